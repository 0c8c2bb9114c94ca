/** What arrives is bought from what is made, delivered, fielded and handed over. */
import { at, clamp, norm } from '../arithmetic.ts';
import { A, F, P, UA } from '../audience.ts';
import type { Step } from '../flagship.ts';
import type { Part } from '../module.ts';
import { optional } from '../optional.ts';
import { NUM as WORKS } from '../works/numbers.ts';
import { D } from './numbers.ts';
import { listed, serve } from './pipelines.ts';

type AidStep = Step<'aid'>;

/** Money whose quarter has come, by source. */
export type Arrived = { readonly [source in 'us' | 'eu' | 'ua']: number };

export function deliver(step: AidStep, { us, eu, ua }: Arrived): void {
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
  step.set(
    'backUpper',
    Math.min(upperLine.left, D.backlogMost),
    step.live && {
      orders: [requirements, interceptors],
      parts: booked(forUpper / D.upperCost, upperLine),
    },
  );
  step.set(
    'backMid',
    Math.min(midLine.left, D.backlogMost),
    step.live && {
      orders: [requirements],
      parts: booked(forMid / D.midCost, midLine),
    },
  );
  step.set(
    'backShell',
    Math.min(shellLine.left, D.backlogMost),
    step.live && {
      orders: [requirements],
      parts: booked(forShells / D.shellCost, shellLine),
    },
  );
  if (step.live && own.backUpper + own.backMid + own.backShell > 1)
    step.note({ type: 'aid.backlog', upper: own.backUpper, mid: own.backMid, shells: own.backShell }, A);

  step.heading('fielding');
  const cables = state.hybrid.cable > 0 ? D.fieldCables : 0;
  const rate = step.make(
    'fieldRate',
    (D.fieldBase + D.fieldCommand * own.nsatu) * (1 + D.fieldLeak * own.leak) * (1 + cables),
  );
  const raided = clamp(state.hybrid.supply * D.raidSupply * (1 - state.hybrid.resil / D.raidResilience), 0, D.raidMost);
  const unshielded = works === undefined ? 1 : 1 - state.industry.res / WORKS.resilRef;
  const hit = (1 - state.world.lostSupply * unshielded) * (1 - raided);

  const shipped =
    step.by('upper', upperLine.got * D.upperCost, A) +
    step.by('mid', midLine.got * D.midCost, A) +
    step.by('shells', shellLine.got * D.shellCost, A) +
    step.by('ground', forGround, A) +
    step.by('longRange', forLong, A) +
    step.by('ukrainian', ua * D.uaFielded, A);
  const lost = step.by('lost', shipped * (hit - 1), A);
  const arrived = step.stated();
  step.heading('delivery');
  step.shift('delivered', shipped + lost);
  step.heading('fielding');
  const delivered = shipped * hit;
  const ready =
    step.by('delivered', delivered, A) *
    step.times('command', D.fieldBase + D.fieldCommand * own.nsatu, A, orders.programmes) *
    step.times('leakage', 1 + D.fieldLeak * own.leak, A, orders.reform) *
    step.times('cables', 1 + cables, F);
  step.level('lastDel', ready);
  // What the white cell fields beside it counts in the sums as well.
  const fielded = delivered * rate + step.hand('lastDel', ready);
  const ways = step.live ? waysOf(step, delivered, cables, fielded) : [];
  step.set('fielded', own.fielded + fielded, step.live && { parts: ways, rest: 'fielded' });
  step.heading('timing');
  const weight = (D.turns - step.t) / D.turns;
  step.set(
    'twd',
    own.twd + fielded + fielded * (weight - 1),
    step.live && {
      parts: [...ways, ['late', fielded * (weight - 1), P]],
      rest: 'fielded',
    },
  );
  if (step.live)
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
  step.level(field, step.by('listed', listed, UA, step.orders.requirements) + step.by('national', national, UA));
}

/** What became of a quarter's orders with the makers. */
function booked(units: number, { got, excess }: { readonly got: number; readonly excess: number }): readonly Part[] {
  return [
    ['ordered', units, A],
    ['made', -got, A],
    ['redirected', -excess, A],
  ];
}

/** What was fielded of what was delivered, and what kept the rest. */
function waysOf({ own }: AidStep, delivered: number, cables: number, fielded: number): readonly Part[] {
  const trained = D.fieldBase + D.fieldCommand * own.nsatu;
  const kept = 1 + D.fieldLeak * own.leak;
  const usual = delivered * trained * kept;
  return [
    ['delivered', delivered, A],
    ['unfielded', delivered * (trained - 1), A],
    ['leakage', delivered * trained * (kept - 1), A],
    ['cables', usual * cables, F],
    ['hand', fielded - usual * (1 + cables), A],
  ];
}
