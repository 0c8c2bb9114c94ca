/**
 * What each group of optional rules does to the headline numbers: prints OPTIONS.md of the flagship from campaigns that
 * `sandtable simulate` plays. From the root of the repository:
 * `npx node test/bench/options.ts > rulesets/src/pledge-to-power/OPTIONS.md`
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import words from '@sandtable/rulesets/pledge-to-power/text/en.ts';
import { OPTIONAL } from '@sandtable/rulesets/theatre/optional.ts';
import { z } from 'zod';

const GAMES = 1000;
const CLI = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
const catalogue: { readonly [key: string]: string } = words;

const Report = z.object({
  trajectories: z.record(z.string(), z.number()),
  quantiles: z.record(z.string(), z.object({ p50: z.number() })),
  totals: z.record(z.string(), z.number()),
});
type Report = z.infer<typeof Report>;

/** Columns: heading, decimals, and where the number stands in a report. */
const COLUMNS: readonly (readonly [heading: string, digits: number, of: (report: Report) => number | undefined])[] = [
  ['gain km²', 0, (r) => r.quantiles['front.gain']?.p50],
  ['grid', 1, (r) => r.quantiles['airwar.grid']?.p50],
  ['fielded bn', 1, (r) => r.quantiles['aid.fielded']?.p50],
  ['commitment', 1, (r) => r.quantiles['politics.us']?.p50],
  ['cohesion', 1, (r) => r.quantiles['politics.coh']?.p50],
  ['peak', 1, (r) => r.quantiles['escalation.peak']?.p50],
  ['continuity', 2, (r) => r.trajectories['continuity']],
  ['disruption', 2, (r) => r.trajectories['disruption']],
  ['US', 1, (r) => r.totals['us']],
  ['Europe', 1, (r) => r.totals['europe']],
  ['Ukraine', 1, (r) => r.totals['ukraine']],
  ['Russia', 1, (r) => r.totals['russia']],
];

function simulated(options: readonly string[]): Report {
  const varied = options.flatMap((option) => ['--vary', `${option}=true`]);
  const base = [
    'simulate',
    '--ruleset',
    'pledge-to-power',
    '--preset',
    'baseline',
    '--games',
    String(GAMES),
    '--exact',
  ];
  const out = execFileSync(process.execPath, [CLI, ...base, ...varied, '--json'], { encoding: 'utf8' });
  return Report.parse(JSON.parse(out));
}

function row(name: string, cells: readonly string[]): string {
  return `| ${[name, ...cells].join(' | ')} |`;
}

const off = simulated([]);
const plain = COLUMNS.map(([, digits, of]) => (of(off) ?? Number.NaN).toFixed(digits));

function moved(options: readonly string[]): readonly string[] {
  const on = simulated(options);
  return COLUMNS.map(([, digits, of]) => {
    const change = (of(on) ?? Number.NaN) - (of(off) ?? Number.NaN);
    const shown = change.toFixed(digits);
    return Number(shown) === 0 ? '·' : (change > 0 ? '+' : '') + shown.replace('-', '−');
  });
}

const label = (option: string) => `${catalogue[`option.${option}`]} (\`${option}\`)`;
const lines = [
  '# What the optional rules do',
  '',
  `Printed from ${GAMES} games per row (\`sandtable simulate --preset baseline --games ${GAMES} --exact\`, the same seeds in every`,
  'row, doctrine bots that see the exact state). To print it again, from the root of the repository:',
  '',
  '```sh',
  'npx node test/bench/options.ts > rulesets/src/pledge-to-power/OPTIONS.md',
  '```',
  '',
  'The first row holds medians, shares of games and mean totals with every option off; the others say what changes with',
  'one option on, `·` for nothing at the printed precision. No option is on unless a host switches it on.',
  '',
  row(
    '',
    COLUMNS.map(([heading]) => heading),
  ),
  row(
    '---',
    COLUMNS.map(() => '---:'),
  ),
  row('all off', plain),
  ...OPTIONAL.map((option) => row(label(option), moved([option]))),
  row('all on', moved(OPTIONAL)),
  '',
  'What the doctrines do with the new levers stands in `bots/extras.ts`; a lever that is not named there stays at what its',
  'sheet prints (posture tasks, thresholds, the pool and its draws, caveats, pressure on a bloc, American and European',
  'nuclear signals, a withdrawal). With people at the table the sizes will differ: bots neither bluff nor quarrel.',
];
process.stdout.write(`${lines.join('\n')}\n`);
