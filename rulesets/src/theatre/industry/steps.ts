/** A quarter of production: what was invested opens, what is scarce binds, and each side builds what it ordered. */
import type { Audience } from '@sandtable/shared';
import { at, clamp, norm, rung, total } from '../arithmetic.ts';
import { A, EU, F, N, P, RU, UA, UA_RU, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { spendOn } from '../orders.ts';
import type { Given } from '../theatre.ts';
import { industry as face } from './face.ts';
import { I } from './numbers.ts';
import { CONTRACTS } from './orders.ts';

type IndustryStep = Step<'industry'>;

function produce(step: IndustryStep): void {
  openLines(step, invest(step));
  bottleneck(step);
  cost(step);
  ukraine(step);
  russia(step);
}

const QUEUES = { mid: 'queueMid', shell: 'queueShell', comp: 'queueComp', upper: 'queueUpper' } as const;
const QUEUED = ['mid', 'shell', 'comp', 'upper'] as const;
type Queued = (typeof QUEUED)[number];

/** What was invested in a line this quarter: how much it adds, after how many quarters, and on whose order. */
interface Investment {
  readonly adds: number;
  readonly after: number;
  readonly order: Given<unknown>;
  readonly see: Audience;
}
type Investments = { readonly [line in Queued]: Investment };

function invest(step: IndustryStep): Investments {
  step.heading('investment');
  const { lines, arsenal } = step.orders;
  const contract = rung(CONTRACTS, lines.order.contract);
  const worth = at(I.contractYield, contract) * (lines.order.contract === 'joint' ? I.jointYield : 1);
  const after = at(I.lag, contract);
  const spent = (item: string) => worth * spendOn(lines.order.build, item);
  const european = (adds: number): Investment => ({ adds, after, order: lines, see: EU });
  const invested: Investments = {
    mid: european(I.midPerBn * spent('mid')),
    shell: european(I.shellPerBn * spent('shell')),
    comp: european(I.compPerBn * spent('components') + I.compWithShell * spent('shell')),
    upper: {
      adds: I.upperPerBn * spendOn(arsenal.order.build, 'upper'),
      after: I.upperLag,
      order: arsenal,
      see: US,
    },
  };
  for (const line of QUEUED) {
    const { adds, after: quarters, order, see } = invested[line];
    if (adds === 0) continue;
    if (step.live)
      step.note({ type: 'industry.invested', line: named(line), added: adds, quarters }, see, {
        parts: [['ordered', adds, see, order]],
      });
  }
  return invested;
}

function named(line: Queued) {
  return line === 'comp' ? 'components' : line;
}

/** A quarter passes for every line under construction: the first opens, what was invested joins the others. */
function openLines(step: IndustryStep, invested: Investments): void {
  step.heading('lines');
  const { upG, compG } = step.parameters;
  const growth = { mid: upG * I.midGrowth, shell: 0, comp: compG, upper: upG };
  for (const line of QUEUED) {
    const queue = step.own[QUEUES[line]];
    const { adds, after, order } = invested[line];
    const opens = queue[0] ?? 0;
    const before = step.own[line];
    const later: number[] = [];
    for (let next = 1; next <= queue.length; next++) later.push((queue[next] ?? 0) + (next === after ? adds : 0));
    step.set(
      QUEUES[line],
      later,
      step.live && {
        parts: [
          ['ordered', total(later) + opens - total(queue), N, order],
          ['opened', -opens, N],
        ],
      },
    );
    step.shift(line, step.by('opened', opens, N) + step.by('growth', (before + opens) * growth[line], A));
    if (step.live && opens > 0)
      step.note({ type: 'industry.lineOpened', line: named(line), added: opens }, N, {
        parts: [['opened', opens, N]],
      });
  }
}

/** Money for shells alone buys nothing while charges are short. */
function bottleneck(step: IndustryStep): void {
  step.heading('bottleneck');
  const { shell, comp } = step.own;
  step.level('shellOut', Math.min(step.by('shells', shell, A), step.most('components', comp, A)));
  if (shell !== comp) {
    if (step.live)
      step.note(
        { type: 'industry.bottleneck', scarce: comp < shell ? 'components' : 'shell', lost: Math.abs(shell - comp) },
        A,
      );
  }
}

function cost(step: IndustryStep): void {
  step.heading('cost');
  const { lines } = step.orders;
  const { state } = step;
  const contract = rung(CONTRACTS, lines.order.contract);
  const joint = lines.order.contract === 'joint';
  step.ease('multi', I.multiKeeps, step.by('contract', contract > 0 ? 1 : 0, EU, lines));
  step.move('std', step.by('contract', at(I.standards, contract), EU, lines));
  const agreed = clamp(state.politics.coh / I.costJointScale, at(I.costJointBounds, 0), at(I.costJointBounds, 1));
  step.ease(
    'cost',
    I.costPace,
    step.by('standing', 1, N) +
      step.by('drift', I.costDrift * step.t, N) +
      step.by('joint', joint ? I.costJoint * agreed : 0, EU, lines) +
      step.by('multiYear', lines.order.contract === 'multiYear' ? I.costMultiYear : 0, EU, lines) +
      step.by('demand', I.costDemand * (state.treasury.share - I.costDemandFree), P) +
      step.by('standards', I.costStandards * (step.own.std - I.costStandardsFree), EU),
  );
}

function ukraine(step: IndustryStep): void {
  step.heading('ukraine');
  const { own, state } = step;
  const { production, strike } = step.orders;
  const mix = norm(production.order.weights);
  const fpv = at(mix, 0);
  const interceptors = at(mix, 1);
  const longRange = at(mix, 2);
  const grid = at(mix, 3);
  const economy = clamp(state.treasury.uaEcon / I.uaEconomyScale, at(I.uaEconomyBounds, 0), at(I.uaEconomyBounds, 1));
  const arriving = state.aid.inUa[0] ?? 0;
  const budget = (I.uaBudget + arriving * I.uaPartner) * economy * (1 + I.uaDamage * state.airwar.indDmg);
  const learnt = 1 + I.fpvLearning * step.t;
  step.level(
    'fpvOut',
    Math.min(
      step.by('budget', ((budget * fpv) / I.fpvCost) * I.fpvShare * learnt, UA, production),
      step.most('factories', own.fpv * I.fpvSurge, UA),
    ),
  );
  step.level(
    'intdOut',
    Math.min(
      step.by('budget', ((budget * interceptors) / I.intdCost) * I.intdShare, UA, production),
      step.most('factories', own.intd * I.intdSurge, UA),
    ),
  );
  step.level(
    'lrdOut',
    Math.min(
      step.by('budget', ((budget * longRange) / I.lrdCost) * I.lrdShare, UA, production),
      step.most('factories', own.lrd * I.lrdSurge, UA),
    ),
  );
  step.level('gridOut', step.by('budget', budget * grid, UA, production));
  step.heading('lines');
  step.shift('fpv', step.by('growth', I.fpvGrowth * own.fpv, UA));
  const intd = Math.max(own.intd, own.intdOut * I.intdReach);
  step.shift('intd', step.by('output', I.intdPace * (intd - own.intd), UA, production));
  const lrd = Math.max(own.lrd, own.lrdOut * I.lrdReach);
  step.shift('lrd', step.by('output', I.lrdPace * (lrd - own.lrd), UA, production));
  step.heading('adaptation');
  step.shift(
    'uaTech',
    step.by('routine', I.uaTech, UA) +
      step.by('interceptors', I.uaTechInterceptors * interceptors, UA, production) +
      step.by('intelligence', strike.order.intelligence === 'full' ? I.uaTechIntelligence : 0, UA, strike),
  );
}

/** What every Russian line is multiplied by this quarter, cause by cause. */
interface Pace {
  readonly world: number;
  readonly economy: number;
  readonly refining: number;
  readonly struck: number;
  readonly spending: number;
  readonly unpaid: number;
}

function russia(step: IndustryStep): void {
  const { own, state, orders, parameters } = step;
  const { warSpending, armsProduction, deepStrike } = orders;
  step.heading('adaptation');
  const beyond = warSpending.order.share - I.warNeed;
  step.shift(
    'ruTech',
    step.by('routine', I.ruTech, RU) +
      step.by('spending', I.ruTechWar * beyond, RU, warSpending) +
      step.by('research', armsProduction.order.research ? I.ruTechResearch : 0, RU, armsProduction),
  );
  step.heading('russia');
  const mix = norm(armsProduction.order.weights);
  const priority = (line: number) => at(mix, line) / at(I.ruUsual, line);
  const reach = clamp(own.lrdOut / I.ruStruckScale, at(I.ruStruckBounds, 0), at(I.ruStruckBounds, 1));
  const pace: Pace = {
    world: state.world.russianIndustry,
    economy: clamp(state.treasury.ruEcon / I.ruEconomyScale, at(I.ruEconomyBounds, 0), at(I.ruEconomyBounds, 1)),
    refining: 1 + I.ruRefining * state.airwar.ref,
    struck: 1 - (deepStrike.order.target === 'arms' ? I.ruStruck * deepStrike.order.effort * reach : 0),
    spending: clamp(1 + I.ruWar * beyond, at(I.ruWarBounds, 0), at(I.ruWarBounds, 1)),
    unpaid: 1 - clamp(I.ruShort * state.treasury.short, 0, I.ruShortMost),
  };
  const speed = (line: number, bounds: readonly number[]) =>
    clamp(priority(line), at(bounds, 0), at(bounds, 1)) ** at(I.ruPriorityPower, line);
  step.shift('owa', step.by('growth', own.owa * parameters.owaG * priority(0), RU, armsProduction));
  step.shift('cru', step.by('growth', own.cru * parameters.cruG * priority(1), RU, armsProduction));
  step.shift('bal', step.by('growth', own.bal * parameters.balG * priority(2), RU, armsProduction));
  turnOut(step, 'owaOut', own.owa, pace, speed(0, I.ruPriorityBounds), armsProduction);
  turnOut(step, 'cruOut', own.cru, pace, speed(1, I.ruPriorityBounds), armsProduction);
  turnOut(step, 'balOut', own.bal, pace, speed(2, I.ruPriorityBounds), armsProduction);
  turnOut(step, 'gndOut', 1, pace, speed(3, I.ruGroundBounds), armsProduction);
}

type RussianOutput = 'owaOut' | 'cruOut' | 'balOut' | 'gndOut';

function turnOut(
  step: IndustryStep,
  field: RussianOutput,
  capacity: number,
  pace: Pace,
  priority: number,
  order: Given<unknown>,
): void {
  step.level(
    field,
    step.by('capacity', capacity, RU) *
      step.times('world', pace.world, F) *
      step.times('economy', pace.economy, RU) *
      step.times('refining', pace.refining, P) *
      step.times('struck', pace.struck, UA_RU, step.orders.deepStrike) *
      step.times('spending', pace.spending, RU, step.orders.warSpending) *
      step.times('unpaid', pace.unpaid, RU) *
      step.times('priority', priority, RU, order),
  );
}

export const industry: FlagshipModule<'industry'> = { face, steps: { produce } };
