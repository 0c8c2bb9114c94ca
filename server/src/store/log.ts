/** The log itself: appended durably, read in pieces. */
import { canonical, type LogRecord, parseRecord } from '@sandtable/shared';
import type { Transaction } from 'kysely';
import type { Batch } from './batch.ts';
import { ask, type Engine } from './engine.ts';
import { noSuchExercise, StoreError } from './error.ts';
import { fenced, type Lease } from './lease.ts';
import type { Schema } from './schema.ts';

export interface LogStore {
  /**
   * Appends records, all or none, and resolves once they are on disk. Their `seq` must run on from the log's end.
   * Refuses with `fenced` under an old lease, with `seq-taken` if the log has moved on, with `no-such-exercise` once
   * deleted. After any other error (`unreachable`, …) it is open whether the records were written: read the log again
   * before going on; commands that made it are recognised by their records' `cause`.
   */
  append(lease: Lease, records: readonly LogRecord[]): Promise<void>;
  /** Records from a seq on, parsed, in order, in pieces; nothing is held open between pieces. Refuses with `damaged`. */
  readRecords(exercise: string, from?: number): AsyncGenerator<LogRecord[], void, undefined>;
  /** The same as stored: canonical text, one record each, without line ends. */
  readLines(exercise: string, from?: number): AsyncGenerator<string[], void, undefined>;
}

const PIECE = 1_000;
/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535; a row has four. */
const ROWS = 5_000;

export function logStore(engine: Engine, batch: Batch): LogStore {
  async function* readLines(exercise: string, from = 0): AsyncGenerator<string[], void, undefined> {
    for (let next = from; ; ) {
      const rows = await ask(engine, (db) =>
        db
          .selectFrom('record')
          .select(['seq', 'line'])
          .where('exercise', '=', exercise)
          .where('seq', '>=', next)
          .orderBy('seq')
          .limit(PIECE)
          .execute(),
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(({ line }) => line);
      if (rows.length < PIECE) return;
      next = last.seq + 1;
    }
  }

  return {
    readLines,
    async *readRecords(exercise, from = 0) {
      let seq = from;
      for await (const lines of readLines(exercise, from)) {
        yield lines.map((line) => parse(exercise, seq++, line));
      }
    },
    async append(lease, records) {
      const first = records[0];
      if (first === undefined) return;
      const taken = new StoreError(
        'seq-taken',
        `Record ${first.seq} of exercise ${lease.exercise} does not follow its log; read the log again and decide anew.`,
      );
      if (!runsOn(records)) throw taken;
      try {
        await batch.run(lease.exercise, async (db) => {
          const row = await db
            .selectFrom('exercise')
            .select(({ selectFrom }) => [
              'epoch',
              selectFrom('record')
                .select(({ fn }) => fn.max('seq').as('last'))
                .where('exercise', '=', lease.exercise)
                .as('last'),
            ])
            .where('id', '=', lease.exercise)
            .$if(engine.lockRows, (query) => query.forUpdate())
            .executeTakeFirst();
          if (row === undefined) throw noSuchExercise(lease.exercise);
          if (row.epoch !== lease.epoch) throw fenced(lease);
          if (first.seq !== (row.last ?? -1) + 1) throw taken;
          await writeRecords(db, lease.exercise, records);
          const changed = whatListsShow(records);
          if (changed !== undefined)
            await db.updateTable('exercise').set(changed).where('id', '=', lease.exercise).execute();
        });
      } catch (error) {
        // A writer of the same epoch in between: the primary key has the last word.
        throw error instanceof StoreError && engine.isDuplicate(error.cause) ? taken : error;
      }
    },
  };
}

function parse(exercise: string, seq: number, line: string): LogRecord {
  try {
    const record = parseRecord(JSON.parse(line));
    if (record.seq === seq) return record;
  } catch {
    // Said below, together with a record that stands in the wrong place.
  }
  throw new StoreError(
    'damaged',
    `Record ${seq} of exercise ${exercise} in the store is damaged; restore the exercise from its backup file.`,
  );
}

/** Whether each record's seq is one more than the one before. */
export function runsOn(records: readonly LogRecord[]): boolean {
  return records.every((record, index) => index === 0 || record.seq === (records[index - 1]?.seq ?? 0) + 1);
}

/** Writes rows of the log; whoever calls has checked that they may follow. */
export async function writeRecords(
  db: Transaction<Schema>,
  exercise: string,
  records: readonly LogRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += ROWS) {
    const rows = records
      .slice(from, from + ROWS)
      .map((record) => ({ exercise, seq: record.seq, at: record.at, line: canonical(record) }));
    await db.insertInto('record').values(rows).execute();
  }
}

/** What these records change in the row that lists show, if anything. */
export function whatListsShow(records: readonly LogRecord[]): { title?: string; state?: 'closed' } | undefined {
  const changed: { title?: string; state?: 'closed' } = {};
  for (const { body } of records) {
    if (body.kind === 'closed') changed.state = 'closed';
    if (body.kind === 'policy' && body.title !== undefined) changed.title = storable(body.title);
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}

/** PostgreSQL's text has no U+0000, and neither has UTF-8 lone surrogates. In records JSON escapes both; bare text loses them. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}
