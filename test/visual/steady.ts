/** A server whose time stands still and whose ids are counted, so that the same exercise looks the same every time. */
import type { Clock } from '@sandtable/server/clock.ts';
import type { Ids } from '@sandtable/server/ids.ts';
import { CommandId, ExerciseId, SeatId } from '@sandtable/shared';

/** 2026-01-14T09:00Z: no date of the exercise's own. */
const BEGINS = 1_768_381_200_000;

export interface SteadyClock extends Clock {
  /** Lets minutes pass. Timers run by the machine's time all the same. */
  pass(minutes: number): void;
}

export function steadyClock(): SteadyClock {
  let now = BEGINS;
  return {
    now: () => now,
    after(ms, act) {
      const timer = setTimeout(act, Math.min(Math.max(0, ms), 2 ** 31 - 1));
      return () => clearTimeout(timer);
    },
    pass(minutes) {
      now += minutes * 60_000;
    },
  };
}

/** Every kind of id counts by itself: what is asked for in another order is still the same. */
export function countedIds(): Ids {
  const counts: { [kind: string]: number } = {};
  const next = (kind: string, length: number) => {
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    return `${kind}${String(count).padStart(length - kind.length, '0')}`;
  };
  return {
    exercise: () => ExerciseId.parse(next('looks', 20)),
    seat: () => SeatId.parse(next('seat', 10)),
    command: () => CommandId.parse(next('command', 20)),
    code: () => next('KQ', 6).replaceAll('0', 'M').replaceAll('1', '7'),
    secret: () => next('', 64),
    key: () => 'KQ7M4-KQ7M4-KQ7M4-KQ7M4-KQ7M4',
    share: () => 0.5,
  };
}
