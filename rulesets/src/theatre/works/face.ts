/** The public half of `works`, played with where its option is on. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { amount, choice, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { DRAWS, orders, VENTURES_MOST } from './orders.ts';

export const works: FlagshipFace<'works'> = {
  id: 'works',
  optional: true,
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'us':
        return [yesNo(view, 'linkUs.batteries'), yesNo(view, 'researchUs.funded')];
      case 'europe': {
        const waived = view.known.works?.waived === 1;
        const full = view.known.works?.founded === VENTURES_MOST;
        return [
          amount(view, 'pool.share', { min: 0, max: 20, step: 1, unit: 'pct', digits: 0 }, { vote: 'median' }),
          choice(view, 'pool.draw', DRAWS),
          yesNo(view, 'ventures.waiver', {}, waived ? { yes: text('refusal.waived-already') } : {}),
          yesNo(
            view,
            'ventures.found',
            {},
            full ? { yes: text('refusal.ventures-full', { most: VENTURES_MOST }) } : {},
          ),
          amount(view, 'ventures.resilience', { min: 0, max: 0.5, step: 0.05, unit: 'eurBn', digits: 2 }),
          yesNo(view, 'links.batteries'),
          yesNo(view, 'links.security'),
          yesNo(view, 'researchEurope.funded'),
        ];
      }
      case 'ukraine':
        return [yesNo(view, 'researchUkraine.funded')];
      case 'russia':
        return [yesNo(view, 'researchRussia.funded', { secret: true })];
      default:
        return [];
    }
  },
};
