/** Orders of aid: what is released, where it is bought, what Ukraine asks for. */
import { z } from 'zod';
import type { OrderSpec } from '../module.ts';
import { hundred, weights } from '../orders.ts';

export const RELEASES = ['hold', 'trickle', 'standard', 'surge'] as const;
export const SOURCES = ['us', 'europe', 'ukraine'] as const;
export const REQUIREMENTS = ['upper', 'mid', 'shells', 'drones', 'longRange'] as const;

const Release = z.strictObject({ type: z.literal('release'), level: z.enum(RELEASES) });
const Interceptors = z.strictObject({ type: z.literal('interceptors'), share: z.number().min(0.1).max(0.75) });
const Sourcing = z.strictObject({ type: z.literal('sourcing'), weights: weights(SOURCES) });
const Requirements = z.strictObject({ type: z.literal('requirements'), weights: weights(REQUIREMENTS) });

export type AidOrders = {
  /** United States: release of arms for sale (PURL). */
  release: z.infer<typeof Release>;
  /** United States: share of upper-tier interceptors for Ukraine's list. */
  interceptors: z.infer<typeof Interceptors>;
  /** Europe: whose industry is bought from. */
  sourcing: z.infer<typeof Sourcing>;
  /** Ukraine: the requirements list. */
  requirements: z.infer<typeof Requirements>;
};

export const orders: { readonly [K in keyof AidOrders]: OrderSpec<AidOrders[K]> } = {
  release: { team: 'us', schema: Release, initial: { type: 'release', level: 'standard' } },
  interceptors: { team: 'us', schema: Interceptors, initial: { type: 'interceptors', share: 0.48 } },
  sourcing: {
    team: 'europe',
    schema: Sourcing,
    initial: { type: 'sourcing', weights: [28, 46, 26] },
    check: (_view, order) => hundred(order.weights, 'sourcing', 'weights'),
  },
  requirements: {
    team: 'ukraine',
    schema: Requirements,
    initial: { type: 'requirements', weights: [30, 22, 20, 16, 12] },
    check: (_view, order) => hundred(order.weights, 'requirements', 'weights'),
  },
};
