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
  step.shift('pres', step.by('ordered', NUM.presStep * change, P, given));
  step.move(
    'fwd',
    step.by('posture', at(NUM.fwd, level), N, posture) + step.by('troops', NUM.fwdPerStep * change, N, given),
  );
  const troops = step.own.pres - before;
  if (step.live)
    step.note({ type: 'deterrence.posture', level: posture.order.level, troops }, P, {
      orders: [posture],
      parts: [['ordered', troops, P, given]],
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
  step.move(
    'ready',
    step.by('defence', NUM.readyShare * beyond, N, step.orders.defence) +
      step.by('posture', NUM.readyPosture * level, N, posture) +
      step.by('wear', NUM.readyFade, N) +
      step.by('shells', NUM.readyShell * (industry.shell - NUM.shellRef), N) +
      step.by('given', NUM.readyGiven * given, N, military),
  );
  if (step.live) step.note({ type: 'deterrence.readiness', ready: step.own.ready, up: step.own.ready >= before }, N);
  step.move(
    'nato',
    step.by('defence', NUM.natoShare * beyond, N, step.orders.defence) +
      step.by('posture', level >= rung(POSTURE, 'reinforced') ? NUM.natoPosture : 0, N, posture) +
      step.by('wear', NUM.natoFade, N),
  );
  step.move('reinf', step.by('posture', NUM.reinfPosture * level, N, posture) + step.by('wear', NUM.reinfFade, N));
}

function autonomy(step: DeterrenceStep): void {
  step.heading('autonomy');
  const { sourcing, lines, presence: given, guarantee } = step.orders;
  step.move(
    'auton',
    step.by('sourcing', NUM.autonMix * (european(step) - NUM.autonMixRef), EU, sourcing) +
      step.by('lines', NUM.autonCap * spend(lines.order.build), EU, lines) +
      step.by('leaving', given.order.change < 0 ? NUM.autonLeaving : 0, P, given) +
      step.by(
        'guarantee',
        rung(GUARANTEES, guarantee.order.level) > rung(GUARANTEES, 'training') ? NUM.autonGuarantee : 0,
        N,
        guarantee,
      ),
  );
}

function credibility(step: DeterrenceStep): void {
  step.heading('credibility');
  const { aid, politics } = step.state;
  const { diplomacy, presence: given } = step.orders;
  const fielded = aid.lastDel / Math.max(1, aid.lastPledge);
  const conv = step.make(
    'conv',
    fielded,
    step.live && {
      parts: [
        ['before', -step.own.conv, A],
        ['fielded', fielded, A],
      ],
      inputs: { fielded: aid.lastDel, pledged: aid.lastPledge },
    },
  );
  step.move(
    'cred',
    step.by('conversion', NUM.credConv * (clamp(conv, 0, NUM.convMax) - NUM.convRef), A) +
      step.by('backstop', at(NUM.credBackstop, rung(BACKSTOPS, diplomacy.order.backstop)), P, diplomacy) +
      step.by('washington', at(NUM.credRegime, rung(REGIMES, politics.regime)), P) +
      step.by('forward', NUM.credFwd * (step.own.fwd - NUM.fwdRef), N) +
      step.by('cohesion', NUM.credCoh * (politics.coh - NUM.cohRef), EU) +
      step.by('troops', NUM.credPres * given.order.change, P, given),
  );
}

function article5(step: DeterrenceStep): void {
  step.heading('article5');
  const { own, state } = step;
  step.ease(
    'art5',
    NUM.art5Speed,

    step.by('credibility', NUM.art5Cred * own.cred, P) +
      step.by('presence', NUM.art5Pres * own.pres, P) +
      step.by('forward', NUM.art5Fwd * own.fwd, N) +
      step.by('commitment', NUM.art5Us * state.politics.us, US) +
      step.by('cohesion', NUM.art5Coh * state.politics.coh, EU) +
      step.by('readiness', NUM.art5Ready * own.ready, N) +
      step.by('habit', NUM.art5Base, P),
    // Allies that did not answer once are not believed again.
    [0, optional(state, 'signals')?.dead === 1 ? NUM.art5Dead : 100],
  );
}

export const deterrence: FlagshipModule<'deterrence'> = { face, steps: { update } };
