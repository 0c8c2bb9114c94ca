/** A quarter in the air: a strike package against layered defences, what gets through, and strikes the other way. */
import { at, clamp, norm } from '../arithmetic.ts';
import { A, F, N, P, UA, US } from '../audience.ts';
import { quarterOf } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import type { Why } from '../module.ts';
import { optional } from '../optional.ts';
import { deepStrike, type Package } from './deep-strike.ts';
import { airwar as face } from './face.ts';
import { cruiseKill, settled } from './kill.ts';
import { W } from './numbers.ts';

type AirwarStep = Step<'airwar'>;

/** Interceptors at hand and used. */
interface Used {
  readonly mid: number;
  readonly upper: number;
}

/** Damage by target. */
interface Damage {
  readonly energy: number;
  readonly cities: number;
  readonly industry: number;
  readonly airDefence: number;
  readonly through: number;
}

function raids(step: AirwarStep): void {
  const intensity = step.state.talks.deal === 1 ? W.ceasefire : 1;
  const flown = launch(step, intensity);
  drones(step, flown);
  const mid = cruise(step, flown);
  const upper = ballistic(step, flown);
  const damage = through(step, flown);
  grid(step, damage);
  interceptors(step, { mid, upper }, damage);
  will(step, damage);
  deepStrike(step, flown, intensity);
}

/** The package is bounded by stock, and by what a quarter's production is worth. */
function launch(step: AirwarStep, intensity: number): Package {
  step.heading('raid');
  const { own, state, orders } = step;
  const { owaOut, cruOut, balOut } = state.industry;
  const volume = orders.raids.order.volume * intensity;
  const packed: Package = {
    drones: Math.min(own.stockO + owaOut, owaOut * volume),
    cruise: Math.min(own.stockC + cruOut, cruOut * volume),
    ballistic: Math.min(own.stockB + balOut, balOut * volume),
  };
  const flown: Package = {
    drones: step.make('flownO', packed.drones, step.live && told(step, own.flownO, packed.drones)),
    cruise: step.make('flownC', packed.cruise, step.live && told(step, own.flownC, packed.cruise)),
    ballistic: step.make('flownB', packed.ballistic, step.live && told(step, own.flownB, packed.ballistic)),
  };
  if (step.live) step.note({ type: 'airwar.raidFlown', ...flown }, P, { orders: [orders.raids] });
  return flown;
}

function told(step: AirwarStep, before: number, now: number): Why {
  return {
    parts: [
      ['before', -before, P],
      ['package', now, P, step.orders.raids],
    ],
  };
}

/** A race in adaptation sets the leak; interceptor drones and sheer numbers bend it. */
function drones(step: AirwarStep, flown: Package): void {
  step.heading('drones');
  const { own, state, parameters } = step;
  const { ruTech, uaTech, intdOut } = state.industry;
  const rest = parameters.gbar + state.world.airDefence;
  const gap = step.shift(
    'g',
    step.by('settling', settled(own.g, rest, W.raceKeeps) - own.g, F) +
      step.by('race', W.raceTech * (ruTech - uaTech), F) +
      step.by('chance', W.raceSpread * step.rng('drones').normal(), F),
  );
  const volume = W.volumePower * Math.log(Math.max(flown.drones, W.volumeLeast) / W.volumeScale);
  const leak = clamp(Math.exp(gap + volume), at(W.leakBounds, 0), at(W.leakBounds, 1));
  const hunters = clamp(
    (Math.max(W.intdLeast, intdOut) / W.intdScale) ** W.intdPower,
    at(W.intdBounds, 0),
    at(W.intdBounds, 1),
  );
  // To whole per cent: exact parts would give the race away, which is the facilitator's.
  const bent = step.live ? Math.round((leak - leak / Math.exp(volume)) * 100) / 100 : 0;
  step.make(
    'leakO',
    leak * hunters,
    step.live && {
      parts: [
        ['before', -own.leakO, P],
        ['hunters', leak * (hunters - 1), UA, step.orders.production],
        ['volume', bent, P],
        ['race', leak - bent, F],
      ],
    },
  );
}

/** Returns the medium interceptors used. */
function cruise(step: AirwarStep, flown: Package): number {
  step.heading('cruise');
  const have = step.own.mid + step.state.aid.giveMid;
  const wanted = W.midPerCruise * flown.cruise + W.midPerDrone * flown.drones;
  const used = Math.min(have * W.midReady, wanted);
  const supply = at(W.cruiseStock, 0) + (at(W.cruiseStock, 1) * used) / Math.max(1, wanted);
  step.level(
    'kC',
    step.by('volume', cruiseKill(flown.cruise, W.cruiseHalf), P) *
      step.times('supply', supply, A) *
      step.times('links', optional(step.state, 'works')?.cruise ?? 1, A) *
      step.times('chance', 1 + W.cruiseSpread * step.rng('cruise').normal(), F),
  );
  return used;
}

/** Returns the upper-tier interceptors used. */
function ballistic(step: AirwarStep, flown: Package): number {
  step.heading('ballistic');
  const { strike } = step.orders;
  const { ruTech, uaTech } = step.state.industry;
  const have = step.own.upper + step.state.aid.giveUpper;
  const wanted = W.upperPerBallistic * flown.ballistic;
  const used = Math.min(have * W.upperReady, wanted);
  step.level(
    'kB',
    step.by('supply', step.parameters.pB * (W.ballisticLeast + used / Math.max(1, wanted)), A) *
      step.times('intelligence', strike.order.intelligence === 'pause' ? W.ballisticBlind : 1, US, strike) *
      step.times('adaptation', Math.exp(W.ballisticTech * (ruTech - uaTech)), F) *
      step.times('links', optional(step.state, 'works')?.ballistic ?? 1, A) *
      step.times('chance', 1 + W.ballisticSpread * step.rng('ballistic').normal(), F),
  );
  const { leakO, kC, kB } = step.own;
  if (step.live) step.note({ type: 'airwar.intercepted', drones: 1 - leakO, cruise: kC, ballistic: kB }, P);
  return used;
}

function through(step: AirwarStep, flown: Package): Damage {
  step.heading('damage');
  const { own, orders } = step;
  const total = step.level(
    'through',
    step.by('drones', W.droneWeight * own.leakO * flown.drones, F) +
      step.by('cruise', W.cruiseWeight * (1 - own.kC) * flown.cruise, F) +
      step.by('ballistic', W.ballisticWeight * (1 - own.kB) * flown.ballistic, F),
  );
  const aimed = norm(orders.raids.order.targets);
  const covered = norm(orders.airDefence.order.weights);
  const on = (i: number) => total * at(aimed, i) * (1 - W.protection * (at(covered, i) - W.evenShare));
  return { energy: on(0), cities: on(1), industry: on(2), airDefence: on(3), through: total };
}

function grid(step: AirwarStep, damage: Damage): void {
  step.heading('grid');
  const { state, orders, parameters } = step;
  const season = at(W.winter, quarterOf(step.t));
  const repair = clamp(state.industry.gridOut * W.repairScale, 0, W.repairMost);
  step.move(
    'grid',
    step.by('strikes', W.gridStrike * damage.energy * season, P, orders.raids) +
      step.by('repair', parameters.repair * W.repairBase, P) +
      step.by('repairBudget', parameters.repair * W.repairBudget * repair, UA, orders.production) +
      step.by('finance', W.gridFinance * state.treasury.fin, P, orders.finance) +
      step.by('cold', state.world.coldSnap * (season > 1 ? 1 : W.coldMild), P),
  );
  step.heading('damage');
  step.shift('civ', step.by('strikes', damage.cities, P, orders.raids));
  step.ease(
    'indDmg',
    W.industryPace,
    step.by('strikes', clamp(damage.industry * W.industryHit, 0, W.industryMost), UA, orders.raids),
  );
}

function interceptors(step: AirwarStep, used: Used, damage: Damage): void {
  step.heading('interceptors');
  const { state, orders } = step;
  const short = used.upper > 0 && used.upper >= (step.own.upper + state.aid.giveUpper) * W.upperReady - 1e-9;
  step.shift(
    'mid',
    step.by('received', state.aid.giveMid, UA) +
      step.by('spent', -used.mid, UA) +
      step.by('destroyed', W.midHit * damage.airDefence, UA, orders.raids),
  );
  step.shift(
    'upper',
    step.by('received', state.aid.giveUpper, UA) +
      step.by('spent', -used.upper, UA) +
      step.by('destroyed', W.upperHit * damage.airDefence, UA, orders.raids),
  );
  if (step.live)
    step.note({ type: 'airwar.interceptorsSpent', upper: used.upper, mid: used.mid, short }, UA, {
      orders: [orders.airDefence],
    });
  // Allies learn roughly what was fired, not what is left.
  const roughly = (x: number) => Math.round(x / 10) * 10;
  const rough = { upper: roughly(used.upper), mid: roughly(used.mid) };
  if (step.live)
    step.note({ type: 'airwar.interceptorsSpent', ...rough, short: false }, N, {
      parts: [
        ['upperFired', rough.upper, N],
        ['midFired', rough.mid, N],
      ],
    });
}

const WILLS = ['willEast', 'willWest', 'willNorth'] as const;

function will(step: AirwarStep, damage: Damage): void {
  step.heading('damage');
  const { raids: given, airDefence } = step.orders;
  const dark = Math.max(0, W.uaWillDarkBelow - step.own.grid) * at(W.winter, quarterOf(step.t));
  step.push('politics', 'uaWill', [
    ['cities', W.uaWillCities * (damage.cities - W.uaWillCitiesFree), P, given],
    ['dark', W.uaWillDark * dark, UA, airDefence],
    ['rally', W.uaWillRally, P],
  ]);
  for (const [i, will] of WILLS.entries())
    step.nudge('politics', will, W.willCities * damage.cities * at(W.willBloc, i), 'cities', P, given);
  step.nudge('escalation', 'e', W.escalationRaid * (damage.through - W.escalationRaidFree), 'raids', P, given);
}

export const airwar: FlagshipModule<'airwar'> = { face, steps: { raids } };
