import { PERMISSIONS } from '../airwar/orders.ts';
import { at, clamp, lg, norm, rung } from '../arithmetic.ts';
import { A, EU, F, N, P, RU, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { spend } from '../orders.ts';
import { GUARANTEES, LINES } from '../talks/orders.ts';
import { DEMANDS, SANCTIONS } from '../treasury/orders.ts';
import { politics as face } from './face.ts';
import { REGIMES } from './fields.ts';
import { ELECTIONS } from './notes.ts';
import { NUM } from './numbers.ts';

type PoliticsStep = Step<'politics'>;

const WILLS = ['willEast', 'willWest', 'willNorth'] as const;
const NO = 0;

function open(step: PoliticsStep): void {
  regime(step);
  congress(step);
}

/** Does the White House change course, and to what? */
function regime(step: PoliticsStep): void {
  step.heading('regime');
  const { own, orders } = step;
  const before = own.regime;
  const redrawn = step.chance('redraw', NUM.redraw, undefined, P);
  if (redrawn || step.state.world.card === 'reversal') {
    const maximal = orders.terms.order.stance === 'maximal';
    const weights = {
      transactional: NUM.wTransactional,
      disengage: lg((NUM.wDisengageRef - own.us) / NUM.wWidth),
      pressure: lg((own.us - NUM.wPressureRef) / NUM.wWidth) * at(NUM.wMaximal, maximal ? 0 : 1),
    };
    step.set('regime', step.pick('regime', weights), step.live && { secret: weights });
  }
  const changed = own.regime !== before;
  if (step.live) step.note({ type: 'politics.regime', regime: own.regime, changed }, P);
}

/** A grant request goes to the vote. */
function congress(step: PoliticsStep): void {
  step.heading('congress');
  const { own } = step;
  const { grant } = step.orders;
  const { amount } = grant.order;
  let voted = 0;
  if (amount > 0) {
    const p = lg((own.congress - 50) / NUM.voteWidth + NUM.votePerBn * amount + NUM.voteBase);
    const passed = step.chance('congress', p, { amount }, US);
    voted = passed ? amount : 0;
    const label = passed ? 'passed' : 'failed';
    step.move('usWill', step.by(label, passed ? NUM.passedWill * amount : NUM.failed, US, grant));
    step.move('congress', step.by(label, passed ? NUM.passedCongress * amount : NUM.failed, US, grant));
    if (step.live) step.note({ type: 'politics.voted', amount, passed }, P, { orders: [grant], secret: { odds: p } });
  }
  step.make(
    'grant',
    voted,
    step.live && {
      parts: [
        ['before', -own.grant, P],
        ['voted', voted, P, grant],
      ],
    },
  );
}

function update(step: PoliticsStep): void {
  commitment(step);
  fatigue(step);
  washington(step);
  narrative(step);
  publics(step);
  gap(step);
  membership(step);
  cohesion(step);
}

function commitment(step: PoliticsStep): void {
  step.heading('commitment');
  const { own, state, orders, parameters } = step;
  const { burden, sourcing, diplomacy, terms, defence } = orders;
  const demand = rung(DEMANDS, burden.order.demand);
  const meet = state.treasury.share - (NUM.shareRef + at(NUM.path, demand) * (step.t + 1));
  const american = at(norm(sourcing.order.weights), 0);
  const stance = terms.order.stance;
  step.move(
    'us',
    step.by('meeting', NUM.usMeet * clamp(NUM.usMeetScale * meet, -NUM.usMeetMax, NUM.usMeetMax), N, defence) +
      step.by('sales', at(NUM.usSales, state.aid.purl > NUM.usSalesFrom ? 0 : 1), P) +
      step.by(
        'sourcing',
        NUM.usMix * clamp(american - NUM.usMixRef, at(NUM.usMixBound, 0), at(NUM.usMixBound, 1)),
        N,
        sourcing,
      ) +
      step.by('autonomy', NUM.usAuton * Math.max(0, state.deterrence.auton - NUM.usAutonFrom), N) +
      step.by('demand', -at(NUM.usDemand, demand) * at(NUM.usDemandMet, meet < 0 ? 0 : 1), N, burden) +
      step.by('fatigue', NUM.usFat * (state.treasury.usFat - NUM.usFatRef), US) +
      step.by('regime', at(NUM.usRegime, rung(REGIMES, own.regime)), P) +
      step.by('escalation', NUM.usE * Math.max(0, state.escalation.e - NUM.usEFrom), P) +
      step.by('moscow', at(NUM.usMoscow, stance === 'maximal' ? 0 : stance === 'freeze' ? 2 : 1), RU, terms) +
      step.by('drift', parameters.usDrift, F) +
      step.by('mood', state.world.us, F) +
      step.by('fading', NUM.usFade, P) +
      step.by('line', at(NUM.usLine, rung(LINES, diplomacy.order.line)), P, diplomacy) +
      step.by('narrative', NUM.usNarr * (own.narr - NUM.narrRef), P),
  );
}

/** American fatigue is the treasury's number; politics only sends what feeds it. */
function fatigue(step: PoliticsStep): void {
  step.heading('washington');
  const { own, state, orders } = step;
  step.push('treasury', 'usFat', [
    ['grant', NUM.fatGrant * own.grant, US, orders.grant],
    ['sales', NUM.fatSales * state.aid.purl, P, orders.release],
    ['lines', NUM.fatLine * spend(orders.arsenal.order.build), US, orders.arsenal],
    ['fading', NUM.fatFade, P],
    ['stocks', NUM.fatStock * Math.max(0, NUM.fatStockRef - state.aid.usStock), US],
  ]);
}

function washington(step: PoliticsStep): void {
  step.heading('washington');
  const { own, state, orders } = step;
  const { arsenal, burden, sanctions, presence, strike } = orders;
  let swing = 0;
  if (step.t === NUM.midtermsTurn) {
    const favour = step.chance('midterms', 0.5, undefined, P);
    swing = favour ? NUM.midterms : -NUM.midterms;
    if (step.live) step.note({ type: 'politics.midterms', favour }, P);
  }
  step.move(
    'congress',
    step.by('leakage', NUM.conLeak * (state.aid.leak - NUM.conLeakRef), A) +
      step.by('public', NUM.conWill * (own.usWill - own.congress), US) +
      step.by('sales', state.aid.purl > NUM.conSalesFrom ? NUM.conSales : NO, P) +
      step.by('midterms', swing, P),
  );
  const { change } = presence.order;
  const tightened = rung(SANCTIONS, sanctions.order.level) > rung(SANCTIONS, 'keep');
  step.move(
    'usWill',
    step.by('lines', NUM.uwLine * spend(arsenal.order.build), US, arsenal) +
      step.by('habit', NUM.uwRest * (NUM.uwRestRef - own.usWill), US) +
      step.by('escalation', NUM.uwE * Math.max(0, state.escalation.e - NUM.uwEFrom), P) +
      step.by('demand', burden.order.demand === 'soft' ? NO : NUM.uwDemand, N, burden) +
      step.by(
        'sanctions',
        tightened && state.treasury.ruEcon < NUM.uwSanctionsBelow ? NUM.uwSanctions : NO,
        P,
        sanctions,
      ) +
      step.by('troops', change < 0 ? NUM.uwLeave : change > 0 ? NUM.uwCome : NO, P, presence) +
      step.by('strike', NUM.uwStrike * rung(PERMISSIONS, strike.order.permission), US, strike) +
      step.by('ceasefire', state.talks.deal === 1 ? NUM.uwDeal : NO, P),
  );
}

function narrative(step: PoliticsStep): void {
  step.heading('narrative');
  const { state, orders, own } = step;
  const { terms, reform, programmes, diplomacy } = orders;
  const late = state.aid.lastDel < NUM.narrKeptFrom * state.aid.lastPledge;
  const before = own.narr;
  step.move(
    'narr',
    step.by('russian', terms.order.information ? NUM.narrRu : NO, P, terms) +
      step.by('escalation', state.escalation.e > NUM.narrEFrom ? NUM.narrE : NO, P) +
      step.by('ground', at(NUM.narrGain, state.front.lastGain > NUM.narrGainFrom ? 0 : 1), P) +
      step.by('ukrainian', reform.order.information ? NUM.narrUa : NO, P, reform) +
      step.by('european', programmes.order.information ? NUM.narrEu : NO, P, programmes) +
      step.by('pressed', diplomacy.order.line === 'pressKyiv' ? NUM.narrPressed : NO, P, diplomacy) +
      step.by(late ? 'late' : 'kept', at(NUM.narrKept, late ? 0 : 1), P),
  );
  if (step.live) step.note({ type: 'politics.narrative', narr: own.narr, up: own.narr > before }, P);
}

function publics(step: PoliticsStep): void {
  step.heading('publics');
  const { own, state, orders, parameters } = step;
  const { burden } = orders;
  const ultimatum = burden.order.demand === 'ultimatum';
  const strain = NUM.willSqueeze * (state.treasury.squeeze - NUM.willSqueezeRef) * parameters.fatK;
  const story = NUM.willNarr * (own.narr - NUM.narrRef);
  WILLS.forEach((field, i) => {
    step.move(
      field,
      // The drift is the facilitator's assumption: on its own it would stand in the reason as the one thing not named.
      step.by('habit', NUM.willRest * (at(NUM.willRef, i) - own[field]) + parameters.euDrift, P) +
        step.by('squeeze', strain * at(NUM.willSqueezeBloc, i), EU) +
        step.by('narrative', story * at(NUM.willNarrBloc, i), P) +
        step.by('ground', state.front.lastGain > NUM.willGainFrom ? NUM.willGain : NO, P) +
        step.by('broken', state.talks.broken > 0 ? NUM.willBroken : NO, P) +
        step.by('ultimatum', ultimatum ? NUM.willUltimatum * at(NUM.willUltimatumBloc, i) : NO, P, burden),
    );
  });
  if (step.t !== NUM.electionTurn) return;
  step.heading('election');
  const [against, steady, favour] = [at(NUM.electionOdds, 0), at(NUM.electionOdds, 1), at(NUM.electionOdds, 2)];
  const outcome = step.pick('election', { against, steady, favour }, undefined, P);
  step.move('willWest', step.by(outcome, at(NUM.election, ELECTIONS.indexOf(outcome)), P));
  if (step.live) step.note({ type: 'politics.election', outcome }, P);
}

function gap(step: PoliticsStep): void {
  step.heading('gap');
  const { own, orders } = step;
  const { strike, guarantee, programmes } = orders;
  step.move(
    'gap',
    step.by('publics', NUM.gapWill * (own.willEast - own.willWest - NUM.gapWillRef), P) +
      step.by('strike', NUM.gapStrike * Math.max(0, rung(PERMISSIONS, strike.order.permission) - 1), N, strike) +
      step.by('guarantee', offered(step) >= rung(GUARANTEES, 'reassurance') ? NUM.gapGuar : NO, P, guarantee) +
      step.by('sidePayments', programmes.order.sidePayments ? NUM.gapSide : NO, N, programmes) +
      step.by('hotline', programmes.order.hotline ? NUM.gapHotline : NO, N, programmes) +
      step.by('habit', NUM.gapFade, P),
  );
}

/** Rung of Europe's guarantee. */
function offered(step: PoliticsStep): number {
  return rung(GUARANTEES, step.orders.guarantee.order.level);
}

function membership(step: PoliticsStep): void {
  step.heading('membership');
  const { membership: given } = step.orders;
  switch (given.order.path) {
    case 'closed':
      step.move('coh', step.by('closed', NUM.memberOffCoh, P, given));
      step.move('uaWill', step.by('closed', NUM.memberOffWill, P, given));
      break;
    case 'open':
      break;
    case 'underway':
      step.nudge('escalation', 'e', NUM.memberOnE, 'underway', P, given);
      step.move('gap', step.by('underway', NUM.memberOnGap, P, given));
      step.nudge('talks', 'guar', NUM.memberOnGuar, 'underway', P, given);
      step.move('uaWill', step.by('underway', NUM.memberOnWill, P, given));
      break;
  }
}

function cohesion(step: PoliticsStep): void {
  step.heading('cohesion');
  const { own, state, orders } = step;
  const { burden, presence, diplomacy, lines, programmes, guarantee, grant } = orders;
  const guaranteed = offered(step);
  const unbacked = diplomacy.order.backstop === 'none';
  step.move(
    'coh',
    step.by('mood', state.world.coh, F) +
      step.by('habit', NUM.cohRest * (NUM.cohRef - own.coh), EU) +
      step.by('gap', NUM.cohGap * (own.gap - NUM.cohGapRef), N) +
      step.by('demand', at(NUM.cohDemand, rung(DEMANDS, burden.order.demand)), N, burden) +
      step.by('leaving', presence.order.change < 0 ? NUM.cohLeave : NO, P, presence) +
      step.by('pressed', diplomacy.order.line === 'pressKyiv' ? NUM.cohPressed : NO, P, diplomacy) +
      step.by('backstop', diplomacy.order.backstop === 'explicit' ? NUM.cohBackstop : NO, P, diplomacy) +
      step.by('grant', NUM.cohGrant * Math.min(own.grant, NUM.cohGrantMax), P, grant) +
      step.by('commitment', NUM.cohUs * (own.us - NUM.cohUsRef), US) +
      step.by('joint', lines.order.contract === 'joint' ? NUM.cohJoint : NO, EU, lines) +
      step.by('sidePayments', programmes.order.sidePayments ? NUM.cohSide : NO, N, programmes) +
      step.by('narrative', NUM.cohNarr * (own.narr - NUM.narrRef), P) +
      step.by(
        'guarantee',
        guaranteed >= rung(GUARANTEES, 'reassurance') ? at(NUM.cohGuar, unbacked ? 0 : 1) : NO,
        P,
        guarantee,
      ) +
      step.by('forces', guaranteed >= rung(GUARANTEES, 'forces') ? NUM.cohForces : NO, P, guarantee),
  );
}

export const politics: FlagshipModule<'politics'> = { face, steps: { open, update } };
