/** The public half of `talks`. */
import type { FlagshipFace } from '../flagship.ts';
import { choice, ladder, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { BACKSTOPS, GUARANTEES, LINES, orders, STANCES, TERMS } from './orders.ts';
import { statement } from './statements.ts';

export const talks: FlagshipFace<'talks'> = {
  id: 'talks',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'us':
        return [
          choice(view, 'diplomacy.line', LINES),
          ladder(view, 'diplomacy.backstop', BACKSTOPS),
          yesNo(view, 'seat.granted'),
          ...statement(view, 'us'),
        ];
      case 'europe':
        return [ladder(view, 'guarantee.level', GUARANTEES, { vote: 'median' }), ...statement(view, 'europe')];
      case 'ukraine':
        return [choice(view, 'stance.level', STANCES, { secret: true }), ...statement(view, 'ukraine')];
      case 'russia':
        return [
          choice(view, 'terms.stance', TERMS, { secret: true }),
          yesNo(view, 'terms.information'),
          yesNo(view, 'terms.violate', { secret: true }),
          ...statement(view, 'russia'),
        ];
      default:
        return [];
    }
  },
};
