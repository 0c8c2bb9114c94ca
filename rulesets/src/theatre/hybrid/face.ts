/** The public half of `hybrid`. */
import type { FlagshipFace } from '../flagship.ts';
import { choice, ladder } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { CAMPAIGN, orders, RESILIENCE, RESPONSES, TARGETS } from './orders.ts';

export const hybrid: FlagshipFace<'hybrid'> = {
  id: 'hybrid',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    if (view.team === 'europe') {
      return [
        ladder(view, 'resilience.level', RESILIENCE),
        ladder(view, 'resilience.response', RESPONSES, { secret: true }),
      ];
    }
    if (view.team === 'russia') {
      return [
        ladder(view, 'campaign.level', CAMPAIGN, { secret: true }),
        choice(view, 'campaign.target', TARGETS, { secret: true }),
      ];
    }
    return [];
  },
};
