/** Orders of the negotiation agenda: what each belligerent wants item by item, a small ally's company, and going home. */
import { z } from 'zod';
import type { OrderSpec } from '../module.ts';

/** What a settlement is made of. */
export const ITEMS = ['line', 'force', 'guarantees', 'sanctions', 'membership', 'reconstruction'] as const;
/** Where a side wants an item, from Russia's wish to Ukraine's; the middle is 0. */
export const POSITIONS = ['russian', 'nearRussian', 'middle', 'nearUkrainian', 'ukrainian'] as const;
/** Whether a side would sign without it. */
export const MUSTS = ['tradeable', 'must'] as const;

const Position = z.enum(POSITIONS);
const Must = z.enum(MUSTS);
const positions = z.strictObject({
  line: Position,
  force: Position,
  guarantees: Position,
  sanctions: Position,
  membership: Position,
  reconstruction: Position,
});
const musts = z.strictObject({
  line: Must,
  force: Must,
  guarantees: Must,
  sanctions: Must,
  membership: Must,
  reconstruction: Must,
});

/** Ukraine. */
const Claims = z.strictObject({ type: z.literal('claims'), positions, musts });
/** Russia. */
const Conditions = z.strictObject({ type: z.literal('conditions'), positions, musts });
/** Europe: a small ally offers to station a company once there is a ceasefire. */
const Vanguard = z.strictObject({ type: z.literal('vanguard'), company: z.boolean() });
/** Russia: end the war and go home, on terms close to Ukraine's. */
const Withdrawal = z.strictObject({ type: z.literal('withdrawal'), now: z.boolean() });

export type AgendaOrders = {
  claims: z.infer<typeof Claims>;
  conditions: z.infer<typeof Conditions>;
  vanguard: z.infer<typeof Vanguard>;
  withdrawal: z.infer<typeof Withdrawal>;
};

/** The same entry for every item. */
export function everywhere<V extends string>(value: V): { [item in (typeof ITEMS)[number]]: V } {
  return {
    line: value,
    force: value,
    guarantees: value,
    sanctions: value,
    membership: value,
    reconstruction: value,
  };
}

export const orders: { readonly [K in keyof AgendaOrders]: OrderSpec<AgendaOrders[K]> } = {
  claims: {
    team: 'ukraine',
    schema: Claims,
    initial: { type: 'claims', positions: everywhere('nearUkrainian'), musts: everywhere('tradeable') },
  },
  conditions: {
    team: 'russia',
    schema: Conditions,
    initial: { type: 'conditions', positions: everywhere('nearRussian'), musts: everywhere('tradeable') },
  },
  vanguard: { team: 'europe', schema: Vanguard, initial: { type: 'vanguard', company: false } },
  withdrawal: { team: 'russia', schema: Withdrawal, initial: { type: 'withdrawal', now: false } },
};
