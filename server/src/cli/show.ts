/** `sandtable show`: a log, readable in a terminal. */
import {
  type AnyRuleset,
  type Exercise,
  FACILITATOR,
  type LogRecord,
  OBSERVER,
  readJsonl,
  type Viewer,
} from '@sandtable/shared';
import { Lift } from '../host/lift.ts';
import { tellStory } from '../story.ts';
import { wordsOf } from '../words.ts';
import { CannotError, codeOf, findRuleset, print, readText, rulesetNames, UsageError, type Verb } from './verb.ts';

export const showVerb: Verb = {
  name: 'show',
  summary: 'Prints a log for people, with the reason of every fact.',
  operands: ['FILE'],
  options: {
    as: {
      type: 'string',
      value: 'WHO',
      what: 'as a team, "observer" or "facilitator" saw it (facilitator: everything)',
    },
    turn: { type: 'string', value: 'N', what: 'only this turn; 0 is the opening' },
  },
  async run(given) {
    const [file = ''] = given.operands;
    const turn = turnOf(given.text('turn'));
    const log = readJsonl(readText(file));
    if ('problem' in log) throw new CannotError(`${file}:${log.line}: ${log.problem}`);
    const { header } = log;
    const ruleset = await findRuleset(header.ruleset);
    if (ruleset === undefined)
      throw new CannotError(
        `${file} is of the ruleset "${header.ruleset}", which is not installed here; there are ${rulesetNames()}.`,
      );
    const teams = ruleset.rules.manifest.teams.map(({ id }) => id);
    const viewer = viewerOf(given.text('as') ?? 'facilitator', teams);
    const records = lifted(ruleset, log.records);
    const say = await wordsOf(header.ruleset);
    const people = new Map(Object.entries(header.people ?? {}));
    let shown = 0;
    const end: Exercise = tellStory({ records, rules: ruleset.rules, viewer, say, people, header }, (line, at) => {
      if (turn !== undefined && at !== turn) return;
      shown += 1;
      print(line);
    });
    if (shown === 0)
      throw new CannotError(say({ key: 'show.nothing', values: { turn: turn ?? 0, turns: end.status?.turn ?? 0 } }));
    return 0;
  },
};

/** What an older revision stored, in today's shapes. */
function lifted(ruleset: AnyRuleset, records: readonly LogRecord[]): LogRecord[] {
  const lift = new Lift(ruleset);
  try {
    return records.map((record) => lift.record(record));
  } catch (error) {
    throw new CannotError(codeOf(error));
  }
}

function viewerOf(name: string, teams: readonly string[]): Viewer {
  if (name === 'facilitator') return FACILITATOR;
  if (name === 'observer') return OBSERVER;
  if (teams.includes(name)) return { kind: 'team', team: name };
  throw new UsageError(
    `Nobody called "${name}" saw this exercise; --as takes ${teams.join(', ')}, observer or facilitator.`,
  );
}

function turnOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,4}$/.test(given)) throw new UsageError(`--turn takes a whole number, and was given "${given}".`);
  return Number(given);
}
