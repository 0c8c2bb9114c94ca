/**
 * What the flagship's teams may promise one another: each clause binds one line of the giver's own sheet, for as many
 * quarters as the offer says. Which clauses there are, and what breaking one costs, are design choices.
 */
import type { TeamId } from '@sandtable/shared';
import {
  answer,
  type ClauseBook,
  type ClauseSpec,
  number,
  points,
  rung,
  type Scale,
} from '../theatre/agreements/clause.ts';
import { RELEASES, SOURCES } from '../theatre/aid/orders.ts';
import { PROBING } from '../theatre/airspace/orders.ts';
import { PERMISSIONS } from '../theatre/airwar/orders.ts';
import { EU_LINES, FORMULAS, US_LINES } from '../theatre/alliance/orders.ts';
import { CAMPAIGN } from '../theatre/hybrid/orders.ts';
import type { Optional } from '../theatre/optional.ts';
import { BACKSTOPS, GUARANTEES, LINES, STANCES, TERMS } from '../theatre/talks/orders.ts';
import { REFORMS, SANCTIONS } from '../theatre/treasury/orders.ts';
import type { Team } from './manifest.ts';

/** Clauses of one team: what they are called, to whom they may be given, what they bind and how. */
function of(
  by: Team,
  specs: {
    readonly [type: string]: readonly [
      to: readonly Team[],
      path: string,
      sense: ClauseSpec['sense'],
      scale: Scale,
      needs?: Optional,
    ];
  },
): ClauseSpec[] {
  return Object.entries(specs).map(([type, [to, path, sense, scale, needs]]) => ({
    ...{ type, by, to, path, sense, scale },
    ...(needs === undefined ? {} : { needs }),
  }));
}

const SANCTION = 'sanctions.level';

const US = of('us', {
  release: [
    ['europe', 'ukraine'],
    'release.level',
    'least',
    rung('release.level', RELEASES, ['standard', 'trickle', 'surge']),
  ],
  interceptorShare: [
    ['ukraine', 'europe'],
    'interceptors.share',
    'least',
    number({ min: 0.1, max: 0.75, step: 0.01, initial: 0.5 }, 'share', 2),
  ],
  permission: [
    ['ukraine', 'europe'],
    'strike.permission',
    'least',
    rung('strike.permission', PERMISSIONS, ['capped', 'defensive', 'full']),
  ],
  restraint: [
    ['russia'],
    'strike.permission',
    'most',
    rung('strike.permission', PERMISSIONS, ['defensive', 'none', 'capped']),
  ],
  talksLine: [
    ['ukraine', 'europe', 'russia'],
    'diplomacy.line',
    'just',
    rung('diplomacy.line', LINES, ['even', 'pressMoscow', 'pressKyiv']),
  ],
  backstop: [
    ['ukraine', 'europe'],
    'diplomacy.backstop',
    'least',
    rung('diplomacy.backstop', BACKSTOPS, ['ambiguous', 'explicit']),
  ],
  seat: [['ukraine', 'europe'], 'seat.granted', 'just', answer(true)],
  troops: [['europe'], 'presence.change', 'least', number({ min: -1, max: 1, step: 1, initial: 0 }, 'steps5k', 0)],
  pressure: [['europe', 'ukraine'], SANCTION, 'least', rung(SANCTION, SANCTIONS, ['keep', 'tighten', 'secondary'])],
  statementUs: [
    ['europe', 'ukraine'],
    'statementUs.line',
    'just',
    rung('statementUs.line', US_LINES, ['unity', 'resolve', 'none']),
    'alliance',
  ],
  formulaUs: [
    ['europe'],
    'formulaUs.rule',
    'just',
    rung('formulaUs.rule', FORMULAS, ['gdp', 'capability', 'geography']),
    'alliance',
  ],
  relief: [['russia'], SANCTION, 'most', rung(SANCTION, SANCTIONS, ['ease', 'keep'])],
});

const EUROPE = of('europe', {
  militaryAid: [
    ['ukraine', 'us'],
    'military.amount',
    'least',
    number({ min: 0, max: 14, step: 0.1, initial: 8 }, 'eurBn', 1),
  ],
  financialAid: [
    ['ukraine', 'us'],
    'finance.amount',
    'least',
    number({ min: 0, max: 15, step: 0.1, initial: 9 }, 'eurBn', 1),
  ],
  defenceStep: [
    ['us'],
    'defence.step',
    'least',
    number({ min: 0, max: 0.14, step: 0.01, initial: 0.07 }, 'pctGdpQ', 2),
  ],
  guarantee: [
    ['ukraine', 'us'],
    'guarantee.level',
    'least',
    rung('guarantee.level', GUARANTEES, ['training', 'political', 'reassurance', 'forces']),
  ],
  buyAmerican: [['us'], 'sourcing.weights', 'least', points(SOURCES.indexOf('us'), { min: 0, max: 100, initial: 30 })],
  buyUkrainian: [
    ['ukraine'],
    'sourcing.weights',
    'least',
    points(SOURCES.indexOf('ukraine'), { min: 0, max: 100, initial: 30 }),
  ],
  statementEurope: [
    ['us', 'ukraine'],
    'statementEurope.line',
    'just',
    rung('statementEurope.line', EU_LINES, ['unity', 'resolve', 'none']),
    'alliance',
  ],
  formulaEurope: [
    ['us'],
    'formulaEurope.rule',
    'just',
    rung('formulaEurope.rule', FORMULAS, ['gdp', 'capability', 'geography']),
    'alliance',
  ],
  hotline: [['russia', 'us'], 'programmes.hotline', 'just', answer(true)],
});

const UKRAINE = of('ukraine', {
  reform: [['us', 'europe'], 'reform.level', 'least', rung('reform.level', REFORMS, ['audit', 'deep'])],
  mobilisation: [
    ['us', 'europe'],
    'mobilisation.intake',
    'least',
    number({ min: 40, max: 110, step: 1, initial: 80 }, 'kpersonsQ', 0),
  ],
  openness: [
    ['us', 'europe', 'russia'],
    'stance.level',
    'least',
    rung('stance.level', STANCES, ['conditional', 'flexible']),
  ],
  fewerStrikes: [
    ['us', 'europe', 'russia'],
    'deepStrike.effort',
    'most',
    number({ min: 0, max: 1, step: 0.05, initial: 0.4 }, 'share', 2),
  ],
});

const RUSSIA = of('russia', {
  fewerRaids: [
    ['ukraine', 'us', 'europe'],
    'raids.volume',
    'most',
    number({ min: 0.4, max: 1.2, step: 0.05, initial: 0.6 }, 'factor', 2),
  ],
  slowerOffensive: [
    ['ukraine', 'us', 'europe'],
    'offensive.intensity',
    'most',
    number({ min: 0.2, max: 0.95, step: 0.05, initial: 0.4 }, 'share', 2),
  ],
  fewerProbes: [['europe', 'us'], 'probing.level', 'most', rung('probing.level', PROBING, ['none', 'rare'])],
  fewerOperations: [['europe', 'us'], 'campaign.level', 'most', rung('campaign.level', CAMPAIGN, ['none', 'low'])],
  betterTerms: [
    ['us', 'europe', 'ukraine'],
    'terms.stance',
    'least',
    rung('terms.stance', TERMS, ['conditional', 'freeze']),
  ],
  truce: [['ukraine', 'us', 'europe'], 'terms.violate', 'just', answer(false)],
});

/**
 * A broken word costs whoever gave it where its word counts: the Alliance its credibility, Kyiv the patience of donors,
 * Moscow the reach of its narrative.
 */
const BREACH: { readonly [K in Team & TeamId]: ClauseBook['breach'][string] } = {
  us: { target: 'deterrence', field: 'cred', value: -2 },
  europe: { target: 'deterrence', field: 'cred', value: -2 },
  ukraine: { target: 'treasury', field: 'fat', value: 1.5 },
  russia: { target: 'politics', field: 'narr', value: -2 },
};

export const clauses: ClauseBook = { specs: [...US, ...EUROPE, ...UKRAINE, ...RUSSIA], breach: BREACH };
