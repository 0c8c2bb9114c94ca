/** Orders of the hybrid module: Europe's defence and prepared response, Russia's campaign. */
import { z } from 'zod';
import type { OrderSpec } from '../module.ts';

/** Spending on hybrid defence, low to high. */
export const RESILIENCE = ['neglect', 'basic', 'strong', 'maximal'] as const;
/** The response that stands ready, mild to hard. */
export const RESPONSES = ['none', 'attribute', 'sanctions', 'cyber'] as const;
/** Intensity of operations, low to high. */
export const CAMPAIGN = ['none', 'low', 'medium', 'high'] as const;
export const TARGETS = ['supply', 'politics', 'cables', 'cyber'] as const;
export type Target = (typeof TARGETS)[number];

/** Europe. */
export const Resilience = z.strictObject({
  type: z.literal('resilience'),
  level: z.enum(RESILIENCE),
  response: z.enum(RESPONSES),
});
export type Resilience = z.infer<typeof Resilience>;

/** Russia. */
export const Campaign = z.strictObject({
  type: z.literal('campaign'),
  level: z.enum(CAMPAIGN),
  target: z.enum(TARGETS),
});
export type Campaign = z.infer<typeof Campaign>;

export type HybridOrders = { resilience: Resilience; campaign: Campaign };

export const orders: { readonly [K in keyof HybridOrders]: OrderSpec<HybridOrders[K]> } = {
  resilience: {
    team: 'europe',
    schema: Resilience,
    initial: { type: 'resilience', level: 'strong', response: 'sanctions' },
  },
  campaign: { team: 'russia', schema: Campaign, initial: { type: 'campaign', level: 'medium', target: 'politics' } },
};
