/** What a person would put on a sheet for a doctrine's numbers: thousandths of a unit, whole points of a hundred. */
import { norm } from '../../theatre/arithmetic.ts';

const DECIMALS = 1000;

/** As many decimals as a sheet holds. */
export function rounded(amount: number): number {
  return Math.round(amount * DECIMALS) / DECIMALS;
}

/** Weights as whole points of a hundred: what rounding down leaves goes to the largest remainders, the first of equals. */
export function points(weights: readonly number[]): number[] {
  const points = norm(weights);
  const rests = norm(weights);
  let sum = 0;
  let whole = 0;
  for (let i = 0; i < points.length; i++) {
    const x = 100 * (points[i] ?? 0);
    const floor = Math.floor(x);
    sum += x;
    whole += floor;
    rests[i] = x - floor;
    points[i] = floor;
  }
  for (let left = Math.round(sum) - whole; left > 0; left--) {
    let most = 0;
    for (let i = 1; i < rests.length; i++) if ((rests[i] ?? -1) > (rests[most] ?? -1)) most = i;
    points[most] = (points[most] ?? 0) + 1;
    rests[most] = -1;
  }
  return points;
}
