/** Puts the server together: store, exercises, rooms, pages, all on one port. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { fileURLToPath } from 'node:url';
import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { RulesetEntry } from '@sandtable/rulesets';
import { MAX_MESSAGE, ROOM } from '@sandtable/shared';
import type { Logger } from 'pino';
import { Tokens } from './auth.ts';
import { type Clock, systemClock } from './clock.ts';
import { joinCluster } from './cluster.ts';
import { type Config, hostSecret } from './config.ts';
import { exerciseRoom } from './exercise-room.ts';
import { Hosts } from './hosts.ts';
import { makeApp } from './http/app.ts';
import { ownSocketsOnly } from './http/headers.ts';
import { type Ids, randomIds } from './ids.ts';
import { Lobby } from './lobby.ts';
import { makeLogger, makeMetrics } from './observe.ts';
import { RateLimit } from './rate-limit.ts';
import { DEFLATE } from './room/deflate.ts';
import { openStore, type Store } from './store/store.ts';

/** A server that is up. */
export interface Served {
  /** Where people reach it. */
  readonly url: string;
  readonly port: number;
  readonly hostSecret: string;
  /** Stops taking people in, tells those who are in, saves what is not saved. */
  close(): Promise<void>;
}

/** What tests put in the place of time, chance and the installed rulesets. */
export interface Substitutes {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly rulesets?: readonly RulesetEntry[];
  readonly log?: Logger;
  readonly pages?: string;
}

const PAGES = fileURLToPath(new URL('../../client/dist', import.meta.url));

/** Wrong codes, keys, secrets and tokens from one address. Right ones cost nothing: thirty people share an address. */
const GUESSES = { burst: 30, perSecond: 0.5 };
/** A message beyond MAX_MESSAGE is refused with a sentence; only beyond this is the connection cut. */
const MAX_FRAME = 4 * MAX_MESSAGE;

/** Starts a server. Throws what stands in the way: settings, folder, database, port. One per process. */
export async function serve(config: Config, substitutes: Substitutes = {}): Promise<Served> {
  const { clock = systemClock, ids = randomIds } = substitutes;
  const log = substitutes.log ?? makeLogger(config);
  const metrics = makeMetrics();
  const { secret, made } = hostSecret(config);
  const store = await openStore({ folder: config.folder, databaseUrl: config.databaseUrl });
  const tokens = new Tokens(secret);
  const shared = store.engine === 'postgres';
  const { redisUrl, processAddress } = config;
  const cluster = redisUrl === undefined ? undefined : await orClose(joinCluster(redisUrl, processAddress), store);
  const { rulesets } = substitutes;
  const hosts = new Hosts({ store, clock, ids, log, metrics, shared, ...(rulesets === undefined ? {} : { rulesets }) });
  const lobby = new Lobby({ store, hosts, tokens, clock, ids, retentionDays: config.retentionDays });
  const guesses = new RateLimit(GUESSES, clock);
  const origins = { publicUrl: config.publicUrl, peers: () => cluster?.peers() ?? [] };
  const turnedAway = (origin: string) => {
    metrics.turnedAway.inc({ why: 'origin' });
    log.warn({ origin: origin.slice(0, 200) }, 'a page of another site was turned away');
  };

  const app = makeApp({
    store,
    hosts,
    lobby,
    tokens,
    clock,
    ids,
    log,
    metrics,
    origins,
    guesses,
    turnedAway,
    hostSecret: secret,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    pages: substitutes.pages ?? PAGES,
  });
  const http = createServer(app);
  const transport = new WebSocketTransport({
    // Attached once the port is ours: before that, Colyseus would print what the operator is told in one sentence.
    noServer: true,
    maxPayload: MAX_FRAME,
    perMessageDeflate: DEFLATE,
    beforeUpgrade: ownSocketsOnly(origins, turnedAway),
  });
  const colyseus = new Server({
    transport,
    greet: false,
    gracefullyShutdown: false,
    logger: quiet(log),
    ...(cluster === undefined ? {} : { driver: cluster.driver, presence: cluster.presence }),
    ...(processAddress === undefined ? {} : { publicAddress: processAddress }),
  });
  colyseus.define(ROOM, exerciseRoom({ hosts, store, tokens, clock, log, metrics })).filterBy(['exercise'] as never[]);
  await matchMaker.accept();

  http.listen(config.port, config.host);
  await orClose(once(http, 'listening'), store);
  transport.attachToServer(http);
  // A slip in one exercise must not end the others; what is in the log is safe either way.
  const slip = (error: unknown) => log.error({ err: error }, 'a promise was broken and nobody had asked');
  process.on('unhandledRejection', slip);
  const sweeping = setInterval(() => void sweep(), SWEEP_MS).unref();
  const sweep = async () => {
    try {
      const gone = await store.sweep(clock.now(), config.retentionDays);
      if (gone.length > 0) log.info({ exercises: gone }, 'deleted after their time');
    } catch (error) {
      log.error({ err: error }, 'old exercises could not be deleted');
    }
  };
  void sweep();

  const bound = http.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port;
  const url = config.publicUrl ?? `http://${reachable(config.host)}:${port}`;
  log.info({ port, store: store.where }, 'listening');
  if (made) process.stdout.write(`To host exercises, open ${url}/host#${encodeURIComponent(secret)}\n`);

  return {
    url,
    port,
    hostSecret: secret,
    async close() {
      clearInterval(sweeping);
      process.off('unhandledRejection', slip);
      http.close();
      await cluster?.leave().catch(() => {});
      await colyseus.gracefullyShutdown(false);
      await hosts.stop();
      http.closeAllConnections();
      await store.close();
    },
  };
}

const SWEEP_MS = 3_600_000;

/** What fails on the way up must not leave the database open. */
async function orClose<T>(step: Promise<T>, store: Store): Promise<T> {
  try {
    return await step;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** An address that listens everywhere is reached, from here, as this machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

/** Colyseus' own log, a level lower: what it reports as errors are mostly people whose network went away. */
function quiet(log: Logger) {
  const at =
    (level: 'debug' | 'info' | 'warn') =>
    (...words: unknown[]) =>
      log[level](
        { colyseus: words.map((word) => (word instanceof Error ? word.message : String(word))).join(' ') },
        'colyseus',
      );
  return { trace: at('debug'), debug: at('debug'), info: at('debug'), warn: at('info'), error: at('warn') };
}
