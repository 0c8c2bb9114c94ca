/** The public half of `airspace`. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { choice, ladder, matrix } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { INTRUDERS, orders, POSTURE, PROBING, ROE } from './orders.ts';

export const airspace: FlagshipFace<'airspace'> = {
  id: 'airspace',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    if (view.team === 'europe') {
      const alone = view.known.politics?.regime === 'disengage';
      return [
        ladder(view, 'posture.level', POSTURE, { vote: 'median' }),
        matrix(
          view,
          'posture.roe',
          ['drones', 'crewed'],
          ROE,
          { vote: 'majority' },
          alone ? { strike: text('refusal.no-backing') } : {},
        ),
      ];
    }
    if (view.team === 'russia') {
      return [
        ladder(view, 'probing.level', PROBING, { secret: true }),
        choice(view, 'probing.kind', INTRUDERS, { secret: true }),
      ];
    }
    return [];
  },
};
