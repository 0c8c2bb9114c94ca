/** The one order of the deterrence module. Posture, which it reads, is ordered with the rules of engagement. */
import { z } from 'zod';
import type { OrderSpec } from '../module.ts';

/** United States: change of forces in Europe in steps of 5,000, −2 … +1. */
export const Presence = z.strictObject({ type: z.literal('presence'), change: z.int().min(-2).max(1) });
export type Presence = z.infer<typeof Presence>;

export type DeterrenceOrders = { presence: Presence };

export const orders: { readonly [K in keyof DeterrenceOrders]: OrderSpec<DeterrenceOrders[K]> } = {
  presence: { team: 'us', schema: Presence, initial: { type: 'presence', change: 0 } },
};
