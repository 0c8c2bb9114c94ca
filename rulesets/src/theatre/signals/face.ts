/** The public half of `signals`, played with where its option is on. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { choice, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { ADDRESSEES, orders, SEIZURE_FROM, SIGNAL_FROM } from './orders.ts';

export const signals: FlagshipFace<'signals'> = {
  id: 'signals',
  optional: true,
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    const e = view.known.escalation?.e;
    const low = (needed: number) =>
      e !== undefined && e < needed ? text('refusal.ladder-too-low', { e: Math.round(e), needed }) : undefined;
    const signal = low(SIGNAL_FROM);
    const seizure = low(SEIZURE_FROM);
    const barred = signal === undefined ? {} : { yes: signal };
    switch (view.team) {
      case 'us':
        return [yesNo(view, 'signalUs.given', {}, barred), yesNo(view, 'delivery.covert', { secret: true })];
      case 'europe':
        return [yesNo(view, 'signalEurope.given', {}, barred)];
      case 'russia':
        return [
          choice(
            view,
            'signalRussia.to',
            ADDRESSEES,
            {},
            signal === undefined ? {} : { europe: signal, us: signal, ukraine: signal },
          ),
          yesNo(view, 'seizure.attempt', { secret: true }, seizure === undefined ? {} : { yes: seizure }),
        ];
      default:
        return [];
    }
  },
};
