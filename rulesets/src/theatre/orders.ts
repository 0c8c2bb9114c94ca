/** Building stones of order schemas. */

import type { Refusal } from '@sandtable/shared';
import { z } from 'zod';
import { refuse } from './face.ts';
import type { Build, Weights } from './flagship.ts';

/** Points over lines: each 0 … 100; the sheet has them sum to 100, adjudication scales whatever it gets. */
export function weights<const L extends string>(lines: readonly L[]): z.ZodType<Weights<L>> {
  const shape = Object.fromEntries(lines.map((line) => [line, z.number().min(0).max(100)]));
  // fromEntries forgets the keys.
  return z.strictObject(shape) as unknown as z.ZodType<Weights<L>>;
}

/** A queue of line investments, each line once at most. */
export function builds<const I extends string>(items: readonly I[]): z.ZodType<Build<I>[]> {
  const line = z.strictObject({ item: z.enum(items), quantity: z.number().min(0).max(3) });
  return z
    .array(line)
    .max(items.length)
    .refine(
      (list) => new Set(list.map(({ item }) => item)).size === list.length,
      'each line once',
    ) as unknown as z.ZodType<Build<I>[]>;
}

/** Weights in the order of their lines, as the rules use them. */
export function weightList<L extends string>(lines: readonly L[], given: { readonly [line in L]: number }): number[] {
  return lines.map((line) => given[line]);
}

/** Refuses an allocation that does not use its 100 points, give or take rounding. */
export function hundred(given: { readonly [line: string]: number }, type: string, field: string): readonly Refusal[] {
  const sum = Object.values(given).reduce((total, points) => total + points, 0);
  return Math.abs(sum - 100) <= 0.5
    ? []
    : [refuse('not-hundred', { sum: Math.round(sum * 10) / 10 }, `${type}.${field}`)];
}

/** What the queue spends, EUR bn. */
export function spend(list: readonly { readonly quantity: number }[]): number {
  return list.reduce((total, { quantity }) => total + quantity, 0);
}

/** What the queue spends on one line. */
export function spendOn(list: readonly { readonly item: string; readonly quantity: number }[], item: string): number {
  return list.reduce((total, line) => total + (line.item === item ? line.quantity : 0), 0);
}
