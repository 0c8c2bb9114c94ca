/** `sandtable play`: bots play a whole exercise, headless. */
import { writeFileSync } from 'node:fs';
import {
  type AnyRuleset,
  FACILITATOR,
  HeadlessError,
  type HeadlessPlay,
  Json,
  playHeadless,
  writeJsonl,
} from '@sandtable/shared';
import { type Say, wordsOf } from '../words.ts';
import {
  CannotError,
  codeOf,
  FIRST_RULESET,
  findRuleset,
  type Given,
  print,
  rulesetNames,
  UsageError,
  type Verb,
} from './verb.ts';

export const playVerb: Verb = {
  name: 'play',
  summary: 'Lets bots play a whole exercise, without a server, and writes a log that verify and show can read.',
  operands: [],
  options: {
    ruleset: { type: 'string', value: 'ID', what: `what is played: ${rulesetNames()} (${FIRST_RULESET})` },
    scenario: { type: 'string', value: 'ID', what: "the ruleset's opening (its first one)" },
    seed: { type: 'string', value: 'TEXT', what: 'luck: the same seed gives the same log, byte for byte (1)' },
    bots: { type: 'string', value: 'TEAM=BOT,…', what: 'who plays which team (doctrine for each)' },
    option: {
      type: 'string',
      multiple: true,
      value: 'NAME=VALUE',
      what: "one of the facilitator's options; may be repeated",
    },
    title: { type: 'string', value: 'TEXT', what: 'title of the exercise' },
    out: { type: 'string', value: 'FILE', what: 'where the log goes (standard output)' },
  },
  async run(given) {
    const id = given.text('ruleset') ?? FIRST_RULESET;
    const ruleset = await findRuleset(id);
    if (ruleset === undefined) throw new UsageError(`There is no ruleset "${id}"; there are ${rulesetNames()}.`);
    const title = given.text('title');
    const seed = given.text('seed') ?? '1';
    const say = await wordsOf(id);
    const play = spoken(say, () =>
      playHeadless({
        ruleset,
        scenario: scenarioOf(ruleset, given.text('scenario')),
        seed,
        bots: botsOf(ruleset, given.text('bots')),
        options: optionsOf(given),
        ...(title === undefined ? {} : { title }),
      }),
    );
    const log = writeJsonl(play.records, { exported: play.records.at(-1)?.at ?? 0 });
    const out = given.text('out');
    if (out === undefined) {
      process.stdout.write(log);
      return 0;
    }
    try {
      writeFileSync(out, log);
    } catch (error) {
      throw new CannotError(`${out} cannot be written (${codeOf(error)}); choose another file with --out.`);
    }
    summary(say, ruleset, play, out);
    return 0;
  },
};

function scenarioOf({ rules }: AnyRuleset, wanted: string | undefined): string {
  const ids = rules.manifest.scenarios.map(({ id }) => id);
  const scenario = wanted ?? ids[0];
  if (scenario === undefined || !ids.includes(scenario))
    throw new UsageError(`"${rules.manifest.id}" has no scenario "${scenario}"; it has ${ids.join(', ')}.`);
  return scenario;
}

function botsOf({ rules, bots }: AnyRuleset, wanted: string | undefined): { [team: string]: string } {
  const chosen: { [team: string]: string } = {};
  const teams = rules.manifest.teams.map(({ id }) => id);
  for (const pair of wanted?.split(',') ?? []) {
    const [team = '', bot = '', more] = pair.trim().split('=');
    if (bot === '' || more !== undefined)
      throw new UsageError(`--bots takes pairs like ${teams[0]}=doctrine, and was given "${pair}".`);
    if (!teams.includes(team))
      throw new UsageError(`"${rules.manifest.id}" has no team "${team}"; its teams are ${teams.join(', ')}.`);
    if (!Object.hasOwn(bots, bot))
      throw new UsageError(`"${rules.manifest.id}" has no bot "${bot}"; its bots are ${Object.keys(bots).join(', ')}.`);
    chosen[team] = bot;
  }
  return chosen;
}

/** A value that is JSON is taken as such, anything else as text. */
function optionsOf(given: Given): { [name: string]: Json } {
  const options: { [name: string]: Json } = {};
  for (const pair of given.texts('option')) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--option takes NAME=VALUE, and was given "${pair}".`);
    const text = pair.slice(at + 1);
    try {
      options[pair.slice(0, at)] = Json.parse(JSON.parse(text));
    } catch {
      options[pair.slice(0, at)] = text;
    }
  }
  return options;
}

/** Refusals are texts: says them in words. */
function spoken<T>(say: Say, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof HeadlessError) || error.refusals.length === 0) throw error;
    throw new CannotError(error.refusals.map((refusal) => say(refusal.text)).join('\n'));
  }
}

function summary(say: Say, { rules }: AnyRuleset, { views, records }: HeadlessPlay, out: string): void {
  const { facilitator } = views;
  const { status } = facilitator;
  print(`${out}: ${records.length} records, ${facilitator.step - 1} steps, ${status?.turn} of ${status?.turns} turns.`);
  if (status?.ending !== undefined) print(say(status.ending));
  for (const team of rules.manifest.teams) {
    const lines = rules
      .score(facilitator.known, FACILITATOR)
      .filter((line) => line.team === team.id && line.value !== undefined);
    const weight = lines.reduce((sum, line) => sum + line.weight, 0);
    const score = lines.reduce((sum, line) => sum + line.weight * (line.value ?? 0), 0) / weight;
    if (weight > 0) print(`  ${say(team.name)}: ${score.toFixed(1)} of 100`);
  }
}
