/**
 * The arithmetic of a "why": which causes stand on their own, which are gathered, and how rounding is kept honest.
 * The printed contributions always sum to the printed change; the last printed row absorbs what rounding leaves.
 */

/** A cause as the viewer was told it. */
export interface Cause {
  readonly value: number;
  /** The gate's unnamed remainder: something this viewer may not know. */
  readonly hidden: boolean;
}

export interface Rows<C extends Cause> {
  /** Largest first; the hidden remainder last. `shown` is rounded. */
  readonly rows: readonly { readonly cause: C; readonly shown: number }[];
  /** The causes too small to stand alone, as one. */
  readonly smaller: { readonly count: number; readonly shown: number } | null;
  /** Rounded. */
  readonly change: number;
}

/** Rounds half away from zero, like the numbers on the screen. */
export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor + 0;
}

/** More than this is dust, even for the smallest cause. */
const MOST_DIGITS = 3;

/**
 * Decimals for a breakdown: an index that is shown whole may have moved by less than two, and causes rounded to whole
 * numbers would then say nothing, or put the rounding on somebody's account. The largest cause keeps two digits.
 * @param shown decimals of the number itself
 */
export function whyDigits(values: readonly number[], shown?: number): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  let digits = shown ?? 0;
  if (values.every(Number.isInteger)) return digits;
  while (digits < MOST_DIGITS && largest < 10 ** (1 - digits)) digits += 1;
  return digits;
}

/**
 * Chooses and rounds the rows.
 * @param change the change as printed; the sum of the causes where nothing better is known.
 * @param most rows before the rest is gathered; Infinity for all.
 */
export function whyRows<C extends Cause>(causes: readonly C[], digits: number, change?: number, most = 5): Rows<C> {
  const named = causes.filter((one) => !one.hidden).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const hidden = causes.filter((one) => one.hidden);
  const room = Math.max(1, most - hidden.length);
  // Gathering a single cause would only take its name away.
  const alone = named.length - room === 1 ? room + 1 : room;
  const standing = [...named.slice(0, alone), ...hidden];
  const rest = named.slice(alone);

  const total = roundTo(change ?? causes.reduce((sum, one) => sum + one.value, 0), digits);
  const rows = standing.map((cause) => ({ cause, shown: roundTo(cause.value, digits) }));
  const gathered =
    rest.length > 0
      ? roundTo(
          rest.reduce((sum, one) => sum + one.value, 0),
          digits,
        )
      : null;
  const left = roundTo(total - rows.reduce((sum, row) => sum + row.shown, 0) - (gathered ?? 0), digits);

  if (gathered !== null)
    return { rows, smaller: { count: rest.length, shown: roundTo(gathered + left, digits) }, change: total };
  const last = rows.at(-1);
  if (last) rows[rows.length - 1] = { ...last, shown: roundTo(last.shown + left, digits) };
  return { rows, smaller: null, change: total };
}

/** A bar between two values of a scale, as shares of its width. */
export interface Bar {
  readonly from: number;
  readonly size: number;
}

/**
 * Bars for start, rows and end. Where the causes are large against the whole, they flow from the start to the end;
 * where they would be slivers, they stand on their own scale and start and end are only numbers.
 */
export function whyBars(
  start: number | undefined,
  steps: readonly number[],
  end: number | undefined,
): {
  start: Bar | null;
  steps: readonly Bar[];
  end: Bar | null;
} {
  const largest = Math.max(...steps.map(Math.abs), 0);
  const whole = Math.max(Math.abs(start ?? 0), Math.abs(end ?? 0));
  if (start === undefined || end === undefined || largest < whole * 0.25 || start < 0 || end < 0) {
    const scale = largest || 1;
    return { start: null, end: null, steps: steps.map((step) => ({ from: 0, size: Math.abs(step) / scale })) };
  }
  let at = start;
  const path = steps.map((step) => {
    const from = at;
    at += step;
    return { low: Math.min(from, at), high: Math.max(from, at) };
  });
  const most = Math.max(whole, ...path.map((one) => one.high)) || 1;
  const least = Math.min(0, ...path.map((one) => one.low));
  const share = (value: number) => (value - least) / (most - least);
  return {
    start: { from: share(0), size: share(start) - share(0) },
    steps: path.map(({ low, high }) => ({ from: share(low), size: share(high) - share(low) })),
    end: { from: share(0), size: share(end) - share(0) },
  };
}
