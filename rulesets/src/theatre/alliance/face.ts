/** The public half of `alliance`, played with where its option is on. */
import type { FlagshipFace } from '../flagship.ts';
import { choice, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { EU_LINES, FORMULAS, LAGGARDS, orders, US_LINES } from './orders.ts';

export const alliance: FlagshipFace<'alliance'> = {
  id: 'alliance',
  optional: true,
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'us':
        return [choice(view, 'statementUs.line', US_LINES), choice(view, 'formulaUs.rule', FORMULAS)];
      case 'europe':
        return [
          choice(view, 'statementEurope.line', EU_LINES),
          choice(view, 'formulaEurope.rule', FORMULAS),
          choice(view, 'peers.press', LAGGARDS),
          yesNo(view, 'peers.audit'),
          yesNo(view, 'caveats.east'),
          yesNo(view, 'caveats.west'),
          yesNo(view, 'caveats.north'),
        ];
      default:
        return [];
    }
  },
};
