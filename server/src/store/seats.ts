/** What is known of people and their keys, all of it outside the chain: names can be erased, tokens revoked. */
import { sql } from 'kysely';
import type { Batch } from './batch.ts';
import { ask, type Engine } from './engine.ts';
import { noSuchExercise } from './error.ts';
import { storable } from './log.ts';

export interface SeatStore {
  /** The name shown for a seat; null erases it, for good. */
  setName(exercise: string, seat: string, name: string | null): Promise<void>;
  /** Seat to name. */
  names(exercise: string): Promise<Map<string, string>>;
  /** Erases every name of an exercise, for good; the log keeps its seat ids. */
  eraseNames(exercise: string): Promise<void>;
  /** The serial that a new token for this seat must carry: every earlier token is refused from now on. From 1. */
  nextSerial(exercise: string, seat: string): Promise<number>;
  /** Seat to the one serial that is good. */
  serials(exercise: string): Promise<Map<string, number>>;
  /** Replaces the facilitator key, of which only the SHA-256 (hex) is kept. */
  setKeyDigest(exercise: string, digest: string): Promise<void>;
  keyDigest(exercise: string): Promise<string | null>;
}

export function seatStore(engine: Engine, batch: Batch): SeatStore {
  return {
    async setName(exercise, seat, name) {
      await batch.run(exercise, async (db) => {
        const known = await db.selectFrom('exercise').select('id').where('id', '=', exercise).executeTakeFirst();
        if (known === undefined) throw noSuchExercise(exercise);
        if (name === null) {
          await db.deleteFrom('person').where('exercise', '=', exercise).where('seat', '=', seat).execute();
          return;
        }
        await db
          .insertInto('person')
          .values({ exercise, seat, name: storable(name) })
          .onConflict((conflict) => conflict.columns(['exercise', 'seat']).doUpdateSet({ name: storable(name) }))
          .execute();
      });
      if (name === null) await ask(engine, () => engine.forget());
    },
    async names(exercise) {
      const rows = await ask(engine, (db) =>
        db.selectFrom('person').select(['seat', 'name']).where('exercise', '=', exercise).orderBy('seat').execute(),
      );
      return new Map(rows.map(({ seat, name }) => [seat, name]));
    },
    async eraseNames(exercise) {
      await batch.run(exercise, (db) => db.deleteFrom('person').where('exercise', '=', exercise).execute());
      await ask(engine, () => engine.forget());
    },
    nextSerial: (exercise, seat) =>
      batch.run(exercise, async (db) => {
        const known = await db.selectFrom('exercise').select('id').where('id', '=', exercise).executeTakeFirst();
        if (known === undefined) throw noSuchExercise(exercise);
        const { serial } = await db
          .insertInto('token')
          .values({ exercise, seat, serial: 1 })
          .onConflict((conflict) =>
            conflict.columns(['exercise', 'seat']).doUpdateSet({ serial: sql`token.serial + 1` }),
          )
          .returning('serial')
          .executeTakeFirstOrThrow();
        return serial;
      }),
    async serials(exercise) {
      const rows = await ask(engine, (db) =>
        db.selectFrom('token').select(['seat', 'serial']).where('exercise', '=', exercise).orderBy('seat').execute(),
      );
      return new Map(rows.map(({ seat, serial }) => [seat, serial]));
    },
    setKeyDigest: (exercise, digest) =>
      batch.run(exercise, async (db) => {
        const set = await db
          .updateTable('secret')
          .set({ key_digest: digest })
          .where('exercise', '=', exercise)
          .executeTakeFirst();
        if (set.numUpdatedRows === 0n) throw noSuchExercise(exercise);
      }),
    async keyDigest(exercise) {
      const row = await ask(engine, (db) =>
        db.selectFrom('secret').select('key_digest').where('exercise', '=', exercise).executeTakeFirst(),
      );
      if (row === undefined) throw noSuchExercise(exercise);
      return row.key_digest;
    },
  };
}
