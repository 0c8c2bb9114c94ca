/** Strikes the other way, and what they leave of the stocks that the raids are flown from. */
import { at, clamp, rung } from '../arithmetic.ts';
import { A, P, RU, UA, UA_RU } from '../audience.ts';
import type { Step } from '../flagship.ts';
import { W } from './numbers.ts';
import { PERMISSIONS } from './orders.ts';

/** What flew. */
export interface Package {
  readonly drones: number;
  readonly cruise: number;
  readonly ballistic: number;
}

/** Strikes into Russia. Also books what the Russian stocks gained and lost in the quarter. */
export function deepStrike(step: Step<'airwar'>, flown: Package, intensity: number): void {
  step.heading('deepstrike');
  const { own, state, orders } = step;
  const { deepStrike: given, strike } = orders;
  const permission = rung(PERMISSIONS, strike.order.permission);
  const arsenal = state.industry.lrdOut + state.aid.giveLong;
  const blind = strike.order.intelligence === 'pause' ? W.deepBlind : 1;
  const weight =
    given.order.effort *
    intensity *
    clamp(arsenal / W.deepScale, at(W.deepBounds, 0), at(W.deepBounds, 1)) *
    (1 + W.deepPermission * permission) *
    blind;
  const { target } = given.order;
  if (target === 'refineries') {
    const noise = step.rng('refineries').normal();
    step.ease(
      'ref',
      W.refPace,
      step.by('rest', W.refRest, P) + step.by('strikes', W.refStrike * weight * (1 + W.refSpread * noise), UA, given),
    );
  } else step.ease('ref', W.refHealPace, step.by('rest', W.refHeal, P));
  // What the strikes weigh is public, what they are made of is Kyiv's and Washington's.
  const { effort } = given.order;
  const unhelped = weight / ((1 + W.deepPermission * permission) * blind);
  if (step.live)
    step.note({ type: 'airwar.deepStrike', target, weight }, P, {
      parts: [
        ['effort', effort, UA, given],
        ['arsenal', unhelped - effort, UA],
        ['permission', weight - unhelped, A, strike],
      ],
      rest: 'deepStrike',
    });

  const { owaOut, cruOut, balOut } = state.industry;
  const airfields = target === 'airfields' ? weight : 0;
  const leftC = own.stockC + cruOut - flown.cruise;
  const leftB = own.stockB + balOut - flown.ballistic;
  step.heading('raid');
  step.shift('stockO', step.by('produced', owaOut, RU) + step.by('flown', -flown.drones, RU, orders.raids));
  step.shift(
    'stockC',
    step.by('produced', cruOut, RU) +
      step.by('flown', -flown.cruise, RU, orders.raids) +
      step.by('struck', leftC * W.groundedCruise * airfields, UA_RU, given),
  );
  step.shift(
    'stockB',
    step.by('produced', balOut, RU) +
      step.by('flown', -flown.ballistic, RU, orders.raids) +
      step.by('struck', leftB * W.groundedBallistic * airfields, UA_RU, given),
  );
  step.heading('deepstrike');
  if (airfields > 0) {
    step.send('industry', 'cru', 'mul', 1 + W.groundedLine * airfields, 'struck', UA_RU, given);
    if (step.live)
      step.note(
        {
          type: 'airwar.launchersHit',
          cruise: -leftC * W.groundedCruise * airfields,
          ballistic: -leftB * W.groundedBallistic * airfields,
        },
        UA_RU,
        {
          parts: [['struck', -(leftC * W.groundedCruise + leftB * W.groundedBallistic) * airfields, UA_RU, given]],
        },
      );
  }
  step.nudge(
    'escalation',
    'e',
    W.escalationDeep * weight * (1 + W.escalationPermission * permission),
    'deepStrike',
    P,
    given,
  );
  step.push('politics', 'ruWill', [
    ['deepStrike', W.ruWillDeep * weight, P, given],
    ['permission', W.ruWillPermission * permission, P, strike],
  ]);
}
