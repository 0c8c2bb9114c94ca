/** The ladder at the end of a quarter: how well the sides read each other, how high they stand, what may go wrong. */
import { POSTURE, PROBING } from '../airspace/orders.ts';
import { PERMISSIONS } from '../airwar/orders.ts';
import { rung } from '../arithmetic.ts';
import { A, N, P, RU } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { escalation as face } from './face.ts';
import { NUM, rungName, rungOf } from './numbers.ts';

type EscalationStep = Step<'escalation'>;
const NO = 0;

function update(step: EscalationStep): void {
  misperception(step);
  ladder(step);
  incident(step);
  step.heading('ladder');
  const { e, peak } = step.own;
  if (e > peak) step.set('peak', e, step.live && { parts: [['climbed', e - peak, P]] });
  told(step);
}

function misperception(step: EscalationStep): void {
  step.heading('misperception');
  const { probing, programmes, diplomacy } = step.orders;
  const probes = rung(PROBING, probing.order.level) >= rung(PROBING, 'frequent');
  step.ease(
    'mis',
    NUM.misSpeed,
    step.by('habit', NUM.misBase, P) +
      step.by('ladder', NUM.misE * step.own.e, P) +
      step.by('probing', probes ? NUM.misProbing : NO, RU, probing) +
      step.by('hotline', programmes.order.hotline ? NUM.misHotline : NO, N, programmes) +
      step.by('even', diplomacy.order.line === 'even' ? NUM.misEven : NO, P, diplomacy),
  );
}

function ladder(step: EscalationStep): void {
  step.heading('ladder');
  const { strike, posture, grant } = step.orders;
  step.move(
    'e',
    step.by('calm', NUM.decay * (step.own.e - NUM.rest), P) +
      step.by('ceasefire', step.state.talks.deal === 1 ? NUM.ceasefire : NO, P) +
      step.by('strike', NUM.strike * rung(PERMISSIONS, strike.order.permission), A, strike) +
      step.by('posture', NUM.posture * rung(POSTURE, posture.order.level), P, posture) +
      step.by('grant', grant.order.amount > 0 ? NUM.grant : NO, P, grant),
  );
}

/** Something happens that both sides must answer; it may become a clash, and it rallies the allies or divides them. */
function incident(step: EscalationStep): void {
  step.heading('incident');
  const { own, state } = step;
  const p = 1 - Math.exp(-NUM.hazard * Math.exp(own.e / NUM.hazardE) * (own.mis / NUM.hazardMis));
  if (!step.chance('incident', p)) return;
  const clash = NUM.clash * (1 - state.deterrence.art5 / NUM.clashArt5);
  const weights = { clash, rally: NUM.rally - clash, quarrel: 1 - NUM.rally };
  const told = step.live && { secret: { odds: p, ...weights } };
  step.shift('incident', step.by('incident', 1, P));
  step.move('e', step.by('incident', NUM.incidentE, P));
  const outcome = step.pick('outcome', weights);
  if (step.live) step.note({ type: 'escalation.incident', outcome }, P, told);
  if (outcome === 'quarrel') step.nudge('politics', 'coh', NUM.quarrelCoh, 'quarrel', P);
  else step.nudge('politics', 'coh', NUM.rallyCoh, 'rally', P);
  if (outcome !== 'clash') return;
  step.heading('clash');
  step.set('clash', 1, step.live && { parts: [['clash', 1 - own.clash, P]] });
  if (step.live) step.note({ type: 'escalation.clash' }, P, told);
}

/** Says so when the quarter ends on another rung than the last one did. */
function told(step: EscalationStep): void {
  step.heading('ladder');
  const before = step.own.rung;
  const reached = rungOf(step.own.e);
  if (reached === before) return;
  const now = step.make('rung', reached, step.live && { parts: [['climbed', reached - before, P]] });
  if (step.live) step.note({ type: 'escalation.rung', from: rungName(before), to: rungName(now), up: now > before }, P);
}

export const escalation: FlagshipModule<'escalation'> = { face, steps: { update } };
