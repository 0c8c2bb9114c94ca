/** A quarter of aid: what is pledged enters the pipeline, what arrives is bought, delivered and fielded. */
import { at, clamp, norm, rung, total } from '../arithmetic.ts';
import { A, EU, EU_UA, F, N, P, UA, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import type { Part } from '../module.ts';
import { optional } from '../optional.ts';
import { REGIMES } from '../politics/fields.ts';
import { sum } from '../terms.ts';
import { REFORMS } from '../treasury/orders.ts';
import { NUM as WORKS } from '../works/numbers.ts';
import { aid as face } from './face.ts';
import { D } from './numbers.ts';
import { RELEASES } from './orders.ts';
import { book, listed, serve } from './pipelines.ts';

type AidStep = Step<'aid'>;

function flow(step: AidStep): void {
  const mix = norm(step.orders.sourcing.order.weights);
  const released = release(step, at(mix, 0));
  const arrived = pledge(step, mix, released.spill);
  commandAndLeakage(step);
  deliver(step, arrived);
  stock(step);
}

/** American releases for money paid by others. Returns what is bought elsewhere instead. */
function release(step: AidStep, usShare: number): { readonly spill: number } {
  step.heading('purl');
  const { state, own } = step;
  const { release: given, interceptors, sourcing } = step.orders;
  const policy = at(D.releaseCap, rung(RELEASES, given.order.level));
  const regime = at(D.releaseRegime, rung(REGIMES, state.politics.regime));
  const share =
    D.releaseShareFloor + (1 - D.releaseShareFloor) * Math.min(1, interceptors.order.share / D.releaseShareFull);
  const stock = clamp(
    at(D.releaseStock, 0) + (at(D.releaseStock, 1) * own.usStock) / 100,
    at(D.releaseStockBounds, 0),
    at(D.releaseStockBounds, 1),
  );
  const wanted = state.treasury.allocated * usShare;
  const cap = policy * regime * share * stock;
  const over = Math.max(0, wanted + own.queueP - cap);
  const purl = step.level('purl', [
    ['asked', '+', wanted, EU, sourcing],
    ['waiting', '+', own.queueP, N],
    ['cap', 'min', cap, US, given],
  ]);
  const queue = step.shift('queueP', [
    ['served', -own.queueP, N],
    ['unserved', D.queueKeeps * Math.min(D.queueMost, over), N],
  ]);
  if (over > 0) {
    // Which of the four factors bit is Washington's to know; the Alliance sees only that something did.
    step.note({ type: 'aid.capped', released: purl, waiting: queue }, N, {
      orders: [given, interceptors],
      parts: () => [
        ['policy', policy, US, given],
        ['regime', policy * (regime - 1), P],
        ['share', policy * regime * (share - 1), US, interceptors],
        ['stock', policy * regime * share * (stock - 1), US],
      ],
    });
  }
  return { spill: Math.max(0, over - D.queueMost) };
}

/** Money whose quarter has come, by source. */
type Arrived = { readonly [source in 'us' | 'eu' | 'ua']: number };

/** New money enters the pipelines, by quarters until it arrives; a quarter passes, and their first buckets arrive. */
function pledge(step: AidStep, mix: readonly number[], spill: number): Arrived {
  step.heading('pledge');
  const { own, state, orders } = step;
  const { allocated, ordered, uaEcon } = state.treasury;
  const { grant } = state.politics;
  const { stocks, sourcing, lines, military } = orders;
  const purl = own.purl;

  const inUs = own.inUs.slice();
  book(inUs, purl, D.purlDelay);
  book(inUs, grant, D.grantDelay);

  const inEu = own.inEu.slice();
  const european = (allocated * at(mix, 1) + spill) / state.industry.cost;
  const delay = state.industry.multi > D.multiFrom ? D.multiDelay : D.slowDelay;
  const settingUp = lines.order.contract === 'joint' && step.t < D.jointSetUpTurns;
  book(inEu, european, delay, settingUp ? D.jointSetUp : 1);
  const donated = stocks.order.amount;
  if (donated > 0) {
    inEu[1] = (inEu[1] ?? 0) + D.stockDelivered * donated;
    step.heading('donation');
    step.nudge('deterrence', 'ready', D.stockReadiness * donated, 'donation', EU, stocks);
    step.heading('pledge');
  }

  const absorbs =
    D.absorb *
      (1 + D.absorbGrowth * step.t) *
      clamp(uaEcon / D.absorbEconomy, at(D.absorbBounds, 0), at(D.absorbBounds, 1)) +
    // What joint ventures let Ukrainian industry absorb beyond.
    WORKS.venture * (optional(state, 'works')?.running ?? 0);
  const asked = allocated * at(mix, 2);
  const ukrainian = Math.min(asked, absorbs) + D.absorbBeyond * Math.max(0, asked - absorbs);
  const inUa = own.inUa.slice();
  book(inUa, ukrainian, D.uaDelay);
  const later = { inUs: inUs.slice(1), inEu: inEu.slice(1), inUa: inUa.slice(1) };
  const came = { inUs: inUs[0] ?? 0, inEu: inEu[0] ?? 0, inUa: inUa[0] ?? 0 };
  const before = { inUs: total(own.inUs), inEu: total(own.inEu), inUa: total(own.inUa) };
  const passed = (field: keyof typeof later): readonly Part[] => [
    ['booked', total(later[field]) + came[field] - before[field], A],
    ['arrived', -came[field], A],
  ];
  step.set('inUs', [...later.inUs, 0], { orders: [sourcing, orders.grant], parts: () => passed('inUs') });
  step.set('inEu', [...later.inEu, 0], { orders: [sourcing, lines, stocks], parts: () => passed('inEu') });
  step.set('inUa', [...later.inUa, 0], { orders: [sourcing], parts: () => passed('inUa') });
  step.set('underWay', total(later.inUs) + total(later.inEu) + total(later.inUa), {
    parts: () => [...passed('inUs'), ...passed('inEu'), ...passed('inUa')],
  });

  step.shift('purlCum', [['purl', purl, P]]);
  step.shift('euCum', [
    ['allocated', allocated, A],
    ['donated', donated, EU_UA, stocks],
  ]);
  step.shift('usCum', [['grant', grant, P]]);
  step.shift('uaIndCum', [['ukrainian', ukrainian, EU_UA, sourcing]]);
  step.shift('euIndCum', [['european', allocated * at(mix, 1), EU, sourcing]]);
  step.shift('pledged', [
    ['ordered', ordered, EU, military],
    ['asked', orders.grant.order.amount, P, orders.grant],
  ]);
  step.make('lastPledge', allocated + grant);
  // As announced: to a tenth of a billion.
  const announced = Math.round((ordered + donated) * 10) / 10;
  step.note({ type: 'aid.pledged', donor: 'europe', amount: announced }, P, {
    orders: [stocks],
    parts: () => [['announced', announced, P, military]],
  });
  if (grant > 0)
    step.note({ type: 'aid.pledged', donor: 'us', amount: grant }, P, {
      parts: () => [['grant', grant, P, orders.grant]],
    });
  return { us: came.inUs, eu: came.inEu, ua: came.inUa };
}

function commandAndLeakage(step: AidStep): void {
  step.heading('command');
  const { programmes, reform } = step.orders;
  step.move('nsatu', [['staff', at(D.command, programmes.order.command ? 1 : 0), A, programmes]]);
  step.move('leak', [['reform', at(D.leakage, rung(REFORMS, reform.order.level)), A, reform]]);
}

function deliver(step: AidStep, { us, eu, ua }: Arrived): void {
  const { own, state, orders } = step;
  const { requirements, interceptors, strike } = orders;
  step.heading('requirements');
  const list = norm(requirements.order.weights);
  const forUpper = us * listed(at(list, 0), D.upperList);
  const forMid = us * listed(at(list, 1), D.midListUs) + eu * listed(at(list, 1), D.midListEu);
  const forShells = eu * listed(at(list, 2), D.shellList);
  const permitted = strike.order.permission !== 'none';
  const forLong = (permitted ? us * listed(at(list, 4), D.longListUs) : 0) + eu * listed(at(list, 4), D.longListEu);
  let forGround = Math.max(0, us + eu - forUpper - forMid - forShells - forLong);

  step.heading('backlog');
  const supplyUpper = state.industry.upper * interceptors.order.share * state.world.interceptors;
  const works = optional(state, 'works');
  const sent = 1 - (works?.aside ?? 0);
  const supplyMid = state.industry.mid * D.midForUkraine * sent;
  const supplyShells = state.industry.shellOut * D.shellForUkraine * sent;
  const upperLine = serve(own.backUpper + forUpper / D.upperCost, supplyUpper);
  const midLine = serve(own.backMid + forMid / D.midCost, supplyMid);
  const shellLine = serve(own.backShell + forShells / D.shellCost, supplyShells);
  forGround +=
    D.backlogSpent * (upperLine.excess * D.upperCost + midLine.excess * D.midCost + shellLine.excess * D.shellCost);
  const booked =
    (units: number, { got, excess }: { got: number; excess: number }) =>
    (): readonly Part[] => [
      ['ordered', units, A],
      ['made', -got, A],
      ['redirected', -excess, A],
    ];
  step.set('backUpper', Math.min(upperLine.left, D.backlogMost), {
    orders: [requirements, interceptors],
    parts: booked(forUpper / D.upperCost, upperLine),
  });
  step.set('backMid', Math.min(midLine.left, D.backlogMost), {
    orders: [requirements],
    parts: booked(forMid / D.midCost, midLine),
  });
  step.set('backShell', Math.min(shellLine.left, D.backlogMost), {
    orders: [requirements],
    parts: booked(forShells / D.shellCost, shellLine),
  });
  if (own.backUpper + own.backMid + own.backShell > 1) {
    step.note({ type: 'aid.backlog', upper: own.backUpper, mid: own.backMid, shells: own.backShell }, A);
  }

  step.heading('fielding');
  const cables = state.hybrid.cable > 0 ? D.fieldCables : 0;
  const rate = step.make(
    'fieldRate',
    (D.fieldBase + D.fieldCommand * own.nsatu) * (1 + D.fieldLeak * own.leak) * (1 + cables),
  );
  const raided = clamp(state.hybrid.supply * D.raidSupply * (1 - state.hybrid.resil / D.raidResilience), 0, D.raidMost);
  const unshielded = works === undefined ? 1 : 1 - state.industry.res / WORKS.resilRef;
  const hit = (1 - state.world.lostSupply * unshielded) * (1 - raided);

  const loads = [
    ['upper', upperLine.got * D.upperCost, A],
    ['mid', midLine.got * D.midCost, A],
    ['shells', shellLine.got * D.shellCost, A],
    ['ground', forGround, A],
    ['longRange', forLong, A],
    ['ukrainian', ua * D.uaFielded, A],
  ] as const;
  const shipped = sum(loads);
  const arrived: readonly Part[] = [...loads, ['lost', shipped * (hit - 1), A]];
  step.heading('delivery');
  step.shift('delivered', arrived);
  step.heading('fielding');
  const delivered = shipped * hit;
  step.level('lastDel', [
    ['delivered', '+', delivered, A],
    ['command', '*', D.fieldBase + D.fieldCommand * own.nsatu, A, orders.programmes],
    ['leakage', '*', 1 + D.fieldLeak * own.leak, A, orders.reform],
    ['cables', '*', 1 + cables, F],
  ]);
  const fielded = delivered * rate;
  // A thunk: in bulk only the sums are wanted.
  const ways = (): readonly Part[] => {
    const trained = D.fieldBase + D.fieldCommand * own.nsatu;
    const kept = 1 + D.fieldLeak * own.leak;
    return [
      ['delivered', delivered, A],
      ['unfielded', delivered * (trained - 1), A],
      ['leakage', delivered * trained * (kept - 1), A],
      ['cables', fielded - delivered * trained * kept, F],
    ];
  };
  step.set('fielded', own.fielded + fielded, { parts: ways, rest: 'fielded' });
  step.heading('timing');
  const weight = (D.turns - step.t) / D.turns;
  step.set('twd', own.twd + fielded + fielded * (weight - 1), {
    parts: () => [...ways(), ['late', fielded * (weight - 1), P]],
    rest: 'fielded',
  });
  step.note({ type: 'aid.delivered', amount: delivered, fielded }, A, {
    orders: [requirements],
    parts: arrived,
  });

  step.heading('delivery');
  handOver(step, 'giveUpper', upperLine.got * rate * hit, D.nationalUpper * hit);
  handOver(step, 'giveMid', midLine.got * rate * hit, D.nationalMid);
  handOver(step, 'giveShells', shellLine.got * rate, D.nationalShells);
  handOver(step, 'giveGround', forGround * rate, 0);
  handOver(step, 'giveLong', forLong * rate * D.longPerBn, 0);
}

function handOver(
  step: AidStep,
  field: 'giveUpper' | 'giveMid' | 'giveShells' | 'giveGround' | 'giveLong',
  listed: number,
  national: number,
): void {
  step.level(field, [
    ['listed', '+', listed, UA, step.orders.requirements],
    ['national', '+', national, UA],
  ]);
}

function stock(step: AidStep): void {
  step.heading('usstock');
  const { interceptors } = step.orders;
  const sold = step.own.purl + D.stockGrant * step.state.politics.grant;
  step.shift('usStock', [
    ['refill', D.stockRefill * (1 - interceptors.order.share), US, interceptors],
    ['use', D.stockUse, US],
    ['sales', D.stockSales * Math.max(0, sold - D.stockSalesFree), US, step.orders.release],
    ['line', D.stockLine * (step.state.industry.upper / D.upperLine - 1), N],
  ]);
}

export const aid: FlagshipModule<'aid'> = { face, steps: { flow } };
