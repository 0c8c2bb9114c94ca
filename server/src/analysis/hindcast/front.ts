/** Area that Russia gained per month, km²: a level with a season. */
import { assumptions } from '@sandtable/rulesets/theatre/assumptions.ts';
import { W as WORLD } from '@sandtable/rulesets/theatre/world/numbers.ts';
import { mean, rms } from '../numbers.ts';
import { cell, FOUR_FIFTHS, grid, learned, least, type Model, type Numbers, parameter, type Series } from './model.ts';
import { calendarMonth, type Month, monthOf, type Row } from './rows.ts';

/** The year whose level stands to that before it as `ratio`; the level stays after it. */
const NEW_LEVEL = monthOf('2025-01') ?? 0;
const MONTHS_IN_QUARTER = 3;

const area = (row: Row) => cell(row, 'km2');

/** Factor of a month: a wave of a year's length. Its means over quarters are the season of the ruleset. */
export function season(month: Month, amplitude: number, peak: number): number {
  return 1 + amplitude * Math.cos((2 * Math.PI * (calendarMonth(month) - peak)) / 12);
}

type Wave = { readonly amplitude: number; readonly peak: number; readonly ratio: number };

function wave(month: Month, { amplitude, peak, ratio }: Wave): number {
  return season(month, amplitude, peak) * (month >= NEW_LEVEL ? ratio : 1);
}

function waveOf(numbers: Numbers): Wave {
  return {
    amplitude: parameter(numbers, 'amplitude'),
    peak: parameter(numbers, 'peak'),
    ratio: parameter(numbers, 'ratio'),
  };
}

const RATIO = 1.15;

const front: Model = {
  name: 'front',
  unit: 'km² a month',
  since: '2024-03',
  limits:
    'Its season is fitted to the rows trained on: where they are little more than a year, or leave out a summer, the peak lies where that year had it, and what the level learns in one half of the next year is wrong in the other.',
  frozen: {
    level: assumptions.G.values.baseline / MONTHS_IN_QUARTER / RATIO,
    amplitude: 0.4,
    peak: 9,
    ratio: RATIO,
    spread: 128,
    prior: WORLD.spreadTempo,
  },
  fit(rows) {
    const level = (candidate: Wave) => {
      const waves = rows.map(({ month }) => wave(month, candidate));
      return mean(rows.map((row, i) => area(row) * (waves[i] ?? 0))) / mean(waves.map((x) => x * x));
    };
    const errors = (candidate: Wave) => {
      const fitted = level(candidate);
      return rms(rows.map((row) => area(row) - fitted * wave(row.month, candidate)));
    };
    // The nearest to 1 comes first: rows of one year alone say nothing of another.
    const ratios = grid(0.5, 2, 0.05).sort((a, b) => Math.abs(a - 1) - Math.abs(b - 1));
    const candidates = grid(0, 0.95, 0.05).flatMap((amplitude) =>
      grid(1, 12, 1).flatMap((peak) => ratios.map((ratio) => ({ amplitude, peak, ratio }))),
    );
    const best = least(candidates, errors) ?? { amplitude: 0, peak: 1, ratio: 1 };
    return { level: level(best), ...best, spread: errors(best), prior: WORLD.spreadTempo };
  },
  observed: area,
  forecast({ known, month, numbers, trained }) {
    const level = parameter(numbers, 'level');
    const spread = parameter(numbers, 'spread');
    const shape = waveOf(numbers);
    const base = (at: Month) => level * wave(at, shape);
    // What the world draw of the ruleset leaves open is learned from the months that have become known since.
    const since = known.filter((row) => row.month > trained);
    const tempo = learned(
      parameter(numbers, 'prior'),
      since.map((row) => ({ value: area(row), base: base(row.month), noise: spread })),
    );
    const value = tempo.mean * base(month);
    const band = FOUR_FIFTHS * Math.sqrt(tempo.variance * base(month) ** 2 + spread ** 2);
    return { value, low: value - band, high: value + band };
  },
};

export const frontSeries: Series = {
  format: {
    columns: [
      { name: 'km2', kind: 'number' },
      { name: 'source', kind: 'text' },
    ],
    // Other counts of a month, and whole years.
    aside: /^(?:alt|year):/,
    unpublished: ['2024-06', '2024-07', '2025-01', '2025-02'],
  },
  models: [front],
};
