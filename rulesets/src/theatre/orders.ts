/** Building stones of order schemas. */

import type { Refusal } from '@sandtable/shared';
import { z } from 'zod';
import { refuse } from './face.ts';
import type { Build } from './flagship.ts';

/**
 * Points over lines, in the order of the lines, as an allocation holds them: each 0 … 100. The sheet has them sum to
 * 100; adjudication scales whatever it gets.
 */
export function weights(lines: readonly string[]): z.ZodType<number[]> {
  return z.array(z.number().min(0).max(100)).length(lines.length);
}

/** A queue of line investments, each line once at most. */
export function builds<const I extends string>(items: readonly I[]): z.ZodType<Build<I>[]> {
  const line = z.strictObject({ item: z.enum(items), quantity: z.number().min(0).max(3) });
  return z
    .array(line)
    .max(items.length)
    .refine((list) => new Set(list.map(({ item }) => item)).size === list.length, 'each line once');
}

/** Refuses an allocation that does not use its 100 points, give or take rounding. */
export function hundred(given: readonly number[], type: string, field: string): readonly Refusal[] {
  const sum = given.reduce((total, points) => total + points, 0);
  return Math.abs(sum - 100) <= 0.5
    ? []
    : [refuse('not-hundred', { sum: Math.round(sum * 10) / 10 }, `${type}.${field}`)];
}

/** What the queue spends, EUR bn. */
export function spend(list: readonly { readonly quantity: number }[]): number {
  let total = 0;
  for (let i = 0; i < list.length; i++) total += list[i]?.quantity ?? 0;
  return total;
}

/** What the queue spends on one line. */
export function spendOn(list: readonly { readonly item: string; readonly quantity: number }[], item: string): number {
  let total = 0;
  for (let i = 0; i < list.length; i++) if (list[i]?.item === item) total += list[i]?.quantity ?? 0;
  return total;
}
