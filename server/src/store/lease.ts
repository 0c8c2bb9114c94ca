/**
 * Who runs an exercise. Each change of hands raises the exercise's epoch, and every write names the epoch it was made
 * under: a process that stalled, lost its lease and woke again finds itself fenced, whatever it believes.
 */
import { sql } from 'kysely';
import type { Batch } from './batch.ts';
import type { Engine } from './engine.ts';
import { noSuchExercise, StoreError } from './error.ts';

/** The right to write to one exercise, until somebody else takes it. */
export interface Lease {
  readonly exercise: string;
  readonly epoch: number;
}

export interface LeaseStore {
  /**
   * Takes an exercise over. `holder` names this process and is shown to whoever is refused. Refuses with `lease-held`
   * while another holder is alive (renewed within its `ttlMs`), unless `fromTheLiving`: for a host that knows the other
   * is gone, such as the only process of a machine after a crash. Whoever held it before is fenced from here on.
   */
  takeLease(
    exercise: string,
    holder: string,
    ttlMs: number,
    options?: { readonly fromTheLiving?: boolean },
  ): Promise<Lease>;
  /** Says "still alive" for another `ttlMs`. Refuses with `fenced` once somebody else has taken over. */
  renewLease(lease: Lease, ttlMs: number): Promise<void>;
  /** Writes nothing new, and so proves that something could be written. Refuses as the store does, or with `fenced`. */
  tryLease(lease: Lease): Promise<void>;
  /** Lets go; nothing can be written under it any more. Does nothing to a lease that somebody else has taken. */
  releaseLease(lease: Lease): Promise<void>;
}

export function leaseStore(engine: Engine, batch: Batch): LeaseStore {
  const until = (ttlMs: number) => sql<number>`${engine.now} + cast(${ttlMs} as integer)`;
  return {
    takeLease: (exercise, holder, ttlMs, { fromTheLiving = false } = {}) =>
      batch.run(exercise, async (db) => {
        const taken = await db
          .updateTable('exercise')
          .set(({ eb }) => ({ epoch: eb('epoch', '+', 1), holder, lease_until: until(ttlMs) }))
          .where('id', '=', exercise)
          .$if(!fromTheLiving, (query) =>
            query.where(({ eb, or }) =>
              or([eb('holder', 'is', null), eb('holder', '=', holder), eb('lease_until', '<', engine.now)]),
            ),
          )
          .returning('epoch')
          .executeTakeFirst();
        if (taken !== undefined) return { exercise, epoch: taken.epoch };
        const other = await db.selectFrom('exercise').select('holder').where('id', '=', exercise).executeTakeFirst();
        if (other === undefined) throw noSuchExercise(exercise);
        throw new StoreError(
          'lease-held',
          `Exercise ${exercise} is being run by ${other.holder ?? 'another process'}; join it there, or end that process first.`,
        );
      }),
    renewLease: (lease, ttlMs) =>
      batch.run(lease.exercise, async (db) => {
        const kept = await db
          .updateTable('exercise')
          .set({ lease_until: until(ttlMs) })
          .where('id', '=', lease.exercise)
          .where('epoch', '=', lease.epoch)
          .executeTakeFirst();
        if (kept.numUpdatedRows === 0n) throw fenced(lease);
      }),
    tryLease: (lease) =>
      batch.run(lease.exercise, async (db) => {
        const kept = await db
          .updateTable('exercise')
          .set({ epoch: lease.epoch })
          .where('id', '=', lease.exercise)
          .where('epoch', '=', lease.epoch)
          .executeTakeFirst();
        if (kept.numUpdatedRows === 0n) throw fenced(lease);
      }),
    releaseLease: (lease) =>
      batch.run(lease.exercise, async (db) => {
        await db
          .updateTable('exercise')
          .set(({ eb }) => ({ epoch: eb('epoch', '+', 1), holder: null, lease_until: 0 }))
          .where('id', '=', lease.exercise)
          .where('epoch', '=', lease.epoch)
          .execute();
      }),
  };
}

/** The refusal for a write under an epoch that is over. */
export function fenced({ exercise, epoch }: Lease): StoreError {
  return new StoreError(
    'fenced',
    `Exercise ${exercise} has been taken over by another process since epoch ${epoch}; nothing was written. Let go of it here.`,
  );
}
