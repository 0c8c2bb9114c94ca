/** What stands beside the log: lists, drafts, people, deletion, retention. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, SeatId } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { SampleLog } from '../house/log.ts';

import { all, engines, fault, HOUR, hosted, opened, running } from './engines.ts';

describe.each(Object.entries(engines))('%s', (engine, place) => {
  test('lists say title, state and last touch, and change with the log', async () => {
    const store = await opened(await place());
    const { log, lease } = await running(store);
    await hosted(store);
    const facilitator = { kind: 'facilitator', seat: 'seat1' as SeatId } as const;
    const renamed = log.add(
      { actor: facilitator, audience: 'all', body: { kind: 'policy', policy: {}, title: 'Re\u0000named' } },
      1_800_000_000_000,
    );
    await store.append(lease, [renamed]);
    expect(await store.list('open')).toHaveLength(2);
    await store.append(lease, [log.closed(1_800_000_000_001)]);
    expect(await store.list('closed')).toEqual([
      expect.objectContaining({
        id: log.exercise,
        title: 'Renamed',
        state: 'closed',
        records: 3,
        touched: 1_800_000_000_001,
      }),
    ]);
    expect(await store.list()).toHaveLength(2);
  });

  test('drafts: last writer wins, each step and branch its own', async () => {
    const store = await opened(await place());
    const { log, lease } = await running(store);
    const draft = (path: string, value: Json, at: number, more = {}) => ({
      ...{ branch: 1, step: 2, team: 'us', seat: 'seat1' as SeatId },
      ...more,
      path,
      value,
      at,
    });
    await store.saveDrafts(lease, [
      draft('aid.money', 5, 1),
      draft('aid.money', 7, 2),
      draft('aid.lines', [1, { ж: null }], 2),
    ]);
    await store.saveDrafts(lease, [
      draft('aid.money', null, 3, { seat: 'seat2' }),
      draft('aid.money', 1, 3, { step: 3 }),
      draft('x.y', true, 3, { team: 'ru' }),
    ]);
    const sheets = await store.loadDrafts(log.exercise, 1, 2);
    expect(Object.fromEntries(sheets)).toEqual({
      us: {
        'aid.money': { value: null, seat: 'seat2', at: 3 },
        'aid.lines': { value: [1, { ж: null }], seat: 'seat1', at: 2 },
      },
      ru: { 'x.y': { value: true, seat: 'seat1', at: 3 } },
    });
    await store.clearDrafts(lease, 1, 2, 'us');
    expect([...(await store.loadDrafts(log.exercise, 1, 2)).keys()]).toEqual(['ru']);
    expect((await store.loadDrafts(log.exercise, 1, 3)).size).toBe(1);
    expect((await store.loadDrafts(log.exercise, 2, 2)).size).toBe(0);
  });

  test('names can be erased, tokens revoked, the key replaced', async () => {
    const store = await opened(await place());
    const { log, info } = await hosted(store, undefined, {
      names: new Map([['seat1', 'Олена']]),
      serials: new Map([['seat1', 4]]),
    });
    await store.setName(info.id, 'seat2', 'Bob');
    await store.setName(info.id, 'seat2', 'Bobby');
    expect(Object.fromEntries(await store.names(info.id))).toEqual({ seat1: 'Олена', seat2: 'Bobby' });
    await store.setName(info.id, 'seat2', null);
    expect(Object.fromEntries(await store.names(info.id))).toEqual({ seat1: 'Олена' });
    await store.eraseNames(info.id);
    expect((await store.names(info.id)).size).toBe(0);
    expect(await fault(store.setName('nobody', 'seat1', 'x'))).toBe('no-such-exercise');

    expect(await store.nextSerial(info.id, 'seat1')).toBe(5);
    expect(await store.nextSerial(info.id, 'seat9')).toBe(1);
    expect(Object.fromEntries(await store.serials(info.id))).toEqual({ seat1: 5, seat9: 1 });

    expect(await store.keyDigest(log.exercise)).toBe('c3'.repeat(32));
    await store.setKeyDigest(log.exercise, 'd4'.repeat(32));
    expect(await store.keyDigest(log.exercise)).toBe('d4'.repeat(32));
    expect(await fault(store.setKeyDigest('nobody', 'd4'.repeat(32)))).toBe('no-such-exercise');
    expect(await fault(store.secrets('nobody'))).toBe('no-such-exercise');
  });

  test('deleting takes everything of one exercise and nothing of another', async () => {
    const where = await place();
    const store = await opened(where);
    const { log, lease } = await running(store);
    const { log: other } = await hosted(store);
    await store.setName(log.exercise, 'seat1', 'Someone Unforgettable');
    await store.nextSerial(log.exercise, 'seat1');
    await store.saveDrafts(lease, [
      { branch: 1, step: 1, team: 'us', path: 'a.b', value: 1, seat: 'seat1' as SeatId, at: 5 },
    ]);
    const file = await store.backup(log.exercise, 5);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await store.deleteExercise(log.exercise)).toBe(true);
    expect(await store.deleteExercise(log.exercise)).toBe(false);
    expect(() => statSync(file)).toThrow();
    expect(await all(store, log.exercise)).toEqual([]);
    expect((await store.names(log.exercise)).size).toBe(0);
    expect((await store.serials(log.exercise)).size).toBe(0);
    expect((await store.loadDrafts(log.exercise, 1, 1)).size).toBe(0);
    expect(await fault(store.append(lease, [log.said('too late')]))).toBe('no-such-exercise');
    expect(await all(store, other.exercise)).toHaveLength(1);
    if (engine === 'sqlite') {
      const bytes = ['sandtable.db', 'sandtable.db-wal']
        .map((name) => readFileSync(join(where.folder, name), 'latin1'))
        .join('');
      expect(bytes).toContain(other.exercise);
      expect(bytes).not.toContain('Unforgettable');
      expect(bytes).not.toContain(log.exercise);
    }
  });

  test('retention removes what has not been touched for long, except what runs', async () => {
    const store = await opened(await place());
    const day = 86_400_000;
    const make = (at: number, retentionDays: number | null) => {
      const log = new SampleLog();
      return hosted(store, log, { retentionDays, records: (code) => [log.created(code, at)] });
    };
    const now = 1000 * day;
    const old = (await make(now - 31 * day, null)).info.id;
    const young = (await make(now - 29 * day, null)).info.id;
    const kept = (await make(now - 500 * day, 900)).info.id;
    const brief = (await make(now - 3 * day, 2)).info.id;
    const live = (await make(now - 400 * day, null)).info.id;
    await store.takeLease(live, 'a', HOUR);
    expect(await store.sweep(now, null)).toEqual([brief]);
    expect(await store.sweep(now, 30)).toEqual([old]);
    expect((await store.list()).map(({ id }) => id).sort()).toEqual([young, kept, live].sort());
    await store.setRetention(kept, 3);
    expect(await store.sweep(now, null)).toEqual([kept]);
  });
});
