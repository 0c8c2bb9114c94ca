/** Budgets at the start of a quarter: what is realised of what was ordered, and what it does to those who pay. */
import { at, clamp, lg, rung } from '../arithmetic.ts';
import { A, EU, F, P, RU, UA, US } from '../audience.ts';
import { quarterOf } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { CONTRACTS } from '../industry/orders.ts';
import type { Part } from '../module.ts';
import { optional } from '../optional.ts';
import { spend } from '../orders.ts';
import { treasury as face } from './face.ts';
import { T } from './numbers.ts';
import { DEMANDS, INSTRUMENTS, REFORMS, SANCTIONS } from './orders.ts';

type TreasuryStep = Step<'treasury'>;
/** Fields by bloc, spelled out: keys put together at run time are slow to look up. */
const BLOCS = [
  { will: 'willEast', share: 'shareEast' },
  { will: 'willWest', share: 'shareWest' },
  { will: 'willNorth', share: 'shareNorth' },
] as const;

/** The will of donors is taken as the quarter opens, before a card of this quarter stirs it. */
function mood(step: TreasuryStep): void {
  step.heading('allocation');
  const { politics } = step.state;
  let will = 0;
  let weights = 0;
  BLOCS.forEach((bloc, i) => {
    const weight = at(T.blocWeight, i) * at(T.donorWeight, i);
    will += politics[bloc.will] * weight;
    weights += weight;
  });
  step.make('donorWill', will / weights);
}

function open(step: TreasuryStep): void {
  shares(step);
  const ordered = order(step);
  const allocated = allocate(step, ordered);
  const fin = finance(step);
  const burden = onBudgets(step, allocated, fin);
  debts(step, burden, fin);
  revolt(step);
  fatigue(step, burden);
  ukraine(step, fin);
  russia(step);
}

function shares(step: TreasuryStep): void {
  step.heading('shares');
  const { burden, defence } = step.orders;
  const { politics } = step.state;
  const heeded = clamp(politics.us / T.demandScale, at(T.demandBounds, 0), at(T.demandBounds, 1));
  const demanded = at(T.demandShare, rung(DEMANDS, burden.order.demand)) * heeded;
  let mean = 0;
  const parts: Part[] = [];
  BLOCS.forEach((bloc, i) => {
    const backed = clamp(politics[bloc.will] / T.stepScale, at(T.stepBounds, 0), at(T.stepBounds, 1));
    const before = step.own[bloc.share];
    const share = step.shift(
      bloc.share,
      step.by('trend', T.trend, P) +
        step.by('demand', demanded, US, burden) +
        step.by('step', defence.order.step * at(T.stepByBloc, i) * backed, EU, defence),
    );
    mean += share * at(T.blocWeight, i);
    if (step.live) parts.push([bloc.share, at(T.blocWeight, i) * (share - before), P]);
  });
  step.set('share', mean, step.live && { parts });
}

/** What is ordered: the commitment, not below what is locked, cut by a revolt. Sets the next lock. */
function order(step: TreasuryStep): number {
  const { military, lines } = step.orders;
  const asked = Math.max(military.order.amount, step.own.lock);
  step.heading('allocation');
  const absorbed = asked <= T.absorbed ? asked : T.absorbed + T.absorbedBeyond * (asked - T.absorbed);
  const ordered = step.level(
    'ordered',
    step.by('committed', asked, EU, military) *
      step.times('absorption', asked > 0 ? absorbed / asked : 1, EU) *
      step.times('revolt', step.own.revolt > 0 ? T.revoltCut : 1, P),
  );
  step.heading('lock');
  const locked = lines.order.contract === 'annual' ? 0 : T.lockShare * Math.min(asked, T.lockCeiling);
  step.make(
    'lock',
    locked,
    step.live && {
      parts: [
        ['before', -step.own.lock, EU],
        ['contract', locked, EU, lines],
      ],
      orders: [military],
    },
  );
  if (step.live && locked > 0) step.note({ type: 'treasury.bound', floor: step.own.lock }, EU, { orders: [lines] });
  return ordered;
}

function allocate(step: TreasuryStep, ordered: number): number {
  step.heading('allocation');
  const { own, state, parameters, orders } = step;
  const noise = step.rng('aid').normal();
  return step.level(
    'allocated',
    step.by('ordered', ordered, A, orders.military) *
      step.times('season', at(T.seasonAid, quarterOf(step.t)), P) *
      step.times('fatigue', Math.exp(T.fatigueExponent * (own.fat - T.fatigueRest) * parameters.fatK), EU) *
      step.times('will', clamp(own.donorWill / T.willScale, at(T.willBounds, 0), at(T.willBounds, 1)), A) *
      step.times('audit', optional(state, 'alliance')?.audit ?? 1, EU) *
      step.times('world', state.world.aid, F) *
      step.times('chance', Math.exp(T.aidSpread * noise - 0.5 * T.aidSpread ** 2), F),
  );
}

function finance(step: TreasuryStep): number {
  step.heading('finance');
  const { finance: given, sanctions } = step.orders;
  const instrument = rung(INSTRUMENTS, given.order.instrument);
  const assets = given.order.instrument === 'assetLoan';
  const needed = sanctions.order.level === 'ease' ? T.assetCohesionEased : T.assetCohesion;
  const blocked = assets && !(step.state.politics.coh > needed);
  const fin = step.level(
    'fin',
    // The instrument is announced with the sum, and so says what was offered.
    step.by('offered', given.order.amount, P, given) *
      step.times('instrument', at(T.instrumentYield, instrument), P) *
      step.times('blocked', blocked ? T.assetBlocked : 1, P),
  );
  if (assets) {
    step.nudge('politics', 'coh', T.assetCoh, 'assets', P, given);
    step.nudge('politics', 'gap', T.assetGap, 'assets', P, given);
    step.nudge('escalation', 'e', T.assetEscalation, 'assets', P, given);
  }
  if (step.live)
    step.note({ type: 'treasury.disbursed', amount: fin, instrument: given.order.instrument, blocked }, P, {
      orders: [given],
    });
  return fin;
}

/** Share of a quarter's output that national budgets carry. */
function onBudgets(step: TreasuryStep, allocated: number, fin: number): number {
  step.heading('debt');
  const { stocks, lines, finance: given } = step.orders;
  const carried = at(T.instrumentOnBudget, rung(INSTRUMENTS, given.order.instrument));
  const share = 100 / T.gdpQuarter;
  return step.level(
    'burden',
    step.by('aid', share * allocated, EU) +
      step.by('stocks', share * T.stockOnBudget * stocks.order.amount, EU, stocks) +
      step.by('lines', share * spend(lines.order.build), EU, lines) +
      step.by('finance', share * fin * carried, EU, given),
  );
}

function debts(step: TreasuryStep, burden: number, fin: number): void {
  const { own, orders } = step;
  const beyond = own.share - T.defenceFree;
  step.heading('debt');
  const debt = step.move(
    'debt',
    step.by('aid', T.debtAid * (burden * 10 - T.debtAidFree), EU) +
      step.by('defence', T.debtDefence * beyond, EU) +
      step.by('loan', orders.finance.order.instrument === 'jointLoan' ? T.debtLoan * fin : 0, EU, orders.finance) +
      step.by('lines', T.debtLines * spend(orders.lines.order.build), EU, orders.lines) +
      step.by('growth', T.debtGrowth, EU),
  );
  step.heading('squeeze');
  step.level(
    'squeeze',
    step.by('rest', T.squeezeRest, EU) +
      step.by('defence', T.squeezeDefence * beyond, EU) +
      step.by('aid', T.squeezeAid * (burden - T.squeezeAidFree), EU) +
      step.by('debt', T.squeezeDebt * (debt - T.squeezeDebtFree), EU),
  );
}

function revolt(step: TreasuryStep): void {
  step.heading('revolt');
  const { own } = step;
  const strain = own.squeeze + T.revoltFatigue * (own.fat - T.revoltFatigueFree);
  const odds = step.make('revoltOdds', T.revoltOdds * lg((strain - T.revoltMid) / T.revoltWidth));
  const revolts = step.chance('revolt', odds, undefined, EU);
  step.set('revolt', revolts ? T.revoltTurns : Math.max(0, own.revolt - 1));
  if (!revolts) return;
  step.shift('revolts', step.by('revolt', 1, P));
  for (const [i, bloc] of BLOCS.entries()) step.nudge('politics', bloc.will, at(T.revoltWill, i), 'revolt', P);
  step.nudge('politics', 'coh', T.revoltCohesion, 'revolt', P);
  if (step.live)
    step.note({ type: 'treasury.revolted', turns: T.revoltTurns }, P, {
      secret: { odds, squeeze: own.squeeze, fatigue: own.fat },
    });
}

function fatigue(step: TreasuryStep, burden: number): void {
  step.heading('fatigue');
  const { own, state, orders } = step;
  const k = step.parameters.fatK;
  const bound = rung(CONTRACTS, orders.lines.order.contract) > 0;
  step.move(
    'fat',
    step.by('aid', k * T.fatigueAid * (burden / T.fatigueAidFree - 1), EU) +
      step.by('squeeze', k * T.fatigueSqueeze * (own.squeeze - T.fatigueSqueezeFree), EU) +
      step.by('narrative', k * T.fatigueNarrative * (state.politics.narr - T.fatigueNarrativeFree), P) +
      step.by('leakage', k * T.fatigueLeak * (state.aid.leak - T.fatigueLeakFree), A) +
      step.by('contract', bound ? T.fatigueContract : 0, EU, orders.lines) +
      step.by('relief', T.fatigueRelief, P),
  );
}

function ukraine(step: TreasuryStep, fin: number): void {
  step.heading('ukraine');
  const { reform, mobilisation } = step.orders;
  const level = rung(REFORMS, reform.order.level);
  step.move(
    'uaEcon',
    step.by('finance', (T.uaFinance * (fin - T.uaNeed)) / T.uaNeed, P, step.orders.finance) +
      step.by('grid', T.uaGrid * (T.uaGridFree - step.state.airwar.grid), UA) +
      step.by('reform', at(T.uaReform, level), UA, reform) +
      step.by('reformStrain', at(T.uaReformStrain, level), UA, reform) +
      step.by('mobilisation', T.uaMobilisation * (mobilisation.order.intake - T.uaMobilisationFree), UA, mobilisation),
  );
}

function russia(step: TreasuryStep): void {
  step.heading('russia');
  const { state } = step;
  const { sanctions, programmes, warSpending, recruitment, offensive, raids, armsProduction } = step.orders;
  const level = rung(SANCTIONS, sanctions.order.level) - rung(SANCTIONS, 'keep');
  const enforced = programmes.order.enforcement ? T.enforcement : 0;
  const { oil } = state.world;
  const beyond = warSpending.order.share - T.warNeed;
  // Effort that the budget does not pay for. Without this rule high effort at low spending beat every other Russian line.
  const short = step.level(
    'short',
    step.by('need', T.warNeed, RU) +
      step.by('recruitment', T.warRecruitment * (recruitment.order.target - T.warRecruitmentFree), RU, recruitment) +
      step.by('offensive', T.warOffensive * (offensive.order.intensity - T.warOffensiveFree), RU, offensive) +
      step.by('raids', T.warRaids * (raids.order.volume - 1), RU, raids) +
      step.by('paid', -warSpending.order.share, RU, warSpending),
  );
  const reserves = step.move(
    'ruRes',
    step.by('short', T.reservesShort * short, RU) +
      step.by('war', T.reservesWar * beyond, RU, warSpending) +
      step.by('sanctions', T.reservesSanctions * level, P, sanctions) +
      step.by('enforcement', T.reservesSanctions * enforced, P, programmes) +
      step.by('oil', -T.reservesSanctions * oil, RU) +
      step.by('adapted', -T.reservesSanctions * T.sanctionsRest, RU) +
      step.by('refining', T.reservesRefining * (state.airwar.ref - T.reservesRefiningFree), P) +
      step.by(
        'recruitment',
        T.reservesRecruitment * Math.max(0, recruitment.order.target - T.reservesRecruitmentFree),
        RU,
        recruitment,
      ) +
      step.by('research', armsProduction.order.research ? T.reservesResearch : 0, RU, armsProduction) +
      step.by('drain', T.reservesDrain, RU),
  );
  step.move(
    'ruEcon',
    step.by('sanctions', T.economySanctions * level, P, sanctions) +
      step.by('enforcement', T.economySanctions * enforced, P, programmes) +
      step.by('oil', -T.economySanctions * oil, RU) +
      step.by('adapted', -T.economySanctions * T.sanctionsRest, RU) +
      step.by('war', T.economyWar * beyond, RU, warSpending) +
      step.by('refining', T.economyRefining * (state.airwar.ref - T.economyRefiningFree), P) +
      step.by('broke', reserves < T.economyBrokeBelow ? T.economyBroke : 0, RU) +
      step.by('growth', T.economyGrowth, RU),
  );
}

/** The quarter closes: only what others sent is taken in. */
function close(): void {}

export const treasury: FlagshipModule<'treasury'> = { face, steps: { mood, open, close } };
