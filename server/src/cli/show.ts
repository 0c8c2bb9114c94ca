/** `sandtable show`: a log, readable in a terminal. */
import type { Exercise } from '@sandtable/shared';
import { tellStory } from '../story.ts';
import { wordsOf } from '../words.ts';
import { openLog, viewerOf } from './log-file.ts';
import { CannotError, print, UsageError, type Verb } from './verb.ts';

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
    const { header, records, ruleset } = await openLog(file);
    const teams = ruleset.rules.manifest.teams.map(({ id }) => id);
    const viewer = viewerOf(given.text('as') ?? 'facilitator', teams);
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

function turnOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,4}$/.test(given)) throw new UsageError(`--turn takes a whole number, and was given "${given}".`);
  return Number(given);
}
