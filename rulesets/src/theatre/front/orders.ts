/** Orders of the front: who is sent there and what they are told to do. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';

export const GROUND = ['elastic', 'hold', 'counter'] as const;
/** Force below which a counter-attack cannot be mounted, thousand persons. Design choice. */
export const COUNTER_FORCE = 450;

/** Thousand persons a quarter. */
const Mobilisation = z.strictObject({ type: z.literal('mobilisation'), intake: z.number().min(40).max(110) });
const Ground = z.strictObject({ type: z.literal('ground'), posture: z.enum(GROUND) });
/** Thousand persons a quarter. */
const Recruitment = z.strictObject({ type: z.literal('recruitment'), target: z.number().min(60).max(130) });
const Offensive = z.strictObject({ type: z.literal('offensive'), intensity: z.number().min(0.2).max(0.95) });

export type FrontOrders = {
  /** Ukraine. */
  mobilisation: z.infer<typeof Mobilisation>;
  /** Ukraine. */
  ground: z.infer<typeof Ground>;
  /** Russia. */
  recruitment: z.infer<typeof Recruitment>;
  /** Russia. */
  offensive: z.infer<typeof Offensive>;
};

export const orders: { readonly [K in keyof FrontOrders]: OrderSpec<FrontOrders[K]> } = {
  mobilisation: { team: 'ukraine', schema: Mobilisation, initial: { type: 'mobilisation', intake: 77 } },
  ground: {
    team: 'ukraine',
    schema: Ground,
    initial: { type: 'ground', posture: 'hold' },
    check(view, { posture }) {
      const force = view.number('front', 'fU');
      const short = posture === 'counter' && force !== undefined && force < COUNTER_FORCE;
      return short
        ? [refuse('force-too-small', { force: Math.round(force), needed: COUNTER_FORCE }, 'ground.posture')]
        : [];
    },
  },
  recruitment: { team: 'russia', schema: Recruitment, initial: { type: 'recruitment', target: 104 } },
  offensive: { team: 'russia', schema: Offensive, initial: { type: 'offensive', intensity: 0.7 } },
};
