/** The clock: deadlines, pauses, restarts. */
import { describe, expect, test } from 'vitest';
import { edit, playTurn, started } from './laid.ts';

describe('the clock', () => {
  test('locks at the deadline, settles after the grace, and publishes by itself where that is the policy', async () => {
    const table = await started({ publish: 'automatic' });
    await table.clock.pass(2 * 60_000 - 1);
    expect(table.host.exercise.stage).toBe('orders');
    await table.clock.pass(1);
    expect(table.host.exercise.stage).toBe('locked');
    expect(table.host.busy).toBe(true);
    await table.clock.pass(2_001);
    expect(table.host.exercise).toMatchObject({ stage: 'orders', step: 2, clock: { running: true } });
    await table.clock.pass(10 * 60_000);
    expect(table.host.exercise.stage).toBe('over');
    expect(table.host.busy).toBe(false);
    expect(table.clock.waiting).toBe(0);
  });

  test('stands while paused, and takes what is added or taken off', async () => {
    const table = await started();
    await table.clock.pass(60_000);
    await table.must('boss1', { act: 'pause' });
    await table.clock.pass(600_000);
    expect(table.host.exercise).toMatchObject({ stage: 'orders', clock: { running: false, left: 60_000 } });
    await table.must('boss1', { act: 'resume' });
    await table.must('boss1', { act: 'extend', minutes: -0.5 });
    await table.clock.pass(29_000);
    expect(table.host.exercise.stage).toBe('orders');
    await table.clock.pass(1_000);
    expect(table.host.exercise.stage).toBe('locked');
  });

  test('comes back paused after a crash, with the time left when somebody was last at work', async () => {
    const table = await started();
    await table.clock.pass(30_000);
    await edit(table, 'redd1', 'push.motto', 'still here');
    await table.clock.pass(1_000);
    await table.clock.pass(40_000);
    await table.host.close();
    await table.clock.pass(3_600_000);
    await table.open();
    expect(table.host.exercise).toMatchObject({
      stage: 'orders',
      clock: { running: false, deadline: null, left: 90_000 },
    });
    expect((await table.log()).at(-1)).toMatchObject({
      actor: { kind: 'host' },
      body: { kind: 'clock', act: 'pause' },
    });
    await table.clock.pass(600_000);
    expect(table.host.exercise.stage).toBe('orders');
    // Opened once more, there is nothing to pause.
    const { length } = await table.log();
    await table.reopen();
    expect((await table.log()).length).toBe(length);
    await table.must('boss1', { act: 'resume' });
    await table.clock.pass(90_001);
    expect(table.host.exercise.stage).toBe('locked');
  });

  test('a phase that was locked when the server died is settled when it is back', async () => {
    const table = await started();
    await table.must('boss1', { act: 'lock' });
    await table.reopen();
    expect(table.host.exercise.stage).toBe('locked');
    await table.clock.pass(2_002);
    expect(table.host.exercise.stage).toBe('review');
  });

  test('a phase without minutes has no clock, and none is paused after a restart', async () => {
    const table = await started({ minutes: { orders: 0 } });
    const { length } = await table.log();
    await table.reopen();
    expect((await table.log()).length).toBe(length);
    expect(table.host.busy).toBe(false);
    await playTurn(table);
    expect(table.host.exercise.step).toBe(2);
  });
});
