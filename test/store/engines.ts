/** Both engines, the second a real PostgreSQL of its own, and what every test of the store needs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '@sandtable/server/store/error.ts';
import { openStore, type Store } from '@sandtable/server/store/store.ts';
import type { LogRecord } from '@sandtable/shared';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { SampleLog, SECRETS } from '../house/log.ts';
import { type Postgres, startPostgres } from '../house/postgres.ts';

export const folder = mkdtempSync(join(tmpdir(), 'sandtable-store-'));
export let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open: Store[] = [];
export async function opened(options: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(options);
  open.push(store);
  return store;
}
/** Closes before its test ends. */
export async function closed(store: Store): Promise<void> {
  open.splice(open.indexOf(store), 1);
  await store.close();
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

let places = 0;
/** A folder nobody has used. */
export const freshPlace = () => join(folder, `place${places++}`);
export const engines = {
  sqlite: async () => ({ folder: freshPlace() }),
  postgres: async () => ({ folder: freshPlace(), databaseUrl: await postgres.database() }),
};

let codes = 0;
export const freshCode = () => `C${String(codes++).padStart(5, '0')}`;
export const HOUR = 3_600_000;

export async function hosted(
  store: Store,
  log = new SampleLog(),
  more: Partial<Parameters<Store['createExercise']>[0]> = {},
) {
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

export async function running(store: Store) {
  const { log, info } = await hosted(store);
  return { log, info, lease: await store.takeLease(log.exercise, 'this process', HOUR) };
}

export async function all(store: Store, exercise: string, from?: number): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const piece of store.readRecords(exercise, from)) records.push(...piece);
  return records;
}

export const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no fault',
    (error: unknown) => (error instanceof StoreError ? error.fault : error),
  );
