/** The half of the flagship that only the server loads: the modules with their steps, and the order in which they act. */
import type { Known, Ruleset, TeamId } from '@sandtable/shared';
import { agenda } from '../theatre/agenda/steps.ts';
import { aid } from '../theatre/aid/steps.ts';
import { airspace } from '../theatre/airspace/steps.ts';
import { airwar } from '../theatre/airwar/steps.ts';
import { alliance } from '../theatre/alliance/steps.ts';
import { composeTheatre, type Modules } from '../theatre/compose.ts';
import { desk } from '../theatre/desk/steps.ts';
import { deterrence } from '../theatre/deterrence/steps.ts';
import { escalation } from '../theatre/escalation/steps.ts';
import type { Flagship, FlagshipShape, FlagshipState } from '../theatre/flagship.ts';
import { fourTests } from '../theatre/fourTests/steps.ts';
import { front } from '../theatre/front/steps.ts';
import { hybrid } from '../theatre/hybrid/steps.ts';
import { industry } from '../theatre/industry/steps.ts';
import { politics } from '../theatre/politics/steps.ts';
import { reach } from '../theatre/reach/steps.ts';
import { scoring } from '../theatre/scoring/steps.ts';
import { signals } from '../theatre/signals/steps.ts';
import { talks } from '../theatre/talks/steps.ts';
import { treasury } from '../theatre/treasury/steps.ts';
import { works } from '../theatre/works/steps.ts';
import { world } from '../theatre/world/steps.ts';
import { doctrine, EVEN } from './bots/doctrine.ts';
import { teamSight } from './bots/eyes.ts';
import { decide, isTeam } from './bots/index.ts';
import { bots } from './bots.ts';
import { effects } from './effects.ts';
import { invariants } from './invariants.ts';
import { msel } from './msel.ts';
import { face } from './public.ts';
import { retells } from './retells.ts';
import { advised } from './suggest.ts';

const modules: Modules<Flagship> = {
  world,
  politics,
  treasury,
  industry,
  aid,
  airspace,
  hybrid,
  airwar,
  front,
  deterrence,
  talks,
  escalation,
  scoring,
  desk,
  agenda,
  signals,
  alliance,
  reach,
  fourTests,
  works,
};

/** A quarter, step by step; the steps of a module that is switched off are passed over. A module takes in what others sent it at the start of each of its steps. */
export const PIPELINE = [
  'world.open',
  'alliance.open',
  'treasury.mood',
  'politics.open',
  'works.open',
  'reach.open',
  'treasury.open',
  'industry.produce',
  'aid.flow',
  'airspace.probe',
  'alliance.react',
  'fourTests.judge',
  'hybrid.ops',
  'airwar.raids',
  'front.fight',
  'signals.give',
  'deterrence.update',
  'agenda.table',
  'talks.round',
  'escalation.update',
  'politics.update',
  'treasury.close',
  'scoring.turn',
  'desk.assess',
] as const;

/** How an instance of the flagship differs from the one that exercises are hosted with. */
export interface Tuning {
  /** See {@link composeTheatre}. */
  readonly decimals?: number | null;
  readonly beliefs?: boolean;
  readonly guard?: boolean;
  readonly only?: string;
}

export function pledgeToPower(tuning: Tuning = {}): Ruleset<FlagshipShape> {
  const plan = { face, modules, pipeline: PIPELINE, revision: 3, bots, effects, retells, invariants };
  const composed = composeTheatre<Flagship>({ ...plan, ...tuning });
  return { ...composed, rules: advised(composed.rules, advice) };
}

/** The doctrine's sheet in its usual temper, on what the team knows. */
function advice(known: Known<FlagshipState>, team: TeamId) {
  return isTeam(team) ? decide(doctrine, team, teamSight(known, team), EVEN) : [];
}

export const ruleset: Ruleset<FlagshipShape> = { ...pledgeToPower(), msel };
