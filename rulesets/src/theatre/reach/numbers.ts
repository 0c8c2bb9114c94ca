/** Constants of posture tasks and the wider world. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  points: [[0, 2, 4, 6], 'points by posture', DC],
  fwd: [0.3, 'points per point on brigades', DC],
  probes: [0.97, 'factor per point on policing', DC],
  blackSeaEcon: [0.2, 'points of the Ukrainian economy per point', DC],
  blackSeaE: [0.1, 'points of escalation per point', DC],
  cables: [0.96, 'factor per point in the High North', DC],
  reinf: [0.5, 'points per point on mobility', DC],
  ready: [0.3, 'points per point on depots', DC],
  depotHit: [-0.3, 'points of readiness per point and successful sabotage', DC],
  depotMost: [3, 'successes that find a depot', DC],
  act: [4, 'points of reinforcement, once', DC],
  pacificHedge: [-1, 'points', DC],
  pacificStock: [-1, 'points of American stocks', DC],
  pacificSales: [0.1, 'EUR bn of partners’ money for Ukraine’s list', DC],
  pacificFat: [0.2, 'points of American fatigue', '0.3 bn a quarter; design choice'],
  homelandTroops: [-1, 'thousand troops per step', DC],
  homelandWill: [0.4, 'points per step', DC],
  hedgeArt5: [0.05, 'share per quarter', DC],
  hedgeRef: [55, 'points of belief in Article 5', DC],
  chinaHedge: [5, 'points', DC],
});
export const NUM = values(table);
