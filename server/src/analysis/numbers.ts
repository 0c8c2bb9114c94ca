/** The few statistics that analyses print. */

/** Quantile of numbers in ascending order, linear between neighbours; `share` in 0 … 1. NaN of an empty list. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export function median(numbers: readonly number[]): number {
  return quantile(ascending(numbers), 0.5);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

/** Standard deviation of the numbers themselves, not of a population they were drawn from. */
export function spread(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((x) => (x - middle) ** 2)));
}

/** Root of the mean square. */
export function rms(errors: readonly number[]): number {
  return Math.sqrt(mean(errors.map((x) => x * x)));
}

/** At so many decimals, without a float's tail. */
export function rounded(x: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(x * scale) / scale;
}

/** How many numbers fall into each of `bins` equal parts of their range. */
export function histogram(numbers: readonly number[], bins: number): { from: number; to: number; count: number }[] {
  const low = Math.min(...numbers);
  const width = (Math.max(...numbers) - low) / bins || 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const x of numbers) {
    const bin = Math.min(bins - 1, Math.floor((x - low) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, i) => ({ from: low + i * width, to: low + (i + 1) * width, count }));
}
