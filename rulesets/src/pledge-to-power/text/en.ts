/** All English of the flagship, by area. */

import agreements from '../../theatre/agreements/text/en.ts';
import aid from '../../theatre/aid/text/en.ts';
import airspace from '../../theatre/airspace/text/en.ts';
import airwar from '../../theatre/airwar/text/en.ts';
import desk from '../../theatre/desk/text/en.ts';
import deterrence from '../../theatre/deterrence/text/en.ts';
import escalation from '../../theatre/escalation/text/en.ts';
import front from '../../theatre/front/text/en.ts';
import hybrid from '../../theatre/hybrid/text/en.ts';
import industry from '../../theatre/industry/text/en.ts';
import politics from '../../theatre/politics/text/en.ts';
import scoring from '../../theatre/scoring/text/en.ts';
import talks from '../../theatre/talks/text/en.ts';
import theatre from '../../theatre/text/en.ts';
import review from '../../theatre/text/review.en.ts';
import short from '../../theatre/text/short.en.ts';
import treasury from '../../theatre/treasury/text/en.ts';
import world from '../../theatre/world/text/en.ts';
import board from './board.en.ts';
import clauses from './clauses.en.ts';
import layout from './layout.en.ts';
import manifest from './manifest.en.ts';
import optional from './optional.en.ts';
import places from './places.en.ts';
import rules from './rules.en.ts';

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
