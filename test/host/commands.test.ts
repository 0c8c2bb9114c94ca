/** What becomes of a command. */
import { verify } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { laid, playTurn, started } from './laid.ts';

describe('commands', () => {
  test('are decided one after another, however many arrive at once', async () => {
    const table = await started();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => table.code('redd1', { act: 'seal', step: 1 })));
    expect(outcomes.filter((code) => code === undefined).length).toBe(1);
    expect(outcomes.filter((code) => code === 'already-sealed').length).toBe(19);
    expect((await table.log()).filter(({ body }) => body.kind === 'sealed').length).toBe(1);
  });

  test('a repeat is answered, not redone: at once, after a restart, and for its own giver only', async () => {
    const table = await started();
    const say = { act: 'say', form: 'message', channel: { kind: 'all' }, text: 'once' } as const;
    const first = await table.must('redd1', say, 'same-id-1234');
    expect(await table.must('redd1', say, 'same-id-1234')).toEqual({ ...first, repeated: true });
    await table.reopen();
    expect(await table.must('redd1', say, 'same-id-1234')).toMatchObject({ ok: true, repeated: true });
    expect((await table.must('green1', say, 'same-id-1234')).repeated).toBeUndefined();
    expect((await table.log()).filter(({ body }) => body.kind === 'said').length).toBe(2);
  });

  test('a refused command may be given again under its id', async () => {
    const table = await laid();
    expect(await table.code('redd1', { act: 'seal', step: 1 }, 'early-seal-1')).toBe('wrong-stage');
    await table.must('boss1', { act: 'start' });
    expect((await table.must('redd1', { act: 'seal', step: 1 }, 'early-seal-1')).repeated).toBeUndefined();
  });

  test('a person without a seat is refused, and so is one acting for another team', async () => {
    const table = await started();
    expect(await table.code('nobody9', { act: 'seal', step: 1 })).toBe('revoked');
    await table.must('redd1', { act: 'seal', step: 1, team: 'green' });
    expect(Object.keys(table.host.exercise.sealed)).toEqual(['red']);
    expect(await table.code('green1', { act: 'start' })).toBe('not-yours');
  });

  test('the chain verifies, and every phase comes out the same again', async () => {
    const table = await started({ lockWhenAllSealed: true });
    for (let turn = 0; turn < 3; turn++) await playTurn(table);
    expect(table.host.exercise.stage).toBe('over');
    await table.must('boss1', { act: 'close' });
    const verdict = verify({ records: await table.log(), ruleset: table.ruleset });
    expect(verdict.findings).toEqual([]);
    expect(verdict.unchecked).toEqual([]);
    expect(table.backups.length).toBe(4);
  });
});
