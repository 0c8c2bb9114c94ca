/** Which assumptions results hang on: each is moved once, on the same luck, and they are ranked by what that did. */
import { subjectOf } from '@sandtable/server/analysis/digest.ts';
import { movesOf, plansOf, rank } from '@sandtable/server/analysis/fragility.ts';
import { playMany } from '@sandtable/server/analysis/pool.ts';
import { fragilityVerb } from '@sandtable/server/cli/fragility.ts';
import { CannotError, readArguments, UsageError } from '@sandtable/server/cli/verb.ts';
import { expect, test } from 'vitest';
import { sandtable } from './house/sandtable.ts';

const subject = await subjectOf('pledge-to-power');
const analysis = subject?.analysis;
if (subject === undefined || analysis === undefined) throw new Error('the flagship has no analysis');
const moves = movesOf(analysis);
const shared = { ruleset: subject.id, bots: {}, sight: 'exact', seed: 'x' } as const;

test('every option in which the presets differ is moved, alone', () => {
  const { baseline = {}, pessimistic = {} } = analysis.presets;
  const [unmoved, ...moved] = plansOf(analysis, moves, shared);
  expect(unmoved?.options).toEqual(baseline);
  expect(Object.keys(baseline).filter((name) => baseline[name] !== pessimistic[name])).toEqual(
    moves.map(({ option }) => option),
  );
  expect(moved).toHaveLength(moves.length);
  for (const [i, { options = {} }] of moved.entries()) {
    const changed = Object.keys(options).filter((name) => options[name] !== baseline[name]);
    expect(changed).toEqual([moves[i]?.option]);
    expect(options[changed[0] ?? '']).toBe(pessimistic[changed[0] ?? '']);
  }
});

test('all luck is kept: an assumption that nothing rests on moves nothing', async () => {
  const still = moves.map(({ option, from }) => ({ option, from, to: from })).slice(0, 2);
  const games = await playMany({ plans: plansOf(analysis, still, shared), games: 3, workers: 1 });
  for (const { effect, effects } of rank(analysis, still, games)) {
    expect(effect).toBe(0);
    expect(Object.values(effects).every(({ change }) => change === 0)).toBe(true);
  }
});

test('they are ranked by the largest change in standard deviations', () => {
  const game = (twd: number, gain: number, coh: number) => ({
    measures: { 'aid.twd': twd, 'front.gain': gain, 'politics.coh': coh },
    kind: undefined,
    objectives: {},
    totals: {},
  });
  const unmoved = [game(20, 8000, 50), game(24, 12000, 60)];
  const ranked = rank(
    analysis,
    [
      { option: 'a', from: 0, to: 1 },
      { option: 'b', from: 0, to: 1 },
    ],
    [unmoved, [game(21, 8000, 50), game(25, 12000, 60)], [game(20, 8000, 42), game(24, 12000, 52)]],
  );
  expect(ranked).toMatchObject([
    { option: 'b', effect: 1.6, effects: { 'politics.coh': { change: -8, size: -1.6 } } },
    {
      option: 'a',
      effect: 0.5,
      effects: { 'aid.twd': { change: 1, size: 0.5 }, 'front.gain': { change: 0, size: 0 } },
    },
  ]);
});

test('on the command line, as JSON and in words', async () => {
  const [json, words] = await Promise.all([
    sandtable('fragility', '--exact', '--games', '3', '--json'),
    sandtable('fragility', '--exact', '--games', '2', '--ruleset', 'pledge-to-power'),
  ]);
  expect(json.code).toBe(0);
  const found = JSON.parse(json.out);
  expect(found).toMatchObject({ games: 3, from: 'baseline', to: 'pessimistic' });
  const names = ['aid.twd', 'front.gain', 'politics.coh'];
  expect(Object.keys(found.means)).toEqual(names);
  expect(found.options).toHaveLength(moves.length);
  for (const [i, { effects, effect }] of found.options.entries()) {
    expect(Object.keys(effects)).toEqual(names);
    expect(effect).toBe(Math.max(...names.map((name) => Math.abs(effects[name].size))));
    if (i > 0) expect(effect).toBeLessThanOrEqual(found.options[i - 1].effect);
  }
  expect(words.code).toBe(0);
  expect(words.out).toMatch(/^Pledge to Power: each assumption from baseline to pessimistic, 2 games each\n/);
  for (const { option } of moves) expect(words.out).toMatch(new RegExp(`^ {2}${option} +\\S+ +\\S+ +\\S+ \\(`, 'm'));
});

test.each([
  [['--ruleset', 'chess'], UsageError, /no ruleset "chess"/],
  [['--ruleset', 'blotto'], CannotError, /"blotto" has no presets to compare/],
  [['--games', 'few'], UsageError, /--games takes a whole number/],
  [['--bots', 'genius'], UsageError, /no bot "genius"/],
])('%j is refused', async (args, kind, words) => {
  const given = readArguments(fragilityVerb, args);
  if (given === 'help') throw new Error('no help was asked for');
  await expect(fragilityVerb.run(given)).rejects.toThrow(kind);
  await expect(fragilityVerb.run(given)).rejects.toThrow(words);
});
