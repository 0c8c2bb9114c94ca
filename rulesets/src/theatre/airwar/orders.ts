/** Orders of the air war: what Russia sends, what Ukraine protects and strikes, what Washington permits. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';
import { hundred, weights } from '../orders.ts';

export const PERMISSIONS = ['none', 'defensive', 'capped', 'full'] as const;
export const INTELLIGENCE = ['pause', 'share', 'full'] as const;
export const PROTECTED = ['energy', 'cities', 'industry', 'airBases'] as const;
export const TARGETS = ['energy', 'cities', 'industry', 'airDefence'] as const;
export const DEEP_TARGETS = ['refineries', 'arms', 'airfields'] as const;

const Strike = z.strictObject({
  type: z.literal('strike'),
  permission: z.enum(PERMISSIONS),
  intelligence: z.enum(INTELLIGENCE),
});
const AirDefence = z.strictObject({ type: z.literal('airDefence'), weights: weights(PROTECTED) });
const DeepStrike = z.strictObject({
  type: z.literal('deepStrike'),
  effort: z.number().min(0).max(1),
  target: z.enum(DEEP_TARGETS),
});
/** `volume`: 1 is what a quarter's production allows. */
const Raids = z.strictObject({
  type: z.literal('raids'),
  volume: z.number().min(0.4).max(1.2),
  targets: weights(TARGETS),
});

export type AirwarOrders = {
  /** United States: long-range strike permission and intelligence. */
  strike: z.infer<typeof Strike>;
  /** Ukraine. */
  airDefence: z.infer<typeof AirDefence>;
  /** Ukraine. */
  deepStrike: z.infer<typeof DeepStrike>;
  /** Russia. */
  raids: z.infer<typeof Raids>;
};

export const orders: { readonly [K in keyof AirwarOrders]: OrderSpec<AirwarOrders[K]> } = {
  strike: {
    team: 'us',
    schema: Strike,
    initial: { type: 'strike', permission: 'defensive', intelligence: 'share' },
    check(view, { permission }) {
      const beyond = permission === 'capped' || permission === 'full';
      return beyond && view.word('talks', 'offer') === 'none' ? [refuse('alone', {}, 'strike.permission')] : [];
    },
  },
  airDefence: {
    team: 'ukraine',
    schema: AirDefence,
    initial: { type: 'airDefence', weights: [40, 30, 15, 15] },
    check: (_view, order) => hundred(order.weights, 'airDefence', 'weights'),
  },
  deepStrike: {
    team: 'ukraine',
    schema: DeepStrike,
    initial: { type: 'deepStrike', effort: 0.8, target: 'refineries' },
  },
  raids: {
    team: 'russia',
    schema: Raids,
    initial: { type: 'raids', volume: 0.95, targets: [50, 20, 20, 10] },
    check: (_view, order) => hundred(order.targets, 'raids', 'targets'),
  },
};
