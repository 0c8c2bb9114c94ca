/** Time and chance held still: what a server gets in tests in the place of the machine's clock and randomness. */
import type { Clock } from '@sandtable/server/clock.ts';
import type { Ids } from '@sandtable/server/ids.ts';
import { CODE_ALPHABET, CommandId, ExerciseId, SeatId } from '@sandtable/shared';

/** A clock that stands until it is moved. */
export class HandClock implements Clock {
  #now: number;
  #due: { readonly at: number; readonly act: () => void }[] = [];

  constructor(now = 1_800_000_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, act: () => void): () => void {
    const due = { at: this.#now + Math.max(0, ms), act };
    this.#due.push(due);
    return () => {
      this.#due = this.#due.filter((other) => other !== due);
    };
  }

  /** How many are waiting. */
  get waiting(): number {
    return this.#due.length;
  }

  /** Moves time on; whatever falls due on the way happens at its own instant, and is let finish before the next. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
      await breathe();
    }
    this.#now = until;
    await breathe();
  }
}

/** Lets everything that waits only for the event loop and the local disk go on. */
export async function breathe(turns = 40): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Ids that count up, each kind by itself: two servers given the same number make the same ones in the same order. */
export function countedIds(seed = 1): Ids {
  const counts = new Map<string, number>();
  const next = (kind: string) => {
    const count = (counts.get(kind) ?? seed * 1_000_000) + 1;
    counts.set(kind, count);
    return String(count);
  };
  return {
    exercise: () => ExerciseId.parse(`x${next('exercise')}`.padEnd(20, '0')),
    seat: () => SeatId.parse(`s${next('seat')}`),
    command: () => CommandId.parse(`command-${next('command')}`),
    code: () => [...next('code').slice(-6)].map((digit) => CODE_ALPHABET[Number(digit)] ?? 'A').join(''),
    secret: () => next('secret').padStart(64, 'abc'),
    key: () => `KEY-${next('key')}`,
    share: () => 0.5,
  };
}
