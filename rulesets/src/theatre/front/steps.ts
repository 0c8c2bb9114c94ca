/** A quarter at the front: what there is to shoot with, how the line moves, who falls and who is sent. */

import { INTELLIGENCE } from '../airwar/orders.ts';
import { at, clamp, rung } from '../arithmetic.ts';
import { F, P, RU, UA, UA_RU } from '../audience.ts';
import { quarterOf } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import type { Part } from '../module.ts';
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
  step.ease('shells', R.supplyPace, step.by('delivered', state.aid.giveShells, UA, orders.requirements));
  step.ease('fpv', R.supplyPace, step.by('built', state.industry.fpvOut, UA, orders.production));
  step.move(
    'gnd',
    step.by('replaced', R.groundArms * (state.aid.giveGround - R.groundArmsFree), UA, orders.requirements),
  );
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

/** The ratio of strength at the line, with who may know each factor. */
function ratioOf(step: FrontStep, battle: Battle): number {
  const { state, orders } = step;
  return (
    step.by('balance', R.balance, P) *
    step.times('intensity', (battle.intensity / R.intensityScale) ** R.intensityPower, RU, orders.offensive) *
    step.times('strengthRussia', battle.strengthRussia, RU) *
    step.times('firesRussia', battle.firesRussia ** R.firesPower, RU) *
    step.times('strengthUkraine', 1 / battle.strengthUkraine, UA) *
    step.times('firesUkraine', 1 / battle.firesUkraine, UA) *
    step.times('posture', 1 / at(R.posture, battle.posture), UA, orders.ground) *
    step.times('damage', 1 / (1 + R.damage * state.airwar.indDmg), UA)
  );
}

/** Returns the area that changed hands this quarter. */
function line(step: FrontStep, battle: Battle): number {
  step.heading('line');
  const { own, state, orders, parameters } = step;
  const product = ratioOf(step, battle);
  const factors = step.stated();
  const ratio = step.level('ratio', product);
  const usual = parameters.G * state.world.tempo * battle.ceasefire;
  const card = state.world.breakthrough;
  const season = at(R.season, quarterOf(step.t));
  const pace = (ratio ** R.ratioPower - R.ratioFloor) / (1 - R.ratioFloor);
  const chance = parameters.G * battle.ceasefire * R.spread * step.rng('line').normal();
  const strong = battle.firesUkraine * battle.strengthUkraine - R.counterFree;
  const counter =
    orders.ground.order.posture === 'counter' ? R.counter * clamp(strong, 0, R.counterMost) * battle.ceasefire : 0;
  const won = clamp(usual * card * season * pace + chance + counter, R.areaLeast, R.areaMost);
  const before = own.lastGain;
  const parts = step.live ? areaParts(factors, { usual, card, season, pace, counter, area: won }, step) : [];
  const area = step.make('lastGain', won, step.live && { parts: [['before', -before, P], ...parts], rest: 'line' });
  step.set(
    'gain',
    own.gain + area,
    step.live && { parts: area === won ? parts : [...parts, ['hand', area - won, P]], rest: 'line' },
  );
  if (step.live)
    step.note({ type: 'front.lineMoved', area, total: own.gain }, P, {
      orders: [orders.offensive, orders.ground],
      rest: 'line',
    });
  if (step.live && area >= R.collapse) step.note({ type: 'front.broken', area }, P, { rest: 'line' });
  return area;
}

/**
 * A quarter's area, cause by cause. Factors of the ratio share what it did by their logarithms; each side sees its own.
 * What is told is rounded: exact parts would give away assumptions that are the facilitator's, and the enemy's strength.
 */
function areaParts(
  factors: readonly Part[],
  {
    usual,
    card,
    season,
    pace,
    counter,
    area,
  }: Readonly<Record<'usual' | 'card' | 'season' | 'pace' | 'counter' | 'area', number>>,
  { orders }: FrontStep,
): readonly Part[] {
  const rough = (x: number) => Math.round(x / R.rounded) * R.rounded;
  const logs = factors.map(([, value]) => Math.log(Math.max(1e-9, value)));
  const whole = logs.reduce((sum, log) => sum + log, 0);
  const base = usual * card * season;
  const perLog = Math.abs(whole) < 1e-6 ? (base * R.ratioPower) / (1 - R.ratioFloor) : (base * (pace - 1)) / whole;
  const told: Part[] = [
    ['usual', rough(usual), P],
    ['card', rough(usual * (card - 1)), P],
    ['season', rough(usual * card * (season - 1)), P],
    ...factors.map(([label, , see, order], i): Part => [label, rough(perLog * at(logs, i)), see, order]),
    ['counter', rough(counter), UA_RU, orders.ground],
  ];
  return [...told, ['chance', area - told.reduce((sum, [, value]) => sum + value, 0), F]];
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
  const { own } = step;
  step.set(
    'casR',
    own.casR + russia,
    step.live && {
      parts: product(['toll', R.casRussia * battle.ceasefire, P], russia, [
        ['intensity', intensity ** R.casRussiaPower, RU, orders.offensive],
        ['firesUkraine', battle.firesUkraine ** R.casRussiaFires, UA],
        ['posture', at(R.casRussiaPosture, battle.posture), UA],
      ]),
    },
  );
  step.set(
    'casU',
    own.casU + ukraine,
    step.live && {
      parts: product(['toll', R.casUkraine * battle.ceasefire, P], ukraine, [
        ['posture', at(R.casUkrainePosture, battle.posture), UA, orders.ground],
        ['firesUkraine', battle.firesUkraine ** -R.casUkraineFires, UA],
        ['intensity', intensity ** R.casUkrainePower, RU],
        ['firesRussia', battle.firesRussia ** R.casUkraineFires, RU],
      ]),
    },
  );
  if (step.live)
    step.note({ type: 'front.casualties', team: 'russia', lost: russia }, RU, { orders: [orders.offensive] });
  if (step.live)
    step.note({ type: 'front.casualties', team: 'ukraine', lost: ukraine }, UA, { orders: [orders.ground] });
  return { ukraine, russia };
}

/** A product, told as what each factor adds in turn to a usual quarter; the last takes what rounding leaves. */
function product(usual: Part, whole: number, factors: readonly Part[]): readonly Part[] {
  let running = usual[1];
  return [
    usual,
    ...factors.map(([label, factor, see, order], i): Part => {
      const next = i === factors.length - 1 ? whole : running * factor;
      const added = next - running;
      running = next;
      return [label, added, see, order];
    }),
  ];
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
  step.shift(
    'fR',
    step.by('recruited', come, RU, recruitment) +
      step.by('chance', come * R.recruitSpread * step.rng('recruitment').normal(), F) +
      step.by('losses', R.lossesRussia * lost.russia, RU) +
      step.by('turnover', R.turnoverRussia * under, RU),
  );
  const { intake } = mobilisation.order;
  const fit = (intake + R.quality * Math.max(0, intake - R.qualityFree)) * R.mobiliseArrive;
  const luck = state.world.manpower * (1 + R.mobiliseSpread * step.rng('mobilisation').normal());
  const part = deal ? R.dealUkraine : 1;
  step.shift(
    'fU',
    step.by('mobilised', part * fit, UA, mobilisation) +
      step.by('chance', part * fit * (luck - 1), F) +
      step.by('turnover', part * R.turnoverUkraine, UA) +
      step.by('losses', R.lossesUkraine * lost.ukraine, UA) +
      step.by('will', R.willUkraine * (uaWill - R.willUkraineFree), UA),
  );
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
