/** Order sheets: who may write what and when, and what survives. */
import { StoreError } from '@sandtable/server/store/error.ts';
import { describe, expect, test } from 'vitest';
import { breathe } from '../house/hands.ts';
import { edit, playTurn, started } from './laid.ts';

describe('order sheets', () => {
  test('the last writer wins, and all of the team and the white cell see who and when', async () => {
    const table = await started();
    await table.seat('redd2', { as: 'player', team: 'red' });
    await edit(table, 'redd1', 'push.motto', 'first');
    await table.clock.pass(50);
    await edit(table, 'redd2', 'push.motto', 'second');
    expect(table.host.draft('red')['push.motto']).toEqual({ value: 'second', seat: 'redd2', at: table.clock.now() });
    expect(table.ear.of('drafts').slice(-2)).toMatchObject([
      { team: 'red', step: 1, whole: false, fields: { 'push.motto': { value: 'first', seat: 'redd1' } } },
      { team: 'red', step: 1, whole: false, fields: { 'push.motto': { value: 'second', seat: 'redd2' } } },
    ]);
    await edit(table, 'redd1', 'push.motto', null);
    expect(table.host.draft('red')['push.motto']).toBeUndefined();
    expect(table.ear.of('drafts').at(-1)).toMatchObject({ fields: { 'push.motto': null } });
  });

  test('prose that was made on words which moved is refused whole, and nothing else asks', async () => {
    const table = await started();
    await table.seat('redd2', { as: 'player', team: 'red' });
    const write = (seat: string, value: string, was: string) =>
      table.host.edit(seat as never, undefined, 1, [
        { path: 'push.amount', value: 3 },
        { path: 'push.motto', value, was },
      ]);
    expect(await write('redd1', 'first', '')).toMatchObject({ ok: true });
    expect(await write('redd2', 'second', '')).toMatchObject({
      refusals: [{ code: 'words-moved', path: 'push.motto' }],
    });
    expect(table.host.draft('red')['push.motto']?.value).toBe('first');
    expect(await write('redd2', 'first and second', 'first')).toMatchObject({ ok: true });
    await edit(table, 'redd1', 'push.motto', 'third');
    expect(table.host.draft('red')['push.motto']?.value).toBe('third');
  });

  test('are on disk within a second, and come back after a crash, fields given back included', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.motto', 'kept');
    await edit(table, 'redd1', 'push.amount', 9);
    await edit(table, 'redd1', 'push.amount', null);
    await edit(table, 'green1', 'push.amount', 4);
    await table.clock.pass(999);
    await table.reopen();
    expect(table.host.draft('red')).toMatchObject({ 'push.motto': { value: 'kept', seat: 'redd1' } });
    expect(Object.keys(table.host.draft('red'))).toEqual(['push.motto']);
    expect(table.host.draft('green')).toMatchObject({ 'push.amount': { value: 4 } });
  });

  test('are on disk when their seal is, however young', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.amount', 9);
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.reopen();
    expect(table.host.draft('red')).toMatchObject({ 'push.amount': { value: 9 } });
    expect(table.host.exercise.sealed['red']).toBeDefined();
  });

  test('are kept and tried again while the store cannot take them', async () => {
    const table = await started();
    const { saveDrafts } = table.store;
    table.store.saveDrafts = async () => {
      throw new StoreError('unreachable', 'gone');
    };
    await edit(table, 'redd1', 'push.motto', 'stubborn');
    await table.clock.pass(900);
    expect(table.logged.some(({ level, message }) => level === 'error' && message.includes('sheets'))).toBe(true);
    table.store.saveDrafts = saveDrafts;
    await table.clock.pass(3_000);
    await table.reopen();
    expect(table.host.draft('red')['push.motto']?.value).toBe('stubborn');
  });

  test('are saved when the exercise is closed down', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.motto', 'last second');
    await table.host.close();
    await table.open();
    expect(table.host.draft('red')['push.motto']?.value).toBe('last second');
  });

  test('begin blank in the next step', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await edit(table, 'redd1', 'push.motto', 'old');
    await playTurn(table);
    expect(table.host.draft('red')).toEqual({});
    expect(table.ear.of('drafts').slice(-2)).toMatchObject([
      { team: 'red', step: 2, whole: true, fields: {} },
      { team: 'green', step: 2, whole: true, fields: {} },
    ]);
  });

  test('after a rewind hold what the step was sealed with, or the draft it had; a crash in between changes nothing', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await playTurn(table);
    await edit(table, 'redd1', 'push.amount', 3);
    await edit(table, 'redd1', 'push.motto', 'sealed with this');
    await table.must('redd1', { act: 'seal', step: 2 });
    await edit(table, 'green1', 'push.amount', 2);
    await table.clock.pass(500);
    await table.must('boss1', { act: 'rewind', step: 1, sameLuck: false, reason: 'again' });
    const again = (team: 'red' | 'green') =>
      Object.fromEntries(Object.entries(table.host.draft(team)).map(([path, { value }]) => [path, value]));
    const red = { 'push.amount': 3, 'push.gun': 'rest', 'push.motto': 'sealed with this' };
    expect(again('red')).toEqual(red);
    expect(again('green')).toEqual({ 'push.amount': 2 });
    await table.reopen();
    expect(again('red')).toEqual(red);
    expect(again('green')).toEqual({ 'push.amount': 2 });
    // And once more, with nothing done in between.
    await table.must('boss1', { act: 'rewind', step: 1, sameLuck: false, reason: 'and again' });
    expect(again('red')).toEqual(red);
    // To the first step: it was sealed as printed.
    await table.must('boss1', { act: 'rewind', step: 0, sameLuck: true, reason: 'from the start' });
    expect(again('red')).toEqual({ 'push.amount': 1, 'push.gun': 'rest', 'push.motto': '' });
  });

  test('a crash between a rewind and the saving of its sheets loses nothing', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.motto', 'mine');
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.clock.pass(500);
    const { saveDrafts } = table.store;
    table.store.saveDrafts = () => new Promise(() => {});
    void table.act('boss1', { act: 'rewind', step: 0, sameLuck: false, reason: '' });
    await breathe();
    table.store.saveDrafts = saveDrafts;
    await table.reopen();
    expect(table.host.exercise.branch).toBe(2);
    expect(table.host.draft('red')['push.motto']?.value).toBe('mine');
  });

  test('edits are refused with their reason: unknown, another step, sealed, another role, another bloc', async () => {
    const table = await started();
    const code = async (seat: string, path: string, value: unknown, step?: number) => {
      const outcome = await edit(table, seat, path, value, step);
      return 'refusals' in outcome ? outcome.refusals[0]?.code : 'taken';
    };
    expect(await code('redd1', 'push.nothing', 1)).toBe('unknown-field');
    expect(await code('redd1', 'shove.amount', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.constructor', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.motto#north', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.amount#east', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.amount', 1, 2)).toBe('stale-step');
    expect(await code('redd1', 'push.motto', 'x'.repeat(9_000))).toBe('value-too-large');
    // Nobody is gunner yet, so the gun is everybody's.
    expect(await code('redd1', 'push.gun', 'fire')).toBe('taken');
    await table.seat('redd2', { as: 'player', team: 'red', role: 'gunner', bloc: 'north' });
    expect(await code('redd1', 'push.gun', 'rest')).toBe('wrong-role');
    expect(await code('redd2', 'push.gun', 'rest')).toBe('taken');
    expect(await code('redd1', 'push.amount#north', 5)).toBe('wrong-bloc');
    expect(await code('redd1', 'push.amount#south', 5)).toBe('taken');
    await table.seat('redd3', { as: 'player', team: 'red', bloc: 'south' });
    expect(await code('redd1', 'push.amount#south', 6)).toBe('wrong-bloc');
    expect(await code('redd3', 'push.amount', 6)).toBe('voted');
    expect(await code('redd1', 'push.amount', 2)).toBe('taken');
    await table.must('redd1', { act: 'seal', step: 1 });
    expect(await code('redd1', 'push.motto', 'late')).toBe('sheet-sealed');
    expect(await code('green1', 'push.motto', 'green is open')).toBe('taken');
    const observer = await table.seat('watch1', { as: 'observer' });
    expect(await code(observer, 'push.motto', 'hello')).toBe('no-team');
    const foreign = await table.host.edit('green1' as never, 'red', 1, [{ path: 'push.motto', value: 'x' }]);
    expect(foreign).toMatchObject({ refusals: [{ code: 'no-team' }] });
    const white = await table.host.edit('boss1' as never, 'green', 1, [{ path: 'push.motto', value: 'on paper' }]);
    expect(white).toMatchObject({ ok: true });
    await table.must('redd1', { act: 'unseal', step: 1 });
    expect(await code('redd1', 'push.motto', 'again')).toBe('taken');
  });

  test('blocs vote: the sealed value is their weighted median', async () => {
    const table = await started();
    await table.seat('redd1', { as: 'player', team: 'red', bloc: 'north' });
    await table.seat('redd2', { as: 'player', team: 'red', bloc: 'south' });
    await edit(table, 'redd1', 'push.amount#north', 9);
    await edit(table, 'redd2', 'push.amount#south', 2);
    await table.must('redd1', { act: 'seal', step: 1 });
    const orders = table.host.exercise.sealed['red']?.orders;
    // North weighs half: at least half of the weight is reached at its 9 only after south's 2 and west's printed 1.
    expect(orders?.[0]?.order).toMatchObject({ amount: 2 });
  });

  test('what arrives within the grace of a lock counts, what comes later is refused', async () => {
    const table = await started();
    await table.must('boss1', { act: 'lock' });
    const { clock } = table;
    const { append } = table.store;
    await clock.pass(1_000);
    expect(await edit(table, 'redd1', 'push.motto', 'in time')).toMatchObject({ ok: true });
    // The server dies after the grace, before the sheets are settled.
    table.store.append = () => new Promise(() => {});
    await clock.pass(1_100);
    await table.reopen();
    expect(await edit(table, 'redd1', 'push.motto', 'late')).toMatchObject({ refusals: [{ code: 'locked' }] });
    table.store.append = append;
    await clock.pass(10);
    expect(table.host.exercise.stage).toBe('review');
    const sheet = table.host.exercise.sealed['red']?.orders?.[0];
    expect(sheet).toMatchObject({ source: 'draft', order: { motto: 'in time' } });
    expect(table.host.exercise.sealed['green']?.orders?.[0]).toMatchObject({ source: 'default' });
  });
});
