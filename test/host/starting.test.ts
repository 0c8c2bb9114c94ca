/** What an exercise cannot start with: said before, refused at the start, and nothing else stands in its way. */
import { StoreError } from '@sandtable/server/store/error.ts';
import type { Store } from '@sandtable/server/store/store.ts';
import { describe, expect, test } from 'vitest';
import { drill } from '../house/drill.ts';
import { Table } from '../house/table.ts';
import { laid, tables } from './laid.ts';
import { gift, item, put } from './msel-items.ts';

/** Said beforehand, and the same when it is tried. */
async function refused(table: Table): Promise<[string, string | undefined][]> {
  const said = await table.host.obstacles();
  const outcome = await table.act('boss1', { act: 'start' });
  expect('refusals' in outcome ? outcome.refusals : []).toEqual(said);
  expect(table.host.exercise.stage).toBe(said.length === 0 ? 'orders' : 'lobby');
  return said.map(({ code, path }) => [code, path]);
}

/** As if the log had been written by a server with another revision of the ruleset. */
function written(from: string, to: string): (store: Store) => Store {
  return (store) => ({
    ...store,
    async *readRecords(exercise, since) {
      for await (const records of store.readRecords(exercise, since))
        yield records.map((record) => JSON.parse(JSON.stringify(record).replaceAll(from, to)));
    },
  });
}

describe('an exercise starts', () => {
  test('with nobody in it: the white cell may play every side', async () => {
    const table = await Table.lay(drill());
    tables.push(table);
    expect(await refused(table)).toEqual([]);
  });

  test('with a list of injects of every kind, and is not asked again afterwards', async () => {
    const table = await laid();
    await put(
      table,
      item('a1', { on: 'minute', turn: 1, phase: 'orders', minute: 1 }, gift),
      item('a2', { on: 'condition', any: [[{ is: 'inject', item: 'a1', state: 'sent' }]] }),
      item('a3', { on: 'phase', turn: 99, moment: 'locked' }),
    );
    expect(await refused(table)).toEqual([]);
    expect(await table.host.obstacles()).toEqual([]);
  });
});

describe('an exercise does not start', () => {
  test('with injects that could never be sent as they are; held or skipped they are in nobody’s way', async () => {
    const table = await laid();
    const aims = [
      item('of-phase', { on: 'minute', turn: 1, phase: 'dawn', minute: 1 }),
      item('of-field', {
        on: 'condition',
        any: [[{ is: 'indicator', indicator: 'weather', compare: 'above', value: 1 }]],
      }),
      item('of-item', { on: 'condition', any: [[{ is: 'inject', item: 'nowhere', state: 'sent' }]] }),
    ];
    await put(table, ...aims, item('well', { on: 'manual' }));
    expect(await refused(table)).toEqual([
      ['msel-names', 'msel.of-phase'],
      ['msel-names', 'msel.of-field'],
      ['msel-names', 'msel.of-item'],
    ]);
    await table.must('boss1', { act: 'msel', change: { do: 'hold', item: 'of-phase' } });
    await table.must('boss1', { act: 'msel', change: { do: 'skip', item: 'of-field' } });
    expect(await refused(table)).toEqual([['msel-names', 'msel.of-item']]);
    await table.must('boss1', { act: 'msel', change: { do: 'remove', items: ['of-item'] } });
    expect(await refused(table)).toEqual([]);
  });

  test('with an inject to a team, or with an effect, that another scenario had', async () => {
    const table = await laid();
    await put(table, item('b1', { on: 'manual' }, { to: ['green'] }), item('b2', { on: 'manual' }, gift));
    table.through = written('"to":["green"]', '"to":["blue"]');
    await table.reopen();
    expect(await refused(table)).toEqual([['msel-team', 'msel.b1']]);
    table.through = written('"effect":"gift"', '"effect":"loan"');
    await table.reopen();
    expect(await refused(table)).toEqual([['msel-effect', 'msel.b2']]);
  });

  test('with an option, a scenario or a bot that the installed ruleset does not take', async () => {
    const table = await laid();
    await table.seat('greenbot', { as: 'bot', team: 'green', bot: 'doctrine' });
    table.through = written('"turns":3', '"turns":30');
    await table.reopen();
    expect(await refused(table)).toEqual([['start-setting', 'options.turns']]);
    table.through = written('"scenario":"plain"', '"scenario":"fancy"');
    await table.reopen();
    expect(await refused(table)).toEqual([['no-such-scenario', 'scenario']]);
    table.through = written('"bot":"doctrine"', '"bot":"hawk"');
    await table.reopen();
    expect(await refused(table)).toEqual([['start-bot', 'seats.greenbot']]);
    await table.must('boss1', { act: 'unseat', seat: 'greenbot' as never });
    expect(await refused(table)).toEqual([]);
  });

  test('while its store takes no writes', async () => {
    const table = await laid();
    const { tryLease, append } = table.store;
    const full = () => Promise.reject(new StoreError('unwritable', 'The disk is full.'));
    table.store.tryLease = full;
    table.store.append = full;
    expect(await refused(table)).toEqual([['store-failed', undefined]]);
    Object.assign(table.store, { tryLease, append });
    expect(await refused(table)).toEqual([]);
  });
});
