/** Constants of the negotiation agenda. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  tiltShare: [0.5, 'points of the terms per point of the agenda', DC],
  tiltMost: [6, 'points of the terms', DC],
  violation: [1, 'points between a must-have and the middle that are too much', DC],
  violated: [0.3, 'factor on the odds while a must-have is denied', DC],
  apartFree: [12, 'points apart at which the odds stay as they are', DC],
  apartOdds: [0.03, 'share of the odds per point', DC],
  oddsBounds: [[0.5, 1.4], 'factor', DC],
  company: [0.6, 'points of the guarantees', DC],
  companyE: [0.2, 'points of escalation', DC],
  withdrawalTerms: [90, 'points', DC],
});
export const NUM = values(table);
