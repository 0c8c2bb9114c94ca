/** What may come in over a socket: so much a second, so large, and JSON. What may not is answered, counted and logged. */
import { MAX_MESSAGE, type Refusal } from '@sandtable/shared';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Log } from '../host/log.ts';
import { refusal } from '../host/refusing.ts';
import type { Metrics } from '../observe.ts';
import { RateLimit } from '../rate-limit.ts';
import type { Session } from './session.ts';

/** What one seat may send: a person typing fast stays far below. */
const RATE = { burst: 60, perSecond: 20 };
/** Refused for coming too fast: more than this is not typing but flooding, and ends the connection. */
const PATIENCE = { burst: 250, perSecond: 4 };
/** What is turned away is logged, but a flood not three hundred times. */
const LOGGED = { burst: 10, perSecond: 0.2 };

export interface GateParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'turnedAway'>;
}

/** One per server: a seat's limits hold for all its tabs together. */
export class Gate {
  readonly #parts: GateParts;
  readonly #rate: RateLimit;
  readonly #patience: RateLimit;
  readonly #logging: RateLimit;

  constructor(parts: GateParts) {
    this.#parts = parts;
    this.#rate = new RateLimit(RATE, parts.clock);
    this.#patience = new RateLimit(PATIENCE, parts.clock);
    this.#logging = new RateLimit(LOGGED, parts.clock);
  }

  /** Why this message is not looked at, or null. Ends the connection of whoever floods. */
  limited(exercise: string, session: Session, message: unknown): Refusal | null {
    const name = `${exercise}/${session.seat}`;
    const seconds = this.#rate.take(name);
    if (seconds > 0) {
      const why = this.turnedAway(exercise, session, 'rate', refusal('too-fast', { seconds }));
      if (this.#patience.take(name) > 0) session.end('flood', why);
      return why;
    }
    const size = sizeOf(message);
    if (size === null) return this.turnedAway(exercise, session, 'malformed', refusal('malformed-request', NOT_JSON));
    if (size <= MAX_MESSAGE) return null;
    return this.turnedAway(exercise, session, 'size', refusal('too-large', { size, limit: MAX_MESSAGE }));
  }

  /** Parses a message, or says what is wrong with it. */
  parsed<T>(
    exercise: string,
    session: Session,
    schema: z.ZodType<T>,
    message: unknown,
  ): { data: T } | { why: Refusal } {
    const parsed = schema.safeParse(message);
    if (parsed.success) return { data: parsed.data };
    const [issue] = parsed.error.issues;
    const problem = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
    return { why: this.turnedAway(exercise, session, 'malformed', refusal('malformed-request', { problem })) };
  }

  turnedAway(exercise: string, session: Session, why: string, refused: Refusal): Refusal {
    this.#parts.metrics.turnedAway.inc({ why });
    if (this.#logging.take(`${exercise}/${session.seat}/${why}`) === 0)
      this.#parts.log.warn({ exercise, seat: session.seat, why, refusal: refused.code }, 'turned away');
    return refused;
  }
}

const NOT_JSON = { problem: 'it holds what JSON cannot say' };

/** About how large a message was on the wire; null where it is not JSON. */
function sizeOf(message: unknown): number | null {
  try {
    return Buffer.byteLength(JSON.stringify(message) ?? '');
  } catch {
    return null;
  }
}
