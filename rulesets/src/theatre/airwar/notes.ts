/** The air war, as it is told. */
import { type Reading, text } from '@sandtable/shared';
import { z } from 'zod';
import { unitOf } from '../units.ts';
import { DEEP_TARGETS } from './orders.ts';

const Flown = z.strictObject({
  type: z.literal('airwar.raidFlown'),
  drones: z.number(),
  cruise: z.number(),
  ballistic: z.number(),
});
/** Shares stopped, by class. */
const Scored = z.strictObject({
  type: z.literal('airwar.intercepted'),
  drones: z.number(),
  cruise: z.number(),
  ballistic: z.number(),
});
const Spent = z.strictObject({
  type: z.literal('airwar.interceptorsSpent'),
  upper: z.number(),
  mid: z.number(),
  short: z.boolean(),
});
const Struck = z.strictObject({
  type: z.literal('airwar.deepStrike'),
  target: z.enum(DEEP_TARGETS),
  weight: z.number(),
});
const Launchers = z.strictObject({ type: z.literal('airwar.launchersHit'), cruise: z.number(), ballistic: z.number() });

export type AirwarNote =
  | z.infer<typeof Flown>
  | z.infer<typeof Scored>
  | z.infer<typeof Spent>
  | z.infer<typeof Struck>
  | z.infer<typeof Launchers>;
export const notes = [Flown, Scored, Spent, Struck, Launchers];

const whole = Math.round;
const percent = (share: number) => Math.round(share * 100);

export const tell = {
  'airwar.raidFlown': (event: z.infer<typeof Flown>): Reading => ({
    text: text('airwar.told.flown', {
      drones: whole(event.drones),
      cruise: whole(event.cruise),
      ballistic: whole(event.ballistic),
    }),
    weight: 2,
    kind: 'incident',
    about: ['airwar.grid'],
  }),
  'airwar.intercepted': (event: z.infer<typeof Scored>): Reading => ({
    text: text('airwar.told.intercepted', {
      drones: percent(event.drones),
      cruise: percent(event.cruise),
      ballistic: percent(event.ballistic),
    }),
    weight: 2,
    kind: 'result',
    about: ['airwar.leakO', 'airwar.kC', 'airwar.kB'],
    unit: unitOf('share', 2),
  }),
  'airwar.interceptorsSpent': (event: z.infer<typeof Spent>): Reading => ({
    text: text('airwar.told.spent', { upper: whole(event.upper), mid: whole(event.mid), short: String(event.short) }),
    weight: event.short ? 3 : 1,
    kind: 'result',
    about: ['airwar.upper', 'airwar.mid'],
  }),
  'airwar.deepStrike': (event: z.infer<typeof Struck>): Reading => ({
    text: text('airwar.told.deep', { target: { key: `order.deepStrike.target.${event.target}` } }),
    weight: event.weight > 0.5 ? 2 : 1,
    kind: 'incident',
    about: ['airwar.ref'],
  }),
  'airwar.launchersHit': (event: z.infer<typeof Launchers>): Reading => ({
    text: text('airwar.told.launchers', { cruise: whole(event.cruise), ballistic: whole(event.ballistic) }),
    weight: 1,
    kind: 'result',
  }),
};
