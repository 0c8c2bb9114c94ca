/** Bots in seats. */
import type { Policy } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { drill, type Faults } from '../house/drill.ts';
import { Table } from '../house/table.ts';
import { tables } from './laid.ts';

describe('bots', () => {
  async function withBot(faults: Faults = {}, policy: Partial<Policy> = {}): Promise<Table> {
    const table = await Table.lay(drill(faults), { minutes: { orders: 0 }, ...policy });
    tables.push(table);
    await table.seat('redd1', { as: 'player', team: 'red' });
    await table.seat('green9', { as: 'bot', team: 'green', bot: 'doctrine' });
    await table.must('boss1', { act: 'start' });
    return table;
  }

  test('seal for a team without people, after a moment, from what that team knows', async () => {
    const table = await withBot();
    await table.clock.pass(399);
    expect(table.host.exercise.sealed).toEqual({});
    await table.clock.pass(2_200);
    expect(table.host.exercise.sealed['green']?.orders?.[0]?.order).toMatchObject({
      motto: 'bot of green',
      gun: 'fire',
    });
    expect((await table.log()).at(-1)?.actor).toEqual({ kind: 'bot', team: 'green' });
    expect(table.ear.told.get('red')?.at(-1)?.actor).toBeNull();
  });

  test('one seated in the middle of a phase acts too; a person who sits down beside it takes over', async () => {
    const table = await withBot();
    await table.seat('green1', { as: 'player', team: 'green' });
    await table.clock.pass(5_000);
    expect(table.host.exercise.sealed).toEqual({});
    await table.must('boss1', { act: 'unseat', seat: 'green1' as never });
    await table.clock.pass(3_000);
    expect(table.host.exercise.sealed['green']).toBeDefined();
  });

  test('play a whole exercise by themselves', async () => {
    const table = await Table.lay(drill(), { lockWhenAllSealed: true, publish: 'automatic' });
    tables.push(table);
    await table.seat('redd9', { as: 'bot', team: 'red', bot: 'random' });
    await table.seat('green9', { as: 'bot', team: 'green', bot: 'doctrine' });
    await table.must('boss1', { act: 'start' });
    await table.clock.pass(60_000);
    expect(table.host.exercise.stage).toBe('over');
  });

  test('one that throws or cheats is reported to the white cell and asked no more; the clock still settles', async () => {
    for (const faults of [{ bot: true }, { greed: true }]) {
      const table = await withBot(faults, { minutes: {} });
      await table.clock.pass(10_000);
      expect(table.host.exercise.sealed).toEqual({});
      expect(table.ear.of('notice').map(({ code }) => code)).toEqual(['bot-stuck']);
      await table.clock.pass(2 * 60_000 + 2_001);
      expect(table.host.exercise.sealed['green']?.orders?.[0]?.source).toBe('default');
    }
  });
});
