/** What a host does when its store fails, or holds what an older or newer ruleset wrote. */
import { StoreError } from '@sandtable/server/store/error.ts';
import type { Store } from '@sandtable/server/store/store.ts';
import { canonical } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import type { Table } from '../house/table.ts';
import { playTurn, RED, started } from './laid.ts';

describe('a store that fails', () => {
  /** Makes the next append fail, before or after it has been written. */
  function failOnce(table: Table, when: 'before' | 'after', fault: 'unreachable' | 'fenced' = 'unreachable'): void {
    const { append } = table.store;
    table.store.append = async (lease, records) => {
      table.store.append = append;
      if (when === 'after') await append(lease, records);
      throw new StoreError(fault, 'The database does not answer.');
    };
  }

  test('nothing is told or folded, and the same command succeeds later', async () => {
    const table = await started();
    failOnce(table, 'before');
    const heard = table.ear.heard.length;
    expect(await table.code('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).toBe('store-failed');
    expect(table.ear.heard.length).toBe(heard);
    expect(table.host.exercise.sealed).toEqual({});
    expect((await table.must('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).repeated).toBeUndefined();
  });

  test('what was written although the answer was lost is found, told once and answered as done', async () => {
    const table = await started();
    failOnce(table, 'after');
    expect(await table.code('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).toBe('store-failed');
    expect((await table.must('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).repeated).toBe(true);
    expect((await table.log()).filter(({ body }) => body.kind === 'sealed').length).toBe(1);
    expect(table.ear.told.get('green')?.filter(({ body }) => body.kind === 'sealed').length).toBe(1);
  });

  test('a host that was fenced lets go and writes nothing more', async () => {
    const table = await started();
    await table.store.takeLease(table.exercise, 'another', 60_000, { fromTheLiving: true });
    const before = (await table.log()).length;
    expect(await table.code('redd1', { act: 'seal', step: 1 })).toBe('exercise-elsewhere');
    expect(await table.code('green1', { act: 'seal', step: 1 })).toBe('exercise-elsewhere');
    expect(table.ear.of('lost')).toMatchObject([{ reason: 'elsewhere' }]);
    expect(table.clock.waiting).toBe(0);
    expect((await table.log()).length).toBe(before);
  });

  test('a lock that failed is tried again', async () => {
    const table = await started();
    failOnce(table, 'before');
    await table.clock.pass(2 * 60_000 + 10);
    expect(table.host.exercise.stage).toBe('orders');
    await table.clock.pass(1_100);
    expect(table.host.exercise.stage).toBe('locked');
  });
});

describe('older revisions', () => {
  /** A store whose log was written by revision 1 of the drill, which called the password a word. */
  function aged(store: Store): Store {
    const readRecords: Store['readRecords'] = async function* (exercise, from) {
      for await (const records of store.readRecords(exercise, from))
        yield records.map((record) => {
          const text = JSON.stringify(record)
            .replaceAll('"password":', '"word":')
            .replaceAll('"revision":2', '"revision":1');
          return JSON.parse(text);
        });
    };
    return { ...store, readRecords };
  }

  test('are lifted when the exercise is read, and it goes on under the new one', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await playTurn(table);
    const known = canonical(table.host.known(RED).known);
    table.through = aged;
    await table.reopen();
    expect(canonical(table.host.known(RED).known)).toBe(known);
    expect(JSON.stringify(await table.host.records(RED, 0, 100))).not.toContain('"word"');
    await playTurn(table);
    expect(table.host.exercise.step).toBe(3);
  });

  test('a log of a later revision than the installed one is not opened', async () => {
    const table = await started();
    table.through = (store) => ({
      ...store,
      readRecords: async function* (exercise, from) {
        for await (const records of store.readRecords(exercise, from))
          yield JSON.parse(JSON.stringify(records).replaceAll('"revision":2', '"revision":3'));
      },
    });
    await expect(table.reopen()).rejects.toThrow(/revision 3.*install the later one/);
  });
});
