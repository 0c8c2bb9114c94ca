/** Seeking: any moment of a log of 1,000 orders, with the viewer's board ready, as the replay does it. */

import { rulesets } from '@sandtable/rulesets';
import { blankExercise, FACILITATOR, foldInto } from '@sandtable/shared';
import { Tape } from '../../client/src/replay/tape.ts';
import { longLog, toldTo } from './log-of.ts';
import { report } from './table.ts';

const SEEKS = 200;

export async function seek(): Promise<void> {
  const entry = rulesets.find(({ id }) => id === 'pledge-to-power') ?? rulesets[0];
  if (entry === undefined) throw new Error('There is no ruleset to play.');
  const ruleset = await entry.load();
  const { rules } = ruleset;
  const told = toldTo(longLog(ruleset, 1000), FACILITATOR);

  const tape = new Tape(rules, told);
  const begun = performance.now();
  tape.at(told.length);
  const first = performance.now() - begun;
  const board = (x: ReturnType<Tape['at']>) => rules.board(x.known, FACILITATOR).panels.length;
  const times: number[] = [];
  for (let i = 0; i < SEEKS; i++) {
    const n = (i * 7919) % (told.length + 1);
    const start = performance.now();
    board(tape.at(n));
    times.push(performance.now() - start);
  }
  const refolds: number[] = [];
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    const whole = blankExercise();
    foldInto(rules, whole, told);
    board(whole);
    refolds.push(performance.now() - start);
  }
  report('seek', `Seek: a log of ${told.length} records, 1,000 orders in them`, [
    { what: 'any moment, board ready', unit: 'ms', figures: times, goal: '≤ 16' },
    { what: 'first look at the end', unit: 'ms', figures: [first] },
    { what: 'the whole log refolded in place', unit: 'ms', figures: refolds },
  ]);
}
