/** Orders of the talks module: Washington's line, what Europe would guarantee, and where the belligerents stand. */
import { z } from 'zod';
import type { OrderSpec } from '../module.ts';
import { type StatementOrders, statementOrders } from './statements.ts';

/** On whom Washington leans; the position in the list is what the formulas index by. */
export const LINES = ['pressKyiv', 'even', 'pressMoscow'] as const;
/** American backstop of a settlement. */
export const BACKSTOPS = ['none', 'ambiguous', 'explicit'] as const;
/** Europe's offer, low to high. */
export const GUARANTEES = ['none', 'political', 'training', 'reassurance', 'forces'] as const;
export const STANCES = ['refuse', 'conditional', 'flexible'] as const;
export const TERMS = ['maximal', 'conditional', 'freeze'] as const;

/** United States. */
export const Diplomacy = z.strictObject({
  type: z.literal('diplomacy'),
  line: z.enum(LINES),
  backstop: z.enum(BACKSTOPS),
});
export type Diplomacy = z.infer<typeof Diplomacy>;

/** United States: whether Kyiv and Europe sit at the table. */
export const Seat = z.strictObject({ type: z.literal('seat'), granted: z.boolean() });
export type Seat = z.infer<typeof Seat>;

/** Europe. */
export const Guarantee = z.strictObject({ type: z.literal('guarantee'), level: z.enum(GUARANTEES) });
export type Guarantee = z.infer<typeof Guarantee>;

/** Ukraine. */
export const Stance = z.strictObject({ type: z.literal('stance'), level: z.enum(STANCES) });
export type Stance = z.infer<typeof Stance>;

/** Russia: stance, information campaign abroad, and whether to break a ceasefire that holds. */
export const Terms = z.strictObject({
  type: z.literal('terms'),
  stance: z.enum(TERMS),
  information: z.boolean(),
  violate: z.boolean(),
});
export type Terms = z.infer<typeof Terms>;

export type TalksOrders = {
  diplomacy: Diplomacy;
  seat: Seat;
  guarantee: Guarantee;
  stance: Stance;
  terms: Terms;
} & StatementOrders;

export const orders: { readonly [K in keyof TalksOrders]: OrderSpec<TalksOrders[K]> } = {
  diplomacy: { team: 'us', schema: Diplomacy, initial: { type: 'diplomacy', line: 'even', backstop: 'ambiguous' } },
  seat: { team: 'us', schema: Seat, initial: { type: 'seat', granted: true } },
  guarantee: { team: 'europe', schema: Guarantee, initial: { type: 'guarantee', level: 'training' } },
  stance: { team: 'ukraine', schema: Stance, initial: { type: 'stance', level: 'conditional' } },
  terms: {
    team: 'russia',
    schema: Terms,
    initial: { type: 'terms', stance: 'maximal', information: true, violate: false },
  },
  ...statementOrders,
};
