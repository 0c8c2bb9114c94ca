/** A quarter at the front: what there is to shoot with, how the line moves, who falls and who is sent. */

import { INTELLIGENCE } from '../airwar/orders.ts';
import { at, clamp, rung } from '../arithmetic.ts';
import { F, P, RU, UA, UA_RU } from '../audience.ts';
import { quarterOf } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { front as face } from './face.ts';
import { R } from './numbers.ts';
import { GROUND } from './orders.ts';

type FrontStep = Step<'front'>;

/** What decides a quarter. */
interface Battle {
  readonly intensity: number;
  /** Under a ceasefire a fraction of 1. */
  readonly ceasefire: number;
  readonly posture: number;
  readonly firesUkraine: number;
  readonly firesRussia: number;
  readonly strengthUkraine: number;
  readonly strengthRussia: number;
}

function fight(step: FrontStep): void {
  supply(step);
  const battle = array(step);
  const area = line(step, battle);
  const lost = casualties(step, battle);
  forces(step, lost);
  will(step, area, lost);
}

function supply(step: FrontStep): void {
  step.heading('supply');
  const { state, orders } = step;
  step.ease('shells', R.supplyPace, [['delivered', state.aid.giveShells, UA, orders.requirements]]);
  step.ease('fpv', R.supplyPace, [['built', state.industry.fpvOut, UA, orders.production]]);
  step.move('gnd', [['delivered', R.groundArms * (state.aid.giveGround - R.groundArmsFree), UA, orders.requirements]]);
}

/** Factor that will adds to mass: floor and slope, bounded. */
function morale(will: number, rule: readonly number[], bounds: readonly number[]): number {
  return clamp(at(rule, 0) + (at(rule, 1) * will) / at(rule, 2), at(bounds, 0), at(bounds, 1));
}

function array(step: FrontStep): Battle {
  const { own, state, orders } = step;
  const ceasefire = state.talks.deal === 1 ? R.ceasefire : 1;
  const intelligence = at(R.intelligence, rung(INTELLIGENCE, orders.strike.order.intelligence));
  const shells = (own.shells / R.shellScale) ** R.shellPower;
  const fpv = (own.fpv / R.fpvScale) ** R.fpvPower;
  return {
    intensity: orders.offensive.order.intensity * ceasefire,
    ceasefire,
    posture: rung(GROUND, orders.ground.order.posture),
    firesUkraine: shells * fpv * (R.groundBase + R.groundSlope * own.gnd) * intelligence,
    firesRussia: state.industry.gndOut,
    strengthUkraine:
      (own.fU / R.massUkraine) ** R.massPower * morale(state.politics.uaWill, R.uaMorale, R.uaMoraleBounds),
    strengthRussia:
      (own.fR / R.massRussia) ** R.massPower * morale(state.politics.ruWill, R.ruMorale, R.ruMoraleBounds),
  };
}

/** Returns the area that changed hands this quarter. */
function line(step: FrontStep, battle: Battle): number {
  step.heading('line');
  const { own, state, orders, parameters } = step;
  const ratio = step.level('ratio', [
    ['balance', '+', R.balance, P],
    ['intensity', '*', (battle.intensity / R.intensityScale) ** R.intensityPower, RU, orders.offensive],
    ['strengthRussia', '*', battle.strengthRussia, RU],
    ['firesRussia', '*', battle.firesRussia ** R.firesPower, RU],
    ['strengthUkraine', '*', 1 / battle.strengthUkraine, UA],
    ['firesUkraine', '*', 1 / battle.firesUkraine, UA],
    ['posture', '*', 1 / at(R.posture, battle.posture), UA, orders.ground],
    ['damage', '*', 1 / (1 + R.damage * state.airwar.indDmg), UA],
  ]);
  const usual = parameters.G * battle.ceasefire;
  const season = at(R.season, quarterOf(step.t));
  const pace = (x: number) => (x ** R.ratioPower - R.ratioFloor) / (1 - R.ratioFloor);
  const counter =
    orders.ground.order.posture === 'counter'
      ? R.counter *
        clamp(battle.firesUkraine * battle.strengthUkraine - R.counterFree, 0, R.counterMost) *
        battle.ceasefire
      : 0;
  const noise = step.rng('line').normal();
  const area = step.level('lastGain', [
    // One term: the usual pace alone is an assumption that is the facilitator's until the review.
    ['usual', '+', usual * state.world.tempo, P],
    ['card', '*', state.world.breakthrough, P],
    ['season', '*', season, P],
    ['ratio', '*', pace(ratio), F, orders.offensive],
    ['chance', '+', usual * R.spread * noise, F],
    ['counter', '+', counter, UA_RU, orders.ground],
  ]);
  step.shift('gain', [['quarter', area, P]]);
  step.note({ type: 'front.lineMoved', area, total: own.gain }, P, { orders: [orders.offensive, orders.ground] });
  if (area >= R.collapse) step.note({ type: 'front.broken', area }, P);
  return area;
}

/** Thousands lost this quarter by each side. */
interface Lost {
  readonly ukraine: number;
  readonly russia: number;
}

function casualties(step: FrontStep, battle: Battle): Lost {
  step.heading('casualties');
  const { orders } = step;
  const intensity = battle.intensity / R.intensityScale;
  const russia =
    R.casRussia *
    intensity ** R.casRussiaPower *
    battle.firesUkraine ** R.casRussiaFires *
    battle.ceasefire *
    at(R.casRussiaPosture, battle.posture);
  const ukraine =
    R.casUkraine *
    intensity ** R.casUkrainePower *
    battle.ceasefire *
    (battle.firesRussia / battle.firesUkraine) ** R.casUkraineFires *
    at(R.casUkrainePosture, battle.posture);
  step.shift('casR', [['quarter', russia, RU, orders.offensive]]);
  step.shift('casU', [['quarter', ukraine, UA, orders.ground]]);
  step.note({ type: 'front.casualties', team: 'russia', lost: russia }, RU, { orders: [orders.offensive] });
  step.note({ type: 'front.casualties', team: 'ukraine', lost: ukraine }, UA, { orders: [orders.ground] });
  return { ukraine, russia };
}

function forces(step: FrontStep, lost: Lost): void {
  step.heading('force');
  const { state, orders } = step;
  const { recruitment, mobilisation } = orders;
  const deal = state.talks.deal === 1;
  const { ruEcon, short } = state.treasury;
  const { ruWill, uaWill } = state.politics;
  const reach = R.recruitBase + R.recruitEconomy * ruEcon + R.recruitWill * ruWill;
  const paid = 1 - clamp(R.unpaid * short, 0, R.unpaidMost);
  const under = deal ? R.dealRussia : 1;
  const come = under * paid * Math.min(recruitment.order.target, reach) * R.recruitArrive;
  step.shift('fR', [
    ['recruited', come, RU, recruitment],
    ['chance', come * R.recruitSpread * step.rng('recruitment').normal(), F],
    ['losses', R.lossesRussia * lost.russia, RU],
    ['turnover', R.turnoverRussia * under, RU],
  ]);
  const { intake } = mobilisation.order;
  const fit = (intake + R.quality * Math.max(0, intake - R.qualityFree)) * R.mobiliseArrive;
  const luck = state.world.manpower * (1 + R.mobiliseSpread * step.rng('mobilisation').normal());
  const part = deal ? R.dealUkraine : 1;
  step.shift('fU', [
    ['mobilised', part * fit, UA, mobilisation],
    ['chance', part * fit * (luck - 1), F],
    ['turnover', part * R.turnoverUkraine, UA],
    ['losses', R.lossesUkraine * lost.ukraine, UA],
    ['will', R.willUkraine * (uaWill - R.willUkraineFree), UA],
  ]);
}

function will(step: FrontStep, area: number, lost: Lost): void {
  step.heading('will');
  const { state, orders, parameters } = step;
  const { ruEcon, uaEcon, short } = state.treasury;
  const { recruitment, mobilisation } = orders;
  const { target } = recruitment.order;
  const { intake } = mobilisation.order;
  step.push('politics', 'ruWill', [
    ['losses', R.ruWillLosses * (lost.russia - R.ruWillLossesFree), RU],
    ['recruitment', R.ruWillRecruit * Math.max(0, target - R.ruWillRecruitFree), RU, recruitment],
    ['gain', R.ruWillGain * area, P],
    ['economy', R.ruWillEconomy * Math.max(0, R.ruWillEconomyFree - ruEcon), RU],
    ['drift', parameters.ruDrift + R.ruWillDrift, F],
    ['unpaid', R.ruWillUnpaid * short, RU],
  ]);
  step.push('politics', 'uaWill', [
    ['loss', R.uaWillLoss * Math.max(0, area), P],
    ['mobilisation', R.uaWillMobilise * Math.max(0, intake - R.uaWillMobiliseFree), UA, mobilisation],
    ['relief', R.uaWillRelief * Math.max(0, R.uaWillMobiliseFree - intake), UA, mobilisation],
    ['losses', R.uaWillLosses * (lost.ukraine - R.uaWillLossesFree), UA],
    ['held', area < R.uaWillHeldBelow ? R.uaWillHeld : 0, P],
    ['drift', R.uaWillDrift + parameters.uaDrift, F],
    ['economy', R.uaWillEconomy * (uaEcon - R.uaWillEconomyFree), UA],
  ]);
}

export const front: FlagshipModule<'front'> = { face, steps: { fight } };
