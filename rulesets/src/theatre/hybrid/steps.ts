/** A quarter below the threshold: what was tried, what broke, who was named, and what stood ready. */
import { at, clamp, rung } from '../arithmetic.ts';
import { EU, F, N, P, RU } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { optional } from '../optional.ts';
import { HYBRID_SITES } from '../places.ts';
import { hybrid as face } from './face.ts';
import { NUM } from './numbers.ts';
import { CAMPAIGN, RESILIENCE, RESPONSES, TARGETS, type Target } from './orders.ts';

type HybridStep = Step<'hybrid'>;

/** How many operations there were, how many broke something, how many had a name put to them. */
interface Quarter {
  readonly target: Target;
  readonly k: number;
  readonly s: number;
  readonly att: number;
}

/** Rung of the hardest response there is. */
const HARDEST = RESPONSES.length - 1;
const WILLS = ['willEast', 'willWest', 'willNorth'] as const;

function ops(step: HybridStep): void {
  const quarter = operations(step);
  damage(step, quarter);
  build(step);
  answer(step, quarter);
  costs(step, quarter);
}

function operations(step: HybridStep): Quarter {
  step.heading('operations');
  const { campaign } = step.orders;
  const { target } = campaign.order;
  const mean = NUM.rate + NUM.perLevel * rung(CAMPAIGN, campaign.order.level);
  const k = step.rng('operations').poisson(mean);
  const patrolled = target === 'cables' ? (optional(step.state, 'reach')?.cables ?? 1) : 1;
  const succeeds = step.parameters.hybSucc * (1 - step.own.resil / NUM.resilRef) * patrolled;
  const named = clamp(
    NUM.attribBase + NUM.attribEvidence * step.own.attrib + NUM.attribCell * step.own.cell,
    0,
    NUM.attribMax,
  );
  let s = 0;
  let att = 0;
  for (let i = 0; i < k; i++) {
    if (step.chance(`success-${i}`, succeeds, { target })) s++;
    if (step.chance(`attributed-${i}`, named, { target })) att++;
  }
  const told = step.live && { secret: { mean, succeeds, named } };
  step.shift('n', step.by('operations', k, RU, campaign), told);
  step.shift('s', step.by('successes', s, RU, campaign), told);
  step.heading('attribution');
  step.shift('att', step.by('attributed', att, P), told);
  step.heading('damage');
  step.make('supply', target === 'supply' ? s : 0, step.live && { orders: [campaign] });
  step.make('cable', target === 'cables' ? s : 0, step.live && { orders: [campaign] });
  report(step, { target, k, s, att });
  return { target, k, s, att };
}

/** What the public hears: that something happened and where, not how much was tried. */
function report(step: HybridStep, { target, k, s, att }: Quarter): void {
  step.heading('operations');
  const { campaign } = step.orders;
  const kind = rung(TARGETS, target);
  const sites = HYBRID_SITES[kind] ?? [];
  // One site, however many operations: their number is Moscow's secret.
  const seen = s + att > 0 && sites.length > 0 ? [100 * kind + step.rng('site').int(sites.length)] : [];
  step.set('where', seen, step.live && { orders: [campaign] });
  for (const site of seen) if (step.live) step.note({ type: 'hybrid.reported', site, target }, P);
  if (step.live)
    step.note({ type: 'hybrid.executed', target, operations: k, successes: s }, RU, {
      parts: [['operations', k, RU, campaign]],
    });
}

function damage(step: HybridStep, { target, s }: Quarter): void {
  step.heading('damage');
  if (s === 0) return;
  const { campaign } = step.orders;
  switch (target) {
    case 'supply':
      step.send('industry', 'mid', 'mul', 1 + NUM.midPerHit * s, 'sabotage', P, campaign);
      step.send('industry', 'shell', 'mul', 1 + NUM.shellPerHit * s, 'sabotage', P, campaign);
      break;
    case 'politics':
      step.nudge('politics', 'narr', NUM.narrPerHit * s, 'influence', P, campaign);
      WILLS.forEach((will, i) => {
        step.nudge('politics', will, at(NUM.willPerHit, i) * s, 'influence', P, campaign);
      });
      break;
    case 'cables':
      step.nudge('deterrence', 'ready', NUM.readyPerHit * s, 'cables', P, campaign);
      step.nudge('treasury', 'debt', NUM.debtPerHit * s, 'cables', P, campaign);
      break;
    case 'cyber':
      step.nudge('deterrence', 'reinf', NUM.reinfPerHit * s, 'cyber', P, campaign);
      step.nudge('deterrence', 'cred', NUM.credPerHit * s, 'cyber', P, campaign);
      step.send('aid', 'usStock', 'add', NUM.stockPerHit * s, 'cyber', P, campaign);
      break;
  }
}

function build(step: HybridStep): void {
  step.heading('defence');
  const { resilience } = step.orders;
  const level = rung(RESILIENCE, resilience.order.level);
  const label = level === 0 ? 'neglect' : 'spending';
  step.move('cell', step.by(label, at(NUM.cell, level), N, resilience));
  step.move('resil', step.by(label, at(NUM.resil, level), N, resilience));
  step.move('attrib', step.by(label, at(NUM.attrib, level), N, resilience));
  if (step.live)
    step.note({ type: 'hybrid.built', cell: step.own.cell, resil: step.own.resil, up: level > 0 }, N, {
      orders: [resilience],
    });
}

function answer(step: HybridStep, { target, s, att }: Quarter): void {
  const { resilience, campaign } = step.orders;
  const tests = optional(step.state, 'fourTests');
  const response = Math.min(rung(RESPONSES, resilience.order.response), tests?.allowed ?? HARDEST);
  const force = tests?.force ?? 1;
  step.heading('attribution');
  if (step.live && att > 0)
    step.note({ type: 'hybrid.attributed', count: att, target }, response > 0 ? P : N, { orders: [resilience] });
  step.heading('response');
  if (att > 0 && response > 0) {
    step.nudge('escalation', 'e', force * at(NUM.answerE, response), 'answer', P, resilience);
    step.nudge('politics', 'coh', force * NUM.answerCoh * Math.min(2, att), 'answer', P, resilience);
    step.nudge('airspace', 'ruFear', force * at(NUM.answerFear, response), 'answer', P, resilience);
    step.nudge('treasury', 'ruEcon', force * at(NUM.answerEcon, response), 'answer', P, resilience);
    step.nudge('deterrence', 'cred', force * NUM.answerCred * response, 'answer', P, resilience);
    if (step.live)
      step.note({ type: 'hybrid.answered', response: RESPONSES[response] ?? 'none' }, P, {
        orders: [resilience],
        parts: [['attributed', att, P]],
      });
  } else if (s > 1) {
    step.nudge('deterrence', 'cred', NUM.unansweredCred * s, 'unanswered', F, campaign);
  }
}

/** What every success costs, and what the tempo of operations does to the ladder. */
function costs(step: HybridStep, { k, s }: Quarter): void {
  step.heading('damage');
  const { campaign } = step.orders;
  step.nudge('politics', 'coh', NUM.cohPerHit * s, 'operations', EU, campaign);
  step.nudge('escalation', 'e', NUM.ePerOp * (k - NUM.usual), 'operations', RU, campaign);
}

export const hybrid: FlagshipModule<'hybrid'> = { face, steps: { ops } };
