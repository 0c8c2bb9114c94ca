/** Makes a doctrine's numbers what a person would put on a sheet: whole points, hundredths of a billion. */
import type { Order } from './to-orders.ts';

const DECIMALS = 1000;

/** The same order in round numbers. An allocation keeps its hundred points. */
export function tidy(order: Order): Order {
  // Every value becomes one of its own kind, so the order stays what it was.
  return Object.fromEntries(Object.entries(order).map(([field, value]) => [field, rounded(value)])) as Order;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * DECIMALS) / DECIMALS;
  if (!Array.isArray(value)) return value;
  if (value.every((item) => typeof item === 'number')) return wholePoints(value);
  return value.map((item) =>
    typeof item === 'object' && item !== null
      ? Object.fromEntries(Object.entries(item).map(([k, v]) => [k, rounded(v)]))
      : item,
  );
}

/** Whole points that keep their sum: what rounding down leaves goes to the largest remainders. */
function wholePoints(points: readonly number[]): number[] {
  const whole = points.map(Math.floor);
  const left = Math.round(points.reduce((sum, x) => sum + x, 0)) - whole.reduce((sum, x) => sum + x, 0);
  const byRemainder = points
    .map((x, i) => ({ i, rest: x - Math.floor(x) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const lucky = new Set(byRemainder.slice(0, left).map(({ i }) => i));
  return whole.map((x, i) => (lucky.has(i) ? x + 1 : x));
}
