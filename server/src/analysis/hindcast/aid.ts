/** European aid: allocations of the Kiel Institute's tracker, EUR bn. A level, a season, and more where America gives none. */
import { T } from '@sandtable/rulesets/theatre/treasury/numbers.ts';
import { W as WORLD } from '@sandtable/rulesets/theatre/world/numbers.ts';
import { mean, rms } from '../numbers.ts';
import { cell, FOUR_FIFTHS, grid, learned, least, type Model, type Numbers, parameter, type Series } from './model.ts';
import { calendarMonth, type Month, type Row } from './rows.ts';

const MONTHS_IN_QUARTER = 3;
/** EUR bn a quarter of American military aid below which it counts as none. */
const NONE = 0.5;
/** How much of a quarter's departure from the mean is believed: there are three or four quarters of each kind. */
const SHRINK = 0.75;
/** EUR bn that a period's aid is taken for when its logarithm is wanted. */
const LEAST = 0.05;

/** Quarter of the year, 0 … 3. */
const quarterOf = (month: Month) => Math.floor((calendarMonth(month) - 1) / MONTHS_IN_QUARTER);

const SEASON = ['season1', 'season2', 'season3', 'season4'] as const;
const american = (row: Row) => cell(row, 'US_military');
const european = (row: Row) => cell(row, 'Europe_military');

/** Rows added up by quarter; a quarter that is not whole is left out. It stands at its last month. */
export function byQuarter(rows: readonly Row[]): Row[] {
  return rows.flatMap((last, i) => {
    const [first, second] = [rows[i - 2], rows[i - 1]];
    if (calendarMonth(last.month) % MONTHS_IN_QUARTER !== 0 || first === undefined || second === undefined) return [];
    if (first.month !== last.month - 2) return [];
    const values = Object.fromEntries(
      Object.entries(last.values).map(([name, value]) => [name, value + cell(first, name) + cell(second, name)]),
    );
    return [{ month: last.month, values }];
  });
}

/** Level, season and uplift, from quarters. Fitted alike for months, which are a third of their quarter. */
function fitQuarters(rows: readonly Row[]): Numbers {
  const quarters = byQuarter(rows);
  const overall = mean(quarters.map(european));
  const season = SEASON.map((_, quarter) => {
    const own = quarters.filter(({ month }) => quarterOf(month) === quarter).map(european);
    return own.length === 0 ? 1 : 1 + SHRINK * (mean(own) / overall - 1);
  });
  const levelAt = (uplift: number) => mean(quarters.map((row) => european(row) / (american(row) < NONE ? uplift : 1)));
  const errors = (uplift: number) =>
    quarters.map((row) => {
      const base = levelAt(uplift) * (season[quarterOf(row.month)] ?? 1) * (american(row) < NONE ? uplift : 1);
      return european(row) - base;
    });
  const uplift = least(grid(1, 1.5, 0.1), (candidate) => rms(errors(candidate))) ?? 1;
  return {
    level: levelAt(uplift),
    uplift,
    ...Object.fromEntries(SEASON.map((name, i) => [name, season[i] ?? 1])),
    prior: WORLD.spreadAid,
  };
}

/** What the model expects before anything of the exercise is known. `recent`: rows up to the period before. */
function expected(month: Month, recent: readonly Row[], numbers: Numbers, quarterly: boolean): number {
  const season = parameter(numbers, SEASON[quarterOf(month)] ?? 'season1');
  const lately = recent.slice(quarterly ? -1 : -MONTHS_IN_QUARTER).reduce((sum, row) => sum + american(row), 0);
  const alone = lately < NONE ? parameter(numbers, 'uplift') : 1;
  return (parameter(numbers, 'level') * season * alone) / (quarterly ? 1 : MONTHS_IN_QUARTER);
}

/** How observations lie about what was expected, in logarithms. */
function residuals(rows: readonly Row[], numbers: Numbers, quarterly: boolean): { spread: number; middle: number } {
  const first = quarterly ? 1 : MONTHS_IN_QUARTER;
  const logs = rows
    .slice(first)
    .map((row, i) =>
      Math.log(Math.max(LEAST, european(row)) / expected(row.month, rows.slice(0, i + first), numbers, quarterly)),
    );
  const middle = mean(logs);
  return { middle, spread: rms(logs.map((x) => x - middle)) };
}

/** A band in logarithms about what was expected. */
function skewed(value: number, { spread, middle }: { spread: number; middle: number }) {
  const at = (deviations: number) => value * Math.exp(middle + deviations * spread);
  return { value, low: at(-FOUR_FIFTHS), high: at(FOUR_FIFTHS) };
}

const FROZEN = {
  level: 5.1,
  uplift: 1.5,
  ...Object.fromEntries(SEASON.map((name, i) => [name, T.seasonAid[i] ?? 1])),
  prior: WORLD.spreadAid,
};

function military(quarterly: boolean, frozen: { spread: number; middle: number }): Model {
  return {
    name: quarterly ? 'aid.europeQuarter' : 'aid.europe',
    unit: `EUR bn a ${quarterly ? 'quarter' : 'month'}`,
    since: '2022-01',
    limits: 'A level, a season and what an absent America adds: all else that donors decide by is noise to it.',
    ...(quarterly ? { quarterly } : {}),
    frozen: { ...FROZEN, ...frozen },
    fit(rows) {
      const numbers = fitQuarters(rows);
      return { ...numbers, ...residuals(quarterly ? byQuarter(rows) : rows, numbers, quarterly) };
    },
    observed: european,
    forecast({ known, month, numbers, trained }) {
      const spread = parameter(numbers, 'spread');
      const middle = parameter(numbers, 'middle');
      // What the world draw of the ruleset leaves open is learned from the periods that have become known since.
      const seen = known.flatMap((row, i) => {
        if (row.month <= trained) return [];
        const base = expected(row.month, known.slice(0, i), numbers, quarterly);
        return [{ value: european(row), base, noise: spread * base }];
      });
      const { mean: will, variance } = learned(parameter(numbers, 'prior'), seen);
      const value = will * expected(month, known, numbers, quarterly);
      return skewed(value, { middle, spread: Math.sqrt(spread ** 2 + variance) });
    },
  };
}

const FINANCE = ['Europe_financial', 'EUinst_financial', 'Europe_humanitarian', 'EUinst_humanitarian'];
const finance = (row: Row) => FINANCE.reduce((sum, column) => sum + cell(row, column), 0);

/** Money for the budget and for people: what the ruleset takes Ukraine to need from outside. */
const money: Model = {
  name: 'aid.finance',
  unit: 'EUR bn a month',
  since: '2025-01',
  limits: 'It is a constant, the need, and a constant is at best a mean.',
  frozen: { need: T.uaNeed / MONTHS_IN_QUARTER, spread: 1.72 },
  fit(rows) {
    const need = mean(rows.map(finance));
    return { need, spread: rms(rows.map((row) => finance(row) - need)) };
  },
  observed: finance,
  forecast({ numbers }) {
    const need = parameter(numbers, 'need');
    const band = FOUR_FIFTHS * parameter(numbers, 'spread');
    return { value: need, low: Math.max(0, need - band), high: need + band };
  },
};

const DONORS = ['US', 'Europe', 'EUinst', 'Other'];
const KINDS = ['military', 'financial', 'humanitarian', 'commitments'];
const TOTALS = ['total_all', 'military_all', 'financial_all', 'humanitarian_all'];
const CHANNELS = ['mil_stockpile', 'mil_procurement', 'mil_unspecified', 'mil_nato_purl'];

export const aidSeries: Series = {
  format: {
    columns: [...TOTALS, ...KINDS.flatMap((kind) => DONORS.map((donor) => `${donor}_${kind}`)), ...CHANNELS].map(
      (name) => ({ name, kind: 'number' }),
    ),
  },
  models: [military(false, { spread: 0.715, middle: -0.129 }), military(true, { spread: 0.37, middle: 0 }), money],
};
