/** What the treasuries do, as it is told. */
import { type Reading, text } from '@sandtable/shared';
import { z } from 'zod';
import { INSTRUMENTS } from './orders.ts';

const Disbursed = z.strictObject({
  type: z.literal('treasury.disbursed'),
  amount: z.number(),
  instrument: z.enum(INSTRUMENTS),
  blocked: z.boolean(),
});
const Revolted = z.strictObject({ type: z.literal('treasury.revolted'), turns: z.number() });
const Bound = z.strictObject({ type: z.literal('treasury.bound'), floor: z.number() });

export type TreasuryNote = z.infer<typeof Disbursed> | z.infer<typeof Revolted> | z.infer<typeof Bound>;
export const notes = [Disbursed, Revolted, Bound];

export const tell = {
  'treasury.disbursed': ({ amount, instrument, blocked }: z.infer<typeof Disbursed>): Reading => ({
    text: text('treasury.told.disbursed', {
      amount: Math.round(amount * 10) / 10,
      instrument: { key: `treasury.instrument.${instrument}` },
      blocked: String(blocked),
    }),
    weight: blocked ? 3 : 2,
    kind: 'result',
    about: ['treasury.fin'],
  }),
  'treasury.revolted': ({ turns }: z.infer<typeof Revolted>): Reading => ({
    text: text('treasury.told.revolted', { turns }),
    weight: 3,
    kind: 'politics',
    about: ['treasury.fat', 'politics.coh'],
  }),
  'treasury.bound': ({ floor }: z.infer<typeof Bound>): Reading => ({
    text: text('treasury.told.bound', { floor: Math.round(floor * 10) / 10 }),
    weight: 1,
    kind: 'result',
  }),
};
