/** Seats, names and who is there. */
import { describe, expect, test } from 'vitest';
import { newCommand } from '../house/table.ts';
import { laid } from './laid.ts';

describe('seats', () => {
  test('moving or removing one ends its token first, and tells whoever sits there', async () => {
    const table = await laid();
    await table.host.newLink('redd1');
    expect(table.host.seatOf('redd1' as never, 1)).toMatchObject({ team: 'red' });
    await table.must('boss1', { act: 'seat', seat: 'redd1' as never, as: 'player', team: 'green' });
    expect(table.host.seatOf('redd1' as never, 1)).toBeUndefined();
    expect(table.host.seatOf('redd1' as never, 2)).toMatchObject({ team: 'green' });
    await table.must('boss1', { act: 'unseat', seat: 'redd1' as never });
    expect(table.host.seatOf('redd1' as never, 3)).toBeUndefined();
    expect(table.ear.of('ended')).toMatchObject([
      { seat: 'redd1', reason: 'token', why: { code: 'revoked' } },
      { seat: 'redd1', reason: 'removed', why: { code: 'revoked' } },
    ]);
    await table.reopen();
    expect(table.host.seatOf('redd1' as never, 1)).toBeUndefined();
  });

  test('taking another role on the same team keeps the token', async () => {
    const table = await laid();
    await table.host.newLink('redd1');
    await table.must('redd1', { act: 'role', role: 'gunner' });
    expect(table.host.seatOf('redd1' as never, 1)).toMatchObject({ role: 'gunner' });
    expect(table.ear.of('ended')).toEqual([]);
  });

  test('names are told, kept outside the log, and erased', async () => {
    const table = await laid();
    await table.host.name('redd1', 'Ada');
    expect(table.ear.of('people').at(-1)).toMatchObject({ names: { redd1: 'Ada' } });
    expect(JSON.stringify(await table.log())).not.toContain('Ada');
    await table.reopen();
    expect(table.host.seats.names.get('redd1')).toBe('Ada');
    await table.host.name('redd1', null);
    expect(table.ear.of('people').at(-1)).toMatchObject({ names: {} });
  });

  test('a closed exercise gives late facilitators its replay, and nobody else anything', async () => {
    const table = await laid();
    await table.host.newLink('late01');
    expect(table.host.seatOf('late01' as never, 1)).toBeUndefined();
    await table.must('boss1', { act: 'unseat', seat: 'redd1' as never });
    await table.must('boss1', { act: 'close' });
    expect(table.host.seatOf('late01' as never, 1)).toMatchObject({ as: 'facilitator' });
    await table.host.newLink('redd1');
    const serial = table.host.seats.serial('redd1') ?? 0;
    expect(table.host.seatOf('redd1' as never, serial)).toBeUndefined();
  });
});

test('presence counts connections and tells where somebody is', async () => {
  const table = await laid();
  const { presence } = table.host;
  presence.arrive('redd1');
  presence.arrive('redd1');
  expect(presence.here('redd1', 'push.motto')).toBe(true);
  expect(presence.here('redd1', 'push.motto')).toBe(false);
  presence.leave('redd1');
  const seats = Object.values(table.host.exercise.seats);
  expect(presence.of(seats)).toContainEqual({ seat: 'redd1', online: true, path: 'push.motto' });
  presence.leave('redd1');
  expect(presence.of(seats)).toContainEqual({ seat: 'redd1', online: false, path: null });
  expect(newCommand()).not.toBe(newCommand());
});
