/** Turns a flat decision into the orders of the modules. */

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
import { AS_DECIDED, type Hand } from './tidy.ts';

/** Any order of the flagship. */
export type Order = Flagship['orders'][keyof Flagship['orders']];

/** The word at a rung. Refuses a rung the ladder does not have: a doctrine that names one is wrong. */
function word<W extends string>(ladder: readonly W[], rung: number): W {
  const found = ladder[rung];
  if (found === undefined) throw new RangeError(`A ladder of ${ladder.length} rungs has no rung ${rung}.`);
  return found;
}

/** EUR bn by line, lines without money left out. */
function build(
  total: number,
  weights: readonly number[],
  hand: Hand,
): { item: (typeof LINES)[number]; quantity: number }[] {
  const parts = norm(weights);
  return total > 0 ? LINES.map((item, i) => ({ item, quantity: hand.amount(total * at(parts, i)) })) : [];
}

function us(d: UsDecision, hand: Hand = AS_DECIDED): Order[] {
  return [
    { type: 'release', level: word(RELEASES, d.purl) },
    { type: 'grant', amount: hand.amount(d.grant) },
    { type: 'burden', demand: word(DEMANDS, d.demand) },
    { type: 'presence', change: d.pres },
    { type: 'interceptors', share: hand.amount(d.upper) },
    { type: 'strike', permission: word(PERMISSIONS, d.strike), intelligence: word(INTELLIGENCE, d.intel) },
    { type: 'diplomacy', line: word(TALKS_LINES, d.line_talk), backstop: word(BACKSTOPS, d.backstop) },
    { type: 'sanctions', level: word(SANCTIONS, d.sanctions + SANCTIONS.indexOf('keep')) },
    { type: 'arsenal', build: d.line > 0 ? [{ item: 'upper', quantity: hand.amount(d.line) }] : [] },
    { type: 'seat', granted: d.seat === 1 },
    { type: 'membership', path: word(PATHS, d.member) },
  ];
}

function europe(d: EuropeDecision, hand: Hand = AS_DECIDED): Order[] {
  const roe = word(ROE, d.roe);
  return [
    { type: 'defence', step: hand.amount(d.share) },
    { type: 'military', amount: hand.amount(d.mil) },
    { type: 'sourcing', weights: hand.points(d.mix) },
    { type: 'lines', build: build(d.cap, d.capW, hand), contract: word(CONTRACTS, d.contract) },
    { type: 'finance', amount: hand.amount(d.fin), instrument: word(INSTRUMENTS, d.inst) },
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
    { type: 'stocks', amount: hand.amount(d.stock) },
  ];
}

function ukraine(d: UkraineDecision, hand: Hand = AS_DECIDED): Order[] {
  return [
    { type: 'mobilisation', intake: hand.amount(d.mob) },
    { type: 'ground', posture: word(GROUND, d.posture) },
    { type: 'airDefence', weights: hand.points(d.ad) },
    { type: 'requirements', weights: hand.points(d.list) },
    { type: 'production', weights: hand.points(d.ind) },
    { type: 'deepStrike', effort: hand.amount(d.deep), target: word(DEEP_TARGETS, d.deepT) },
    { type: 'stance', level: word(STANCES, d.talks) },
    { type: 'reform', level: word(REFORMS, d.reform), information: d.info === 1 },
  ];
}

function russia(d: RussiaDecision, hand: Hand = AS_DECIDED): Order[] {
  return [
    { type: 'warSpending', share: hand.amount(d.war) },
    { type: 'recruitment', target: hand.amount(d.rec) },
    { type: 'offensive', intensity: hand.amount(d.off) },
    { type: 'raids', volume: hand.amount(d.pkg), targets: hand.points(d.tgt) },
    { type: 'armsProduction', weights: hand.points(d.prod), research: d.rd === 1 },
    { type: 'probing', level: word(PROBING, d.probe), kind: d.ptype === 1 ? 'fighters' : 'drones' },
    { type: 'campaign', level: word(CAMPAIGN, d.hyb), target: word(TARGETS, d.htgt) },
    { type: 'terms', stance: word(TERMS, d.talks), information: d.info === 1, violate: d.violate },
  ];
}

/** By team: its decision as orders, one of each type it owns. */
export const toOrders: { readonly [K in keyof Decisions]: (decision: Decisions[K], hand?: Hand) => Order[] } = {
  us,
  europe,
  ukraine,
  russia,
};
