/** One suite over both engines, the second a real PostgreSQL of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreError } from '@sandtable/server/store/error.ts';
import type { Lease } from '@sandtable/server/store/lease.ts';
import { openStore, type Store } from '@sandtable/server/store/store.ts';
import { type Json, type LogRecord, readJsonl, type SeatId } from '@sandtable/shared';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SampleLog, SECRETS } from './house/log.ts';
import { freePort } from './house/port.ts';
import { type Postgres, startPostgres } from './house/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandtable-store-'));
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open: Store[] = [];
async function opened(options: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(options);
  open.push(store);
  return store;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

let places = 0;
const engines = {
  sqlite: async () => ({ folder: join(folder, `place${places++}`) }),
  postgres: async () => ({ folder: join(folder, `place${places++}`), databaseUrl: await postgres.database() }),
};

let codes = 0;
const freshCode = () => `C${String(codes++).padStart(5, '0')}`;
const HOUR = 3_600_000;

async function hosted(store: Store, log = new SampleLog(), more: Partial<Parameters<Store['createExercise']>[0]> = {}) {
  const info = await store.createExercise({
    id: log.exercise,
    secrets: SECRETS,
    keyDigest: 'c3'.repeat(32),
    retentionDays: null,
    codes: [freshCode()],
    records: (code) => [log.created(code)],
    ...more,
  });
  return { log, info };
}

async function running(store: Store) {
  const { log, info } = await hosted(store);
  return { log, info, lease: await store.takeLease(log.exercise, 'this process', HOUR) };
}

async function all(store: Store, exercise: string, from?: number): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const piece of store.readRecords(exercise, from)) records.push(...piece);
  return records;
}

const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no fault',
    (error: unknown) => (error instanceof StoreError ? error.fault : error),
  );

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
    await first.close();
    open.length = 0;
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

  test('a backup is a whole file that can be read back and imported', async () => {
    const store = await opened(await place());
    const { log, lease } = await running(store);
    await store.append(lease, [log.said('one'), log.said('two')]);
    await store.setName(log.exercise, 'seat1', 'Ann');
    await store.nextSerial(log.exercise, 'seat1');
    const file = readJsonl(readFileSync(await store.backup(log.exercise, 77), 'utf8'));
    if ('problem' in file) throw new Error(file.problem);
    expect(file.header).toMatchObject({
      exported: 77,
      records: 3,
      secrets: SECRETS,
      people: { seat1: 'Ann' },
      host: { keyDigest: 'c3'.repeat(32), serials: { seat1: 1 } },
    });
    expect(file.records).toEqual(await all(store, log.exercise));
    const elsewhere = await opened(await place());
    const back = await elsewhere.createExercise({
      id: file.header.exercise,
      secrets: SECRETS,
      keyDigest: file.header.host?.keyDigest ?? null,
      retentionDays: null,
      codes: [freshCode()],
      records: () => file.records,
      names: new Map(Object.entries(file.header.people ?? {})),
      serials: new Map(Object.entries(file.header.host?.serials ?? {})),
    });
    expect(back.records).toBe(3);
    const again = await elsewhere.takeLease(log.exercise, 'b', HOUR);
    await elsewhere.append(again, [log.said('goes on')]);
    expect(await fault(store.backup('nobody', 1))).toBe('no-such-exercise');
  });

  test('a hundred thousand records', async () => {
    const store = await opened(await place());
    const log = new SampleLog();
    const records = [log.created('HUGE1'), ...Array.from({ length: 99_999 }, (_, i) => log.said(`line ${i}`))];
    await hosted(store, log, { codes: ['HUGE1'], records: () => records });
    let expected = 40_000;
    for await (const piece of store.readLines(log.exercise, expected)) {
      expect(piece.length).toBeLessThanOrEqual(1_000);
      for (const line of piece)
        if (!line.includes(`"seq":${expected++}}`)) throw new Error(`line ${expected - 1}: ${line}`);
    }
    expect(expected).toBe(100_000);
    const tail = await all(store, log.exercise, 99_990);
    expect(tail).toEqual(records.slice(99_990));
    const lease = await store.takeLease(log.exercise, 'a', HOUR);
    await store.append(lease, [log.said('one more')]);
    expect((await store.exercise(log.exercise))?.records).toBe(100_001);
  });

  test('a damaged line is named, not passed on', async () => {
    const where = await place();
    const store = await opened(where);
    const { log, lease } = await running(store);
    await store.append(lease, [log.said('fine')]);
    await change(where, `update record set line = '{"half' where seq = 1`);
    expect(await fault(all(store, log.exercise))).toBe('damaged');
    await expect(all(store, log.exercise)).rejects.toThrow(/Record 1 of exercise/);
  });

  test('a newer schema is refused and left alone', async () => {
    const where = await place();
    const store = await opened(where);
    const { log } = await hosted(store);
    await store.close();
    open.length = 0;
    await change(where, "insert into migration (name) values ('9999-later')");
    await expect(openStore(where)).rejects.toThrow(/was written by a newer Sandtable.*9999-later/);
    await change(where, "delete from migration where name = '9999-later'");
    expect(await all(await opened(where), log.exercise)).toHaveLength(1);
  });

  test('several processes may open it for the first time at once', async () => {
    const where = await place();
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(where)));
    for (const store of stores) await hosted(store);
    expect(await stores[0]?.list()).toHaveLength(4);
    expect(await stores[1]?.trouble()).toBeUndefined();
  });
});

/** Creation records anew for each code tried, as a host does. */
function retold({ exercise }: SampleLog) {
  return { records: (code: string) => [new SampleLog(exercise).created(code)] };
}

function* racingCodes() {
  for (let i = 0; i < 10; i++) yield `RACE${i}`;
}

async function change(where: { folder: string; databaseUrl?: string }, statement: string): Promise<void> {
  if (where.databaseUrl === undefined) {
    const database = new DatabaseSync(join(where.folder, 'sandtable.db'));
    database.exec(statement);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: where.databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe('what cannot be opened says so in one sentence', () => {
  const sentence = async (options: Parameters<typeof openStore>[0]) => {
    try {
      await (await openStore(options)).close();
    } catch (error) {
      if (error instanceof StoreError) return { fault: error.fault, message: error.message };
      throw error;
    }
    return undefined;
  };

  test('a folder that cannot be made', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'x');
    expect(await sentence({ folder: join(file, 'data') })).toMatchObject({
      fault: 'unwritable',
      message: expect.stringMatching(/cannot be written.*SANDTABLE_DATA/),
    });
  });

  test('a file that is no database', async () => {
    const place = join(folder, 'no-database');
    mkdirSync(place);
    writeFileSync(join(place, 'sandtable.db'), 'this is a letter to my mother\n'.repeat(100));
    expect(await sentence({ folder: place })).toMatchObject({ fault: 'damaged' });
    expect(readFileSync(join(place, 'sandtable.db'), 'utf8')).toMatch(/^this is a letter/);
  });

  test('a folder where the file should be', async () => {
    const place = join(folder, 'folder-in-the-way');
    mkdirSync(join(place, 'sandtable.db'), { recursive: true });
    expect(await sentence({ folder: place })).toMatchObject({ fault: 'unwritable' });
  });

  test('a server that is not there, and one without that database', async () => {
    const port = await freePort();
    const password = 'hush-hush';
    const gone = await sentence({ folder, databaseUrl: `postgres://who:${password}@127.0.0.1:${port}/war` });
    expect(gone).toMatchObject({
      fault: 'unreachable',
      message: expect.stringMatching(/does not answer.*DATABASE_URL/),
    });
    expect(gone?.message).not.toContain(password);
    const missing = (await postgres.database()).replace(/test\d+$/, 'nothing');
    expect(await sentence({ folder, databaseUrl: missing })).toMatchObject({
      fault: 'unreachable',
      message: expect.stringMatching(/"nothing" does not exist/),
    });
    expect(await sentence({ folder, databaseUrl: 'mysql://x/y' })).toMatchObject({
      message: expect.stringMatching(/^DATABASE_URL is not an address/),
    });
  });
});

test('PostgreSQL keeps what was acknowledged when it loses power, and the store finds it again', async () => {
  const where = { folder: join(folder, `place${places++}`), databaseUrl: await postgres.database() };
  const store = await opened(where);
  const { log, lease } = await running(store);
  await store.append(lease, [log.said('acknowledged')]);
  await postgres.crash();
  // The first questions may meet the dead connections that the pool still holds.
  await expect.poll(() => store.trouble(), { timeout: 20_000 }).toBeUndefined();
  expect(await all(store, log.exercise)).toHaveLength(2);
  await store.append(lease, [log.said('and on')]);
  expect(await all(store, log.exercise)).toHaveLength(3);
});

test('SQLite has on disk what it acknowledged: a copy of its files taken at once opens with it', async () => {
  const place = join(folder, `place${places++}`);
  const store = await opened({ folder: place });
  const { log, lease } = await running(store);
  const copy = join(folder, `place${places++}`);
  mkdirSync(copy);
  await store.append(lease, [log.said('acknowledged')]);
  for (const name of ['sandtable.db', 'sandtable.db-wal'])
    writeFileSync(join(copy, name), readFileSync(join(place, name)));
  expect(await all(await opened({ folder: copy }), log.exercise)).toHaveLength(2);
  const settings = new DatabaseSync(join(place, 'sandtable.db'));
  expect(settings.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
  settings.close();
});
