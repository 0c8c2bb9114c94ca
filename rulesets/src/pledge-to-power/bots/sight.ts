import type { Optional } from '../../theatre/optional.ts';

/**
 * What a doctrine looks at, under the names it thinks in. Filled from what a team knows (`eyes.ts`), or from the whole
 * state when somebody wants bots that see everything.
 */
export interface Sight {
  /** Quarters since the opening, 0 … 8. */
  t: number;
  /** 0 transactional, 1 disengage, 2 pressure on Moscow. */
  regime: number;
  /** Rung of the guarantee that Europe offered last, 0 none … 4 forces in Ukraine. */
  offer: number;
  usStock: number;
  coh: number;
  e: number;
  /** Upper-tier interceptors with Ukraine. */
  upper: number;
  fat: number;
  debt: number;
  /** Last quarter's net Russian gain, km². */
  lastGain: number;
  us: number;
  uaEcon: number;
  /** Airspace probes last quarter. */
  inc: number;
  deal: number;
  gap: number;
  /** Ukrainian force, thousand. */
  fU: number;
  grid: number;
  uaWill: number;
  guar: number;
  /** Russian reserves and economy. */
  ruRes: number;
  ruEcon: number;
  /** Will in the western capitals. */
  willWest: number;
  art5: number;
  /** Reach of the Russian narrative. */
  narr: number;
  /** Optional modules that the exercise plays with, and what their doctrines look at: nought where they are off. */
  on: readonly Optional[];
  act: number;
  waived: number;
  founded: number;
  /** Floor that a running contract sets under European military aid, EUR bn. */
  lock: number;
}

/** Draws the lasting temper of a bot: 1 ± a, by field. */
export type Temper = (field: string, a: number) => number;

/** Whether quarter t of the exercise falls into the heating season (fourth and first quarter). */
export function winter(t: number): boolean {
  return quarterOf(t) === 0 || quarterOf(t) === 3;
}

/** Quarter of the year, 0 … 3; the exercise opens in the fourth. */
export function quarterOf(t: number): number {
  return (3 + t) % 4;
}
