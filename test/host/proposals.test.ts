/** Where the host has leads write, everybody else proposes; and what was changed in the last minute comes back. */
import { describe, expect, test } from 'vitest';
import { edit, started } from './laid.ts';

const outcome = async (...args: Parameters<typeof edit>) => {
  const answer = await edit(...args);
  return 'refusals' in answer ? answer.refusals[0]?.code : 'taken';
};

describe('where leads write', () => {
  test('others propose under their own name, and only whoever writes the field puts it on the sheet', async () => {
    const table = await started({ writeBy: 'lead' });
    await table.seat('redd2', { as: 'player', team: 'red' });
    await table.seat('redd3', { as: 'player', team: 'red' });
    expect(await outcome(table, 'redd2', 'push.amount', 7)).toBe('lead-writes');
    expect(await outcome(table, 'redd2', 'push.amount', null)).toBe('lead-writes');
    expect(await outcome(table, 'redd2', 'push.amount@redd2', 7)).toBe('taken');
    expect(table.host.draft('red')).toMatchObject({ 'push.amount@redd2': { value: 7, seat: 'redd2' } });
    // It orders nothing.
    await table.must('redd1', { act: 'seal', step: 1 });
    expect(table.host.exercise.sealed['red']?.orders?.[0]?.order).toMatchObject({ amount: 1 });
    await table.must('redd1', { act: 'unseal', step: 1 });
    // Accepting is writing it and taking the proposal away, in one.
    const accept = [
      { path: 'push.amount', value: 7 },
      { path: 'push.amount@redd2', value: null },
    ];
    expect(await table.host.edit('redd3' as never, undefined, 1, accept)).toMatchObject({
      refusals: [{ code: 'lead-writes' }, { code: 'no-proposal' }],
    });
    expect(await table.host.edit('redd1' as never, undefined, 1, accept)).toMatchObject({ ok: true });
    expect(table.host.draft('red')['push.amount']).toMatchObject({ value: 7, seat: 'redd1' });
    expect(table.host.draft('red')['push.amount@redd2']).toBeUndefined();
    await table.must('redd1', { act: 'seal', step: 1 });
    expect(table.host.exercise.sealed['red']?.orders?.[0]?.order).toMatchObject({ amount: 7 });
  });

  test('a hostile client gets nothing past it: another’s name, one’s own sheet, a bloc, another team, no such field', async () => {
    const table = await started({ writeBy: 'lead' });
    await table.seat('redd2', { as: 'player', team: 'red' });
    await table.seat('redd3', { as: 'player', team: 'red' });
    const tries: [string, string, unknown][] = [
      ['redd2', 'push.amount@redd3', 9],
      ['redd2', 'push.amount@redd1', 9],
      ['redd2', 'push.amount@boss1', 9],
      // A lead writes; it has nobody to propose to.
      ['redd1', 'push.amount@redd1', 9],
      ['redd2', 'push.amount@green1', 9],
      ['boss1', 'push.amount@redd2', 9],
    ];
    for (const [seat, path, value] of tries) {
      const answer = await table.host.edit(seat as never, 'red', 1, [{ path, value: value as never }]);
      expect(answer, path).toMatchObject({ refusals: [{ code: 'no-proposal' }] });
    }
    expect(await outcome(table, 'redd2', 'push.nothing@redd2', 1)).toBe('unknown-field');
    expect(await outcome(table, 'redd2', 'push.amount@redd2', 'x'.repeat(9_000))).toBe('value-too-large');
    await edit(table, 'redd2', 'push.motto@redd2', 'mine');
    expect(await outcome(table, 'redd3', 'push.motto@redd2', null)).toBe('no-proposal');
    expect(await outcome(table, 'redd2', 'push.motto@redd2', null)).toBe('taken');
    expect(Object.keys(table.host.draft('red'))).toEqual([]);
    // Nor by taking the lead: that is the white cell's to hand over.
    expect(await table.act('redd2', { act: 'role', role: 'lead' })).toMatchObject({
      refusals: [{ code: 'lead-held' }],
    });
    expect(await table.act('redd1', { act: 'role', role: 'lead' })).toMatchObject({ ok: true });
    expect(await table.act('redd2', { act: 'role', role: 'gunner' })).toMatchObject({ ok: true });
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(3_000);
    expect(await outcome(table, 'redd2', 'push.amount@redd2', 3)).toBe('wrong-stage');
  });

  test('who holds the role a field names, or a bloc, writes what is theirs; where anyone writes, nobody proposes', async () => {
    const table = await started({ writeBy: 'lead' });
    await table.seat('redd2', { as: 'player', team: 'red', role: 'gunner', bloc: 'south' });
    expect(await outcome(table, 'redd2', 'push.gun', 'fire')).toBe('taken');
    expect(await outcome(table, 'redd2', 'push.amount#south', 3)).toBe('taken');
    expect(await outcome(table, 'redd2', 'push.gun@redd2', 'fire')).toBe('no-proposal');
    expect(await outcome(table, 'redd2', 'push.motto', 'x')).toBe('lead-writes');
    await table.must('boss1', { act: 'policy', policy: { writeBy: 'anyone' } });
    expect(await outcome(table, 'redd2', 'push.motto@redd2', 'x')).toBe('no-proposal');
    expect(await outcome(table, 'redd2', 'push.motto', 'x')).toBe('taken');
  });

  test('a proposal survives a crash like the sheet, and ends with its step', async () => {
    const table = await started({ writeBy: 'lead', lockWhenAllSealed: true });
    await table.seat('redd2', { as: 'player', team: 'red' });
    await edit(table, 'redd2', 'push.amount@redd2', 7);
    await table.clock.pass(999);
    await table.reopen();
    expect(table.host.draft('red')).toMatchObject({ 'push.amount@redd2': { value: 7, seat: 'redd2' } });
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    await table.must('boss1', { act: 'publish', step: 1 });
    expect(table.host.draft('red')).toEqual({});
  });
});

describe('the last minute of a sheet', () => {
  test('is told with the whole: who changed what from what, one’s typing as one change, and given back', async () => {
    const table = await started();
    await table.seat('redd2', { as: 'player', team: 'red' });
    expect(table.host.sheet('red')).not.toHaveProperty('lately');
    await edit(table, 'redd1', 'push.motto', 'a');
    await table.clock.pass(500);
    await edit(table, 'redd1', 'push.motto', 'ab');
    await edit(table, 'redd2', 'push.amount', 9);
    await edit(table, 'redd2', 'ready.spush', true);
    await table.clock.pass(20_000);
    await edit(table, 'redd1', 'push.amount', null);
    expect(table.ear.of('drafts').at(-1)).toMatchObject({ by: { seat: 'redd1', at: table.clock.now() } });
    const { lately } = table.host.sheet('red');
    expect(lately?.map(({ path, seat, before, after }) => [path, seat, before, after])).toEqual([
      ['push.motto', 'redd1', null, 'ab'],
      ['push.amount', 'redd2', null, 9],
      ['push.amount', 'redd1', 9, null],
    ]);
    await table.clock.pass(45_000);
    expect(table.host.sheet('red').lately?.map(({ path }) => path)).toEqual(['push.amount']);
    expect(table.host.sheet('green')).not.toHaveProperty('lately');
  });
});
