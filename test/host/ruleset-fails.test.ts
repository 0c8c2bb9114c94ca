/** A ruleset that throws: refused, told, nothing half done. */
import { describe, expect, test } from 'vitest';
import type { Faults } from '../house/drill.ts';
import { edit, playTurn, started } from './laid.ts';

describe('a ruleset that fails', () => {
  test('in adjudication: refused, logged with the step, nothing appended, and it can be retried', async () => {
    const faults: Faults = { adjudicate: true };
    const table = await started({ lockWhenAllSealed: true }, faults);
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    const { length } = await table.log();
    expect(await table.code('boss1', { act: 'publish', step: 1 })).toBe('ruleset-failed');
    expect((await table.log()).length).toBe(length);
    expect(table.logged.at(-1)).toMatchObject({ level: 'error', facts: { exercise: table.exercise, step: 1 } });
    faults.adjudicate = false;
    await table.must('boss1', { act: 'publish', step: 1 });
    expect(table.host.exercise.step).toBe(2);
  });

  test('in automatic publication: the white cell is told once, and a ruling or a hand moves it on', async () => {
    const faults: Faults = { adjudicate: true };
    const table = await started({ lockWhenAllSealed: true, publish: 'automatic' }, faults);
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    await table.clock.pass(5_000);
    await table.must('redd1', { act: 'say', form: 'message', channel: { kind: 'all' }, text: 'what is wrong?' });
    await table.clock.pass(5_000);
    expect(table.ear.of('notice').map(({ code }) => code)).toEqual(['ruleset-failed', 'publish-stuck']);
    expect(table.host.exercise.stage).toBe('review');
    faults.adjudicate = false;
    const ruling = { kind: 'answer', key: 'storm', answer: 'no' } as const;
    await table.must('boss1', { act: 'rule', step: 1, ruling, justification: 'calm' });
    await table.clock.pass(10);
    expect(table.host.exercise.step).toBe(2);
  });

  test('in what only one viewer folds: found before anything is written', async () => {
    const table = await started({ lockWhenAllSealed: true }, { apply: true });
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    const { length } = await table.log();
    const outcome = await table.act('boss1', { act: 'publish', step: 1 });
    expect(outcome).toMatchObject({ refusals: [{ code: 'ruleset-failed' }] });
    expect((await table.log()).length).toBe(length);
    expect(table.host.lost).toBeUndefined();
  });

  test("in the check of a player's sheet: the player is refused and the white cell told", async () => {
    const faults: Faults = { check: true };
    const table = await started({}, faults);
    expect(await table.code('redd1', { act: 'seal', step: 1 })).toBe('ruleset-failed');
    expect(table.ear.of('notice')).toMatchObject([{ viewer: { kind: 'facilitator' }, code: 'ruleset-failed' }]);
    faults.check = false;
    await table.must('redd1', { act: 'seal', step: 1 });
  });
});

test('a sheet that the ruleset cannot print refuses edits, and a rewind over it goes through', async () => {
  const faults: Faults = {};
  const table = await started({ lockWhenAllSealed: true }, faults);
  await playTurn(table);
  faults.sheet = true;
  expect(await edit(table, 'redd1', 'push.motto', 'x')).toMatchObject({ refusals: [{ code: 'ruleset-failed' }] });
  expect(table.ear.of('notice').at(-1)).toMatchObject({ code: 'ruleset-failed' });
  await table.must('boss1', { act: 'rewind', step: 0, sameLuck: false, reason: '' });
  expect(table.host.exercise).toMatchObject({ step: 1, branch: 2 });
  faults.sheet = false;
  expect(await edit(table, 'redd1', 'push.motto', 'x')).toMatchObject({ ok: true });
});
