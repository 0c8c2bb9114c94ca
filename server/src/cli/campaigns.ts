/** What `simulate` and `fragility` have in common: which games are played, by whom, how many, and what is refused. */
import { type AnyRules, initialOptions, type Json, type OptionField } from '@sandtable/shared';
import { type Subject, subjectOf } from '../analysis/digest.ts';
import type { Progress } from '../analysis/pool.ts';
import { type Given, type Option, rulesetNames, UsageError } from './verb.ts';

/** Beyond this a run takes days; whoever wants more can join runs of different seeds. */
const MOST_GAMES = 1_000_000;
const MOST_WORKERS = 256;

export const CAMPAIGN_OPTIONS = {
  bots: {
    type: 'string',
    value: 'BOT or TEAM=BOT,…',
    what: 'who plays: one bot for every team, or one for each named (doctrine for the others)',
  },
  exact: {
    type: 'boolean',
    what: 'bots read the exact state, which is fast; without it they know what their team is told, as people do',
  },
  seed: { type: 'string', value: 'TEXT', what: 'luck: the same seed gives the same games (1)' },
  workers: { type: 'string', value: 'N', what: 'threads (as many as there are cores); the result is the same' },
  json: { type: 'boolean', what: 'prints JSON' },
} satisfies { readonly [name: string]: Option };

/** The ruleset with what campaigns need of it. */
export async function chooseSubject(id: string): Promise<Subject> {
  const subject = await subjectOf(id);
  if (subject === undefined) throw new UsageError(`There is no ruleset "${id}"; there are ${rulesetNames()}.`);
  return subject;
}

/** A whole number from 1 to `most`. */
function count(given: Given, name: string, most: number): number | undefined {
  const text = given.text(name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 1 && value <= most))
    throw new UsageError(`--${name} takes a whole number from 1 to ${most}, and was given "${text}".`);
  return value;
}

export function chooseGames(given: Given, otherwise: number): number {
  return count(given, 'games', MOST_GAMES) ?? otherwise;
}

export function chooseWorkers(given: Given): { workers?: number } {
  const workers = count(given, 'workers', MOST_WORKERS);
  return workers === undefined ? {} : { workers };
}

/** Bot by team. */
export function chooseBots({ rules, bots }: Subject['ruleset'], given: Given): { [team: string]: string } {
  const wanted = given.text('bots') ?? 'doctrine';
  const { id, teams } = rules.manifest;
  const known = (bot: string): string => {
    if (Object.hasOwn(bots, bot)) return bot;
    throw new UsageError(`--bots: "${id}" has no bot "${bot}"; its bots are ${Object.keys(bots).join(', ')}.`);
  };
  if (!wanted.includes('=')) {
    const bot = known(wanted.trim());
    return Object.fromEntries(teams.map((team) => [team.id, bot]));
  }
  const chosen: { [team: string]: string } = {};
  for (const pair of wanted.split(',')) {
    const [team = '', bot = '', more] = pair.trim().split('=');
    if (bot === '' || more !== undefined)
      throw new UsageError(
        `--bots takes the name of a bot, or pairs like ${teams[0]?.id}=doctrine, and was given "${pair}".`,
      );
    if (!teams.some((other) => other.id === team))
      throw new UsageError(
        `--bots: "${id}" has no team "${team}"; its teams are ${teams.map((other) => other.id).join(', ')}.`,
      );
    if (Object.hasOwn(chosen, team)) throw new UsageError(`--bots names the team "${team}" twice; name it once.`);
    chosen[team] = known(bot);
  }
  return chosen;
}

export function choosePreset({ manifest }: AnyRules, given: Given): string {
  const ids = manifest.scenarios.map(({ id }) => id);
  const preset = given.text('preset') ?? ids[0];
  if (preset === undefined || !ids.includes(preset))
    throw new UsageError(`--preset: "${manifest.id}" has no preset "${preset}"; it has ${ids.join(', ')}.`);
  return preset;
}

/** Options that `--vary` changes, each within its range. */
export function chooseVaried({ options, manifest }: AnyRules, given: Given): { [path: string]: Json } {
  const varied: { [path: string]: Json } = {};
  for (const pair of given.texts('vary')) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--vary takes PATH=VALUE, and was given "${pair}".`);
    const path = pair.slice(0, at).trim();
    const field = Object.hasOwn(options.fields, path) ? options.fields[path] : undefined;
    if (field === undefined) {
      const names = Object.keys(options.fields).join(', ');
      throw new UsageError(`--vary: "${manifest.id}" has no option "${path}"; its options are ${names || 'none'}.`);
    }
    if (Object.hasOwn(varied, path)) throw new UsageError(`--vary names "${path}" twice; name it once.`);
    varied[path] = optionValue(path, field, pair.slice(at + 1).trim());
  }
  const parsed = options.schema.safeParse({ ...initialOptions(options.fields), ...varied });
  const [issue] = parsed.error?.issues ?? [];
  if (issue !== undefined)
    throw new UsageError(`--vary: the option "${issue.path.join('.')}" was refused: ${issue.message}.`);
  return varied;
}

function optionValue(path: string, { input }: OptionField, text: string): Json {
  const refused = (expected: string) =>
    new UsageError(`--vary ${path}: the option takes ${expected}, and was given "${text}".`);
  switch (input.kind) {
    case 'number': {
      const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
      if (!(value >= input.min && value <= input.max)) throw refused(`a number from ${input.min} to ${input.max}`);
      return value;
    }
    case 'choice':
      if (!input.choices.some(({ value }) => value === text))
        throw refused(`one of ${input.choices.map(({ value }) => value).join(', ')}`);
      return text;
    case 'flag':
      if (text !== 'true' && text !== 'false') throw refused('true or false');
      return text === 'true';
  }
}

/** Scenario and options of a preset with some options changed. See `Analysis.presets` for why a preset is given whole. */
export function playedOn(
  { analysis }: Subject,
  preset: string,
  varied: { readonly [path: string]: Json },
): { scenario: string; options?: { readonly [path: string]: Json } } {
  if (Object.keys(varied).length === 0) return { scenario: preset };
  const whole = analysis?.presets[preset];
  if (analysis === undefined || whole === undefined) return { scenario: preset, options: varied };
  return { scenario: analysis.whole, options: { ...whole, ...varied } };
}

/** Writes how far a run is to standard error: one line that changes on a terminal, ten lines elsewhere. */
export function progressOf(verb: string): Progress {
  const began = performance.now();
  const { stderr } = process;
  let tenth = 0;
  return (done, all) => {
    const now = Math.floor((10 * done) / all);
    const rate = done / ((performance.now() - began) / 1000);
    const line = `${verb}: ${done} of ${all} games, ${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second`;
    if (stderr.isTTY) stderr.write(`\r${line}${done === all ? '\n' : ''}`);
    else if (now > tenth) stderr.write(`${line}\n`);
    tenth = now;
  };
}
