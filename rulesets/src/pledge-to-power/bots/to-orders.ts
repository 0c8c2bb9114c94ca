/** Turns a flat decision into the orders of the modules, in round numbers. */

import { RELEASES } from '../../theatre/aid/orders.ts';
import { POSTURE, PROBING, ROE } from '../../theatre/airspace/orders.ts';
import { DEEP_TARGETS, INTELLIGENCE, PERMISSIONS } from '../../theatre/airwar/orders.ts';
import { at, norm } from '../../theatre/arithmetic.ts';
import type { Flagship } from '../../theatre/flagship.ts';
import { GROUND } from '../../theatre/front/orders.ts';
import { CAMPAIGN, RESILIENCE, RESPONSES, TARGETS } from '../../theatre/hybrid/orders.ts';
import { CONTRACTS, LINES } from '../../theatre/industry/orders.ts';
import { PATHS } from '../../theatre/politics/orders.ts';
import { BACKSTOPS, GUARANTEES, STANCES, LINES as TALKS_LINES, TERMS } from '../../theatre/talks/orders.ts';
import { DEMANDS, INSTRUMENTS, REFORMS, SANCTIONS } from '../../theatre/treasury/orders.ts';
import type { Decisions, EuropeDecision, RussiaDecision, UkraineDecision, UsDecision } from './decision.ts';
import { points, rounded } from './tidy.ts';

/** Any order of the flagship. */
export type Order = Flagship['orders'][keyof Flagship['orders']];

/** The word at a rung. Refuses a rung the ladder does not have: a doctrine that names one is wrong. */
function word<W extends string>(ladder: readonly W[], rung: number): W {
  const found = ladder[rung];
  if (found === undefined) throw new RangeError(`A ladder of ${ladder.length} rungs has no rung ${rung}.`);
  return found;
}

/** EUR bn by line, lines without money left out. */
function build(total: number, weights: readonly number[]): { item: (typeof LINES)[number]; quantity: number }[] {
  const parts = norm(weights);
  return total > 0 ? LINES.map((item, i) => ({ item, quantity: rounded(total * at(parts, i)) })) : [];
}

function us(d: UsDecision): Order[] {
  return [
    { type: 'release', level: word(RELEASES, d.purl) },
    { type: 'grant', amount: rounded(d.grant) },
    { type: 'burden', demand: word(DEMANDS, d.demand) },
    { type: 'presence', change: d.pres },
    { type: 'interceptors', share: rounded(d.upper) },
    { type: 'strike', permission: word(PERMISSIONS, d.strike), intelligence: word(INTELLIGENCE, d.intel) },
    { type: 'diplomacy', line: word(TALKS_LINES, d.line_talk), backstop: word(BACKSTOPS, d.backstop) },
    { type: 'sanctions', level: word(SANCTIONS, d.sanctions + SANCTIONS.indexOf('keep')) },
    { type: 'arsenal', build: d.line > 0 ? [{ item: 'upper', quantity: rounded(d.line) }] : [] },
    { type: 'seat', granted: d.seat === 1 },
    { type: 'membership', path: word(PATHS, d.member) },
  ];
}

function europe(d: EuropeDecision): Order[] {
  const roe = word(ROE, d.roe);
  return [
    { type: 'defence', step: rounded(d.share) },
    { type: 'military', amount: rounded(d.mil) },
    { type: 'sourcing', weights: points(d.mix) },
    { type: 'lines', build: build(d.cap, d.capW), contract: word(CONTRACTS, d.contract) },
    { type: 'finance', amount: rounded(d.fin), instrument: word(INSTRUMENTS, d.inst) },
    { type: 'posture', level: word(POSTURE, d.posture), roe: { drones: roe, crewed: roe } },
    { type: 'resilience', level: word(RESILIENCE, d.hyb), response: word(RESPONSES, d.resp) },
    { type: 'guarantee', level: word(GUARANTEES, d.guar) },
    {
      type: 'programmes',
      command: d.nsatu === 1,
      enforcement: d.sanc === 1,
      hotline: d.hotline === 1,
      sidePayments: d.side === 1,
      information: d.info === 1,
    },
    { type: 'stocks', amount: rounded(d.stock) },
  ];
}

function ukraine(d: UkraineDecision): Order[] {
  return [
    { type: 'mobilisation', intake: rounded(d.mob) },
    { type: 'ground', posture: word(GROUND, d.posture) },
    { type: 'airDefence', weights: points(d.ad) },
    { type: 'requirements', weights: points(d.list) },
    { type: 'production', weights: points(d.ind) },
    { type: 'deepStrike', effort: rounded(d.deep), target: word(DEEP_TARGETS, d.deepT) },
    { type: 'stance', level: word(STANCES, d.talks) },
    { type: 'reform', level: word(REFORMS, d.reform), information: d.info === 1 },
  ];
}

function russia(d: RussiaDecision): Order[] {
  return [
    { type: 'warSpending', share: rounded(d.war) },
    { type: 'recruitment', target: rounded(d.rec) },
    { type: 'offensive', intensity: rounded(d.off) },
    { type: 'raids', volume: rounded(d.pkg), targets: points(d.tgt) },
    { type: 'armsProduction', weights: points(d.prod), research: d.rd === 1 },
    { type: 'probing', level: word(PROBING, d.probe), kind: d.ptype === 1 ? 'fighters' : 'drones' },
    { type: 'campaign', level: word(CAMPAIGN, d.hyb), target: word(TARGETS, d.htgt) },
    { type: 'terms', stance: word(TERMS, d.talks), information: d.info === 1, violate: d.violate },
  ];
}

/** By team: its decision as orders, one of each type it owns. */
export const toOrders: { readonly [K in keyof Decisions]: (decision: Decisions[K]) => Order[] } = {
  us,
  europe,
  ukraine,
  russia,
};
