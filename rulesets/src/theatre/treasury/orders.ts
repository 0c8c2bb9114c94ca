/** Orders of the treasury: what is spent, how it is raised, what is demanded of others, what is done to Moscow's income. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';

export const DEMANDS = ['soft', 'firm', 'ultimatum'] as const;
export const SANCTIONS = ['ease', 'keep', 'tighten', 'secondary'] as const;
export const INSTRUMENTS = ['national', 'jointLoan', 'assetLoan'] as const;
export const REFORMS = ['none', 'audit', 'deep'] as const;

const Burden = z.strictObject({ type: z.literal('burden'), demand: z.enum(DEMANDS) });
const Sanctions = z.strictObject({ type: z.literal('sanctions'), level: z.enum(SANCTIONS) });
/** Points of output per quarter. */
const Defence = z.strictObject({ type: z.literal('defence'), step: z.number().min(0).max(0.14) });
/** EUR bn. */
const Military = z.strictObject({ type: z.literal('military'), amount: z.number().min(0).max(14) });
const Finance = z.strictObject({
  type: z.literal('finance'),
  amount: z.number().min(0).max(15),
  instrument: z.enum(INSTRUMENTS),
});
const Stocks = z.strictObject({ type: z.literal('stocks'), amount: z.number().min(0).max(1.5) });
const Reform = z.strictObject({ type: z.literal('reform'), level: z.enum(REFORMS), information: z.boolean() });
/** % of output. */
const WarSpending = z.strictObject({ type: z.literal('warSpending'), share: z.number().min(6).max(9) });

export type TreasuryOrders = {
  /** United States: what is demanded of allies. */
  burden: z.infer<typeof Burden>;
  /** United States. */
  sanctions: z.infer<typeof Sanctions>;
  /** Europe: step of the defence share. */
  defence: z.infer<typeof Defence>;
  /** Europe: new military commitments to Ukraine. */
  military: z.infer<typeof Military>;
  /** Europe: macro-financial aid and how it is raised. */
  finance: z.infer<typeof Finance>;
  /** Europe: donations from own stocks. */
  stocks: z.infer<typeof Stocks>;
  /** Ukraine: reform and audit; information campaign. */
  reform: z.infer<typeof Reform>;
  /** Russia. */
  warSpending: z.infer<typeof WarSpending>;
};

export const orders: { readonly [K in keyof TreasuryOrders]: OrderSpec<TreasuryOrders[K]> } = {
  burden: { team: 'us', schema: Burden, initial: { type: 'burden', demand: 'firm' } },
  sanctions: { team: 'us', schema: Sanctions, initial: { type: 'sanctions', level: 'keep' } },
  defence: { team: 'europe', schema: Defence, initial: { type: 'defence', step: 0.05 } },
  military: {
    team: 'europe',
    schema: Military,
    initial: { type: 'military', amount: 7.8 },
    least: (view) => ({ type: 'military', amount: Math.ceil((view.number('treasury', 'lock') ?? 0) * 10) / 10 }),
    check(view, { amount }) {
      const floor = view.number('treasury', 'lock') ?? 0;
      // A hair of tolerance: the floor is a rounded number that a slider cannot hit exactly.
      return amount + 0.05 < floor
        ? [refuse('locked', { floor: Math.round(floor * 100) / 100 }, 'military.amount')]
        : [];
    },
  },
  finance: {
    team: 'europe',
    schema: Finance,
    initial: { type: 'finance', amount: 9, instrument: 'jointLoan' },
    least: () => ({ type: 'finance', amount: 0, instrument: 'jointLoan' }),
  },
  stocks: { team: 'europe', schema: Stocks, initial: { type: 'stocks', amount: 0 } },
  reform: { team: 'ukraine', schema: Reform, initial: { type: 'reform', level: 'audit', information: true } },
  warSpending: { team: 'russia', schema: WarSpending, initial: { type: 'warSpending', share: 7.3 } },
};
