/** Opening, damage, power cuts, size, backups. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '@sandtable/server/store/error.ts';
import { openStore } from '@sandtable/server/store/store.ts';
import { readJsonl } from '@sandtable/shared';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { SampleLog, SECRETS } from '../house/log.ts';
import { freePort } from '../house/port.ts';

import {
  all,
  closed,
  engines,
  fault,
  folder,
  freshCode,
  freshPlace,
  HOUR,
  hosted,
  opened,
  postgres,
  running,
} from './engines.ts';

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

describe.each(Object.entries(engines))('%s', (_engine, place) => {
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
    await closed(store);
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

  test.runIf(process.platform === 'linux')('a folder that takes none', async () => {
    expect(await sentence({ folder: '/proc/sandtable/data' })).toMatchObject({
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
  const where = { folder: freshPlace(), databaseUrl: await postgres.database() };
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
  const place = freshPlace();
  const store = await opened({ folder: place });
  const { log, lease } = await running(store);
  const copy = freshPlace();
  mkdirSync(copy);
  await store.append(lease, [log.said('acknowledged')]);
  for (const name of ['sandtable.db', 'sandtable.db-wal'])
    writeFileSync(join(copy, name), readFileSync(join(place, name)));
  expect(await all(await opened({ folder: copy }), log.exercise)).toHaveLength(2);
  const settings = new DatabaseSync(join(place, 'sandtable.db'));
  expect(settings.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
  settings.close();
});
