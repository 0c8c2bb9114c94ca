/** A quarter of the industry extras: what is set aside, founded, linked and researched, and what it costs. */
import { D } from '../aid/numbers.ts';
import { A, EU, N, P, RU, UA, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { works as face } from './face.ts';
import { LINK_COST, NUM, RESEARCH_COST, SECURITY_COST, VENTURE_COST } from './numbers.ts';
import { VENTURES_MOST } from './orders.ts';

type WorksStep = Step<'works'>;

function open(step: WorksStep): void {
  pool(step);
  ventures(step);
  links(step);
  research(step);
  security(step);
  bills(step);
}

/** What is put aside does not reach Ukraine this quarter; it stands in allied depots instead. */
function pool(step: WorksStep): void {
  step.heading('pool');
  const { pool: given, stocks } = step.orders;
  const { mid, shellOut } = step.state.industry;
  const ordered = given.order.share / 100;
  const share = step.make('aside', ordered, step.live && { parts: [['ordered', ordered - step.own.aside, A, given]] });
  const worth = mid * D.midForUkraine * D.midCost + shellOut * D.shellForUkraine * D.shellCost;
  const added = share * worth;
  if (added > 0) {
    step.shift('pool', step.by('added', added, N, given));
    step.nudge('deterrence', 'ready', NUM.poolReady * added, 'pool', N, given);
    if (step.live) step.note({ type: 'works.pooled', added }, N, { orders: [given] });
  }
  const relieved = Math.min(stocks.order.amount, step.own.pool);
  if (given.order.draw === 'shared' && relieved > 0)
    step.nudge('deterrence', 'ready', NUM.poolRelief * relieved, 'shared', N, given);
}

function ventures(step: WorksStep): void {
  const { ventures: given } = step.orders;
  const { waiver, found, resilience } = given.order;
  step.heading('standards');
  if (waiver && step.own.waived === 0) {
    step.set('waived', 1, step.live && { parts: [['waiver', 1, P, given]] });
    step.nudge('industry', 'std', NUM.waiverStd, 'waiver', EU, given);
    step.send('industry', 'cost', 'add', NUM.waiverCost, 'waiver', N, given);
    step.nudge('politics', 'gap', NUM.waiverGap, 'waiver', N, given);
    if (step.live) step.note({ type: 'works.waived' }, P, { orders: [given] });
  }
  step.heading('ventures');
  const coming = [...step.own.coming];
  const opens = coming.shift() ?? 0;
  const founds = found && step.own.founded < VENTURES_MOST;
  coming.push(founds ? 1 : 0);
  step.set('coming', coming, step.live && { orders: [given] });
  if (opens > 0) {
    step.shift('running', step.by('opened', opens, A));
    if (step.live)
      step.note({ type: 'works.producing', running: step.own.running }, A, { parts: [['opened', opens, A]] });
  }
  if (founds) {
    step.shift('founded', step.by('founded', 1, A, given));
    if (step.live) step.note({ type: 'works.founded', quarters: NUM.ventureLead }, A, { orders: [given] });
  }
  step.heading('supply');
  step.nudge('industry', 'res', NUM.resil * resilience, 'shielding', EU, given);
}

/** Batteries of different makes that see one picture waste fewer interceptors. */
function links(step: WorksStep): void {
  step.heading('links');
  const { links: europe, linkUs } = step.orders;
  step.shift(
    'linked',
    step.by('europe', europe.order.batteries ? 1 : 0, A, europe) +
      step.by('us', linkUs.order.batteries ? 1 : 0, A, linkUs),
  );
  const { own } = step;
  const told = { orders: [europe, linkUs] };
  const cruise = Math.min(NUM.linkMost, (1 + NUM.cruisePerLink) ** own.linked);
  const ballistic = Math.min(NUM.linkMost, (1 + NUM.ballisticPerLink) ** own.linked);
  step.make('cruise', cruise, step.live && { ...told, parts: [['effort', cruise - own.cruise, A]] });
  const before = own.ballistic;
  const now = step.make('ballistic', ballistic, step.live && { ...told, parts: [['effort', ballistic - before, A]] });
  if (step.live && now > before) step.note({ type: 'works.linked', ballistic: now }, A, told);
}

function research(step: WorksStep): void {
  step.heading('research');
  const { researchUs, researchEurope, researchUkraine, researchRussia } = step.orders;
  for (const given of [researchUs, researchEurope])
    if (given.order.funded) step.send('industry', 'uaTech', 'add', NUM.researchAllied, 'research', UA, given);
  if (researchUkraine.order.funded)
    step.send('industry', 'uaTech', 'add', NUM.research, 'research', UA, researchUkraine);
  if (researchRussia.order.funded) step.send('industry', 'ruTech', 'add', NUM.research, 'research', RU, researchRussia);
}

/** A strike at supply or at markets costs European treasuries as well, less where they prepared. */
function security(step: WorksStep): void {
  step.heading('security');
  const { card } = step.state.world;
  if (card !== 'accident' && card !== 'bankingShock') return;
  const { links: given } = step.orders;
  const shielded = given.order.security;
  const cost = NUM.shockDebt * (shielded ? NUM.shockShielded : 1);
  step.nudge('treasury', 'debt', cost, 'shock', EU, given);
  if (step.live) step.note({ type: 'works.shocked', shielded }, EU, { orders: [given] });
}

/** What it costs, each side in its own coin. */
function bills(step: WorksStep): void {
  step.heading('bills');
  const { ventures: given, links: linked, linkUs } = step.orders;
  const { researchUs, researchEurope, researchUkraine, researchRussia } = step.orders;
  const bn = (on: boolean, cost: number) => (on ? cost : 0);
  step.push('treasury', 'debt', [
    ['ventures', NUM.debtPerBn * (bn(given.order.found, VENTURE_COST) + given.order.resilience), EU, given],
    [
      'links',
      NUM.debtPerBn * (bn(linked.order.batteries, LINK_COST) + bn(linked.order.security, SECURITY_COST)),
      EU,
      linked,
    ],
    ['research', NUM.debtPerBn * bn(researchEurope.order.funded, RESEARCH_COST), EU, researchEurope],
  ]);
  step.push('treasury', 'usFat', [
    ['links', NUM.fatPerBn * bn(linkUs.order.batteries, LINK_COST), US, linkUs],
    ['research', NUM.fatPerBn * bn(researchUs.order.funded, RESEARCH_COST), US, researchUs],
  ]);
  step.nudge(
    'treasury',
    'uaEcon',
    NUM.economyPerBn * bn(researchUkraine.order.funded, RESEARCH_COST),
    'research',
    UA,
    researchUkraine,
  );
  step.nudge(
    'treasury',
    'ruRes',
    NUM.reservesPerBn * bn(researchRussia.order.funded, RESEARCH_COST),
    'research',
    RU,
    researchRussia,
  );
}

export const works: FlagshipModule<'works'> = { face, steps: { open } };
