/** What money and orders pass through: quarters of delay, the requirements list, a backlog. */
import { at, clamp } from '../arithmetic.ts';
import { D } from './numbers.ts';

/** Books an amount over the quarters of a delay profile. */
export function book(pipeline: number[], amount: number, delay: readonly number[], first = 1): void {
  let opened = false;
  for (let quarter = 0; quarter < delay.length; quarter++) {
    const share = at(delay, quarter);
    if (share === 0) continue;
    pipeline[quarter] = (pipeline[quarter] ?? 0) + amount * share * (opened ? 1 : first);
    opened = true;
  }
}

/** A share of arrivals by a weight of the requirements list: factor, least, most. */
export function listed(weight: number, rule: readonly number[]): number {
  return clamp(weight * at(rule, 0), at(rule, 1), at(rule, 2));
}

/** Serves a backlog from a quarter's supply; what lies beyond three quarters of it is given up. */
export function serve(
  backlog: number,
  supply: number,
): { readonly got: number; readonly left: number; readonly excess: number } {
  const excess = Math.max(0, backlog - D.backlogQuarters * Math.max(D.backlogLeast, supply));
  const kept = backlog - excess;
  const got = Math.min(kept, supply);
  return { got, left: kept - got, excess };
}
