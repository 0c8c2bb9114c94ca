/** Exercises as things that are made, listed and thrown away. */
import { rm } from 'node:fs/promises';
import type { LogRecord, Secrets } from '@sandtable/shared';
import type { Transaction } from 'kysely';
import type { Batch } from './batch.ts';
import { ask, type Engine } from './engine.ts';
import { noSuchExercise, StoreError } from './error.ts';
import { runsOn, storable, whatListsShow, writeRecords } from './log.ts';
import type { Schema } from './schema.ts';

export interface ExerciseToStore {
  readonly id: string;
  readonly secrets: Secrets;
  /** SHA-256 of the facilitator key, hex. */
  readonly keyDigest: string | null;
  /** Days without a record after which it is deleted; null: the host's default. */
  readonly retentionDays: number | null;
  /** Codes to try, in this order, until one is free. */
  readonly codes: Iterable<string>;
  /** The first records, which name the code: at least `created`. An import's records name the code they were made under. */
  records(code: string): readonly LogRecord[];
  readonly names?: ReadonlyMap<string, string>;
  readonly serials?: ReadonlyMap<string, number>;
}

export interface StoredExercise {
  readonly id: string;
  /** By which people join it here; of an import it may differ from the log's. */
  readonly code: string;
  readonly title: string;
  readonly ruleset: string;
  readonly created: number;
  readonly state: 'open' | 'closed';
  readonly retentionDays: number | null;
  readonly records: number;
  /** Instant of the last record. */
  readonly touched: number;
}

export interface ExerciseStore {
  /**
   * Makes an exercise with its secrets, first records, names and serials: all or nothing. Answers what it came to be,
   * its code among it. Refuses with `exists`, and with `no-free-code` when every code given is taken.
   */
  createExercise(made: ExerciseToStore): Promise<StoredExercise>;
  exercise(id: string): Promise<StoredExercise | undefined>;
  exerciseByCode(code: string): Promise<StoredExercise | undefined>;
  /** Newest first. */
  list(state?: 'open' | 'closed'): Promise<StoredExercise[]>;
  secrets(id: string): Promise<Secrets>;
  setRetention(id: string, days: number | null): Promise<void>;
  /** Deletes everything of an exercise, its backup file too. False if there was none. */
  deleteExercise(id: string): Promise<boolean>;
  /**
   * Deletes what has had no record for as many days as it may be kept, except where somebody is running it.
   * `defaultDays` null: only exercises with a retention of their own. Answers the ids.
   */
  sweep(now: number, defaultDays: number | null): Promise<string[]>;
}

const DAY_MS = 86_400_000;

export function exerciseStore(engine: Engine, batch: Batch, backupFile: (id: string) => string): ExerciseStore {
  const columns = ['id', 'code', 'title', 'ruleset', 'created', 'state', 'retention_days'] as const;
  const rows = () =>
    engine.db
      .selectFrom('exercise')
      .innerJoin('record as last', 'last.exercise', 'exercise.id')
      .where('last.seq', '=', ({ selectFrom }) =>
        selectFrom('record')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .whereRef('record.exercise', '=', 'exercise.id'),
      )
      .select([...columns, 'last.seq', 'last.at']);
  type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];
  const info = ({ retention_days, seq, at, ...row }: Row): StoredExercise => ({
    ...row,
    retentionDays: retention_days,
    records: seq + 1,
    touched: at,
  });

  async function deleteExercise(id: string): Promise<boolean> {
    const gone = await batch.run(id, (db) => db.deleteFrom('exercise').where('id', '=', id).executeTakeFirst());
    await rm(backupFile(id), { force: true });
    await ask(engine, () => engine.forget());
    return gone.numDeletedRows > 0n;
  }

  const find = (column: 'id' | 'code', value: string) =>
    ask(engine, async () => {
      const row = await rows().where(column, '=', value).executeTakeFirst();
      return row === undefined ? undefined : info(row);
    });

  return {
    async createExercise(made) {
      for (const code of made.codes) {
        const records = made.records(code);
        try {
          await ask(engine, (db) => db.transaction().execute((trx) => insert(trx, made, code, records)));
        } catch (error) {
          if (!(error instanceof StoreError && engine.isDuplicate(error.cause))) throw error;
          const there = await ask(engine, (db) =>
            db.selectFrom('exercise').select('id').where('id', '=', made.id).executeTakeFirst(),
          );
          if (there !== undefined)
            throw new StoreError(
              'exists',
              `Exercise ${made.id} is in this store already; delete it first, or go on with that one.`,
            );
          continue;
        }
        const found = await find('id', made.id);
        if (found === undefined) throw noSuchExercise(made.id);
        return found;
      }
      throw new StoreError(
        'no-free-code',
        'Every join code that was tried is taken; try again, or delete exercises that are over.',
      );
    },
    exercise: (id) => find('id', id),
    exerciseByCode: (code) => find('code', code),
    list: (state) =>
      ask(engine, async () => {
        const found = await rows()
          .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
          .orderBy('created', 'desc')
          .orderBy('id')
          .execute();
        return found.map(info);
      }),
    async secrets(id) {
      const row = await ask(engine, (db) =>
        db.selectFrom('secret').select(['luck', 'seal']).where('exercise', '=', id).executeTakeFirst(),
      );
      if (row === undefined) throw noSuchExercise(id);
      return { luck: row.luck, seal: row.seal };
    },
    async setRetention(id, days) {
      const set = await batch.run(id, (db) =>
        db.updateTable('exercise').set({ retention_days: days }).where('id', '=', id).executeTakeFirst(),
      );
      if (set.numUpdatedRows === 0n) throw noSuchExercise(id);
    },
    deleteExercise,
    async sweep(now, defaultDays) {
      const found = await ask(engine, () =>
        rows()
          .where(({ eb, or }) => or([eb('holder', 'is', null), eb('lease_until', '<', engine.now)]))
          .execute(),
      );
      const stale = found.filter(({ retention_days, at }) => {
        const days = retention_days ?? defaultDays;
        return days !== null && at + days * DAY_MS < now;
      });
      for (const { id } of stale) await deleteExercise(id);
      return stale.map(({ id }) => id);
    },
  };
}

async function insert(
  db: Transaction<Schema>,
  made: ExerciseToStore,
  code: string,
  records: readonly LogRecord[],
): Promise<void> {
  const first = records[0];
  if (first?.body.kind !== 'created' || first.seq !== 0 || first.body.exercise !== made.id || !runsOn(records)) {
    throw new StoreError(
      'seq-taken',
      `The log of exercise ${made.id} must begin with record 0, its "created" record, and have no gaps.`,
    );
  }
  const { id, secrets, keyDigest, retentionDays } = made;
  const { title, ruleset } = first.body;
  await db
    .insertInto('exercise')
    .values({
      id,
      code,
      title: storable(title),
      ruleset,
      created: first.at,
      state: 'open',
      retention_days: retentionDays,
      epoch: 0,
      holder: null,
      lease_until: 0,
      ...whatListsShow(records),
    })
    .execute();
  await db
    .insertInto('secret')
    .values({ exercise: id, luck: secrets.luck, seal: secrets.seal, key_digest: keyDigest })
    .execute();
  await writeRecords(db, id, records);
  const names = [...(made.names ?? [])].map(([seat, name]) => ({ exercise: id, seat, name: storable(name) }));
  if (names.length > 0) await db.insertInto('person').values(names).execute();
  const serials = [...(made.serials ?? [])].map(([seat, serial]) => ({ exercise: id, seat, serial }));
  if (serials.length > 0) await db.insertInto('token').values(serials).execute();
}
