/** Constants of the four tests. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  severity: [0.7, 'points at rest', DC],
  severityPerLevel: [0.3, 'points per level of the campaign', DC],
  severitySpread: [0.9, 'points', DC],
  severityMost: [3, 'points', DC],
  published: [-1, 'points of severity: they stay just below', DC],
  publishedLearn: [2, 'points of what Moscow learns', DC],
  tierMedium: [0.4, 'evidence', DC],
  tierHigh: [0.7, 'evidence', DC],
  tierCell: [0.5, 'weight of the cell beside that of the evidence', DC],
  needed: [[0, 1, 2, 3], 'tier by response', DC],
  slowDays: [30, 'days without a cell', DC],
  cellDays: [40, 'points of the cell that divide the days by e', DC],
  lateFrom: [14, 'days', DC],
  late: [0.5, 'factor on what an answer does', DC],
  discloseAttrib: [-2, 'points of evidence: sources are lost', DC],
  discloseNarr: [-0.8, 'points', DC],
  discloseCoh: [0.4, 'points', DC],
  harden: [2, 'points of resilience', DC],
  hardenDebt: [0.075, 'points of debt', '0.3 bn a quarter; design choice'],
});
export const NUM = values(table);
/** EUR bn that hardening costs a quarter. */
export const HARDEN_COST = 0.3;
