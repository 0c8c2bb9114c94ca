/** Constants of the industry extras. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

/** EUR bn a quarter. */
export const VENTURE_COST = 0.3;
export const LINK_COST = 0.2;
export const SECURITY_COST = 0.3;
export const RESEARCH_COST = 0.2;

export const table = numbers({
  poolReady: [2.2, 'points of readiness per EUR bn put aside', 'what a donation from stock costs; design choice'],
  poolRelief: [1.1, 'points of readiness per EUR bn donated where the pool is shared', DC],
  waiverStd: [4, 'points of standards, once', DC],
  waiverCost: [-0.01, 'factor on unit cost, once', DC],
  waiverGap: [0.3, 'points', DC],
  venture: [0.15, 'EUR bn a quarter that Ukrainian industry can absorb beyond', DC],
  ventureLead: [3, 'quarters', DC],
  resil: [12, 'points per EUR bn', DC],
  resilRef: [150, 'points that would undo an accident', DC],
  cruisePerLink: [0.03, 'share of cruise kills per quarter of effort', DC],
  ballisticPerLink: [0.05, 'share of ballistic kills per quarter of effort', DC],
  linkMost: [1.15, 'factor', DC],
  research: [0.3, 'units of adaptation', DC],
  researchAllied: [0.1, 'units of Ukrainian adaptation: what allies find out reaches the front in part', DC],
  debtPerBn: [0.25, 'points of debt per EUR bn', DC],
  fatPerBn: [0.7, 'points of American fatigue per EUR bn', DC],
  economyPerBn: [-2, 'points of the Ukrainian economy per EUR bn', DC],
  reservesPerBn: [-2.5, 'points of Russian reserves per EUR bn', DC],
  shockDebt: [0.6, 'points of debt when supply or markets are struck', DC],
  shockShielded: [0.5, 'factor with economic security', DC],
});
export const NUM = values(table);
