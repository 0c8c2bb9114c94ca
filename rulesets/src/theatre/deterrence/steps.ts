/** What stands in the way of an attack on an ally at the end of a quarter, and how far it is believed. */

import { POSTURE } from '../airspace/orders.ts';
import { at, clamp, norm, rung } from '../arithmetic.ts';
import { A, EU, N, P, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { optional } from '../optional.ts';
import { spend } from '../orders.ts';
import { REGIMES } from '../politics/fields.ts';
import { BACKSTOPS, GUARANTEES } from '../talks/orders.ts';
import { deterrence as face } from './face.ts';
import { NUM } from './numbers.ts';

type DeterrenceStep = Step<'deterrence'>;

function update(step: DeterrenceStep): void {
  presence(step);
  readiness(step);
  autonomy(step);
  credibility(step);
  article5(step);
}

/** Share of Europe's orders that its own industry gets. */
function european(step: DeterrenceStep): number {
  return at(norm(step.orders.sourcing.order.weights), 1);
}

function presence(step: DeterrenceStep): void {
  step.heading('presence');
  const { presence: given, posture } = step.orders;
  const { change } = given.order;
  const level = rung(POSTURE, posture.order.level);
  const before = step.own.pres;
  step.shift('pres', [['ordered', NUM.presStep * change, P, given]]);
  step.move('fwd', [
    ['posture', at(NUM.fwd, level), N, posture],
    ['troops', NUM.fwdPerStep * change, N, given],
  ]);
  const troops = step.own.pres - before;
  step.note({ type: 'deterrence.posture', level: posture.order.level, troops }, P, {
    orders: [posture],
    parts: () => [['ordered', troops, P, given]],
  });
}

function readiness(step: DeterrenceStep): void {
  step.heading('readiness');
  const { posture, military } = step.orders;
  const { treasury, industry } = step.state;
  const level = rung(POSTURE, posture.order.level);
  const beyond = treasury.share - NUM.shareRef;
  const given = Math.max(0, treasury.allocated * european(step) - NUM.givenFrom);
  const before = step.own.ready;
  step.move('ready', [
    ['defence', NUM.readyShare * beyond, N, step.orders.defence],
    ['posture', NUM.readyPosture * level, N, posture],
    ['wear', NUM.readyFade, N],
    ['shells', NUM.readyShell * (industry.shell - NUM.shellRef), N],
    ['given', NUM.readyGiven * given, N, military],
  ]);
  step.note({ type: 'deterrence.readiness', ready: step.own.ready, up: step.own.ready >= before }, N);
  step.move('nato', [
    ['defence', NUM.natoShare * beyond, N, step.orders.defence],
    ['posture', level >= rung(POSTURE, 'reinforced') ? NUM.natoPosture : 0, N, posture],
    ['wear', NUM.natoFade, N],
  ]);
  step.move('reinf', [
    ['posture', NUM.reinfPosture * level, N, posture],
    ['wear', NUM.reinfFade, N],
  ]);
}

function autonomy(step: DeterrenceStep): void {
  step.heading('autonomy');
  const { sourcing, lines, presence: given, guarantee } = step.orders;
  step.move('auton', [
    ['sourcing', NUM.autonMix * (european(step) - NUM.autonMixRef), EU, sourcing],
    ['lines', NUM.autonCap * spend(lines.order.build), EU, lines],
    ['leaving', given.order.change < 0 ? NUM.autonLeaving : 0, P, given],
    [
      'guarantee',
      rung(GUARANTEES, guarantee.order.level) > rung(GUARANTEES, 'training') ? NUM.autonGuarantee : 0,
      N,
      guarantee,
    ],
  ]);
}

function credibility(step: DeterrenceStep): void {
  step.heading('credibility');
  const { aid, politics } = step.state;
  const { diplomacy, presence: given } = step.orders;
  const fielded = aid.lastDel / Math.max(1, aid.lastPledge);
  const conv = step.make('conv', fielded, {
    parts: () => [
      ['before', -step.own.conv, A],
      ['fielded', fielded, A],
    ],
    inputs: () => ({ fielded: aid.lastDel, pledged: aid.lastPledge }),
  });
  step.move('cred', [
    ['conversion', NUM.credConv * (clamp(conv, 0, NUM.convMax) - NUM.convRef), A],
    ['backstop', at(NUM.credBackstop, rung(BACKSTOPS, diplomacy.order.backstop)), P, diplomacy],
    ['washington', at(NUM.credRegime, rung(REGIMES, politics.regime)), P],
    ['forward', NUM.credFwd * (step.own.fwd - NUM.fwdRef), N],
    ['cohesion', NUM.credCoh * (politics.coh - NUM.cohRef), EU],
    ['troops', NUM.credPres * given.order.change, P, given],
  ]);
}

function article5(step: DeterrenceStep): void {
  step.heading('article5');
  const { own, state } = step;
  step.ease(
    'art5',
    NUM.art5Speed,
    [
      ['credibility', NUM.art5Cred * own.cred, P],
      ['presence', NUM.art5Pres * own.pres, P],
      ['forward', NUM.art5Fwd * own.fwd, N],
      ['commitment', NUM.art5Us * state.politics.us, US],
      ['cohesion', NUM.art5Coh * state.politics.coh, EU],
      ['readiness', NUM.art5Ready * own.ready, N],
      ['habit', NUM.art5Base, P],
    ],
    // Allies that did not answer once are not believed again.
    [0, optional(state, 'signals')?.dead === 1 ? NUM.art5Dead : 100],
  );
}

export const deterrence: FlagshipModule<'deterrence'> = { face, steps: { update } };
