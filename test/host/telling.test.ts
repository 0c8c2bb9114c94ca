/** What each viewer is told, and when. */
import {
  blankExercise,
  canonical,
  type Exercise,
  FACILITATOR,
  foldInto,
  OBSERVER,
  tell,
  viewerName,
} from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { breathe } from '../house/hands.ts';
import { edit, playTurn, started, VIEWERS } from './laid.ts';

describe('telling', () => {
  test('each viewer is told its part of the log, and the fold of that is what the host holds for it', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await edit(table, 'redd1', 'push.amount', 7);
    await playTurn(table);
    await table.must('redd1', {
      act: 'say',
      form: 'message',
      channel: { kind: 'teams', teams: ['red'] },
      text: 'psst',
    });
    await table.must('boss1', { act: 'note', text: 'they whisper' });
    await playTurn(table);
    const log = await table.log();
    for (const viewer of VIEWERS) {
      const alone: Exercise = blankExercise();
      for (const record of log) {
        const told = tell(record, viewer, alone.n);
        if (told !== null) foldInto(table.ruleset.rules, alone, [told]);
      }
      const held = table.host.known(viewer);
      expect(canonical(held.known)).toBe(canonical(alone.known));
      expect(held.n).toBe(alone.n);
      expect(table.host.count(viewer)).toBe(alone.n);
      const again = await table.host.records(viewer, 0, 1_000);
      expect(again.map(({ n }) => n)).toEqual(again.map((_, index) => index));
      const ear = table.ear.told.get(viewerName(viewer)) ?? [];
      // The created record came before anybody listened.
      expect(canonical(again.slice(1))).toBe(canonical(ear));
    }
    expect(JSON.stringify(table.ear.told.get('green'))).not.toContain('psst');
    expect(table.host.count(OBSERVER)).toBeLessThan(table.host.count(FACILITATOR));
  });

  test('records far behind are read from the store and told the same', async () => {
    const table = await started();
    for (let i = 0; i < 450; i++)
      await table.must(i % 3 === 0 ? 'redd1' : 'boss1', {
        act: 'say',
        form: 'message',
        channel: i % 3 === 0 ? { kind: 'white-cell' } : { kind: 'all' },
        text: `line ${i}`,
      });
    const log = await table.log();
    for (const viewer of VIEWERS) {
      const whole = await table.host.records(viewer, 0, 10_000);
      const expected = log.flatMap((record) => tell(record, viewer, 0) ?? []).map((told, n) => ({ ...told, n }));
      expect(canonical(whole)).toBe(canonical(expected));
      expect(canonical(await table.host.records(viewer, 17, 5))).toBe(canonical(expected.slice(17, 22)));
      expect(canonical(await table.host.records(viewer, expected.length - 2, 50))).toBe(canonical(expected.slice(-2)));
    }
  });

  test('nobody hears of a record before it is on disk', async () => {
    const table = await started();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { append } = table.store;
    table.store.append = async (...args) => {
      await held;
      return append(...args);
    };
    const before = table.ear.heard.length;
    const sealing = table.must('redd1', { act: 'seal', step: 1 });
    await breathe();
    expect(table.ear.heard.length).toBe(before);
    expect(table.host.exercise.sealed).toEqual({});
    release();
    await sealing;
    expect(table.ear.of('records').length).toBeGreaterThan(0);
    expect(table.host.exercise.sealed['red']).toBeDefined();
  });
});
