/** Orders of posture and the wider world: where the posture's forces work, laws for them, Asia, and the homeland. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';
import { hundred, weights } from '../orders.ts';

/** What forces in place can be set to, in the order of the weights. */
export const TASKS = ['brigade', 'policing', 'blackSea', 'highNorth', 'mobility', 'depots'] as const;
export const HOMELAND = ['none', 'some', 'first'] as const;

const Tasks = z.strictObject({ type: z.literal('tasks'), weights: weights(TASKS) });
/** Europe: a law that lets forces cross borders; once. */
const Mobility = z.strictObject({ type: z.literal('mobility'), pass: z.boolean() });
/** United States: arms and exercises with partners in the Indo-Pacific. */
const Pacific = z.strictObject({ type: z.literal('pacific'), programme: z.boolean() });
const Homeland = z.strictObject({ type: z.literal('homeland'), priority: z.enum(HOMELAND) });

export type ReachOrders = {
  tasks: z.infer<typeof Tasks>;
  mobility: z.infer<typeof Mobility>;
  pacific: z.infer<typeof Pacific>;
  homeland: z.infer<typeof Homeland>;
};

export const orders: { readonly [K in keyof ReachOrders]: OrderSpec<ReachOrders[K]> } = {
  tasks: {
    team: 'europe',
    schema: Tasks,
    initial: { type: 'tasks', weights: [30, 20, 10, 10, 20, 10] },
    check: (_view, order) => hundred(order.weights, 'tasks', 'weights'),
  },
  mobility: {
    team: 'europe',
    schema: Mobility,
    initial: { type: 'mobility', pass: false },
    check: (view, { pass }) =>
      pass && view.number('reach', 'act') === 1 ? [refuse('law-stands', {}, 'mobility.pass')] : [],
  },
  pacific: { team: 'us', schema: Pacific, initial: { type: 'pacific', programme: false } },
  homeland: { team: 'us', schema: Homeland, initial: { type: 'homeland', priority: 'none' } },
};
