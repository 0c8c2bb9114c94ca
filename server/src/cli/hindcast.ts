/** `sandtable hindcast`: how the model's fitted parts do on published data that they were not fitted to. */
import { basename } from 'node:path';
import { type Entry, type Hindcast, hindcast, SERIES } from '../analysis/hindcast/hindcast.ts';
import { RowError } from '../analysis/hindcast/rows.ts';
import { rounded } from '../analysis/numbers.ts';
import { CannotError, columns, print, readText, UsageError, type Verb } from './verb.ts';

const NAMES = Object.keys(SERIES).join(', ');

export const hindcastVerb: Verb = {
  name: 'hindcast',
  summary: 'Compares the model’s fitted parts with published data, month by month, beside simple rules.',
  operands: ['SERIES', 'FILE.csv'],
  options: { json: { type: 'boolean', what: 'prints JSON' } },
  notes: [
    `SERIES is one of ${NAMES}. FILE.csv holds months in order, with the columns of that series:`,
    ...Object.entries(SERIES).map(
      ([name, { format }]) => `  ${name}: month, ${format.columns.map((column) => column.name).join(', ')}`,
    ),
    'Rows up to 2025-09 are what the parameters were fitted to; later rows are the test. A file without later rows holds',
    'out its last six and fits the parameters to the rest.',
    'oneStep: each month from those before it. freeRun: each from the rows trained on alone.',
    'The rules beside it know as much: the last value, the mean of the rows trained on, the mean of the last four.',
    '--json prints { series: [ { name, n, rmse, benchmarks: { persistence, mean, last4 }, coverage80 } ] }.',
  ],
  async run({ operands: [name = '', file = ''], flag }) {
    const series = Object.hasOwn(SERIES, name) ? SERIES[name] : undefined;
    if (series === undefined) throw new UsageError(`There is no series "${name}"; there are ${NAMES}.`);
    const text = readText(file);
    const result = refusing(() => hindcast(series, basename(file), text));
    if (flag('json')) print(JSON.stringify({ series: result.entries.map(plain) }, null, 2));
    else printed(result);
    return 0;
  },
};

function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof RowError) throw new CannotError(error.message);
    throw error;
  }
}

/** An entry as `--json` prints it. */
function plain({ name, n, rmse, benchmarks: { persistence, mean, last4 }, coverage80 }: Entry) {
  const six = (x: number) => rounded(x, 6);
  return {
    name,
    n,
    rmse: six(rmse),
    benchmarks: { persistence: six(persistence), mean: six(mean), last4: six(last4) },
    coverage80: six(coverage80),
  };
}

function printed({ entries, unskilled, parameters, trained, fits }: Hindcast): void {
  print(`${trained.rows} rows from ${trained.from} to ${trained.to}; parameters ${parameters}.`);
  print('Root mean square errors of the model and of the rules beside it; share of values within its band of 80 %:');
  print();
  const figures = ({ rmse, benchmarks: { persistence, mean, last4 } }: Entry) =>
    [rmse, persistence, mean, last4].map((x) => x.toPrecision(3));
  columns(
    [
      ['', 'n', 'model', 'persistence', 'mean', 'last four', 'in band', ''],
      ...entries.map((entry) => [
        entry.name,
        String(entry.n),
        ...figures(entry),
        `${(100 * entry.coverage80).toFixed(0)} %`,
        entry.unit,
      ]),
    ],
    6,
  );
  print();
  print('Parameters used, and the same fitted again to the rows trained on:');
  columns(
    Object.entries(fits).flatMap(([model, { used, fitted }]) =>
      Object.entries(used).map(([name, value]) => [
        `${model} ${name}`,
        value.toPrecision(4),
        (fitted[name] ?? Number.NaN).toPrecision(4),
      ]),
    ),
    2,
  );
  print();
  const why = Map.groupBy(unskilled, ({ limits }) => limits);
  for (const [limits, of] of why) print(`No skill on these rows: ${of.map(({ name }) => name).join(', ')}. ${limits}`);
  if (why.size > 0) print();
  print('A model that is no better than the rules beside it has no skill; none of this is a forecast.');
}
