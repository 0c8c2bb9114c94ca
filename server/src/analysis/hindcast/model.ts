/** What a hindcast compares: a quantity of the published data, and the model that the ruleset plays it with. */
import type { Format, Month, Row } from './rows.ts';

/** Parameters of a model by name. */
export type Numbers = { readonly [name: string]: number };

/** A best guess with the band that four of five observations should fall into. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** All that a forecast may rest on. */
export interface View {
  /** Rows before the month it is for; in a free run, up to the last one trained on. */
  readonly known: readonly Row[];
  readonly month: Month;
  readonly numbers: Numbers;
  /** The last row trained on. */
  readonly trained: Month;
  readonly mode: Mode;
}

/** `oneStep`: each month from all before it. `freeRun`: each from the training rows alone. */
export const MODES = ['oneStep', 'freeRun'] as const;
export type Mode = (typeof MODES)[number];

export interface Model {
  /** Name of its series, without the mode. */
  readonly name: string;
  readonly unit: string;
  /** First month it is fitted to. */
  readonly since: string;
  /** Why it may be no better than a simple rule, in a sentence or two: printed where it is not. */
  readonly limits: string;
  /** Rows are added up by quarter first; a quarter stands at its last month. */
  readonly quarterly?: true;
  /** The parameters that exercises are played with. Fitted to rows up to 2025-09 where data identify them. */
  readonly frozen: Numbers;
  /** The same parameters fitted to other rows. */
  fit(rows: readonly Row[]): Numbers;
  /** What was observed; undefined where there was nothing to observe. */
  observed(row: Row): number | undefined;
  forecast(view: View): Forecast;
}

/** A published series and the models of what it holds. */
export interface Series {
  readonly format: Format;
  readonly models: readonly Model[];
}

/** Standard deviations to either side of the middle four fifths of a normal distribution. */
export const FOUR_FIFTHS = 1.2816;

/** A number of a row. The reader has seen to it that every column is there. */
export function cell({ values }: Row, column: string): number {
  return values[column] ?? Number.NaN;
}

/** A parameter by its name. */
export function parameter(numbers: Numbers, name: string): number {
  const value = numbers[name];
  if (value === undefined) throw new Error(`The model has no parameter "${name}".`);
  return value;
}

/** Numbers from a first to a last one in equal steps, without the dust of repeated addition. */
export function grid(first: number, last: number, step: number): number[] {
  return Array.from(
    { length: Math.round((last - first) / step) + 1 },
    (_, i) => Math.round((first + i * step) * 1e6) / 1e6,
  );
}

/** The candidate of least error; the first of equals. */
export function least<T>(candidates: Iterable<T>, error: (candidate: T) => number): T | undefined {
  let best: { readonly candidate: T; readonly error: number } | undefined;
  for (const candidate of candidates) {
    const found = error(candidate);
    if (best === undefined || found < best.error) best = { candidate, error: found };
  }
  return best?.candidate;
}

/**
 * A level that lasts: known before play to within `prior` (a share of itself), learned from what it was seen to do.
 * Each observation is `level · base` with an error of `noise`. Answers the level's mean and variance.
 */
export function learned(
  prior: number,
  seen: readonly { readonly value: number; readonly base: number; readonly noise: number }[],
): { readonly mean: number; readonly variance: number } {
  let mean = 1;
  let variance = prior ** 2;
  for (const { value, base, noise } of seen) {
    const gain = (variance * base) / (variance * base ** 2 + noise ** 2);
    mean += gain * (value - mean * base);
    variance *= 1 - gain * base;
  }
  return { mean, variance };
}
