/** Games by the thousand, a few at a time: what is printed, what may be varied, what is refused. */
import { subjectOf } from '@sandtable/server/analysis/digest.ts';
import { histogram, quantile } from '@sandtable/server/analysis/numbers.ts';
import { type Plan, playMany } from '@sandtable/server/analysis/pool.ts';
import { playedOn } from '@sandtable/server/cli/campaigns.ts';
import { type Summary, simulated, simulateVerb } from '@sandtable/server/cli/simulate.ts';
import { readArguments, UsageError } from '@sandtable/server/cli/verb.ts';
import { describe, expect, test } from 'vitest';
import { sandtable, sentence } from './house/sandtable.ts';

const FLAGSHIP = ['simulate', '--ruleset', 'pledge-to-power'];

function givenOf([, ...args]: readonly string[]) {
  const given = readArguments(simulateVerb, args);
  if (given === 'help') throw new Error('no help was asked for');
  return given;
}

async function summary(...args: string[]): Promise<Summary> {
  return (await simulated(givenOf([...args, '--workers', '1']))).summary;
}

const exact = (...args: string[]) => summary(...FLAGSHIP, '--exact', ...args);

describe('the flagship', () => {
  test('as JSON: exactly what is promised, and progress beside it', async () => {
    const { code, out, err } = await sandtable(...FLAGSHIP, '--exact', '--games', '12', '--json');
    expect(code).toBe(0);
    const found: Summary = JSON.parse(out);
    const spread = { p10: expect.any(Number), p50: expect.any(Number), p90: expect.any(Number) };
    expect(found).toEqual({
      games: 12,
      trajectories: { continuity: expect.any(Number), bifurcation: expect.any(Number), disruption: expect.any(Number) },
      quantiles: {
        'front.gain': spread,
        'airwar.grid': spread,
        'aid.fielded': spread,
        'politics.us': spread,
        'politics.coh': spread,
        'escalation.peak': spread,
      },
      totals: {
        us: expect.any(Number),
        europe: expect.any(Number),
        ukraine: expect.any(Number),
        russia: expect.any(Number),
      },
    });
    expect(Object.values(found.trajectories).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const { p10, p50, p90 } of Object.values(found.quantiles)) expect(p10 <= p50 && p50 <= p90).toBe(true);
    for (const total of Object.values(found.totals)) expect(total >= 0 && total <= 100).toBe(true);
    expect(err).toMatch(/^simulate: 12 of 12 games, \S+ a second$/m);
  });

  test('the same seed gives the same games on any number of threads; another seed gives others', async () => {
    const [one, other, { out }] = await Promise.all([
      exact('--games', '7'),
      exact('--games', '7', '--seed', '2'),
      sandtable(...FLAGSHIP, '--exact', '--games', '7', '--workers', '3', '--json'),
    ]);
    expect(JSON.parse(out)).toEqual(one);
    expect(other.quantiles).not.toEqual(one.quantiles);
  });

  test('in words: quantiles, shares, aims reached, a histogram', async () => {
    const { code, out } = await sandtable(...FLAGSHIP, '--exact', '--games', '8', '--vary', 'fatK=1.2');
    expect(code).toBe(0);
    expect(out).toMatch(/^Pledge to Power, baseline, fatK 1\.2: 8 games, seed 1, bots that see the exact state\n/);
    expect(out).toMatch(/^ +P10 +P50 +P90$/m);
    expect(out).toMatch(/^ {2}front\.gain +[\d,−-]+ +[\d,−-]+ +[\d,−-]+ +km² /m);
    expect(out).toMatch(/^ {2}continuity +[\d.]+ %/m);
    expect(out).toMatch(/^ {2}Russia +\d+\.\d\n( {4}\S.* +[\d.]+ %\n){4}/m);
    expect(out.match(/^ {2}[\d,-]+ to [\d,-]+ +\d+/gm)).toHaveLength(12);
    expect(out).toMatch(/█/);
    expect(out).not.toMatch(/undefined|NaN|\b(?:unit|front|scoring|parameter)\.[a-z]+[a-zA-Z]*\.[a-z]|\[object/);
  });

  test('bots that know what their team knows play too', async () => {
    const found = await summary(...FLAGSHIP, '--games', '2');
    expect(found.games).toBe(2);
    expect(found.quantiles['front.gain']?.p50).not.toBe((await exact('--games', '2')).quantiles['front.gain']?.p50);
  });

  test('a named strategy for one team, any bot for all', async () => {
    const [plain, retrench, named, random] = await Promise.all([
      exact('--games', '6'),
      exact('--games', '6', '--bots', 'us=us-retrench'),
      exact('--games', '6', '--bots', 'doctrine'),
      exact('--games', '6', '--bots', 'random'),
    ]);
    expect(retrench.quantiles['politics.us']?.p50).toBeLessThan(plain.quantiles['politics.us']?.p50 ?? 0);
    expect(named).toEqual(plain);
    expect(random).not.toEqual(plain);
  });
});

describe('varied options', () => {
  test('reach the game, one or several', async () => {
    const [slow, fast, both] = await Promise.all([
      exact('--games', '6', '--vary', 'G=300'),
      exact('--games', '6', '--vary', 'G=3000'),
      exact('--games', '6', '--vary', 'G=3000', '--vary', 'repair=0'),
    ]);
    const gain = (found: Summary) => found.quantiles['front.gain']?.p50 ?? Number.NaN;
    expect(gain(slow)).toBeLessThan(gain(fast));
    expect(both.quantiles['airwar.grid']?.p50).toBeLessThan(fast.quantiles['airwar.grid']?.p50 ?? 0);
  });

  test('a preset given whole is the preset, so that an option can be set back to what the baseline has', async () => {
    const subject = await subjectOf('pledge-to-power');
    if (subject?.analysis === undefined) throw new Error('the flagship has no analysis');
    const base: Omit<Plan, 'scenario' | 'options'> = { ruleset: subject.id, bots: {}, sight: 'exact', seed: 'x' };
    const plans = (['optimistic', 'pessimistic'] as const).flatMap((preset): Plan[] => [
      { ...base, scenario: preset },
      { ...base, scenario: 'baseline', options: subject.analysis?.presets[preset] ?? {} },
      { ...base, ...playedOn(subject, preset, { G: 1413 }) },
    ]);
    const [named, whole, back, named2, whole2, back2] = await playMany({ plans, games: 3, workers: 1 });
    expect(whole).toEqual(named);
    expect(whole2).toEqual(named2);
    expect(back).not.toEqual(named);
    expect(back2).not.toEqual(named2);
  });

  test('a value that the preset has anyhow changes nothing', async () => {
    const [plain, same] = await Promise.all([exact('--games', '3'), exact('--games', '3', '--vary', 'fatK=1')]);
    expect(same).toEqual(plain);
  });
});

test('where no ruleset is named it is the first one, the flagship, and the heading says so', async () => {
  const { code, out } = await sandtable('simulate', '--games', '2', '--exact');
  expect(code).toBe(0);
  expect(out).toMatch(/^Pledge to Power, baseline: 2 games/);
});

describe('another ruleset', () => {
  test('is summed up by its headlines', async () => {
    const found = await summary('simulate', '--ruleset', 'blotto', '--games', '5', '--vary', 'turns=2');
    expect(found).toMatchObject({ games: 5, trajectories: {} });
    expect(Object.keys(found.quantiles)).toEqual(['points.blue', 'fit.blue', 'points.amber', 'fit.amber']);
    expect(Object.keys(found.totals)).toEqual(['blue', 'amber']);
    const { code, out } = await sandtable('simulate', '--ruleset', 'blotto', '--games', '3', '--preset', 'uneven');
    expect(code).toBe(0);
    expect(out).toMatch(/^Colonel Blotto, uneven: 3 games/);
    expect(out).toMatch(/Ground held +[\d.]+ %/);
  });
});

test.each([
  [['simulate', '--ruleset', 'chess'], /no ruleset "chess"; there are /],
  [['simulate', '--ruleset', '__proto__'], /no ruleset "__proto__"/],
  [[...FLAGSHIP, '--preset', 'rosy'], /--preset: .* has no preset "rosy"; it has baseline, optimistic, pessimistic/],
  [[...FLAGSHIP, '--vary', 'fatK=9'], /--vary fatK: the option takes a number from 0 to 3, and was given "9"/],
  [[...FLAGSHIP, '--vary', 'fatK=NaN'], /--vary fatK: .* was given "NaN"/],
  [[...FLAGSHIP, '--vary', 'fatK='], /--vary fatK: .* was given ""/],
  [[...FLAGSHIP, '--vary', 'airwar.luck=1'], /no option "airwar\.luck"; its options are .*usDrift, /],
  [[...FLAGSHIP, '--vary', 'constructor=1'], /no option "constructor"/],
  [[...FLAGSHIP, '--vary', 'fatK'], /--vary takes PATH=VALUE, and was given "fatK"/],
  [[...FLAGSHIP, '--vary', 'G=900', '--vary', 'G=901'], /names "G" twice/],
  [['simulate', '--ruleset', 'blotto', '--vary', 'fog=maybe'], /--vary fog: .* was given "maybe"/],
  [[...FLAGSHIP, '--bots', 'genius'], /--bots: .* no bot "genius"; its bots are random, doctrine/],
  [[...FLAGSHIP, '--bots', 'us=toString'], /no bot "toString"/],
  [[...FLAGSHIP, '--bots', 'us=random,mars=random'], /no team "mars"; its teams are us, europe, ukraine, russia/],
  [[...FLAGSHIP, '--bots', 'us=random,doctrine'], /pairs like us=doctrine, and was given "doctrine"/],
  [[...FLAGSHIP, '--bots', 'us=random,us=doctrine'], /names the team "us" twice/],
  [[...FLAGSHIP, '--games', '0'], /--games takes a whole number from 1 to 1000000, and was given "0"/],
  [[...FLAGSHIP, '--games', '1.5'], /--games takes a whole number/],
  [[...FLAGSHIP, '--games', 'many'], /--games takes a whole number/],
  [[...FLAGSHIP, '--workers', '1000'], /--workers takes a whole number from 1 to 256/],
])('%j is refused', async (args, words) => {
  const given = givenOf(args);
  await expect(simulateVerb.run(given)).rejects.toThrow(UsageError);
  await expect(simulateVerb.run(given)).rejects.toThrow(words);
});

test('a refusal ends with code 2 and one sentence', async () => {
  const refused = { code: 2, out: '' };
  const [path, dash] = await Promise.all([
    sandtable(...FLAGSHIP, '--vary', 'airwar.luck=1'),
    sandtable(...FLAGSHIP, '--workers', '-1'),
  ]);
  expect(path).toMatchObject({ ...refused, err: sentence(/no option "airwar\.luck"/) });
  expect(dash).toMatchObject({ ...refused, err: sentence(/'--workers' argument is ambiguous/) });
});

describe('the statistics', () => {
  test('quantiles lie between neighbours', () => {
    expect([0, 0.1, 0.5, 0.95, 1].map((share) => quantile([1, 2, 3, 4, 5], share))).toEqual([1, 1.4, 3, 4.8, 5]);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('a histogram counts everything once', () => {
    expect(histogram([0, 1, 2, 3, 4, 10], 5).map(({ count }) => count)).toEqual([2, 2, 1, 0, 1]);
    expect(histogram([3, 3, 3], 4).map(({ count }) => count)).toEqual([3, 0, 0, 0]);
  });
});
