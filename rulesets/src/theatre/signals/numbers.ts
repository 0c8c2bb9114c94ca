/** Constants of signalling and seizure. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  gate: [0.9, 'probability that the white cell lets it pass where nobody rules', DC],
  signalE: [6, 'points', DC],
  signalWill: [-2, 'points', DC],
  signalArt5: [3, 'points, less where Moscow signals', DC],
  covertE: [-0.5, 'points', DC],
  covertLate: [-0.05, 'share of the time-weighted aid of the quarter', 'four weeks of a quarter; design choice'],
  seizureArt5: [45, 'points of belief in Article 5 that deter it', DC],
  seizureCoh: [45, 'points of cohesion that deter it', DC],
  voteRef: [95, 'points of cohesion and American commitment at which the vote is even', DC],
  voteWidth: [8, 'points', DC],
  answeredE: [12, 'points', DC],
  answeredCred: [4, 'points', DC],
  answeredCoh: [4, 'points', DC],
  answeredFear: [6, 'points', DC],
  deadArt5: [10, 'points', DC],
  deadCoh: [-6, 'points', DC],
});
export const NUM = values(table);
