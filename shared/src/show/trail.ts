/**
 * How an indicator went, turn by turn, as one viewer knew it. Panels and the report
 * draw from trails and nothing else.
 */
import type { Exercise } from '../exercise/exercise.ts';
import type { Indicator } from '../rules/board.ts';
import type { Status } from '../rules/contract.ts';
import type { Known } from '../words.ts';

/** One turn: a value that is known, or a range that is believed, or neither (a gap). */
export interface Point {
  readonly turn: number;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Points by turn, oldest first. */
export type Trail = readonly Point[];

/** What an indicator adds to its trail this turn. */
export function pointOf(indicator: Indicator, turn: number): Point {
  if (indicator.value !== undefined) return { turn, value: indicator.value };
  if (indicator.belief) return { turn, low: indicator.belief.low, high: indicator.belief.high };
  return { turn };
}

/** The point's value, or the middle of its range. undefined in a gap. */
export function middle(point: Point | undefined): number | undefined {
  if (!point) return undefined;
  if (point.value !== undefined) return point.value;
  return point.low !== undefined && point.high !== undefined ? (point.low + point.high) / 2 : undefined;
}

/** The last change of a trail: its last point against the one before. undefined where either is a gap. */
export function lastChange(trail: Trail): number | undefined {
  const now = middle(trail.at(-1));
  const before = middle(trail.at(-2));
  return now === undefined || before === undefined ? undefined : now - before;
}

/** Whether a change is good for the viewer; what counts as good is the indicator's to say, not the sign's. */
export function verdict(change: number, better: Indicator['better']): 'good' | 'bad' | 'neither' {
  if (change === 0 || better === 'neither') return 'neither';
  return change > 0 === (better === 'up') ? 'good' : 'bad';
}

/** Lowest and highest value of several trails. undefined when they are all gaps. */
export function extent(trails: readonly Trail[]): readonly [number, number] | undefined {
  const all = trails
    .flat()
    .flatMap((p) => [p.value, p.low, p.high])
    .filter((v) => v !== undefined);
  return all.length > 0 ? [Math.min(...all), Math.max(...all)] : undefined;
}

/** The turn a snapshot opens; the end of the last one comes after it. */
export function turnOf({ turn, over }: Status): number {
  return over ? turn + 1 : turn;
}

/**
 * How one indicator went: where it stood as each turn opened, then where it stands now.
 * @param at the indicator as this knowledge shows it; undefined where it does not
 */
export function trailIn(
  x: Pick<Exercise, 'history' | 'known'>,
  at: (known: Known<object>) => Indicator | undefined,
): Trail {
  const points = x.history.map(({ status, known }): Point => {
    const turn = turnOf(status);
    const indicator = at(known);
    return indicator ? pointOf(indicator, turn) : { turn };
  });
  const now = at(x.known);
  const last = x.history.at(-1);
  // An inject between two turns moves the present away from the last snapshot.
  if (now === undefined || last === undefined || last.known === x.known) return points;
  return [...points.slice(0, -1), pointOf(now, turnOf(last.status))];
}
