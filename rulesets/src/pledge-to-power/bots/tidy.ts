/** Makes a doctrine's numbers what a person would put on a sheet: whole points, hundredths of a billion. */
import { loosely } from '../../theatre/loose.ts';
import type { Order } from './to-orders.ts';

const DECIMALS = 1000;

/** Puts an order that was just made into round numbers, in place. An allocation keeps its hundred points. */
export function tidy(order: Order): Order {
  tidyFields(loosely(order));
  return order;
}

/** By loops: this runs for every order of every simulated turn. */
function tidyFields(fields: { [field: string]: unknown }): void {
  for (const field in fields) {
    const value = fields[field];
    if (typeof value === 'number') fields[field] = Math.round(value * DECIMALS) / DECIMALS;
    else if (Array.isArray(value)) {
      if (typeof value[0] === 'number') wholePoints(value);
      else for (const item of value) tidyFields(item);
    }
  }
}

/** Whole points that keep their sum: what rounding down leaves goes to the largest remainders, the first of equals. */
function wholePoints(points: number[]): void {
  let sum = 0;
  let whole = 0;
  const rests: number[] = [];
  for (let i = 0; i < points.length; i++) {
    const x = points[i] ?? 0;
    sum += x;
    const floor = Math.floor(x);
    whole += floor;
    rests.push(x - floor);
    points[i] = floor;
  }
  for (let left = Math.round(sum) - whole; left > 0; left--) {
    let most = 0;
    for (let i = 1; i < rests.length; i++) if ((rests[i] ?? -1) > (rests[most] ?? -1)) most = i;
    points[most] = (points[most] ?? 0) + 1;
    rests[most] = -1;
  }
}
