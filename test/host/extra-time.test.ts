/** Extra time for a seat: its edits count after the lock, before the publication, and nobody else's do. */
import { describe, expect, test } from 'vitest';
import { edit, GREEN, RED, started } from './laid.ts';

const MINUTE = 60_000;
const code = async (...args: Parameters<typeof edit>) => {
  const answer = await edit(...args);
  return 'refusals' in answer ? answer.refusals[0]?.code : 'taken';
};

describe('extra time', () => {
  test('keeps the sheet open for its seat alone, and is over when that seat says so', async () => {
    const table = await started({ sealBy: 'lead' });
    await table.seat('redd2', { as: 'player', team: 'red' });
    await table.must('boss1', { act: 'allow', seat: 'redd2' as never, minutes: 5 });
    // The team knows; the others do not.
    expect(table.host.known(RED).extra).toEqual({ redd2: 5 });
    expect(table.host.known(GREEN).extra).toEqual({});
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(3_000);
    const x = table.host.exercise;
    expect([x.stage, Object.keys(x.sealed)]).toEqual(['locked', ['green']]);
    expect(await code(table, 'redd1', 'push.amount', 3)).toBe('locked');
    expect(await code(table, 'redd2', 'push.amount', 3)).toBe('taken');
    expect(await table.act('redd1', { act: 'seal', step: 1 })).toMatchObject({ refusals: [{ code: 'locked' }] });
    expect(await table.act('boss1', { act: 'publish', step: 1 })).toMatchObject({
      refusals: [{ code: 'wrong-stage' }],
    });
    await table.must('redd2', { act: 'seal', step: 1 });
    expect(table.host.exercise.stage).toBe('review');
    expect(table.host.exercise.sealed['red']?.orders?.[0]).toMatchObject({ source: 'sealed', order: { amount: 3 } });
    expect(await code(table, 'redd2', 'push.amount', 4)).toBe('wrong-stage');
  });

  test('ends by itself, with the sheet as it stands, also after a crash', async () => {
    const table = await started();
    await table.must('boss1', { act: 'allow', seat: 'redd1' as never, minutes: 2 });
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(MINUTE);
    expect(await code(table, 'redd1', 'push.motto', 'late but mine')).toBe('taken');
    await table.clock.pass(500);
    await table.reopen();
    expect(table.host.busy).toBe(true);
    expect(table.host.exercise.stage).toBe('locked');
    expect(await code(table, 'redd1', 'push.amount', 2)).toBe('taken');
    await table.clock.pass(MINUTE);
    expect(table.host.exercise.stage).toBe('review');
    expect(table.host.exercise.sealed['red']?.orders?.[0]).toMatchObject({
      source: 'draft',
      order: { amount: 2, motto: 'late but mine' },
    });
  });

  test('is the white cell’s to end, to take back, and to give to players only', async () => {
    const table = await started();
    const allow = (by: string, seat: string, minutes: number) =>
      table.act(by, { act: 'allow', seat: seat as never, minutes });
    expect(await allow('redd1', 'redd1', 5)).toMatchObject({ refusals: [{ code: 'not-yours' }] });
    expect(await allow('boss1', 'boss1', 5)).toMatchObject({ refusals: [{ code: 'no-such-seat' }] });
    expect(await allow('boss1', 'nobody1', 5)).toMatchObject({ refusals: [{ code: 'no-such-seat' }] });
    await table.must('boss1', { act: 'allow', seat: 'redd1' as never, minutes: 30 });
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(10_000);
    expect(table.host.exercise.stage).toBe('locked');
    await table.must('boss1', { act: 'settle' });
    expect(table.host.exercise.stage).toBe('review');
    await table.must('boss1', { act: 'publish', step: 1 });
    await table.must('boss1', { act: 'allow', seat: 'redd1' as never, minutes: 0 });
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(2_100);
    expect(table.host.exercise.stage).toBe('review');
  });
});
