/** The default engine: one file in the data folder, through Node's own SQLite. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from 'kysely';
import { makeDataFolder } from '../data-folder.ts';
import type { Engine } from './engine.ts';
import { StoreError, type StoreFault } from './error.ts';
import type { Schema } from './schema.ts';

/** How long to wait for another process (`sandtable key`) that is writing. */
const BUSY_MS = 5_000;
/** SQLite's own waiting stops the whole process, so it is short, and the rest of the wait is ours. */
const BLOCK_MS = 10;
const STATEMENTS_KEPT = 200;

/** Opens (and makes) `sandtable.db` in a folder. Refuses a folder or file that cannot be written. */
export function openSqlite(folder: string): Engine {
  const file = join(folder, 'sandtable.db');
  const explain = (error: unknown) => explainSqlite(error, folder, file);
  let database: DatabaseSync;
  try {
    makeDataFolder(folder);
    database = new DatabaseSync(file, { timeout: BUSY_MS });
    chmodSync(file, 0o600);
    // secure_delete: an erased name must not linger in free pages.
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on',
    );
    database.exec(`pragma busy_timeout = ${BLOCK_MS}`);
  } catch (error) {
    throw explain(error);
  }
  const db = new Kysely<Schema>({ dialect: new PatientDialect(adapt(database)) });
  return {
    name: 'sqlite',
    where: file,
    db,
    now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
    lockRows: false,
    isDuplicate: (error) => [1555, 2067].includes(codeOf(error) ?? 0),
    explain,
    async forget() {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
  };
}

/** Every write of ours is in a transaction, so `begin` is where two processes meet: wait there, and let others go on meanwhile. */
class PatientDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waited = 0; ; waited += 2 * BLOCK_MS) {
      try {
        return await super.beginTransaction(connection);
      } catch (error) {
        if (primaryCode(error) !== BUSY || waited > BUSY_MS) throw error;
        await wait(BLOCK_MS);
      }
    }
  }
}

class PatientDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): Driver {
    return new PatientDriver({ database: this.#database });
  }
}

/** What Kysely expects of a SQLite driver, over `node:sqlite`. Statements are kept: compiling one costs as much as running it. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    // A transaction that begins by reading and then writes fails at once, without waiting, if another process wrote in between.
    const statement: StatementSync = database.prepare(text === 'begin' ? 'begin immediate' : text);
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...values.map(bindable)),
      run: (values) => statement.run(...values.map(bindable)),
      iterate: (values) => statement.iterate(...values.map(bindable)),
    };
  };
  return {
    close: () => database.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const made = prepare(text);
      const [oldest] = kept.size < STATEMENTS_KEPT ? [] : kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(text, made);
      return made;
    },
  };
}

/** `node:sqlite` takes a Date for NULL and cannot read back integers beyond 2^53: refuse them here, on the way in. */
function bindable(value: unknown): null | string | number {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && (Number.isSafeInteger(value) || !Number.isInteger(value))) return value;
  throw new TypeError(
    `The store cannot hold ${typeof value === 'number' ? value : `a ${typeof value}`}; give it text, a safe integer or null.`,
  );
}

/** SQLite's extended result code; `undefined` for errors that are not its own. */
function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
}

/** Primary result codes: sqlite.org/rescode.html. */
const [BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB] = [5, 6, 8, 10, 11, 13, 14, 26];

function primaryCode(error: unknown): number | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : code & 0xff;
}

function explainSqlite(error: unknown, folder: string, file: string): StoreError {
  const system = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
  const why = system ?? (error instanceof Error ? error.message : String(error));
  const say = (fault: StoreFault, sentence: string) => new StoreError(fault, sentence, { cause: error });
  switch (system === undefined ? primaryCode(error) : CANTOPEN) {
    case CANTOPEN:
    case READONLY:
      return say(
        'unwritable',
        `The data folder ${folder} cannot be written (${why}); allow this user to write there, or set SANDTABLE_DATA to another folder.`,
      );
    case IOERR:
    case FULL:
      return say('unwritable', `The disk that holds ${file} cannot be written (${why}); make room on it or repair it.`);
    case CORRUPT:
    case NOTADB:
      return say(
        'damaged',
        `${file} is not a sound database (${why}); put a backup in its place, or move it away to begin anew.`,
      );
    case BUSY:
    case LOCKED:
      return say(
        'unreachable',
        `${file} has been locked by another program for ${BUSY_MS / 1000} seconds; end that program and try again.`,
      );
    default:
      return say('failed', `The store failed: ${why}.`);
  }
}
