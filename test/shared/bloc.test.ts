/** How blocs come to one value. */
import { type Json, type Vote, weightedMajority, weightedMedian } from '@sandtable/shared';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import './arbitrary.ts';

/** Weights are decimal shares, as a manifest states them. */
const weight = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const votes = <T extends Json>(value: fc.Arbitrary<T>) =>
  fc.array(fc.record({ value, weight }), { minLength: 1, maxLength: 6 });
const total = (all: readonly Vote[]) => all.reduce((sum, vote) => sum + vote.weight, 0);
const number = fc.integer({ min: -50, max: 50 });

test('the median is one of the votes, and neither side of it outweighs half', () => {
  fc.assert(
    fc.property(votes(number), (all) => {
      const median = weightedMedian(all, null);
      expect(all.map(({ value }) => value)).toContain(median);
      const below = total(all.filter(({ value }) => value < Number(median)));
      const above = total(all.filter(({ value }) => value > Number(median)));
      expect(below).toBeLessThan(total(all) / 2 + 1e-9);
      expect(above).toBeLessThanOrEqual(total(all) / 2 + 1e-9);
    }),
  );
});

test('the order of votes and the unit of weight do not matter', () => {
  fc.assert(
    fc.property(votes(number), votes(fc.constantFrom('a', 'b', 'c')), (numbers, choices) => {
      for (const [decide, all] of [
        [weightedMedian, numbers],
        [weightedMajority, choices],
      ] as const) {
        const value = decide(all, 'tie');
        expect(decide([...all].reverse(), 'tie')).toEqual(value);
        expect(
          decide(
            all.map((vote) => ({ ...vote, weight: vote.weight * 8 })),
            'tie',
          ),
        ).toEqual(value);
      }
    }),
  );
});

test('lists are decided element by element', () => {
  fc.assert(
    fc.property(votes(fc.tuple(number, number, number)), (all) => {
      const median = weightedMedian(all, null);
      const each = [0, 1, 2].map((i) =>
        weightedMedian(
          all.map(({ value, weight: w }) => ({ value: value[i] ?? 0, weight: w })),
          null,
        ),
      );
      expect(median).toEqual(each);
    }),
  );
});

test('votes that do not compare leave what stood', () => {
  const vote = (value: Json) => ({ value, weight: 0.5 });
  expect(weightedMedian([vote(1), vote('two')], 7)).toBe(7);
  expect(weightedMedian([vote([1, 2]), vote([1])], 7)).toBe(7);
  expect(weightedMedian([vote([1, 'a']), vote([2, 'b'])], 7)).toBe(7);
  expect(weightedMedian([], 7)).toBe(7);
  expect(weightedMajority([], 7)).toBe(7);
});

test('a majority has more weight than any other value; a tie keeps what stood', () => {
  fc.assert(
    fc.property(votes(fc.constantFrom<Json>('a', 'b', { rung: 1 })), (all) => {
      const of = (value: Json) => total(all.filter((vote) => JSON.stringify(vote.value) === JSON.stringify(value)));
      const chosen = weightedMajority(all, 'as before');
      const weights = ['a', 'b', { rung: 1 }].map(of).sort((a, b) => b - a);
      const tie = Math.abs((weights[0] ?? 0) - (weights[1] ?? 0)) < 1e-9;
      if (tie) expect(chosen).toBe('as before');
      else expect(of(chosen)).toBeCloseTo(weights[0] ?? 0);
    }),
  );
});

test('three blocs of 30, 40 and 30 per cent', () => {
  const blocs = (a: Json, b: Json, c: Json) => [
    { value: a, weight: 0.3 },
    { value: b, weight: 0.4 },
    { value: c, weight: 0.3 },
  ];
  expect(weightedMedian(blocs(10, 2, 6), null)).toBe(6);
  expect(weightedMedian(blocs(1, 1, 9), null)).toBe(1);
  expect(weightedMajority(blocs('yes', 'no', 'yes'), null)).toBe('yes');
  expect(weightedMajority(blocs('yes', 'no', 'abstain'), null)).toBe('no');
});
