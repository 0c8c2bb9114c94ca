/** Orders of the four tests: where Europe's thresholds lie, what an answer needs, and what is done besides. */
import { z } from 'zod';
import type { OrderSpec } from '../module.ts';

/** What an operation is measured by. */
export const TESTS = ['scale', 'border', 'service', 'intent'] as const;
/** From which severity on a test is passed: 0 … 3. */
export const LEVELS = ['any', 'noticed', 'serious', 'grave'] as const;
/** How much evidence an answer needs, beside what is usual. */
export const EVIDENCE = ['less', 'usual', 'more'] as const;

const Level = z.enum(LEVELS);
/** Europe. */
const RedLines = z.strictObject({
  type: z.literal('redLines'),
  tests: z.strictObject({ scale: Level, border: Level, service: Level, intent: Level }),
  published: z.boolean(),
  evidence: z.enum(EVIDENCE),
});
/** Europe: name what secret sources know; harden what was hit. EUR bn. */
const Shield = z.strictObject({ type: z.literal('shield'), disclose: z.boolean(), harden: z.boolean() });

export type FourTestsOrders = { redLines: z.infer<typeof RedLines>; shield: z.infer<typeof Shield> };

export const orders: { readonly [K in keyof FourTestsOrders]: OrderSpec<FourTestsOrders[K]> } = {
  redLines: {
    team: 'europe',
    schema: RedLines,
    initial: {
      type: 'redLines',
      tests: { scale: 'serious', border: 'serious', service: 'serious', intent: 'serious' },
      published: false,
      evidence: 'usual',
    },
  },
  shield: { team: 'europe', schema: Shield, initial: { type: 'shield', disclose: false, harden: false } },
};
