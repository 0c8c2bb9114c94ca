/** The log in the store: written whole, read back the same, by one writer at a time. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Lease } from '@sandtable/server/store/lease.ts';
import type { SeatId } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { SampleLog, SECRETS } from '../house/log.ts';

import { all, closed, engines, fault, HOUR, hosted, opened, running } from './engines.ts';

/** Creation records anew for each code tried, as a host does. */
function retold({ exercise }: SampleLog) {
  return { records: (code: string) => [new SampleLog(exercise).created(code)] };
}

function* racingCodes() {
  for (let i = 0; i < 10; i++) yield `RACE${i}`;
}

describe.each(Object.entries(engines))('%s', (engine, place) => {
  test('what is created, appended and read back is the same to the byte', async () => {
    const store = await opened(await place());
    expect(store.engine).toBe(engine);
    const { log, lease } = await running(store);
    const words = ['Привіт, 世界 🛰️ e\u0301', 'nul \u0000 tab \t quote " back \\', 'half \ud800 pair', '𝒳'.repeat(500)];
    const said = words.map((word) => log.said(word));
    const numbers = log.entry({ type: 'n', big: Number.MAX_SAFE_INTEGER, small: 5e-324, zero: -0, dust: 0.1 + 0.2 } as {
      type: string;
    });
    await store.append(lease, said);
    await store.append(lease, [numbers]);
    const read = await all(store, log.exercise, 1);
    expect(read.slice(0, 4)).toEqual(said);
    expect(read[4]?.hash).toBe(numbers.hash);
    expect(read[4]?.body).toMatchObject({ entries: [{ event: { big: 9007199254740991, dust: 0.30000000000000004 } }] });
  });

  test('outlives its process and knows instants beyond 32 bits', async () => {
    const where = await place();
    const first = await opened(where);
    const { log } = await hosted(first);
    const lease = await first.takeLease(log.exercise, 'a', HOUR);
    const late = log.said('late', Number.MAX_SAFE_INTEGER);
    await first.append(lease, [late]);
    await closed(first);
    const second = await opened(where);
    expect(await all(second, log.exercise)).toHaveLength(2);
    expect(await second.exercise(log.exercise)).toMatchObject({ records: 2, touched: Number.MAX_SAFE_INTEGER });
    expect(await second.secrets(log.exercise)).toEqual(SECRETS);
  });

  test('an append is all or nothing, and must run on from the end', async () => {
    const store = await opened(await place());
    const { log, lease } = await running(store);
    const [a, b, c] = [log.said('a'), log.said('b'), log.said('c')];
    expect(await fault(store.append(lease, [b]))).toBe('seq-taken');
    expect(await fault(store.append(lease, [a, c]))).toBe('seq-taken');
    await store.append(lease, [a]);
    expect(await fault(store.append(lease, [a, b]))).toBe('seq-taken');
    await store.append(lease, []);
    await store.append(lease, [b, c]);
    expect((await all(store, log.exercise)).map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
    expect(await fault(store.append({ exercise: 'nobody', epoch: 1 }, [a]))).toBe('no-such-exercise');
  });

  test('a process that lost its lease can write nothing any more', async () => {
    const where = await place();
    const [stalled, winner] = [await opened(where), await opened(where)];
    const { log } = await hosted(stalled);
    const old = await stalled.takeLease(log.exercise, 'stalled', 1);
    await stalled.append(old, [log.said('still mine')]);
    await wait(20);
    const lease = await winner.takeLease(log.exercise, 'winner', HOUR);
    expect(lease.epoch).toBeGreaterThan(old.epoch);
    expect((await all(winner, log.exercise)).length).toBe(2);
    const late = log.said('woke up');
    const draft = { branch: 1, step: 1, team: 'us', path: 'a.b', value: 1, seat: 'seat1' as SeatId, at: 5 };
    expect(await fault(stalled.append(old, [late]))).toBe('fenced');
    expect(await fault(stalled.saveDrafts(old, [draft]))).toBe('fenced');
    expect(await fault(stalled.clearDrafts(old, 1, 1, 'us'))).toBe('fenced');
    expect(await fault(stalled.renewLease(old, HOUR))).toBe('fenced');
    await stalled.releaseLease(old);
    await winner.append(lease, [late]);
    await winner.renewLease(lease, HOUR);
    expect(await fault(stalled.takeLease(log.exercise, 'stalled', HOUR))).toBe('lease-held');
    await winner.releaseLease(lease);
    expect(await fault(winner.append(lease, [log.said('after letting go')]))).toBe('fenced');
    await stalled.takeLease(log.exercise, 'stalled', HOUR);
  });

  test('a lease is refused while its holder lives, unless one knows better', async () => {
    const store = await opened(await place());
    const { log } = await hosted(store);
    await store.takeLease(log.exercise, 'a', HOUR);
    expect(await fault(store.takeLease(log.exercise, 'b', HOUR))).toBe('lease-held');
    const taken = await store.takeLease(log.exercise, 'b', HOUR, { fromTheLiving: true });
    await store.append(taken, [log.said('b has it')]);
    expect(await fault(store.takeLease('nobody', 'a', HOUR))).toBe('no-such-exercise');
  });

  test('of many that want a lease at once one gets it', async () => {
    const where = await place();
    const stores = [await opened(where), await opened(where)];
    const { log } = await hosted(await opened(where));
    const faults = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        fault(stores[i % 2]?.takeLease(log.exercise, `p${i}`, HOUR) ?? Promise.reject()),
      ),
    );
    expect(faults.filter((f) => f === 'no fault')).toHaveLength(1);
    expect(faults.filter((f) => f === 'lease-held')).toHaveLength(19);
  });

  test('two writers under one epoch cannot both have a seq', async () => {
    const where = await place();
    const [a, b] = [await opened(where), await opened(where)];
    const { log, lease } = await running(a);
    for (let round = 0; round < 20; round++) {
      const record = log.said(`round ${round}`);
      const faults = await Promise.all([a, b, a, b].map((store) => fault(store.append(lease, [record]))));
      expect(faults.sort()).toEqual(['no fault', 'seq-taken', 'seq-taken', 'seq-taken']);
    }
    expect((await all(b, log.exercise)).map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, i) => i));
  });

  test('many exercises write at once; a refused one takes no other down', async () => {
    const store = await opened(await place());
    const made = await Promise.all(Array.from({ length: 30 }, () => running(store)));
    const bad = made[7]?.lease as Lease;
    const faults = await Promise.all([
      ...made.map(({ log, lease }) => fault(store.append(lease, [log.said('1'), log.said('2')]))),
      fault(store.append({ ...bad, epoch: 99 }, [new SampleLog().created('X')])),
      fault(store.append({ exercise: 'gone', epoch: 1 }, [new SampleLog().created('X')])),
    ]);
    expect(faults.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'no fault'));
    expect(faults.slice(30)).toEqual(['fenced', 'no-such-exercise']);
    for (const { log } of made) expect(await all(store, log.exercise)).toHaveLength(3);
  });

  test('a taken code is passed over; with none left nothing is made', async () => {
    const store = await opened(await place());
    await hosted(store, undefined, { codes: ['TAKEN'] });
    const log = new SampleLog();
    const { info } = await hosted(store, log, { codes: ['TAKEN', 'TAKEN', 'FREE1'], ...retold(log) });
    expect(info.code).toBe('FREE1');
    expect((await all(store, log.exercise))[0]?.body).toMatchObject({ code: 'FREE1' });
    expect((await store.exerciseByCode('FREE1'))?.id).toBe(log.exercise);
    const stray = new SampleLog();
    expect(await fault(hosted(store, stray, { codes: ['TAKEN', 'FREE1'], ...retold(stray) }))).toBe('no-free-code');
    expect(await store.exercise(stray.exercise)).toBeUndefined();
    expect(await fault(hosted(store, log, { codes: ['FREE2'], ...retold(log) }))).toBe('exists');
    const racing = await Promise.all(
      Array.from({ length: 6 }, () => {
        const log = new SampleLog();
        return hosted(store, log, { codes: racingCodes(), ...retold(log) });
      }),
    );
    expect(new Set(racing.map(({ info: { code } }) => code)).size).toBe(6);
  });

  test('a log must begin with its own creation', async () => {
    const store = await opened(await place());
    const log = new SampleLog();
    const first = log.created('ABC');
    expect(await fault(hosted(store, new SampleLog(), { records: () => [first] }))).toBe('seq-taken');
    expect(await fault(hosted(store, log, { records: () => [log.said('no creation')] }))).toBe('seq-taken');
    expect(await store.list()).toEqual([]);
  });
});
