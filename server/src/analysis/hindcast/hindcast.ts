/**
 * How the model's fitted parts would have done: each period forecast from what was known before it, beside three
 * simple rules that knew as much. No part of the product forecasts; this shows what may be trusted of it, and what not.
 */
import { mean, rms } from '../numbers.ts';
import { aidSeries, byQuarter } from './aid.ts';
import { airwarSeries } from './airwar.ts';
import { frontSeries } from './front.ts';
import { type Forecast, MODES, type Mode, type Model, type Numbers, type Series } from './model.ts';
import { labelOf, type Month, monthOf, type Row, RowError, readRows } from './rows.ts';

export const SERIES: { readonly [name: string]: Series } = {
  airwar: airwarSeries,
  front: frontSeries,
  aid: aidSeries,
};

/** The last month that anything in the product was fitted to. */
export const FROZEN_AT = '2025-09';
/** Rows held out of a file that has none after that. */
const HELD_OUT = 6;
/** The least number of rows to start from: a benchmark looks back over four. */
const FEWEST = 4;

/** One forecast with what came of it. */
export interface Outcome extends Forecast {
  readonly month: string;
  readonly observed: number;
}

export interface Entry {
  /** `quantity.mode` */
  readonly name: string;
  readonly unit: string;
  readonly n: number;
  readonly rmse: number;
  readonly benchmarks: { readonly persistence: number; readonly mean: number; readonly last4: number };
  /** Share of observations within the band that should hold four of five. */
  readonly coverage80: number;
  readonly outcomes: readonly Outcome[];
}

export interface Hindcast {
  readonly entries: readonly Entry[];
  /** `frozen`: the parameters that exercises are played with. `refitted`: fitted to the rows before those held out. */
  readonly parameters: 'frozen' | 'refitted';
  readonly trained: { readonly from: string; readonly to: string; readonly rows: number };
  /** Entries in which the model is no better than the best of the rules beside it, and why that may be. */
  readonly unskilled: readonly { readonly name: string; readonly limits: string }[];
  /** By model: its parameters, and the same fitted to the rows trained on. */
  readonly fits: { readonly [model: string]: { readonly used: Numbers; readonly fitted: Numbers } };
}

/** @param file for sentences. @throws a RowError where the table cannot be used */
export function hindcast(series: Series, file: string, text: string): Hindcast {
  const rows = readRows(file, text, series.format);
  const { train, test, parameters } = split(file, rows);
  const trained = train.at(-1)?.month ?? 0;
  const fits: { [model: string]: { used: Numbers; fitted: Numbers } } = {};
  const entries: Entry[] = [];
  const unskilled: { name: string; limits: string }[] = [];
  for (const model of series.models) {
    // The frozen parameters were fitted from a month on; fitted anew, they are fitted to all the rest.
    const fitted = model.fit(parameters === 'frozen' ? since(train, model) : train);
    const used = parameters === 'frozen' ? model.frozen : fitted;
    fits[model.name] = { used, fitted };
    const all = model.quarterly ? byQuarter(rows) : rows;
    for (const mode of MODES) {
      const entry = entryOf(model, mode, all, { used, trained, tested: test.at(0)?.month ?? trained + 1 });
      if (entry === undefined) continue;
      entries.push(entry);
      if (!skilled(entry)) unskilled.push({ name: entry.name, limits: model.limits });
    }
  }
  return {
    entries,
    unskilled,
    parameters,
    trained: { from: labelOf(train.at(0)?.month ?? 0), to: labelOf(trained), rows: train.length },
    fits,
  };
}

/** Better than each of the rules beside it: told apart from equal by more than dust, since a constant is a mean. */
function skilled({ rmse, benchmarks }: Entry): boolean {
  return rmse < 0.999 * Math.min(...Object.values(benchmarks));
}

function split(file: string, rows: readonly Row[]) {
  const last = monthOf(FROZEN_AT) ?? 0;
  const later = rows.filter(({ month }) => month > last);
  const frozen = later.length > 0;
  const train = frozen ? rows.filter(({ month }) => month <= last) : rows.slice(0, -HELD_OUT);
  if (train.length < FEWEST) {
    throw new RowError(
      frozen
        ? `${file} holds ${train.length} rows up to ${FROZEN_AT}, where at least ${FEWEST} are needed to start from.`
        : `${file} holds ${rows.length} rows and none after ${FROZEN_AT}; at least ${FEWEST + HELD_OUT} are needed to hold out the last ${HELD_OUT}.`,
    );
  }
  const test = frozen ? later : rows.slice(-HELD_OUT);
  return { train, test, parameters: frozen ? ('frozen' as const) : ('refitted' as const) };
}

/** The rows a model is fitted to: from its first month on, or all where that leaves too few. */
function since(rows: readonly Row[], model: Model): readonly Row[] {
  const from = monthOf(model.since) ?? 0;
  const own = rows.filter(({ month }) => month >= from);
  return own.length >= FEWEST ? own : rows;
}

interface Bounds {
  readonly used: Numbers;
  readonly trained: Month;
  readonly tested: Month;
}

function entryOf(model: Model, mode: Mode, rows: readonly Row[], { used, trained, tested }: Bounds): Entry | undefined {
  const train = rows.filter(({ month }) => month <= trained);
  const overall = mean(observations(train, model));
  const outcomes: Outcome[] = [];
  const rules = { persistence: [] as number[], mean: [] as number[], last4: [] as number[] };
  for (const [i, row] of rows.entries()) {
    const observed = model.observed(row);
    if (row.month < tested || observed === undefined) continue;
    // Whatever is computed from here on sees no row of this month or a later one.
    const known = mode === 'oneStep' ? rows.slice(0, i) : train;
    const guess = model.forecast({ known, month: row.month, numbers: used, trained, mode });
    outcomes.push({ ...guess, month: labelOf(row.month), observed });
    const seen = observations(known, model);
    rules.persistence.push((seen.at(-1) ?? overall) - observed);
    rules.mean.push(overall - observed);
    rules.last4.push((seen.length === 0 ? overall : mean(seen.slice(-4))) - observed);
  }
  if (outcomes.length === 0) return undefined;
  return {
    name: `${model.name}.${mode}`,
    unit: model.unit,
    n: outcomes.length,
    rmse: rms(outcomes.map(({ value, observed }) => value - observed)),
    benchmarks: { persistence: rms(rules.persistence), mean: rms(rules.mean), last4: rms(rules.last4) },
    coverage80: mean(outcomes.map(({ low, high, observed }) => (observed >= low && observed <= high ? 1 : 0))),
    outcomes,
  };
}

function observations(rows: readonly Row[], model: Model): number[] {
  return rows.flatMap((row) => model.observed(row) ?? []);
}
