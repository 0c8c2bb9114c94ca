/** All Ukrainian of the flagship, by area. A chunk of its own: whoever reads English does not load it. */

import agreements from '../../theatre/agreements/text/uk.ts';
import aid from '../../theatre/aid/text/uk.ts';
import airspace from '../../theatre/airspace/text/uk.ts';
import airwar from '../../theatre/airwar/text/uk.ts';
import desk from '../../theatre/desk/text/uk.ts';
import deterrence from '../../theatre/deterrence/text/uk.ts';
import escalation from '../../theatre/escalation/text/uk.ts';
import front from '../../theatre/front/text/uk.ts';
import hybrid from '../../theatre/hybrid/text/uk.ts';
import industry from '../../theatre/industry/text/uk.ts';
import politics from '../../theatre/politics/text/uk.ts';
import scoring from '../../theatre/scoring/text/uk.ts';
import talks from '../../theatre/talks/text/uk.ts';
import review from '../../theatre/text/review.uk.ts';
import short from '../../theatre/text/short.uk.ts';
import theatre from '../../theatre/text/uk.ts';
import treasury from '../../theatre/treasury/text/uk.ts';
import world from '../../theatre/world/text/uk.ts';
import board from './board.uk.ts';
import clauses from './clauses.uk.ts';
import layout from './layout.uk.ts';
import manifest from './manifest.uk.ts';
import optional from './optional.uk.ts';
import places from './places.uk.ts';
import rules from './rules.uk.ts';

export default {
  ...theatre,
  ...short,
  ...review,
  ...agreements,
  ...clauses,
  ...manifest,
  ...layout,
  ...places,
  ...rules,
  ...board,
  ...world,
  ...treasury,
  ...industry,
  ...aid,
  ...airwar,
  ...front,
  ...politics,
  ...deterrence,
  ...escalation,
  ...airspace,
  ...hybrid,
  ...talks,
  ...scoring,
  ...desk,
  ...optional,
};
