/** Orders of signalling and seizure: nuclear signals, deliveries that nobody announces, and a bite out of an ally. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { CheckView, OrderSpec } from '../module.ts';

/** Whom Moscow's signal is for. */
export const ADDRESSEES = ['none', 'europe', 'us', 'ukraine'] as const;
/** Height of the ladder below which a nuclear signal would be a joke, and below which a seizure has no cover. */
export const SIGNAL_FROM = 60;
export const SEIZURE_FROM = 55;

const SignalRussia = z.strictObject({ type: z.literal('signalRussia'), to: z.enum(ADDRESSEES) });
const SignalUs = z.strictObject({ type: z.literal('signalUs'), given: z.boolean() });
const SignalEurope = z.strictObject({ type: z.literal('signalEurope'), given: z.boolean() });
/** United States: strike packages arrive unannounced. */
const Delivery = z.strictObject({ type: z.literal('delivery'), covert: z.boolean() });
/** Russia: a limited seizure of allied ground, to show that Article 5 is paper. */
const Seizure = z.strictObject({ type: z.literal('seizure'), attempt: z.boolean() });

export type SignalsOrders = {
  signalRussia: z.infer<typeof SignalRussia>;
  signalUs: z.infer<typeof SignalUs>;
  signalEurope: z.infer<typeof SignalEurope>;
  delivery: z.infer<typeof Delivery>;
  seizure: z.infer<typeof Seizure>;
};

function lowLadder(view: CheckView, needed: number, path: string) {
  const e = view.number('escalation', 'e');
  return e !== undefined && e < needed ? [refuse('ladder-too-low', { e: Math.round(e), needed }, path)] : [];
}

export const orders: { readonly [K in keyof SignalsOrders]: OrderSpec<SignalsOrders[K]> } = {
  signalRussia: {
    team: 'russia',
    schema: SignalRussia,
    initial: { type: 'signalRussia', to: 'none' },
    check: (view, { to }) => (to === 'none' ? [] : lowLadder(view, SIGNAL_FROM, 'signalRussia.to')),
  },
  signalUs: {
    team: 'us',
    schema: SignalUs,
    initial: { type: 'signalUs', given: false },
    check: (view, { given }) => (given ? lowLadder(view, SIGNAL_FROM, 'signalUs.given') : []),
  },
  signalEurope: {
    team: 'europe',
    schema: SignalEurope,
    initial: { type: 'signalEurope', given: false },
    check: (view, { given }) => (given ? lowLadder(view, SIGNAL_FROM, 'signalEurope.given') : []),
  },
  delivery: { team: 'us', schema: Delivery, initial: { type: 'delivery', covert: false } },
  seizure: {
    team: 'russia',
    schema: Seizure,
    initial: { type: 'seizure', attempt: false },
    check: (view, { attempt }) => (attempt ? lowLadder(view, SEIZURE_FROM, 'seizure.attempt') : []),
  },
};
