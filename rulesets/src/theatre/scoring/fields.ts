/** The slice `scoring`: running sums that objectives average over, and the final account. */
import { F, P, UA, US } from '../audience.ts';
import { est, list, publicEst, quantity, type SliceOf, word } from '../fields.ts';

/** What kind of two years it was; `open` until somebody may say. */
export const TRAJECTORIES = ['open', 'continuity', 'bifurcation', 'disruption'] as const;
export type Trajectory = (typeof TRAJECTORIES)[number];

const LINES = { fixed: true, see: P, unit: 'points', digits: 1 } as const;

export const fields = {
  /** Quarters entered into the sums. */
  quarters: quantity(0, { books: true, fixed: true, see: P, unit: 'turns', max: 40 }),
  gridSum: quantity(0, { books: true, see: UA, unit: 'index', max: 4000, est: [publicEst(0.05)] }),
  stockSum: quantity(0, { books: true, see: US, unit: 'index', max: 5000, est: [est(['europe'])] }),
  /** Largest Russian gain of one quarter so far. */
  worst: quantity(-2500, { books: true, see: P, unit: 'km2', min: -2500, max: 6000 }),
  /** As of now, for the facilitator; and as it ended, for all. */
  trajectory: word('open', TRAJECTORIES, { books: true, see: F }),
  outcome: word('open', TRAJECTORIES, { books: true, see: P }),
  /** Objectives of each side at the end, 0 … 100, in the order of the manifest; empty until then. */
  finalUs: list([], LINES),
  finalEurope: list([], LINES),
  finalUkraine: list([], LINES),
  finalRussia: list([], LINES),
} as const;
export type ScoringSlice = SliceOf<typeof fields>;
