/** How grave the worst operation of the quarter is, by four tests, and what answer tests and evidence allow. */
import { at, clamp, rung } from '../arithmetic.ts';
import { EU, N, P } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { CAMPAIGN, RESPONSES } from '../hybrid/orders.ts';
import { fourTests as face } from './face.ts';
import { NUM } from './numbers.ts';
import { EVIDENCE, LEVELS, TESTS } from './orders.ts';

type FourTestsStep = Step<'fourTests'>;

function judge(step: FourTestsStep): void {
  const passed = tests(step);
  const tier = evidence(step);
  answer(step, passed, tier);
  besides(step);
}

/** Draws the severity of each test, and counts those that reach their threshold. */
function tests(step: FourTestsStep): number {
  step.heading('tests');
  const { redLines, campaign } = step.orders;
  const { published, tests: lines } = redLines.order;
  const mean = NUM.severity + NUM.severityPerLevel * rung(CAMPAIGN, campaign.order.level);
  const grave = TESTS.map((test) => {
    const drawn = Math.round(mean + NUM.severitySpread * step.rng('severity', test).normal());
    return clamp(drawn + (published ? NUM.published : 0), 0, NUM.severityMost);
  });
  const severity = step.make('severity', grave, step.live && { orders: [redLines] });
  let reached = 0;
  TESTS.forEach((test, i) => {
    if (at(severity, i) >= rung(LEVELS, lines[test])) reached++;
  });
  const passed = step.make(
    'passed',
    reached,
    step.live && {
      parts: [['severity', reached - step.own.passed, N, redLines]],
    },
  );
  if (published) {
    step.nudge('airspace', 'learn', NUM.publishedLearn, 'published', P, redLines);
    if (step.live) step.note({ type: 'fourTests.published' }, P, { orders: [redLines] });
  }
  return passed;
}

/** How sure one is of who it was: what is known, and the cell that puts it together. */
function evidence(step: FourTestsStep): number {
  step.heading('evidence');
  const { attrib, cell } = step.state.hybrid;
  const score = clamp((attrib + NUM.tierCell * cell) / 100, 0, 1);
  const sure = score >= NUM.tierHigh ? 3 : score >= NUM.tierMedium ? 2 : 1;
  return step.make('tier', sure, step.live && { parts: [['evidence', sure - step.own.tier, N]], inputs: { score } });
}

/** The hardest answer that passes: as many tests as its rung, and the evidence it needs. */
function answer(step: FourTestsStep, passed: number, tier: number): void {
  step.heading('answer');
  const { redLines, resilience } = step.orders;
  const shift = rung(EVIDENCE, redLines.order.evidence) - rung(EVIDENCE, 'usual');
  let hardest = 0;
  RESPONSES.forEach((_, r) => {
    const needed = r === 0 ? 0 : at(NUM.needed, r) + shift;
    if (passed >= r && tier >= needed) hardest = r;
  });
  const { own } = step;
  const allowed = step.make(
    'allowed',
    hardest,
    step.live && {
      parts: [['allowed', hardest - own.allowed, N, redLines]],
    },
  );
  const slow = NUM.slowDays * Math.exp(-step.state.hybrid.cell / NUM.cellDays);
  const days = step.make('days', slow, step.live && { parts: [['cell', slow - own.days, N, resilience]] });
  const force = days > NUM.lateFrom ? NUM.late : 1;
  step.make('force', force, step.live && { parts: [['cell', force - own.force, N, resilience]] });
  const word = RESPONSES[allowed] ?? 'none';
  if (step.live) step.note({ type: 'fourTests.judged', passed, tier, allowed: word, days }, N, { orders: [redLines] });
}

function besides(step: FourTestsStep): void {
  const { shield } = step.orders;
  step.heading('shield');
  if (shield.order.disclose) {
    step.nudge('hybrid', 'attrib', NUM.discloseAttrib, 'disclosed', N, shield);
    step.nudge('politics', 'narr', NUM.discloseNarr, 'disclosed', P, shield);
    step.nudge('politics', 'coh', NUM.discloseCoh, 'disclosed', P, shield);
    if (step.live) step.note({ type: 'fourTests.disclosed' }, P, { orders: [shield] });
  }
  if (!shield.order.harden) return;
  step.nudge('hybrid', 'resil', NUM.harden, 'hardened', N, shield);
  step.nudge('treasury', 'debt', NUM.hardenDebt, 'hardened', EU, shield);
}

export const fourTests: FlagshipModule<'fourTests'> = { face, steps: { judge } };
