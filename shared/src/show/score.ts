/** What a side's score comes to. */
import type { ScoreLine } from '../rules/contract.ts';

/** Weighted sum of what is known; null where a part is not known at all. */
export function totalOf(lines: readonly ScoreLine[]): { low: number; high: number } | null {
  const counted = lines.filter((line) => line.note === undefined || line.value !== undefined);
  if (counted.length === 0) return null;
  let low = 0;
  let high = 0;
  let weight = 0;
  for (const line of counted) {
    const from = line.value ?? line.low;
    const to = line.value ?? line.high;
    if (from === undefined || to === undefined) return null;
    low += from * line.weight;
    high += to * line.weight;
    weight += line.weight;
  }
  return weight === 0 ? null : { low: low / weight, high: high / weight };
}
