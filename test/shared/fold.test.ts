/**
 * Whatever people do, in whatever order, the log folds: at once, bit by bit, in place, from any part on, for every viewer
 * alike.
 */
import { blankExercise, Command, canonical, type Exercise, fold, foldInto, parseRecord } from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../contract/json.ts';
import { playMatch } from '../contract/match.ts';
import { botOf, seatOf, Table, WHITE_CELL } from '../contract/table.ts';
import { blotto, doings, played } from './doings.ts';

const { rules } = blotto;

describe('random commands', () => {
  test('are decided or refused with a reason, and what is recorded parses', () => {
    fc.assert(
      fc.property(doings, (acts) => {
        for (const record of played(acts).records) {
          const line = canonical(record);
          expect(canonical(parseRecord(JSON.parse(line)))).toBe(line);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every viewer sees the same stage, step, branch, clock and status', () => {
    fc.assert(
      fc.property(doings, (acts) => {
        const table = played(acts);
        const shown = ({ stage, step, branch, luckBranch, clock, status, title, policy, head }: Exercise) =>
          canonical({
            stage,
            step,
            branch,
            luckBranch,
            clock: { ...clock, lockedAt: null },
            status,
            title,
            policy,
            head,
          });
        const truth = shown(table.exercise);
        for (const { viewer, exercise } of table.eyes.values())
          expect([viewer, shown(exercise)]).toEqual([viewer, truth]);
      }),
      { numRuns: 150 },
    );
  });

  test('fold to the same at once, bit by bit and in place, and leave the earlier exercise as it was', () => {
    fc.assert(
      fc.property(doings, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 }), (acts, sizes) => {
        for (const { told } of played(acts).eyes.values()) {
          const inPlace = blankExercise();
          // Frozen: a fold may not write into the records it is given.
          foldInto(rules, inPlace, deepFreeze(structuredClone(told)));
          const wanted = canonical(inPlace);
          expect(canonical(fold(rules, blankExercise(), structuredClone(told)))).toBe(wanted);
          let bits = blankExercise();
          let at = 0;
          for (let i = 0; at < told.length; i++) {
            const before = bits;
            const spelled = canonical(before);
            const next = told.slice(at, at + (sizes[i % sizes.length] ?? 1));
            bits = fold(rules, bits, structuredClone(next));
            expect(canonical(before)).toBe(spelled);
            at += next.length;
          }
          expect(canonical(bits)).toBe(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a second table that is given the records is the same table', () => {
    fc.assert(
      fc.property(doings, (acts) => {
        const table = played(acts);
        const again = table.copy(table.records.length);
        expect(again.records.map(canonical)).toEqual(table.records.map(canonical));
        for (const [name, { exercise }] of table.eyes)
          expect(canonical(again.seen(name).exercise)).toBe(canonical(exercise));
      }),
      { numRuns: 40 },
    );
  });
});

describe('any beginning of what was told', () => {
  test('folds, and its boards, sheets and scores can be made', () => {
    const { table } = playMatch(blotto, 'prefixes');
    for (const { viewer, told } of table.eyes.values()) {
      for (let n = 0; n <= told.length; n++) {
        const exercise = fold(rules, blankExercise(), structuredClone(told.slice(0, n)));
        expect(exercise.n).toBe(n);
        rules.board(exercise.known, viewer);
        rules.score(exercise.known, viewer);
        if (viewer.kind === 'team') rules.sheet(exercise.known, viewer.team);
      }
    }
  });

  test('a gap or a repeat is refused', () => {
    const { told } = playMatch(blotto, 'prefixes').table.seen('blue');
    expect(() => fold(rules, blankExercise(), told.slice(1))).toThrow('expected');
    expect(() => fold(rules, blankExercise(), [...told.slice(0, 3), ...told.slice(2)])).toThrow('expected');
  });
});

describe('going back', () => {
  test('brings back the state, the orders and the step, and with the same luck the same result', () => {
    const { table } = playMatch(blotto, 'back');
    const [, first, second] = table.exercise.history;
    if (first === undefined || second === undefined) throw new Error('The match was too short.');
    table.must(WHITE_CELL, { act: 'rewind', step: 1, sameLuck: true, reason: 'again' });
    expect(table.exercise).toMatchObject({ step: 2, stage: 'orders', known: first.known, lastOrders: first.orders });
    for (const name of ['blue', 'amber'] as const) {
      table.must(botOf(name), {
        act: 'seal',
        step: 2,
        orders: second.orders.filter((order) => order.team === name).map(({ order }) => order),
      });
    }
    table.must(WHITE_CELL, { act: 'lock' });
    table.must(WHITE_CELL, { act: 'publish', step: 2 });
    expect(table.exercise.history.at(-1)?.orders.map(({ order }) => order)).toEqual(
      second.orders.map(({ order }) => order),
    );
    expect(seatOf('blue')).toBe('seatblue');
  });
});

test('keys that JavaScript treats specially do not break a record', () => {
  const table = Table.begin(blotto, { seed: 'proto', scenario: 'even', options: {} });
  const command = Command.parse({ act: 'note', text: '__proto__' });
  table.must(WHITE_CELL, command);
  const params = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "team": "blue", "battalions": 1}');
  const hostile = Command.safeParse({ act: 'survey', answers: params });
  if (hostile.success) {
    const record = table.records.at(-1);
    const line = canonical({
      ...record,
      body: { kind: 'surveyed', answers: hostile.data.act === 'survey' ? hostile.data.answers : {} },
    });
    expect(canonical(parseRecord(JSON.parse(line)))).toBe(line);
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});
