/** Orders of the politics module: the grant request, the path to NATO, Europe's standing programmes. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';

/** Ukraine's path to NATO as Washington sees it. */
export const PATHS = ['closed', 'open', 'underway'] as const;

/** Gap between east and west above which there is anything to pay for. Design choice. */
export const SIDE_PAYMENT_GAP = 25;

/** United States: grant aid asked of Congress, EUR bn. */
export const Grant = z.strictObject({ type: z.literal('grant'), amount: z.number().min(0).max(6) });
export type Grant = z.infer<typeof Grant>;

/** United States. */
export const Membership = z.strictObject({ type: z.literal('membership'), path: z.enum(PATHS) });
export type Membership = z.infer<typeof Membership>;

/** Europe: `command` staffs the training and supply command, `enforcement` enforces sanctions. */
export const Programmes = z.strictObject({
  type: z.literal('programmes'),
  command: z.boolean(),
  enforcement: z.boolean(),
  hotline: z.boolean(),
  sidePayments: z.boolean(),
  information: z.boolean(),
});
export type Programmes = z.infer<typeof Programmes>;

export type PoliticsOrders = { grant: Grant; membership: Membership; programmes: Programmes };

export const orders: { readonly [K in keyof PoliticsOrders]: OrderSpec<PoliticsOrders[K]> } = {
  grant: { team: 'us', schema: Grant, initial: { type: 'grant', amount: 0 } },
  membership: { team: 'us', schema: Membership, initial: { type: 'membership', path: 'closed' } },
  programmes: {
    team: 'europe',
    schema: Programmes,
    initial: {
      type: 'programmes',
      command: true,
      enforcement: true,
      hotline: true,
      sidePayments: false,
      information: true,
    },
    check(view, { sidePayments }) {
      const gap = view.number('politics', 'gap');
      return sidePayments && gap !== undefined && gap <= SIDE_PAYMENT_GAP
        ? [refuse('gap-too-small', { gap: Math.round(gap), needed: SIDE_PAYMENT_GAP }, 'programmes.sidePayments')]
        : [];
    },
  },
};
