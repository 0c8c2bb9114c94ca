/** Signals that pass the white cell's gate, deliveries that nobody announces, and a seizure that tests Article 5. */
import { lg } from '../arithmetic.ts';
import { A, P, RU } from '../audience.ts';
import { TURNS } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import type { Given } from '../theatre.ts';
import { signals as face } from './face.ts';
import { NUM } from './numbers.ts';
import { type ADDRESSEES, SEIZURE_FROM, SIGNAL_FROM } from './orders.ts';

type SignalsStep = Step<'signals'>;
type Side = 'us' | 'europe' | 'russia';
type Addressee = Exclude<(typeof ADDRESSEES)[number], 'none'> | 'russia';

const WILLS = {
  europe: ['willEast', 'willWest', 'willNorth'],
  us: ['usWill'],
  ukraine: ['uaWill'],
  russia: ['ruWill'],
} as const;

function give(step: SignalsStep): void {
  const { signalRussia, signalUs, signalEurope } = step.orders;
  const { to } = signalRussia.order;
  if (to !== 'none') signal(step, 'russia', to, signalRussia);
  if (signalUs.order.given) signal(step, 'us', 'russia', signalUs);
  if (signalEurope.order.given) signal(step, 'europe', 'russia', signalEurope);
  covert(step);
  if (step.orders.seizure.order.attempt) seize(step);
}

/** A nuclear signal, if the ladder is high enough and the white cell lets it pass. */
function signal(step: SignalsStep, by: Side, to: Addressee, order: Given<unknown>): void {
  step.heading('nuclear');
  const passes = step.state.escalation.e >= SIGNAL_FROM && step.chance(`gate-${by}`, NUM.gate, { by });
  if (!passes) {
    if (step.live) step.note({ type: 'signals.held', by }, [by], { orders: [order] });
    return;
  }
  step.shift('given', step.by('given', 1, P, order));
  step.nudge('escalation', 'e', NUM.signalE, 'signal', P, order);
  step.nudge('deterrence', 'art5', by === 'russia' ? -NUM.signalArt5 : NUM.signalArt5, 'signal', P, order);
  for (const will of WILLS[to]) step.nudge('politics', will, NUM.signalWill, 'signal', P);
  if (step.live) step.note({ type: 'signals.given', by, to }, P, { orders: [order] });
}

/** What arrives unannounced provokes less and comes later. */
function covert(step: SignalsStep): void {
  const { delivery, strike } = step.orders;
  if (!delivery.order.covert || strike.order.permission === 'none') return;
  step.heading('covert');
  const late = NUM.covertLate * step.state.aid.lastDel * ((TURNS - step.t) / TURNS);
  step.nudge('escalation', 'e', NUM.covertE, 'covert', A, delivery);
  step.send('aid', 'twd', 'add', late, 'covert', A, delivery);
  if (step.live) step.note({ type: 'signals.covert' }, A, { orders: [delivery] });
}

/** A limited seizure: it needs an Alliance that looks divided, and the white cell's consent. Then the allies vote. */
function seize(step: SignalsStep): void {
  step.heading('seizure');
  const { seizure } = step.orders;
  const { deterrence, politics, escalation } = step.state;
  const told = { orders: [seizure] };
  const ripe = deterrence.art5 < NUM.seizureArt5 && politics.coh < NUM.seizureCoh && escalation.e >= SEIZURE_FROM;
  if (!ripe || step.own.dead === 1 || !step.chance('seizure', NUM.gate)) {
    if (step.live) step.note({ type: 'signals.waited', ready: ripe }, RU, told);
    return;
  }
  step.shift('seizures', step.by('seized', 1, P, seizure));
  const p = lg((politics.coh + politics.us - NUM.voteRef) / NUM.voteWidth);
  const answered = step.chance('vote', p);
  if (step.live) step.note({ type: 'signals.seized', answered }, P, { ...told, secret: { odds: p } });
  if (answered) {
    step.nudge('escalation', 'e', NUM.answeredE, 'answered', P, seizure);
    step.nudge('deterrence', 'cred', NUM.answeredCred, 'answered', P);
    step.nudge('politics', 'coh', NUM.answeredCoh, 'answered', P, seizure);
    step.nudge('airspace', 'ruFear', NUM.answeredFear, 'answered', RU, seizure);
    return;
  }
  step.set('dead', 1, step.live && { parts: [['unanswered', 1, P, seizure]] });
  step.send('deterrence', 'art5', 'add', Math.min(0, NUM.deadArt5 - deterrence.art5), 'unanswered', P, seizure);
  step.nudge('politics', 'coh', NUM.deadCoh, 'unanswered', P, seizure);
}

export const signals: FlagshipModule<'signals'> = { face, steps: { give } };
