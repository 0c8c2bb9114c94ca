/** `sandtable simulate`: bots play a ruleset many times over, and what came of it is summed up. */
import type { Json } from '@sandtable/shared';
import { playCampaign } from '../analysis/campaign.ts';
import { type Digest, lineKey, linesOf, measuresOf, type Subject } from '../analysis/digest.ts';
import { ascending, histogram, mean, median, quantile, rounded } from '../analysis/numbers.ts';
import { type Plan, type Progress, playMany } from '../analysis/pool.ts';
import { type Say, wordsOf } from '../words.ts';
import {
  CAMPAIGN_OPTIONS,
  chooseBots,
  chooseGames,
  choosePreset,
  chooseSubject,
  chooseVaried,
  chooseWorkers,
  playedOn,
  progressOf,
} from './campaigns.ts';
import { columns, FIRST_RULESET, type Given, print, rulesetNames, type Verb } from './verb.ts';

const GAMES = 500;
/** Points from which an objective counts as met. */
const MET = 60;
const SHARES = { p10: 0.1, p50: 0.5, p90: 0.9 } as const;

export const simulateVerb: Verb = {
  name: 'simulate',
  summary: 'Lets bots play a ruleset many times over and prints how the results spread. It claims no foresight.',
  operands: [],
  options: {
    ruleset: { type: 'string', value: 'ID', what: `what is played: ${rulesetNames()} (${FIRST_RULESET})` },
    preset: { type: 'string', value: 'ID', what: "the ruleset's scenario (its first one)" },
    games: { type: 'string', value: 'N', what: `how many games (${GAMES})` },
    vary: {
      type: 'string',
      multiple: true,
      value: 'PATH=VALUE',
      what: "changes one of the preset's options; may be repeated",
    },
    ...CAMPAIGN_OPTIONS,
  },
  notes: [
    'Quantiles are of final values, but for airwar.grid: the mean over the quarters of a game.',
    'Totals are medians over the games of a team’s weighted points, 0 to 100.',
    '--json prints { games, trajectories, quantiles: { MEASURE: { p10, p50, p90 } }, totals: { TEAM } }.',
  ],
  async run(given) {
    const simulation = await simulated(given, progressOf('simulate'));
    if (given.flag('json')) print(JSON.stringify(simulation.summary, null, 2));
    else await printed(simulation);
    return 0;
  },
};

interface Simulation {
  readonly subject: Subject;
  readonly preset: string;
  readonly varied: { readonly [path: string]: Json };
  readonly plan: Plan;
  readonly digests: readonly Digest[];
  readonly summary: Summary;
}

/** Plays what was asked for. @throws a UsageError before anything is played */
export async function simulated(given: Given, progress: Progress = () => {}): Promise<Simulation> {
  const id = given.text('ruleset') ?? FIRST_RULESET;
  const subject = await chooseSubject(id);
  const { rules } = subject.ruleset;
  const preset = choosePreset(rules, given);
  const varied = chooseVaried(rules, given);
  const plan: Plan = {
    ruleset: id,
    ...playedOn(subject, preset, varied),
    bots: chooseBots(subject.ruleset, given),
    sight: given.flag('exact') ? 'exact' : 'knowledge',
    seed: given.text('seed') ?? '1',
  };
  const games = chooseGames(given, GAMES);
  const workers = chooseWorkers(given);
  const [digests = []] = await playMany({ plans: [plan], games, ...workers, alone: true, progress });
  return { subject, preset, varied, plan, digests, summary: summed(subject, digests) };
}

type Spread = { readonly [K in keyof typeof SHARES]: number };

export interface Summary {
  readonly games: number;
  readonly trajectories: { readonly [kind: string]: number };
  readonly quantiles: { readonly [measure: string]: Spread };
  /** Medians. */
  readonly totals: { readonly [team: string]: number };
}

/** What `--json` prints. */
export function summed({ ruleset, analysis }: Subject, digests: readonly Digest[]): Summary {
  const names = analysis?.measures.map(({ name }) => name) ?? Object.keys(digests[0]?.measures ?? {});
  return {
    games: digests.length,
    trajectories: fromEach(
      analysis?.kinds ?? [],
      (kind) => digests.filter((game) => game.kind === kind).length / digests.length,
    ),
    quantiles: fromEach(names, (name) => {
      const sorted = ascending(valuesOf(digests, name));
      return {
        p10: rounded(quantile(sorted, SHARES.p10), 6),
        p50: rounded(quantile(sorted, SHARES.p50), 6),
        p90: rounded(quantile(sorted, SHARES.p90), 6),
      };
    }),
    totals: fromEach(
      ruleset.rules.manifest.teams.map(({ id }) => id),
      (team) => rounded(median(digests.map(({ totals }) => totals[team] ?? Number.NaN)), 6),
    ),
  };
}

function fromEach<T>(names: readonly string[], of: (name: string) => T): { [name: string]: T } {
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

function valuesOf(digests: readonly Digest[], name: string): number[] {
  return digests.flatMap(({ measures }) => measures[name] ?? []);
}

async function printed({ subject, preset, varied, plan, digests, summary }: Simulation): Promise<void> {
  const { trajectories, quantiles, totals } = summary;
  const say = await wordsOf(subject.id);
  const changed = Object.entries(varied).map(([path, value]) => `, ${path} ${String(value)}`);
  const sight = plan.sight === 'exact' ? 'the exact state' : 'what their team knows';
  print(
    `${say(subject.ruleset.rules.manifest.title)}, ${preset}${changed.join('')}: ${digests.length} games, seed ${plan.seed}, bots that see ${sight}`,
  );
  // Any one game tells what its measures and objectives are called.
  const { state: example } = playCampaign(subject.exact, { ...plan, seed: `${plan.seed}/0`, sight: 'exact' });
  const shown = measuresOf(subject, example).filter(({ name }) => Object.hasOwn(quantiles, name));
  const number = (digits: number) => (x: number) =>
    x.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const rows = shown.map(({ name, label, unit, digits }) => {
    const { p10, p50, p90 } = quantiles[name] ?? { p10: 0, p50: 0, p90: 0 };
    return [name, ...[p10, p50, p90].map(number(digits)), say(unit), say(label)];
  });
  print();
  columns([['', 'P10', 'P50', 'P90', '', ''], ...rows]);
  if (Object.keys(trajectories).length > 0) {
    print();
    columns(
      Object.entries(trajectories).map(([kind, share]) => [kind, percent(share), bar(share)]),
      1,
    );
  }
  print();
  print(`Team totals (median of 100), and games in which an objective reached ${MET}:`);
  columns(scoreRows(subject, example, digests, totals, say), 1);
  const [first] = shown;
  if (first === undefined) return;
  print();
  print(`${say(first.label)} (${say(first.unit)}), games:`);
  const bins = histogram(valuesOf(digests, first.name), 12);
  const most = Math.max(...bins.map(({ count }) => count));
  const at = number(first.digits);
  columns(
    bins.map(({ from, to, count }) => [`${at(from)} to ${at(to)}`, String(count), bar(count / most)]),
    1,
  );
}

function scoreRows(
  subject: Subject,
  example: object,
  digests: readonly Digest[],
  totals: Summary['totals'],
  say: Say,
): string[][] {
  const lines = linesOf(subject, example);
  return subject.ruleset.rules.manifest.teams.flatMap(({ id, name }) => [
    [say(name), (totals[id] ?? Number.NaN).toFixed(1), ''],
    ...lines
      .filter(({ team }) => team === id)
      .flatMap((line) => {
        const points = digests.flatMap(({ objectives }) => objectives[lineKey(line)] ?? []);
        if (points.length === 0) return [];
        return [[`  ${say(line.label)}`, '', percent(mean(points.map((x) => (x >= MET ? 1 : 0))))]];
      }),
  ]);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function bar(share: number): string {
  return '█'.repeat(Math.round(40 * share));
}
