/** The air war by class of weapon: monthly reports of the Ukrainian Air Force. Values are shares stopped, %. */
import { cruiseKill, settled } from '@sandtable/rulesets/theatre/airwar/kill.ts';
import { W } from '@sandtable/rulesets/theatre/airwar/numbers.ts';
import { at, clamp } from '@sandtable/rulesets/theatre/arithmetic.ts';
import { assumptions } from '@sandtable/rulesets/theatre/assumptions.ts';
import { fields as industry } from '@sandtable/rulesets/theatre/industry/fields.ts';
import { mean, rms } from '../numbers.ts';
import { cell, FOUR_FIFTHS, grid, least, type Model, parameter, type Series } from './model.ts';
import type { Row } from './rows.ts';

/** Before this month raids were of another kind: a tenth of the drones. */
const SINCE = '2024-08';
const MONTHS_IN_QUARTER = 3;

/** Percent stopped. */
function stopped(launched: number, down: number): number | undefined {
  return launched > 0 ? Math.min(100, (100 * down) / launched) : undefined;
}

const droneShare = (row: Row) =>
  stopped(cell(row, 'owa_launched'), cell(row, 'owa_destroyed') + cell(row, 'owa_not_reach'));

/** Logarithm of the share that got through, which the rules hold within bounds. */
const leak = (row: Row) =>
  Math.log(clamp(1 - (droneShare(row) ?? 100) / 100, at(W.leakBounds, 0), at(W.leakBounds, 1)));

/** Pairs of consecutive months in which drones flew. */
function transitions(rows: readonly Row[]): { from: Row; to: Row }[] {
  const flown = rows.filter((row) => droneShare(row) !== undefined);
  return flown.slice(1).flatMap((to, i) => {
    const from = flown[i];
    return from !== undefined && to.month === from.month + 1 ? [{ from, to }] : [];
  });
}

/**
 * The race between drones and defences: the log leak keeps a share of its distance to where it rests. The volume of a
 * raid does not enter: the data do not identify its exponent.
 */
const drones: Model = {
  name: 'drones',
  limits: 'Months ahead it has returned to the level that it was fitted to, and is then no more than a mean.',
  unit: '% neutralised',
  since: SINCE,
  frozen: { keeps: Math.cbrt(W.raceKeeps), rest: assumptions.gbar.values.baseline, spread: 0.48 },
  fit(rows) {
    const pairs = transitions(rows);
    const candidates = grid(0, 0.95, 0.05).flatMap((keeps) => grid(-3, -1, 0.05).map((rest) => ({ keeps, rest })));
    const best = least(candidates, ({ keeps, rest }) =>
      rms(pairs.map(({ from, to }) => 100 * (Math.exp(settled(leak(from), rest, keeps)) - Math.exp(leak(to))))),
    ) ?? { keeps: 0, rest: 0 };
    const spread = rms(pairs.map(({ from, to }) => leak(to) - settled(leak(from), best.rest, best.keeps)));
    return { ...best, spread };
  },
  observed: droneShare,
  forecast({ known, month, numbers }) {
    const keeps = parameter(numbers, 'keeps');
    const rest = parameter(numbers, 'rest');
    const spread = parameter(numbers, 'spread');
    const last = known.findLast((row) => droneShare(row) !== undefined);
    let gap = last === undefined ? rest : leak(last);
    let variance = 0;
    for (let now = last?.month ?? month; now < month; now++) {
      gap = settled(gap, rest, keeps);
      variance = keeps ** 2 * variance + spread ** 2;
    }
    const through = (log: number) => Math.max(0, 100 * (1 - Math.exp(log)));
    const band = FOUR_FIFTHS * Math.sqrt(variance);
    return { value: through(gap), low: through(gap + band), high: through(gap - band) };
  },
};

const cruiseShare = (row: Row) => stopped(cell(row, 'cruise_launched'), cell(row, 'cruise_destroyed'));

/** A band about a share of 0 … 100. */
function about(value: number, spread: number) {
  const band = FOUR_FIFTHS * spread;
  return { value, low: Math.max(0, value - band), high: Math.min(100, value + band) };
}

/**
 * Kill share by volume. How many will fly is not known the month before: the next month is taken to be like the last, the
 * months to come like the line that builds them.
 */
const cruise: Model = {
  name: 'cruise',
  limits: 'Its kills hang on how many will fly, which has to be guessed from the months before.',
  unit: '% shot down',
  since: SINCE,
  frozen: {
    most: W.cruiseMost,
    half: W.cruiseHalf / MONTHS_IN_QUARTER,
    launches: industry.cru.initial / MONTHS_IN_QUARTER,
    spreadNext: 20.5,
    spreadFar: 23,
  },
  fit(rows) {
    const flown = rows.filter((row) => cruiseShare(row) !== undefined);
    const launched = (row: Row) => cell(row, 'cruise_launched');
    const errors = (kill: (row: Row, i: number) => number, of = flown) =>
      rms(of.map((row, i) => (cruiseShare(row) ?? 0) - 100 * kill(row, i)));
    const candidates = grid(0.6, 0.99, 0.01).flatMap((most) => grid(0, 120, 1).map((half) => ({ most, half })));
    const { most, half } = least(candidates, (c) => errors((row) => cruiseKill(launched(row), c.half, c.most))) ?? {
      most: 0,
      half: 0,
    };
    const launches = mean(flown.map(launched));
    const before = (i: number) => flown[i] ?? flown[0];
    return {
      most,
      half,
      launches,
      spreadNext: errors((row, i) => cruiseKill(launched(before(i) ?? row), half, most), flown.slice(1)),
      spreadFar: errors(() => cruiseKill(launches, half, most)),
    };
  },
  observed: cruiseShare,
  forecast({ known, numbers, mode }) {
    const last = known.at(-1);
    const next = mode === 'oneStep' && last !== undefined;
    const launched = next ? cell(last, 'cruise_launched') : parameter(numbers, 'launches');
    const kill = cruiseKill(launched, parameter(numbers, 'half'), parameter(numbers, 'most'));
    return about(100 * kill, parameter(numbers, next ? 'spreadNext' : 'spreadFar'));
  },
};

const ballisticLaunched = (row: Row) => cell(row, 'ballistic_launched') + cell(row, 'samballistic_launched');
const ballisticDown = (row: Row) => cell(row, 'ballistic_destroyed') + cell(row, 'samballistic_destroyed');

/** A constant: no persistence was found, so it has no skill over a mean. */
const ballistic: Model = {
  name: 'ballistic',
  limits:
    'A constant was all that the data bore out: from month to month its kill rate is noise, and a constant is at best a mean.',
  unit: '% shot down',
  since: SINCE,
  frozen: { kill: 0.193, spread: 9.8 },
  fit(rows) {
    const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
    const kill = sum(ballisticDown) / Math.max(1, sum(ballisticLaunched));
    const shares = rows.flatMap((row) => stopped(ballisticLaunched(row), ballisticDown(row)) ?? []);
    return { kill, spread: rms(shares.map((share) => share - 100 * kill)) };
  },
  observed: (row) => stopped(ballisticLaunched(row), ballisticDown(row)),
  forecast: ({ numbers }) => about(100 * parameter(numbers, 'kill'), parameter(numbers, 'spread')),
};

const CLASSES = ['cruise', 'ballistic', 'samballistic', 'fast_asm', 'mixed', 'missiles'];

export const airwarSeries: Series = {
  format: {
    columns: [
      { name: 'owa_launched', kind: 'count' },
      { name: 'owa_destroyed', kind: 'count' },
      { name: 'owa_not_reach', kind: 'count' },
      { name: 'owa_neutralised_pct', kind: 'rate' },
      ...CLASSES.flatMap((name) => [
        { name: `${name}_launched`, kind: 'count' as const },
        { name: `${name}_destroyed`, kind: 'count' as const },
      ]),
      { name: 'missiles_pct', kind: 'rate' },
    ],
  },
  models: [drones, cruise, ballistic],
};
