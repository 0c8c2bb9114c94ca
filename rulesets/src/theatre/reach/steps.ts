/** What forces in place do beyond standing there, and what the rest of the world asks of Washington. */
import { POSTURE } from '../airspace/orders.ts';
import { at, norm, rung } from '../arithmetic.ts';
import { F, N, P, UA, US } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { reach as face } from './face.ts';
import { NUM } from './numbers.ts';
import { HOMELAND } from './orders.ts';

type ReachStep = Step<'reach'>;

function open(step: ReachStep): void {
  tasks(step);
  law(step);
  pacific(step);
  hedge(step);
}

/** A posture's points over its tasks; each task moves something of its own. */
function tasks(step: ReachStep): void {
  step.heading('tasks');
  const { tasks: given, posture } = step.orders;
  const points = at(NUM.points, rung(POSTURE, posture.order.level));
  const shared = norm(given.order.weights).map((weight) => points * weight);
  const spread = step.make('tasks', shared, step.live && { orders: [given, posture] });
  const [brigade = 0, policing = 0, blackSea = 0, highNorth = 0, mobility = 0, depots = 0] = spread;
  const { own, state } = step;
  const probes = NUM.probes ** policing;
  step.make('probes', probes, step.live && { parts: [['policing', probes - own.probes, N, given]] });
  const cables = NUM.cables ** highNorth;
  step.make('cables', cables, step.live && { parts: [['patrols', cables - own.cables, N, given]] });
  step.nudge('deterrence', 'fwd', NUM.fwd * brigade, 'brigade', N, given);
  step.nudge('treasury', 'uaEcon', NUM.blackSeaEcon * blackSea, 'blackSea', UA, given);
  step.nudge('escalation', 'e', NUM.blackSeaE * blackSea, 'blackSea', N, given);
  step.nudge('deterrence', 'reinf', NUM.reinf * mobility, 'mobility', N, given);
  step.nudge('deterrence', 'ready', NUM.ready * depots, 'depots', N, given);
  if (step.live && points > 0) step.note({ type: 'reach.deployed', points }, N, { orders: [given, posture] });
  // What last quarter's saboteurs found: a depot is a place to go to.
  const found = Math.min(NUM.depotMost, state.hybrid.supply);
  if (found * depots === 0) return;
  step.nudge('deterrence', 'ready', NUM.depotHit * depots * found, 'depotHit', N, given);
  if (step.live) step.note({ type: 'reach.depot' }, N, { orders: [given] });
}

function law(step: ReachStep): void {
  const { mobility } = step.orders;
  if (!mobility.order.pass || step.own.act === 1) return;
  step.heading('law');
  step.set('act', 1, step.live && { parts: [['law', 1, P, mobility]] });
  step.nudge('deterrence', 'reinf', NUM.act, 'law', P, mobility);
  if (step.live) step.note({ type: 'reach.passed' }, P, { orders: [mobility] });
}

function pacific(step: ReachStep): void {
  const { pacific: given, homeland } = step.orders;
  step.heading('pacific');
  if (given.order.programme) {
    step.send('aid', 'usStock', 'add', NUM.pacificStock, 'pacific', US, given);
    step.send('aid', 'queueP', 'add', NUM.pacificSales, 'pacific', N, given);
    step.nudge('treasury', 'usFat', NUM.pacificFat, 'pacific', US, given);
    if (step.live) step.note({ type: 'reach.pacific' }, P, { orders: [given] });
  }
  step.heading('homeland');
  const first = rung(HOMELAND, homeland.order.priority);
  step.send('deterrence', 'pres', 'add', NUM.homelandTroops * first, 'homeland', P, homeland);
  step.nudge('politics', 'usWill', NUM.homelandWill * first, 'homeland', US, homeland);
}

/** Allies elsewhere watch what Article 5 is worth. */
function hedge(step: ReachStep): void {
  step.heading('hedge');
  const { pacific: given } = step.orders;
  step.move(
    'hedge',
    step.by('article5', NUM.hedgeArt5 * (NUM.hedgeRef - step.state.deterrence.art5), F) +
      step.by('pacific', given.order.programme ? NUM.pacificHedge : 0, F, given) +
      step.by('china', step.state.world.card === 'chinaCrisis' ? NUM.chinaHedge : 0, P),
  );
}

export const reach: FlagshipModule<'reach'> = { face, steps: { open } };
