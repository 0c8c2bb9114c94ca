/** Constants of alliance politics. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  unityCoh: [0.8, 'points', DC],
  resolveCred: [1, 'points', DC],
  resolveFailed: [-2, 'points a quarter later', DC],
  resolveKept: [0.7, 'share fielded of pledged that keeps the word', DC],
  realismLev: [-4, 'points of leverage', DC],
  realismCoh: [-1.5, 'points', DC],
  ultimatumShare: [0.01, 'points of output in every bloc', DC],
  ultimatumCoh: [-1, 'points', DC],
  protestUs: [-0.8, 'points', DC],
  protestCoh: [0.4, 'points', DC],
  formulaRelief: [0.4, 'share of the cohesion that demands cost', DC],
  formulaGap: [-1, 'points', DC],
  geography: [[0.02, -0.01, 0], 'points of output: east, west, north', DC],
  pressShare: [0.03, 'points of output in the bloc', DC],
  pressGap: [0.8, 'points', DC],
  auditLeak: [-0.5, 'points', DC],
  auditAid: [0.98, 'factor on allocated aid', DC],
  blocWeight: [[0.3, 0.4, 0.3], 'weight: east, west, north', DC],
  caveatGap: [1, 'points per bloc', DC],
  strikeE: [8, 'points of escalation after an accident under the hardest rules', DC],
});
export const NUM = values(table);
