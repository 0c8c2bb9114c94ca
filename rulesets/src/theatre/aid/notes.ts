/** What becomes of pledges, as it is told. */
import { type Reading, text } from '@sandtable/shared';
import { z } from 'zod';

const Pledged = z.strictObject({
  type: z.literal('aid.pledged'),
  donor: z.enum(['us', 'europe']),
  amount: z.number(),
});
/** Why releases stayed below what was paid for. */
const Capped = z.strictObject({ type: z.literal('aid.capped'), released: z.number(), waiting: z.number() });
const Delivered = z.strictObject({ type: z.literal('aid.delivered'), amount: z.number(), fielded: z.number() });
const Backlog = z.strictObject({
  type: z.literal('aid.backlog'),
  upper: z.number(),
  mid: z.number(),
  shells: z.number(),
});

export type AidNote =
  | z.infer<typeof Pledged>
  | z.infer<typeof Capped>
  | z.infer<typeof Delivered>
  | z.infer<typeof Backlog>;
export const notes = [Pledged, Capped, Delivered, Backlog];

const tenth = (x: number) => Math.round(x * 10) / 10;

export const tell = {
  'aid.pledged': ({ donor, amount }: z.infer<typeof Pledged>): Reading => ({
    text: text('aid.told.pledged', { donor: { key: `team.${donor}` }, amount: tenth(amount) }),
    weight: 2,
    kind: 'politics',
    about: ['aid.pledged'],
  }),
  'aid.capped': ({ released, waiting }: z.infer<typeof Capped>): Reading => ({
    text: text('aid.told.capped', { released: tenth(released), waiting: tenth(waiting) }),
    weight: 2,
    kind: 'result',
  }),
  'aid.delivered': ({ amount, fielded }: z.infer<typeof Delivered>): Reading => ({
    text: text('aid.told.delivered', { amount: tenth(amount), fielded: tenth(fielded) }),
    weight: 2,
    kind: 'result',
    about: ['aid.fielded', 'aid.delivered'],
  }),
  'aid.backlog': ({ upper, mid, shells }: z.infer<typeof Backlog>): Reading => ({
    text: text('aid.told.backlog', { upper: Math.round(upper), mid: Math.round(mid), shells: Math.round(shells) }),
    weight: 1,
    kind: 'result',
  }),
};
