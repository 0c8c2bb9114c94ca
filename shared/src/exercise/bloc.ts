/** How blocs of one team come to one value. */
import { canonical } from '../log/canonical.ts';
import type { Json } from '../words.ts';

export interface Vote {
  readonly value: Json;
  /** Share of the team's weight, 0 … 1. */
  readonly weight: number;
}

/** Weighted lower median of the numeric votes; element by element for lists of one length. `otherwise` if they do not compare. */
export function weightedMedian(votes: readonly Vote[], otherwise: Json): Json {
  const lists = votes.map(({ value }) => value);
  if (lists.length > 0 && lists.every((value) => Array.isArray(value))) {
    const length = lists[0]?.length ?? 0;
    if (lists.some((list) => list.length !== length)) return otherwise;
    const each = Array.from({ length }, (_, i) =>
      weightedMedian(
        votes.map(({ value, weight }) => ({ value: Array.isArray(value) ? value[i] : null, weight })),
        null,
      ),
    );
    return each.includes(null) ? otherwise : each;
  }
  const numbers: { value: number; weight: number }[] = [];
  for (const { value, weight } of votes) if (typeof value === 'number') numbers.push({ value, weight });
  if (numbers.length !== votes.length || numbers.length === 0) return otherwise;
  numbers.sort((a, b) => a.value - b.value);
  const half = numbers.reduce((sum, vote) => sum + vote.weight, 0) / 2;
  let reached = 0;
  for (const { value, weight } of numbers) {
    reached += weight;
    // Weights are decimal shares whose sums carry binary dust.
    if (reached >= half - 1e-9) return value;
  }
  return otherwise;
}

/** The value with more than any other's weight; a tie keeps `otherwise`. */
export function weightedMajority(votes: readonly Vote[], otherwise: Json): Json {
  const tally = new Map<string, { value: Json; weight: number }>();
  for (const { value, weight } of votes) {
    const key = canonical(value);
    const entry = tally.get(key);
    if (entry) entry.weight += weight;
    else tally.set(key, { value, weight });
  }
  const [first, second] = [...tally.values()].sort((a, b) => b.weight - a.weight);
  if (first === undefined || (second !== undefined && Math.abs(first.weight - second.weight) < 1e-9)) return otherwise;
  return first.value;
}
