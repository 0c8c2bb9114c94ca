/** How a doctrine's numbers are written on a sheet. */
import { norm } from '../../theatre/arithmetic.ts';

const DECIMALS = 1000;

/** Writes amounts, and weights as points of a hundred. */
export interface Hand {
  amount(x: number): number;
  points(weights: readonly number[]): number[];
}

/** To the last decimal: rules scale points, so that a third stays a third. */
export const AS_DECIDED: Hand = {
  amount: (x) => x,
  points: (weights) => norm(weights).map((weight) => 100 * weight),
};

/** As a person would: thousandths of a unit, whole points. */
export const IN_ROUND_NUMBERS: Hand = {
  amount: (x) => Math.round(x * DECIMALS) / DECIMALS,
  points: wholePoints,
};

/** What rounding down leaves goes to the largest remainders, the first of equals. */
function wholePoints(weights: readonly number[]): number[] {
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
