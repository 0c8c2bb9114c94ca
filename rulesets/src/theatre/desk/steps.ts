/** The analyst's desk: counts every quarter, writes after the second, the third and the last. */

import { D } from '../aid/numbers.ts';
import { at, total } from '../arithmetic.ts';
import { F, P } from '../audience.ts';
import { TURNS } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import type { Part } from '../module.ts';
import { desk as face } from './face.ts';
import { FORECASTS, scoresOf } from './forecasts.ts';
import { DESK } from './numbers.ts';

type DeskStep = Step<'desk'>;

function opening(step: DeskStep): void {
  step.heading('forecasts');
  step.set(
    'cohesion',
    step.state.politics.coh,
    step.live && {
      parts: [['quarter', step.state.politics.coh - step.own.cohesion, F]],
    },
  );
}

function assess(step: DeskStep): void {
  step.heading('forecasts');
  count(step);
  const turns = step.t + 1;
  const over = turns >= TURNS;
  if (!over && !DESK.afterTurns.includes(turns)) return;
  const { own, state } = step;
  const scores = scoresOf({
    quarters: turns,
    usual: own.usual,
    joint: own.joint,
    conditional: own.conditional,
    airDefence: own.airDefence,
    handedOver: own.handedOver,
    lost: own.cohesion - state.politics.coh,
  });
  const see = over ? P : F;
  const told = step.live && { parts: FORECASTS.map((id, i): Part => [id, at(scores, i), see]) };
  step.set('after', turns, step.live && { parts: [['quarter', turns - own.after, F]] });
  step.set(
    'scores',
    scores,
    step.live && { parts: FORECASTS.map((id, i) => [id, at(scores, i) - (own.scores[i] ?? 0), F]) },
  );
  // As they stand in the state: rounded like everything that is stated.
  const written = step.own.scores;
  if (over) step.set('final', written, told);
  if (step.live) step.note({ type: 'desk.assessed', after: turns, over, scores: [...written] }, see, told);
}

/** What each forecast is about, this quarter. */
function count(step: DeskStep): void {
  const { state, orders } = step;
  const { aid, treasury } = state;
  const usual = Math.abs(treasury.allocated / DESK.pledgeUsual - 1) <= DESK.pledgeBand;
  step.shift('usual', step.by('quarter', usual ? 1 : 0, F));
  step.shift('joint', step.by('quarter', orders.lines.order.contract === 'annual' ? 0 : 1, F));
  const long = orders.requirements.order.weights;
  const listed = (long[4] ?? 0) / Math.max(1e-9, total(long));
  const asked = listed >= DESK.longAsked || orders.deepStrike.order.effort >= DESK.effortAsked;
  const { permission } = orders.strike.order;
  const conditional = asked && (permission === 'defensive' || permission === 'capped');
  step.shift('conditional', step.by('quarter', conditional ? 1 : 0, F));
  const above = aid.giveUpper * D.upperCost + aid.giveMid * D.midCost;
  const below = aid.giveShells * D.shellCost + aid.giveGround;
  step.shift('airDefence', step.by('quarter', above, F));
  step.shift('handedOver', step.by('quarter', above + below, F));
}

export const desk: FlagshipModule<'desk'> = { face, opening, steps: { assess } };
