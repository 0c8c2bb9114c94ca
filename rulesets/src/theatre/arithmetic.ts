/** The few functions that every rule of the theatre is written with. */

export function clamp(x: number, lo: number, hi: number): number {
  return Math.max(lo, Math.min(hi, x));
}

/**
 * Soft move of an index of 0 … 100: within 50 points of a bound a push towards it loses force in proportion, so that
 * bounds are approached and not hit.
 */
export function mv(x: number, d: number): number {
  return clamp(x + damped(x, d), 0, 100);
}

/** The part of a push that a soft index lets through. */
export function damped(x: number, d: number): number {
  return d >= 0 ? d * Math.min(1, (100 - x) / 50) : d * Math.min(1, x / 50);
}

/** The point a share `k` of the way from `a` to `b`. */
export function lam(a: number, b: number, k: number): number {
  return a + k * (b - a);
}

/** Logistic function. */
export function lg(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Scales weights to sum to 1; all zeros stay zeros. */
export function norm(weights: readonly number[]): number[] {
  // By index, on a copy: a simulated turn scales some twenty rows of weights.
  const shares = weights.slice();
  let sum = 0;
  for (let i = 0; i < shares.length; i++) sum += shares[i] ?? 0;
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / (sum || 1);
  return shares;
}

/** Sum of a row. */
export function total(row: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i] ?? 0;
  return sum;
}

/** Score of x on a scale from `lo` (0) to `hi` (100); `lo` above `hi` reverses it. */
export function sc(x: number, lo: number, hi: number): number {
  return clamp((100 * (x - lo)) / (hi - lo), 0, 100);
}

/** Element of a table that is indexed by a rung. Refuses an index that the table does not have. */
export function at(table: readonly number[], index: number): number {
  const value = table[index];
  if (value === undefined) throw new RangeError(`A table of ${table.length} values has no entry ${index}.`);
  return value;
}

/** Position of a rung on its ladder, from 0. */
export function rung<R extends string>(ladder: readonly R[], value: R): number {
  return ladder.indexOf(value);
}
