/** Estimates: persistent, banded, never a way to the exact number, and the facilitator's to hold. */
import { adjudicate, type Belief, inject, type Known, luckOf, seedLuck } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { foldOf, played, type SmallState, small } from './small.ts';

function grainBelief(state: SmallState): Belief {
  const belief = state.beliefs['baker']?.['mill']?.['grain'];
  if (belief === undefined) throw new Error('The baker holds no estimate of grain.');
  return belief;
}

/** What the facilitator reads off the whole state. */
const believed = (state: SmallState, team: string) => small().rules.beliefs?.(state as Known<SmallState>, team) ?? {};

const SEEDS = Array.from({ length: 400 }, (_, i) => `belief ${i}`);
const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;

/** Error of the baker's estimate in standard deviations, turn by turn. */
function errors(seed: string): number[] {
  return [0, 1, 2, 3].map((turns) => {
    const { state } = played(small(), turns, { seed, bulk: true });
    return (grainBelief(state).value - state.mill.grain) / (0.2 * state.mill.grain);
  });
}

describe('the error of an estimate', () => {
  const all = SEEDS.map(errors);

  test('is centred, and as wide at every turn', () => {
    for (const turn of [0, 1, 2, 3]) {
      const at = all.map((game) => game[turn] ?? 0);
      expect(Math.abs(mean(at))).toBeLessThan(0.2);
      const spread = Math.sqrt(mean(at.map((x) => x * x)));
      expect(spread).toBeGreaterThan(0.85);
      expect(spread).toBeLessThan(1.15);
    }
  });

  test('lasts: it correlates .8 with the turn before, so that watching longer does not average it away', () => {
    const product = mean(all.map(([, second = 0, third = 0]) => second * third));
    expect(product).toBeGreaterThan(0.65);
    expect(product).toBeLessThan(0.95);
  });

  test('the band holds the truth four times in five', () => {
    const held = SEEDS.filter((seed) => {
      const { state } = played(small(), 2, { seed, bulk: true });
      const { low, high } = grainBelief(state);
      return low <= state.mill.grain && state.mill.grain <= high;
    });
    expect(held.length / SEEDS.length).toBeGreaterThan(0.7);
    expect(held.length / SEEDS.length).toBeLessThan(0.9);
  });
});

test('the width of a band follows from the belief, not from the truth', () => {
  for (const seed of SEEDS.slice(0, 20)) {
    const { value, low, high } = grainBelief(played(small(), 2, { seed, bulk: true }).state);
    const half = 1.28 * 0.2 * Math.max(value, 25);
    expect(low).toBeCloseTo(Math.max(0, value - half), 5);
    expect(high).toBeCloseTo(Math.min(100, value + half), 5);
  }
});

test('its holder is told which way things push, never how far', () => {
  const { entries } = played(small(), 1);
  const told = entries.filter(({ event }) => event.type === 'believed');
  expect(told.map(({ audience }) => audience)).toEqual([['baker'], 'all']);
  for (const { because } of told) expect(because.signs).toBe(true);
  const noise = entries.find(({ event }) => event.type === 'noise');
  expect(noise?.audience).toEqual([]);
});

test('an estimate stands beside the truth, and nobody’s knowledge takes one for the other', () => {
  const known = foldOf(played(small(), 2).entries, 'baker');
  expect(known.mill?.grain).toBeUndefined();
  expect(known.beliefs?.['baker']?.['mill']?.['grain']?.asOf).toBe(2);
  expect(foldOf(played(small(), 2).entries, 'miller').beliefs?.['baker']).toBeUndefined();
});

test('the facilitator reads what each side believes, and nothing of what it knows', () => {
  const { state } = played(small(), 1);
  const { beliefEffects } = small().rules;
  expect(Object.keys(believed(state, 'baker'))).toEqual(['mill.grain', 'oven.heat']);
  expect(Object.keys(believed(state, 'miller'))).toEqual(['oven.heat']);
  expect(believed(state, 'baker')['mill.grain']).toEqual(grainBelief(state));
  expect(beliefEffects?.('miller', 'mill.grain')).toBeUndefined();
  expect(beliefEffects?.('baker', 'mill.grain')?.set).toEqual({
    effect: 'belief.set',
    params: { about: 'baker/mill.grain' },
    limits: [0, 100],
  });
});

describe('a belief held by the facilitator', () => {
  const ruleset = small();
  const luck = (step: number) => luckOf(seedLuck('held'), 1, step);
  const set = {
    effect: 'belief.set',
    params: { about: 'baker/mill.grain', value: 90, low: 80, high: 95 },
    audience: [],
  };

  function held(): SmallState {
    const { state } = played(ruleset, 1);
    return inject(ruleset, { state, luck: luck(99) }, [set]).state;
  }

  test('stays through the turns until it is released', () => {
    const turn = (state: SmallState, step: number) =>
      adjudicate(ruleset, { state, orders: [], agreements: [], luck: luck(step) }).state;
    const once = turn(held(), 2);
    expect(grainBelief(once)).toMatchObject({ value: 90, low: 80, high: 95 });
    const release = { effect: 'belief.release', params: { about: 'baker/mill.grain' }, audience: [] };
    const free = turn(inject(ruleset, { state: once, luck: luck(98) }, [release]).state, 3);
    expect(grainBelief(free).value).not.toBe(90);
  });

  test('is let go at once: the side thinks what its own reports would have it think', () => {
    const release = { effect: 'belief.release', params: { about: 'baker/mill.grain' }, audience: [] };
    const free = inject(ruleset, { state: held(), luck: luck(98) }, [release]);
    const { state } = played(ruleset, 1);
    expect(grainBelief(free.state)).toEqual(grainBelief(state));
    const again = inject(ruleset, { state: free.state, luck: luck(97) }, [release]);
    expect(again.entries.map(({ event, audience }) => [event.type, audience])).toEqual([['held', []]]);
  });

  test('is told to its holder alone, and the deed to the facilitator alone', () => {
    const { state } = played(ruleset, 1);
    const { entries } = inject(ruleset, { state, luck: luck(99) }, [set]);
    expect(entries.map(({ event, audience }) => [event.type, audience])).toEqual([
      ['believed', ['baker']],
      ['held', []],
    ]);
    // Nothing in what the holder gets says that somebody wished it to think so.
    expect(JSON.stringify(entries[0])).not.toMatch(/white-cell|facilitator|held/);
    for (const { because } of entries) expect(because.terms?.length).toBeGreaterThan(0);
  });

  test('of one side stands over what the public believes, and gives way to it again', () => {
    const opened = played(ruleset, 1).state;
    const about = { about: 'baker/oven.heat' };
    const mine = { effect: 'belief.set', params: { ...about, value: 90, low: 80, high: 95 }, audience: [] };
    const theirs = believed(opened, 'miller')['oven.heat'];
    const { state } = inject(ruleset, { state: opened, luck: luck(99) }, [mine]);
    const once = adjudicate(ruleset, { state, orders: [], agreements: [], luck: luck(2) }).state;
    expect(believed(once, 'baker')['oven.heat']).toMatchObject({ low: 80, high: 95, held: true });
    expect(believed(once, 'miller')['oven.heat']?.held).toBeUndefined();
    expect(theirs?.high).not.toBe(95);
    const release = { effect: 'belief.release', params: about, audience: [] };
    const free = inject(ruleset, { state: once, luck: luck(98) }, [release]).state;
    expect(believed(free, 'baker')['oven.heat']).toEqual(believed(free, 'miller')['oven.heat']);
  });

  test('its limits are those of the field, and low ≤ value ≤ high', () => {
    const { state } = played(ruleset, 1);
    const wrong = (params: object) => () =>
      inject(ruleset, { state, luck: luck(99) }, [{ ...set, params: { ...set.params, ...params } }]);
    expect(wrong({ high: 120 })).toThrow(/within 0 … 100/);
    expect(wrong({ value: 99 })).toThrow(/between low and high/);
    expect(wrong({ about: 'miller/mill.grain' })).toThrow();
  });
});
