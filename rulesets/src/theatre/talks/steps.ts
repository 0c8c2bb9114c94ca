/** A round of talks: what a settlement would rest on, what each side would settle for, and whether they sign or break. */
import { NUM as AGENDA } from '../agenda/numbers.ts';
import { at, clamp, lg, rung } from '../arithmetic.ts';
import { EU, F, P, RU, UA, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { optional } from '../optional.ts';
import { PATHS } from '../politics/orders.ts';
import { talks as face } from './face.ts';
import { NUM } from './numbers.ts';
import { BACKSTOPS, GUARANTEES, LINES, STANCES, TERMS } from './orders.ts';
import { speak } from './speak.ts';

type TalksStep = Step<'talks'>;

const WILLS = ['willEast', 'willWest', 'willNorth'] as const;
const NO = 0;
/** What a settlement may say at most, and how long it may be expected to hold at most. */
const TERMS_BOUNDS = [5, 90] as const;
const DURABILITY_BOUNDS = [5, 95] as const;

function round(step: TalksStep): void {
  guarantees(step);
  leverage(step);
  if (step.own.deal === 1) keep(step);
  else negotiate(step);
  // In the same step: one of its own would take in what others send to the talks a moment earlier than it is taken in.
  speak(step);
}

function guarantees(step: TalksStep): void {
  step.heading('guarantees');
  const { state } = step;
  const { guarantee, diplomacy } = step.orders;
  const offer = rung(GUARANTEES, guarantee.order.level);
  step.move(
    'guar',
    step.by('offer', (NUM.guarOffer * offer * state.politics.coh) / NUM.cohRef, P, guarantee) +
      step.by('backstop', at(NUM.guarBackstop, rung(BACKSTOPS, diplomacy.order.backstop)), P, diplomacy) +
      step.by('force', NUM.guarForce * (state.front.fU - NUM.guarForceRef), P) +
      step.by('fading', NUM.guarFade, P),
  );
  step.move('cow', step.by('offer', NUM.cowOffer * offer, P, guarantee) + step.by('fading', NUM.cowFade, P));
  step.set(
    'offer',
    guarantee.order.level,
    step.live && {
      parts: [['offer', offer - rung(GUARANTEES, step.own.offer), P, guarantee]],
    },
  );
  if (step.live)
    step.note({ type: 'talks.guaranteed', level: guarantee.order.level, backstop: diplomacy.order.backstop }, P, {
      // On the rungs of the two ladders, as everybody hears them.
      parts: [
        ['offer', offer, P, guarantee],
        ['backstop', rung(BACKSTOPS, diplomacy.order.backstop), P, diplomacy],
      ],
    });
}

function leverage(step: TalksStep): void {
  step.heading('leverage');
  const { state, own, orders } = step;
  const { diplomacy, membership } = orders;
  step.ease(
    'lev',
    NUM.levSpeed,

    step.by('ground', NUM.levGain * (state.front.lastGain - NUM.gainRef), P) +
      step.by('economy', NUM.levEcon * (NUM.levEconRef - state.treasury.ruEcon), RU) +
      step.by('guarantees', NUM.levGuar * (own.guar - NUM.levGuarRef), P) +
      step.by('grid', NUM.levGrid * (state.airwar.grid - NUM.gridRef), UA) +
      step.by('commitment', NUM.levUs * (state.politics.us - NUM.levUsRef), US) +
      step.by('line', at(NUM.levLine, rung(LINES, diplomacy.order.line)), P, diplomacy) +
      step.by('membership', membership.order.path === 'closed' ? NUM.levMember : NO, P, membership),
    [-NUM.levBound, NUM.levBound],
  );
}

function negotiate(step: TalksStep): void {
  const { diplomacy, seat, withdrawal } = step.orders;
  const agenda = optional(step.state, 'agenda');
  const russia = russianLimit(step);
  const ukraine = ukrainianLimit(step);
  step.heading('deal');
  const excluded = !seat.order.granted;
  const z =
    (russia + step.state.world.ruRes - ukraine) / NUM.dealWidth +
    NUM.dealBase +
    step.parameters.dealBias +
    (excluded ? NUM.dealNoSeat : NO);
  // What is on the agenda may double the odds; they end at certainty.
  const p = Math.min(1, lg(z) * (step.t < 1 ? NUM.dealFirst : 1) * (agenda?.odds ?? 1));
  const odds = step.make('pDeal', p);
  const signed = step.chance('deal', odds);
  if (agenda !== undefined && withdrawal.order.now) withdraw(step, excluded);
  else if (signed) sign(step, (russia + ukraine) / 2 + (agenda?.tilt ?? 0), agenda?.tilt ?? 0, excluded);
  else if (step.live)
    step.note({ type: 'talks.round', line: diplomacy.order.line, seat: seat.order.granted }, P, {
      orders: [diplomacy, seat],
      secret: { odds, russia, ukraine },
    });
}

/** The terms that Russia would go up to. */
function russianLimit(step: TalksStep): number {
  step.heading('reservation');
  const { treasury, politics, front, airspace } = step.state;
  const { terms, diplomacy, membership } = step.orders;
  return step.level(
    'ruRes',
    step.by('start', NUM.ruBase, P) +
      step.by('economy', NUM.ruEcon * (NUM.ruEconRef - treasury.ruEcon), RU) +
      step.by('will', NUM.ruWill * (NUM.ruWillRef - politics.ruWill), RU) +
      step.by('reserves', NUM.ruReserve * (NUM.ruReserveRef - treasury.ruRes), RU) +
      step.by('stance', at(NUM.ruStance, rung(TERMS, terms.order.stance)), RU, terms) +
      step.by('ground', NUM.ruGain * (front.lastGain - NUM.gainRef), P) +
      step.by('line', at(NUM.ruLine, rung(LINES, diplomacy.order.line)), P, diplomacy) +
      step.by('fear', NUM.ruFear * (airspace.ruFear - NUM.ruFearRef), RU) +
      step.by('membership', at(NUM.ruMember, rung(PATHS, membership.order.path)), P, membership),
  );
}

/** The terms that Ukraine would go down to. */
function ukrainianLimit(step: TalksStep): number {
  step.heading('reservation');
  const { politics, airwar, front } = step.state;
  const { stance, diplomacy, membership } = step.orders;
  return step.level(
    'uaRes',
    step.by('start', NUM.uaBase, P) +
      step.by('will', NUM.uaWill * (NUM.uaWillRef - politics.uaWill), UA) +
      step.by('grid', NUM.uaGrid * (NUM.gridRef - airwar.grid), UA) +
      step.by('guarantees', NUM.uaGuar * (step.own.guar - NUM.uaGuarRef), F) +
      step.by('stance', at(NUM.uaStance, rung(STANCES, stance.order.level)), UA, stance) +
      step.by('force', NUM.uaForce * (front.fU - NUM.uaForceRef), UA) +
      step.by('pressed', diplomacy.order.line === 'pressKyiv' ? NUM.uaPressed : NO, P, diplomacy) +
      step.by('membership', at(NUM.uaMember, rung(PATHS, membership.order.path)), P, membership) +
      step.by('ground', NUM.uaGain * (front.lastGain - NUM.gainRef), P),
  );
}

function sign(step: TalksStep, middle: number, agenda: number, excluded: boolean): void {
  const { own } = step;
  const { seat, diplomacy } = step.orders;
  step.set('deal', 1, step.live && { parts: [['signed', 1, P]], orders: [seat, diplomacy] });
  step.set('dealT', step.t);
  const tilt = NUM.termsLev * own.lev;
  // Named, the two parts would tell each side where the other's limit lay.
  step.set(
    'terms',
    clamp(middle + tilt, TERMS_BOUNDS[0], TERMS_BOUNDS[1]),
    step.live && {
      parts: [
        ['before', -own.terms, P],
        ['middle', middle - agenda, F],
        ['agenda', agenda, F],
        ['leverage', tilt, F],
      ],
    },
  );
  durability(step, excluded);
  if (step.live)
    step.note({ type: 'talks.signed', terms: own.terms, seat: !excluded }, P, { orders: [seat, diplomacy] });
}

/** Moscow goes home: always its own to decide, on terms close to Ukraine's. */
function withdraw(step: TalksStep, excluded: boolean): void {
  const { own } = step;
  const { withdrawal } = step.orders;
  step.set('deal', 1, step.live && { parts: [['withdrawn', 1, P, withdrawal]] });
  step.set('dealT', step.t);
  step.set(
    'terms',
    AGENDA.withdrawalTerms,
    step.live && {
      parts: [['withdrawn', AGENDA.withdrawalTerms - own.terms, P, withdrawal]],
    },
  );
  durability(step, excluded);
  if (step.live) step.note({ type: 'talks.withdrawn' }, P, { orders: [withdrawal] });
}

/** How long a settlement would hold, as it stands when it is signed. */
function durability(step: TalksStep, excluded: boolean): void {
  const { own, state } = step;
  step.heading('durability');
  const parts: readonly (readonly [string, number])[] = [
    ['start', NUM.durBase],
    ['guarantees', NUM.durGuar * own.guar],
    ['coalition', NUM.durCow * own.cow],
    ['article5', NUM.durArt5 * state.deterrence.art5],
    ['noSeat', excluded ? NUM.durNoSeat : NO],
    ['terms', NUM.durTerms * Math.abs(own.terms - NUM.durTermsRef)],
    ['force', NUM.durForce * (state.front.fU - NUM.durForceRef)],
  ];
  const durable = parts.reduce((sum, [, value]) => sum + value, 0);
  step.set(
    'dur',
    clamp(durable, DURABILITY_BOUNDS[0], DURABILITY_BOUNDS[1]),
    step.live && {
      parts: [['before', -own.dur, P], ...parts.map(([label, value]) => [label, value, P] as const)],
    },
  );
  step.heading('deal');
}

/** A ceasefire is in force: what it does while it holds, and whether it holds. */
function keep(step: TalksStep): void {
  const { own, state, orders } = step;
  step.heading('breach');
  step.nudge('treasury', 'ruEcon', NUM.holdEcon, 'ceasefire', P);
  step.nudge('treasury', 'ruRes', NUM.holdReserve, 'ceasefire', P);
  for (const will of WILLS) step.nudge('politics', will, NUM.holdWill, 'ceasefire', P);
  step.nudge('politics', 'coh', NUM.holdCoh, 'ceasefire', P);
  step.nudge('treasury', 'uaEcon', NUM.holdEcon, 'ceasefire', P);
  const violating = orders.terms.order.violate;
  const hazard = clamp(
    NUM.breach *
      (1 - own.dur / 100) ** NUM.breachPower *
      (violating ? NUM.breachViolate : 1) *
      (1 + (NUM.breachArt5Ref - state.deterrence.art5) / 100),
    0,
    NUM.breachMax,
  );
  step.heading('durability');
  step.set(
    'dur',
    clamp(own.dur + NUM.holdDur * (own.guar - NUM.holdDurRef), DURABILITY_BOUNDS[0], DURABILITY_BOUNDS[1]),
    step.live && {
      parts: [['guarantees', NUM.holdDur * (own.guar - NUM.holdDurRef), EU]],
    },
  );
  step.heading('breach');
  const secret = { odds: hazard, violating };
  if (!step.chance('breach', hazard)) {
    if (step.live) step.note({ type: 'talks.held', quarters: step.t - own.dealT }, P, { secret });
    return;
  }
  step.set('deal', 0, step.live && { parts: [['broken', -1, P, orders.terms]] });
  step.shift('broken', step.by('broken', 1, P));
  step.nudge('escalation', 'e', NUM.breachE, 'broken', P);
  step.nudge('deterrence', 'cred', NUM.breachCred, 'broken', P);
  step.nudge('politics', 'coh', NUM.breachCoh, 'broken', P);
  if (step.live) step.note({ type: 'talks.broken', times: own.broken }, P, { orders: [orders.terms], secret });
}

export const talks: FlagshipModule<'talks'> = { face, steps: { round } };
