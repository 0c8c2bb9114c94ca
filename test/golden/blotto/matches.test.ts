/** Recorded matches of Blotto replay to their recorded results. How to treat a difference: results.json says. */
import { readFileSync } from 'node:fs';
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import {
  blankExercise,
  canonical,
  FACILITATOR,
  fold,
  type LogRecord,
  readJsonl,
  tell,
  verify,
} from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { FOLDER, MATCHES, recordedResults, resultOf } from './matches.ts';

const { matches } = recordedResults();

function log(name: string): readonly LogRecord[] {
  const read = readJsonl(readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8'));
  if ('problem' in read) throw new Error(`${name}.jsonl:${read.line}: ${read.problem}`);
  return read.records;
}

test('there is one for every way of ending', () => {
  const ways = new Set(Object.values(matches).map(({ ending }) => `${ending.kind} ${ending.winner}`));
  expect(ways).toEqual(new Set(['points blue', 'points amber', 'draw null', 'rout blue', 'rout amber']));
  expect(Object.keys(matches).sort()).toEqual(Object.keys(MATCHES).sort());
});

describe.each(Object.entries(matches))('%s', (name, result) => {
  test('folds to the recorded result', () => {
    const told = log(name).map((record, n) => {
      const part = tell(record, FACILITATOR, n);
      if (part === null) throw new Error('The facilitator is told everything.');
      return part;
    });
    expect(resultOf(ruleset.rules, fold(ruleset.rules, blankExercise(), told))).toEqual(result);
  });

  test('every fact of it comes out the same when it is computed again', () => {
    const { findings, unchecked, repeated } = verify({ records: log(name), ruleset });
    expect({ findings, unchecked }).toEqual({ findings: [], unchecked: [] });
    expect(repeated).toBeGreaterThanOrEqual(result.steps + 1);
  });

  test('its file is spelled as it would be written today', () => {
    const [, ...lines] = readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8').trimEnd().split('\n');
    expect(lines).toEqual(log(name).map(canonical));
  });
});
