/** A quarter of aid: what is pledged enters the pipeline, what arrives is bought, delivered and fielded. */
import { at, clamp, norm, rung, total } from '../arithmetic.ts';
import { A, EU, EU_UA, N, P, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import type { Part } from '../module.ts';
import { optional } from '../optional.ts';
import { REGIMES } from '../politics/fields.ts';
import { REFORMS } from '../treasury/orders.ts';
import { NUM as WORKS } from '../works/numbers.ts';
import { type Arrived, deliver } from './delivery.ts';
import { aid as face } from './face.ts';
import { D } from './numbers.ts';
import { RELEASES } from './orders.ts';
import { book } from './pipelines.ts';

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
  const purl = step.level(
    'purl',
    Math.min(
      step.by('asked', wanted, EU, sourcing) + step.by('waiting', own.queueP, N),
      step.most('cap', cap, US, given),
    ),
  );
  const queue = step.shift(
    'queueP',
    step.by('served', -own.queueP, N) + step.by('unserved', D.queueKeeps * Math.min(D.queueMost, over), N),
  );
  if (over > 0) {
    // Which of the four factors bit is Washington's to know; the Alliance sees only that something did.
    if (step.live)
      step.note({ type: 'aid.capped', released: purl, waiting: queue }, N, {
        orders: [given, interceptors],
        parts: [
          ['policy', policy, US, given],
          ['regime', policy * (regime - 1), P],
          ['share', policy * regime * (share - 1), US, interceptors],
          ['stock', policy * regime * share * (stock - 1), US],
        ],
      });
  }
  return { spill: Math.max(0, over - D.queueMost) };
}

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
  const underWay = { inUs: total(later.inUs), inEu: total(later.inEu), inUa: total(later.inUa) };
  const us = step.live ? passed(before.inUs, underWay.inUs, came.inUs) : [];
  const eu = step.live ? passed(before.inEu, underWay.inEu, came.inEu) : [];
  const ua = step.live ? passed(before.inUa, underWay.inUa, came.inUa) : [];
  step.set('inUs', [...later.inUs, 0], step.live && { orders: [sourcing, orders.grant], parts: us });
  step.set('inEu', [...later.inEu, 0], step.live && { orders: [sourcing, lines, stocks], parts: eu });
  step.set('inUa', [...later.inUa, 0], step.live && { orders: [sourcing], parts: ua });
  step.set('underWay', underWay.inUs + underWay.inEu + underWay.inUa, step.live && { parts: [...us, ...eu, ...ua] });

  step.shift('purlCum', step.by('purl', purl, P));
  step.shift('euCum', step.by('allocated', allocated, A) + step.by('donated', donated, EU_UA, stocks));
  step.shift('usCum', step.by('grant', grant, P));
  step.shift('uaIndCum', step.by('ukrainian', ukrainian, EU_UA, sourcing));
  step.shift('euIndCum', step.by('european', allocated * at(mix, 1), EU, sourcing));
  step.shift(
    'pledged',
    step.by('ordered', ordered, EU, military) + step.by('asked', orders.grant.order.amount, P, orders.grant),
  );
  step.make('lastPledge', allocated + grant);
  // To a tenth of a billion, and what is left of the order after absorption and revolt: the pledge that counts.
  const announced = Math.round((ordered + donated) * 10) / 10;
  if (step.live)
    step.note({ type: 'aid.pledged', donor: 'europe', amount: announced }, P, {
      orders: [stocks],
      parts: [['announced', announced, P, military]],
    });
  if (step.live && grant > 0)
    step.note({ type: 'aid.pledged', donor: 'us', amount: grant }, P, {
      parts: [['grant', grant, P, orders.grant]],
    });
  return { us: came.inUs, eu: came.inEu, ua: came.inUa };
}

/** What a pipeline gained and lost in the quarter. */
function passed(before: number, later: number, came: number): readonly Part[] {
  return [
    ['booked', later + came - before, A],
    ['arrived', -came, A],
  ];
}

function commandAndLeakage(step: AidStep): void {
  step.heading('command');
  const { programmes, reform } = step.orders;
  step.move('nsatu', step.by('staff', at(D.command, programmes.order.command ? 1 : 0), A, programmes));
  step.move('leak', step.by('reform', at(D.leakage, rung(REFORMS, reform.order.level)), A, reform));
}

function stock(step: AidStep): void {
  step.heading('usstock');
  const { interceptors } = step.orders;
  const sold = step.own.purl + D.stockGrant * step.state.politics.grant;
  step.shift(
    'usStock',
    step.by('refill', D.stockRefill * (1 - interceptors.order.share), US, interceptors) +
      step.by('use', D.stockUse, US) +
      step.by('sales', D.stockSales * Math.max(0, sold - D.stockSalesFree), US, step.orders.release) +
      step.by('line', D.stockLine * (step.state.industry.upper / D.upperLine - 1), N),
  );
}

export const aid: FlagshipModule<'aid'> = { face, steps: { flow } };
