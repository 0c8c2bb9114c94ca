/** Constants of the rules for operations below the threshold. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  rate: [0.8, 'operations/quarter', 'design choice; 12 cases in 2023, 34 in 2024'],
  perLevel: [1.5, 'operations per level', DC],
  resilRef: [110, 'points of resilience that would stop everything', DC],
  attribBase: [0.12, 'probability', 'design choice; a cable case of January 2025 was judged an accident'],
  attribEvidence: [0.005, 'per point of evidence', DC],
  attribCell: [0.002, 'per point of the cell', DC],
  attribMax: [0.9, 'probability', DC],
  midPerHit: [-0.012, 'share of the medium line per success', DC],
  shellPerHit: [-0.015, 'share of the shell line per success', DC],
  narrPerHit: [2.4, 'points', DC],
  willPerHit: [[-0.4, -1.1, -0.5], 'points: east, west, north', DC],
  readyPerHit: [-1.6, 'points', DC],
  debtPerHit: [0.35, 'points', DC],
  reinfPerHit: [-1.5, 'points', DC],
  credPerHit: [-1, 'points', DC],
  stockPerHit: [-0.6, 'points of American stocks', DC],
  cell: [[-1.5, 3, 9, 9], 'points by level of defence', DC],
  resil: [[-1.2, 0.8, 2.4, 4], 'points by level of defence', DC],
  attrib: [[-1, 0.6, 2, 3], 'points by level of defence', DC],
  answerE: [[0, 0.3, 0.8, 2.2], 'points by response', DC],
  answerCoh: [0.8, 'points per attribution, the first two', DC],
  answerFear: [[0, 0.6, 1.4, 2.6], 'points by response', DC],
  answerEcon: [[0, 0, -0.4, 0], 'points of the Russian economy by response', DC],
  answerCred: [0.5, 'points per rung', DC],
  unansweredCred: [-0.5, 'points per success, from the second', DC],
  cohPerHit: [-0.65, 'points', DC],
  ePerOp: [0.35, 'points per operation beyond two', DC],
  usual: [2, 'operations/quarter that raise nothing', DC],
});
export const NUM = values(table);
