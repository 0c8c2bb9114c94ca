/** Orders of industry: investments in lines, and what the belligerents build. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';
import { builds, hundred, weights } from '../orders.ts';

export const CONTRACTS = ['annual', 'multiYear', 'joint'] as const;
export const LINES = ['mid', 'shell', 'components'] as const;
export const UKRAINE_LINES = ['fpv', 'interceptors', 'longRange', 'grid'] as const;
export const RUSSIA_LINES = ['drones', 'cruise', 'ballistic', 'ground'] as const;
/** Cohesion above which the allies can agree on joint contracts. Design choice. */
export const JOINT_QUORUM = 50;

const Arsenal = z.strictObject({ type: z.literal('arsenal'), build: builds(['upper']) });
const Lines = z.strictObject({ type: z.literal('lines'), build: builds(LINES), contract: z.enum(CONTRACTS) });
const Production = z.strictObject({ type: z.literal('production'), weights: weights(UKRAINE_LINES) });
const ArmsProduction = z.strictObject({
  type: z.literal('armsProduction'),
  weights: weights(RUSSIA_LINES),
  /** Research into adaptation. */
  research: z.boolean(),
});

export type IndustryOrders = {
  /** United States: the interceptor line. */
  arsenal: z.infer<typeof Arsenal>;
  /** Europe: line investments and the form of contracts. */
  lines: z.infer<typeof Lines>;
  /** Ukraine: domestic production. */
  production: z.infer<typeof Production>;
  /** Russia: production priority, research. */
  armsProduction: z.infer<typeof ArmsProduction>;
};

export const orders: { readonly [K in keyof IndustryOrders]: OrderSpec<IndustryOrders[K]> } = {
  arsenal: { team: 'us', schema: Arsenal, initial: { type: 'arsenal', build: [{ item: 'upper', quantity: 0.5 }] } },
  lines: {
    team: 'europe',
    schema: Lines,
    initial: {
      type: 'lines',
      build: [
        { item: 'mid', quantity: 0.45 },
        { item: 'shell', quantity: 0.35 },
        { item: 'components', quantity: 0.2 },
      ],
      // Always open; a joint contract needs a quorum.
      contract: 'multiYear',
    },
    least: () => ({ type: 'lines', build: [], contract: 'annual' }),
    check(view, { contract }) {
      const cohesion = view.number('politics', 'coh');
      const apart = contract === 'joint' && cohesion !== undefined && !(cohesion > JOINT_QUORUM);
      return apart
        ? [refuse('no-quorum', { cohesion: Math.round(cohesion), needed: JOINT_QUORUM }, 'lines.contract')]
        : [];
    },
  },
  production: {
    team: 'ukraine',
    schema: Production,
    initial: { type: 'production', weights: [42, 24, 22, 12] },
    check: (_view, order) => hundred(order.weights, 'production', 'weights'),
  },
  armsProduction: {
    team: 'russia',
    schema: ArmsProduction,
    initial: { type: 'armsProduction', weights: [30, 20, 20, 30], research: true },
    check: (_view, order) => hundred(order.weights, 'armsProduction', 'weights'),
  },
};
