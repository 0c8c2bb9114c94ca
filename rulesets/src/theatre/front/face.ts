/** The public half of `front`. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { exact } from '../knowledge.ts';
import { amount, choice } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { COUNTER_FORCE, GROUND, orders } from './orders.ts';

export const front: FlagshipFace<'front'> = {
  id: 'front',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    if (view.team === 'ukraine') {
      const force = exact(view.known, 'front', 'fU');
      const weak = force !== undefined && force < COUNTER_FORCE;
      const why = text('refusal.force-too-small', { force: Math.round(force ?? 0), needed: COUNTER_FORCE });
      return [
        amount(view, 'mobilisation.intake', { min: 40, max: 110, step: 1, unit: 'kpersonsQ', digits: 0 }),
        choice(view, 'ground.posture', GROUND, {}, weak ? { counter: why } : {}),
      ];
    }
    if (view.team === 'russia') {
      return [
        amount(
          view,
          'recruitment.target',
          { min: 60, max: 130, step: 1, unit: 'kpersonsQ', digits: 0 },
          { secret: true },
        ),
        amount(
          view,
          'offensive.intensity',
          { min: 0.2, max: 0.95, step: 0.05, unit: 'share', digits: 2 },
          { secret: true },
        ),
      ];
    }
    return [];
  },
  board: (known) =>
    exact(known, 'front', 'gain') === undefined
      ? []
      : [
          {
            kind: 'series',
            id: 'front.area',
            title: text('front.panel.area'),
            indicators: ['front.lastGain', 'front.gain'],
          },
        ],
};
