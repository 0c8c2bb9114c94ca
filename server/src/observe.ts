/** What the server says of itself: a structured log and numbers for Prometheus. Neither ever holds a name, token or secret. */
import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Config } from './config.ts';

/** Keys whose values are people's or secret, wherever they turn up: a last net under callers who should not log them. */
const HIDDEN = [
  ...[
    'secret',
    'secrets',
    'luck',
    'seal',
    'token',
    'key',
    'salt',
    'password',
    'authorization',
    'cookie',
    'name',
    'names',
    'people',
  ],
  ...['databaseUrl', 'redisUrl', 'text', 'orders', 'link'],
];
const DEPTHS = ['', '*.', '*.*.'];

/** The log: one JSON object a line on standard output, or lines for people. */
export function makeLogger(
  config: Pick<Config, 'logLevel' | 'logPretty'>,
  out: NodeJS.WritableStream = process.stdout,
): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: DEPTHS.flatMap((depth) => HIDDEN.map((key) => `${depth}${key}`)), censor: '[hidden]' },
    serializers: { err: errorFacts, error: errorFacts },
  };
  return pino(options, config.logPretty ? pretty(out) : out);
}

/** An error without what libraries hang on it: a database error may carry whole rows. */
function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { type: name, message, stack, ...(cause === undefined ? {} : { cause: errorFacts(cause) }) };
}

/** "12:00:01 info  message key=value": for a terminal, where nobody parses it. */
function pretty(out: NodeJS.WritableStream): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of String(chunk).split('\n')) if (line !== '') out.write(`${prettyLine(line)}\n`);
      done();
    },
  });
}

function prettyLine(line: string): string {
  const { time, level, msg, err, ...facts } = JSON.parse(line);
  const rest = Object.entries(facts).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const trace = typeof err?.stack === 'string' ? `\n${err.stack}` : '';
  return [String(time).slice(11, 19), String(level).padEnd(5), msg, ...rest].filter(Boolean).join(' ') + trace;
}

/** How a command ended. `repeated`: had been done before. `failed`: the server's own fault. */
export type Outcome = 'done' | 'refused' | 'repeated' | 'failed';

/** Numbers of one server process. Labels are few and fixed: never an id. */
export interface Metrics {
  /** What `/metrics` answers, with its content type. */
  readonly registry: Registry;
  /** Exercises this process is running. */
  readonly exercises: Gauge;
  /** Connected seats by what sits there. */
  readonly seats: Gauge<'as'>;
  readonly commands: Counter<'act' | 'outcome'>;
  /** Seconds from asking the store to append to its being on disk. */
  readonly append: Histogram;
  /** Seconds one phase took to adjudicate, by ruleset. */
  readonly adjudication: Histogram<'ruleset'>;
  /** Seconds to fold an exercise back from the store. */
  readonly recovery: Histogram;
  /** Bytes given to sockets, before compression, by message type. */
  readonly sent: Counter<'type'>;
  /** Messages not accepted before they became commands: rate, size, origin, token. */
  readonly turnedAway: Counter<'why'>;
}

/** A fresh registry, so that several servers in one process (tests) do not share numbers. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const fast = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5];
  return {
    registry,
    exercises: new Gauge({ name: 'sandtable_exercises', help: 'Exercises this process is running', registers }),
    seats: new Gauge({ name: 'sandtable_seats_connected', help: 'Connected seats', labelNames: ['as'], registers }),
    commands: new Counter({
      name: 'sandtable_commands_total',
      help: 'Commands by act and outcome',
      labelNames: ['act', 'outcome'],
      registers,
    }),
    append: new Histogram({
      name: 'sandtable_append_seconds',
      help: 'Time until an append is on disk',
      buckets: fast,
      registers,
    }),
    adjudication: new Histogram({
      name: 'sandtable_adjudication_seconds',
      help: 'Time to adjudicate one phase',
      labelNames: ['ruleset'],
      buckets: fast,
      registers,
    }),
    recovery: new Histogram({
      name: 'sandtable_recovery_seconds',
      help: 'Time to fold an exercise back from the store',
      buckets: fast,
      registers,
    }),
    sent: new Counter({
      name: 'sandtable_sent_bytes_total',
      help: 'Bytes given to sockets, before compression',
      labelNames: ['type'],
      registers,
    }),
    turnedAway: new Counter({
      name: 'sandtable_turned_away_total',
      help: 'Messages and connections not accepted',
      labelNames: ['why'],
      registers,
    }),
  };
}
