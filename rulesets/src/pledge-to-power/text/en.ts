/** All English of the flagship, by area. */
import airspace from '../../theatre/airspace/text/en.ts';
import deterrence from '../../theatre/deterrence/text/en.ts';
import escalation from '../../theatre/escalation/text/en.ts';
import hybrid from '../../theatre/hybrid/text/en.ts';
import politics from '../../theatre/politics/text/en.ts';
import scoring from '../../theatre/scoring/text/en.ts';
import talks from '../../theatre/talks/text/en.ts';
import board from './board.en.ts';
import manifest from './manifest.en.ts';
import places from './places.en.ts';
import rules from './rules.en.ts';

export default {
  ...manifest,
  ...places,
  ...rules,
  ...board,
  ...politics,
  ...deterrence,
  ...escalation,
  ...airspace,
  ...hybrid,
  ...talks,
  ...scoring,
};
