/** The store: where exercises outlive the process. One interface over SQLite and PostgreSQL; see the parts for what each does. */
import { join } from 'node:path';
import { sql } from 'kysely';
import { backupText, writeWhole } from './backup.ts';
import { Batch } from './batch.ts';
import { type DraftStore, draftStore } from './drafts.ts';
import { ask, type Engine } from './engine.ts';
import { StoreError } from './error.ts';
import { type ExerciseStore, exerciseStore } from './exercises.ts';
import { type LeaseStore, leaseStore } from './lease.ts';
import { type LogStore, logStore } from './log.ts';
import { openPostgres } from './postgres.ts';
import { migrate } from './schema.ts';
import { type SeatStore, seatStore } from './seats.ts';
import { openSqlite } from './sqlite.ts';

export interface Store extends ExerciseStore, LogStore, LeaseStore, DraftStore, SeatStore {
  readonly engine: Engine['name'];
  /** File or server, for the log; holds no password. */
  readonly where: string;
  /** Writes the exercise's backup file (importable, with its secrets) into the data folder and answers its path. */
  backup(exercise: string, now: number): Promise<string>;
  /** Undefined if the database answers, else the sentence that says why not. */
  trouble(): Promise<string | undefined>;
  /** Finishes what is being written, then lets go of the database. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** The data folder: SQLite's file and the backups. */
  readonly folder: string;
  /** A PostgreSQL address; without it SQLite is used. */
  readonly databaseUrl?: string | undefined;
}

/** Opens the store and brings its tables up to date. Throws a StoreError whose message is for the person who started it. */
export async function openStore({ folder, databaseUrl }: StoreOptions): Promise<Store> {
  const engine = databaseUrl === undefined ? openSqlite(folder) : openPostgres(databaseUrl);
  try {
    await ask(engine, () => migrate(engine));
  } catch (error) {
    await engine.db.destroy().catch(() => {});
    throw error;
  }
  const batch = new Batch(engine);
  const backupFile = (id: string) => join(folder, 'backups', `${id}.jsonl`);
  const parts = {
    ...exerciseStore(engine, batch, backupFile),
    ...logStore(engine, batch),
    ...leaseStore(engine, batch),
    ...draftStore(engine, batch),
    ...seatStore(engine, batch),
  };
  return {
    ...parts,
    engine: engine.name,
    where: engine.where,
    async backup(exercise, now) {
      const file = backupFile(exercise);
      await writeWhole(file, await backupText(parts, exercise, now));
      return file;
    },
    async trouble() {
      try {
        await ask(engine, (db) => sql`select 1`.execute(db));
        return undefined;
      } catch (error) {
        return error instanceof StoreError ? error.message : String(error);
      }
    },
    async close() {
      await batch.idle();
      await engine.db.destroy();
    },
  };
}
