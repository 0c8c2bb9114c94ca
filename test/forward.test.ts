/** Playing on from a past turn: paired with what was played in its start and its orders, and without the exercise's luck. */
import { readFileSync } from 'node:fs';
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { blankExercise, type Exercise, FACILITATOR, foldInto, forwardRuns, readJsonl, tell } from '@sandtable/shared';
import { expect, test } from 'vitest';
import { root } from './house/sources.ts';

function folded(name: string): Exercise {
  const log = readJsonl(readFileSync(`${root}/test/golden/blotto/${name}.jsonl`, 'utf8'));
  if ('problem' in log) throw new Error(log.problem);
  const x = blankExercise();
  for (const record of log.records) {
    const told = tell(record, FACILITATOR, x.n);
    if (told !== null) foldInto(ruleset.rules, x, [told]);
  }
  return x;
}

function played(from: number, seeds: readonly string[], effects: Parameters<typeof forwardRuns>[3] = []) {
  const runs = forwardRuns(ruleset, folded('blue-wins-on-points'), from, effects, seeds);
  for (;;) {
    const { done, value } = runs.next();
    if (done === true) return value;
  }
}

const seeds = Array.from({ length: 12 }, (_, i) => `forward ${i}`);

test('the bands begin after the turn they start from, lie in order, and reach the end', () => {
  const { bands, runs } = played(2, seeds);
  expect(runs).toBe(12);
  const points = bands['points.blue'] ?? [];
  expect(points.map(({ step }) => step)).toEqual([3, 4, 5]);
  for (const { p10, p25, p50, p75, p90 } of Object.values(bands).flat()) {
    const asTheyCome = [p10, p25, p50, p75, p90];
    expect(asTheyCome).toEqual(asTheyCome.toSorted((a, b) => a - b));
  }
});

test('the same seeds give the same, others something else, and the exercise itself stays as it was', () => {
  expect(played(1, seeds)).toEqual(played(1, seeds));
  expect(played(1, seeds)).not.toEqual(played(1, ['another', 'luck', 'altogether', 'here']));
});

test('from a step there is not, nothing is played', () => {
  expect(played(99, seeds).bands).toEqual({});
});
