/**
 * The tables, and the migrations that make them: one set for SQLite and PostgreSQL. Instants are milliseconds since 1970
 * (bigint: they do not fit 32 bits), everything structured is JSON text, since the chain is over text.
 */
import { type Kysely, sql } from 'kysely';
import type { Engine } from './engine.ts';
import { StoreError } from './error.ts';

export interface Schema {
  /** One row per exercise: what lists and doors need, the rest is in its log. */
  exercise: {
    id: string;
    code: string;
    title: string;
    ruleset: string;
    created: number;
    state: 'open' | 'closed';
    /** Null: the host's default. */
    retention_days: number | null;
    /** Grows with every change of hands; whoever appends must name the current one. */
    epoch: number;
    holder: string | null;
    /** Until when the holder counts as alive. */
    lease_until: number;
  };
  /** The log: `line` is the canonical text of the whole record. */
  record: { exercise: string; seq: number; at: number; line: string };
  /** Outside the chain; `key_digest` is SHA-256 of the facilitator key, hex. */
  secret: { exercise: string; luck: string; seal: string; key_digest: string | null };
  /** Names of people, nothing else about them; erasable. */
  person: { exercise: string; seat: string; name: string };
  /** A seat's token is good while it carries this serial. */
  token: { exercise: string; seat: string; serial: number };
  draft: {
    exercise: string;
    branch: number;
    step: number;
    team: string;
    path: string;
    value: string;
    seat: string;
    at: number;
  };
  /** Which of the migrations below have been made. */
  migration: { name: string };
}

type Migrating = Pick<Kysely<unknown>, 'schema'>;

/** A migration never changes once released: the next one does. */
const MIGRATIONS: { readonly [name: string]: (db: Migrating) => Promise<void> } = {
  '0001-exercises': async (db) => {
    await db.schema
      .createTable('exercise')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('ruleset', 'text', (c) => c.notNull())
      .addColumn('created', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('retention_days', 'integer')
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('holder', 'text')
      .addColumn('lease_until', 'bigint', (c) => c.notNull())
      .execute();
    await partOfExercise(db, 'record')
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('line', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('record_key', ['exercise', 'seq'])
      .execute();
    await partOfExercise(db, 'secret')
      .addColumn('luck', 'text', (c) => c.notNull())
      .addColumn('seal', 'text', (c) => c.notNull())
      .addColumn('key_digest', 'text')
      .addPrimaryKeyConstraint('secret_key', ['exercise'])
      .execute();
    await partOfExercise(db, 'person')
      .addColumn('seat', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('person_key', ['exercise', 'seat'])
      .execute();
    await partOfExercise(db, 'token')
      .addColumn('seat', 'text', (c) => c.notNull())
      .addColumn('serial', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('token_key', ['exercise', 'seat'])
      .execute();
    await partOfExercise(db, 'draft')
      .addColumn('branch', 'integer', (c) => c.notNull())
      .addColumn('step', 'integer', (c) => c.notNull())
      .addColumn('team', 'text', (c) => c.notNull())
      .addColumn('path', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('seat', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('draft_key', ['exercise', 'branch', 'step', 'team', 'path'])
      .execute();
  },
};

/** A table whose rows go with their exercise. */
function partOfExercise(db: Migrating, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('exercise', 'text', (c) => c.notNull().references('exercise.id').onDelete('cascade'));
}

/** Which processes agree on while they migrate; any number nobody else uses. */
const MIGRATION_LOCK = 735_211;

/**
 * Brings a database up to this version, in one transaction: other processes that start meanwhile wait, and a crash leaves
 * the old tables. Refuses one that a later version has already changed, and touches nothing of it.
 */
export async function migrate({ db, where, lockRows }: Engine): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (lockRows) await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx);
    await trx.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .execute();
    const done = new Set(
      (await trx.selectFrom('migration').select('name').orderBy('name').execute()).map((r) => r.name),
    );
    const later = [...done].find((name) => !Object.hasOwn(MIGRATIONS, name));
    if (later !== undefined) {
      throw new StoreError(
        'newer-schema',
        `${where} was written by a newer Sandtable (its schema has "${later}"); run that version or a later one, or use another data folder or database.`,
      );
    }
    for (const [name, up] of Object.entries(MIGRATIONS)) {
      if (done.has(name)) continue;
      await up(trx);
      await trx.insertInto('migration').values({ name }).execute();
    }
  });
}
