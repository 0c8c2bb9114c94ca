/** What the widgets of an order sheet do with values: merge texts, replace elements, share out, take in cells, read a promise. */
import { carried } from '@sandtable/client/src/widgets/caret.ts';
import { elementOf, mergeText, same, withElement } from '@sandtable/client/src/widgets/element.ts';
import { problemOf } from '@sandtable/client/src/widgets/limits.ts';
import { isRange, pasted, readRung } from '@sandtable/client/src/widgets/paste.ts';
import { readsAsPromise } from '@sandtable/client/src/widgets/promise.ts';
import { rebalanced } from '@sandtable/client/src/widgets/rebalance.ts';
import { type AllocationField, type Json, text } from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('texts', () => {
  test('merge to what both did, or not at all', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (left, right, mine, theirs) => {
        // Two ends of one text: whoever changes only the left and whoever changes only the right never touch.
        const base = `${left}|middle of the text|${right}`;
        const merged = mergeText(base, `${mine}|middle of the text|${right}`, `${left}|middle of the text|${theirs}`);
        expect(merged).toBe(`${mine}|middle of the text|${theirs}`);
      }),
    );
  });
});

describe('elements', () => {
  test('are read and replaced in lists, objects and whole values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), fc.integer(), (list, at, item) => {
        const index = String(at % list.length);
        const next = withElement(list, index, item);
        expect(elementOf(next, index)).toBe(item);
        expect((next as Json[]).length).toBe(list.length);
      }),
    );
    expect(withElement({ a: 1 }, 'b', 2)).toEqual({ a: 1, b: 2 });
    expect(withElement(5, null, 6)).toBe(6);
    expect(same([1, { a: 0.1 + 0.2 }], [1, { a: 0.3 }])).toBe(true);
  });
});

const field: AllocationField = {
  kind: 'allocation',
  path: 'budget.lines',
  label: text('budget'),
  lines: ['a', 'b', 'c'].map((id) => ({ id, label: text(id) })),
  total: 100,
  exact: false,
  step: 1,
  value: [40, 30, 30],
};

describe('an allocation', () => {
  test('over its whole is a problem with the excess in it', () => {
    expect(problemOf(field, [40, 30, 31])).toEqual({ key: 'over', by: 1, total: 100 });
    expect(problemOf(field, [40, 30, null])).toEqual({ key: 'empty' });
    expect(problemOf(field, [40, 30, 30])).toBeNull();
  });
  test('rebalanced never exceeds its whole, nor makes a line negative', () => {
    const lines = fc.tuple(fc.nat(50), fc.nat(30), fc.nat(20));
    fc.assert(
      fc.property(lines, fc.nat(2), fc.nat(100), (start, index, value) => {
        const next = rebalanced(field, start, index, value);
        expect(next.reduce((sum, line) => sum + line, 0)).toBeLessThanOrEqual(100 + 1e-6);
        expect(Math.min(...next)).toBeGreaterThanOrEqual(0);
        expect(next[index]).toBe(value);
      }),
    );
  });
});

test('the cursor stays with the words it stood at', () => {
  const carriedBy = (before: string, after: string) => carried(before, after, before.indexOf('|')) - after.indexOf('|');
  expect(carriedBy('one two| three', 'one two| three four')).toBe(0);
  expect(carriedBy('one two| three', 'zero one two| three')).toBe(0);
  expect(carriedBy('one two three|', 'two three|')).toBe(0);
  expect(carried('one two three', 'one 2 three', 6)).toBe('one 2'.length);
});

describe('cells that are pasted', () => {
  const rows = ['Drones', 'Crewed aircraft', 'Balloons'].map((label, i) => ({ id: `r${i}`, label }));
  const rung = readRung([
    { value: 'track', words: 'Track' },
    { value: 'warn', words: 'Warn' },
    { value: 'shoot', words: 'Shoot', unavailable: 'No quorum.' },
  ]);
  test('go into the rows from the one with the focus on, by word or by place', () => {
    expect(pasted(rows, 1, 'warn\r\n1\r\n', rung)).toEqual({
      taken: [
        { id: 'r1', value: 'warn' },
        { id: 'r2', value: 'track' },
      ],
      refused: [],
    });
  });
  test('find the row that their line names, wherever the focus is; an empty cell leaves its row alone', () => {
    expect(pasted(rows, 2, 'balloons\tWarn\nDrones\t\tTrack\nCrewed aircraft\t', rung).taken).toEqual([
      { id: 'r2', value: 'warn' },
      { id: 'r0', value: 'track' },
    ]);
  });
  test('are each refused by name: no row, no such rung, a rung that cannot be had', () => {
    expect(pasted(rows, 1, 'Shoot\nBomb\nWarn', rung)).toEqual({
      taken: [],
      refused: [
        { why: 'barred', row: 'Crewed aircraft', cell: 'Shoot', reason: 'No quorum.' },
        { why: 'not-known', row: 'Balloons', cell: 'Bomb' },
        { why: 'no-row', line: 3, cell: 'Warn' },
      ],
    });
  });
  test('are a range only where there are several', () => {
    expect(['1.9', '1.9\r\n', '1\t2', '1\n2'].map(isRange)).toEqual([false, false, true, true]);
  });
});

test('words read like a promise where they say what will be done', () => {
  for (const words of [
    'We will send forty missiles.',
    'Europe shall pay.',
    'You have our guarantee.',
    'Ми надамо допомогу',
    'Обіцяємо',
  ])
    expect(readsAsPromise(words), words).toBe(true);
  for (const words of ['We warn against it.', 'Time will tell.', 'Ми готові говорити.', 'Dear friends'])
    expect(readsAsPromise(words), words).toBe(false);
});
