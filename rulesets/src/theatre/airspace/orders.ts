/** Orders of the airspace module: Europe's posture and rules of engagement, Russia's probing. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';

/** Forward posture, low to high. */
export const POSTURE = ['minimal', 'present', 'reinforced', 'forward'] as const;
/** Rules of engagement, low to high; a rung includes those below it. */
export const ROE = ['track', 'escort', 'warn', 'engage', 'strike'] as const;
/** Intensity of probing, low to high. */
export const PROBING = ['none', 'rare', 'frequent', 'constant'] as const;
export const INTRUDERS = ['drones', 'fighters'] as const;

const Roe = z.enum(ROE);

/** Europe: forward posture, and rules of engagement by kind of intruder. */
export const Posture = z.strictObject({
  type: z.literal('posture'),
  level: z.enum(POSTURE),
  roe: z.strictObject({ drones: Roe, crewed: Roe }),
});
export type Posture = z.infer<typeof Posture>;

/** Russia: how often NATO airspace is probed, and by what. */
export const Probing = z.strictObject({ type: z.literal('probing'), level: z.enum(PROBING), kind: z.enum(INTRUDERS) });
export type Probing = z.infer<typeof Probing>;

export type AirspaceOrders = { posture: Posture; probing: Probing };

export const orders: { readonly [K in keyof AirspaceOrders]: OrderSpec<AirspaceOrders[K]> } = {
  posture: {
    team: 'europe',
    schema: Posture,
    initial: { type: 'posture', level: 'reinforced', roe: { drones: 'warn', crewed: 'warn' } },
    check(view, { roe }) {
      const strikes = roe.drones === 'strike' || roe.crewed === 'strike';
      // Allies will not answer on Russian soil while Washington is on its way out.
      return strikes && view.word('politics', 'regime') === 'disengage'
        ? [refuse('no-backing', {}, 'posture.roe')]
        : [];
    },
  },
  probing: { team: 'russia', schema: Probing, initial: { type: 'probing', level: 'rare', kind: 'drones' } },
};
