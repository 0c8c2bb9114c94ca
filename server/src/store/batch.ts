/**
 * Group commit. Everything that many exercises write in one turn of the event loop goes into one transaction, so that one
 * wait for the disk acknowledges all of it: 500 orders a second do not need 500 waits.
 */
import type { Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import { StoreError } from './error.ts';
import type { Schema } from './schema.ts';

/** Refuses by throwing a StoreError before its first write; any other error undoes what it wrote. */
export type Write<T> = (db: Transaction<Schema>) => Promise<T>;

interface Job {
  readonly exercise: string;
  readonly write: Write<unknown>;
  done(value: unknown): void;
  fail(error: unknown): void;
}

const MOST = 250;

export class Batch {
  readonly #engine: Engine;
  #waiting: Job[] = [];
  #running: Promise<void> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Resolves once the write is on disk. One exercise's writes happen in the order given. */
  run<T>(exercise: string, write: Write<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ exercise, write, done: (value) => resolve(value as T), fail: reject });
      this.#running ??= this.#drain();
    });
  }

  /** Waits for what has been asked so far. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Sockets are read before this continues: their commands join the same transaction.
      await new Promise((resolve) => setImmediate(resolve));
      const jobs = this.#waiting.splice(0, MOST);
      // Two processes that lock the same rows in the same order cannot block each other.
      jobs.sort((a, b) => (a.exercise < b.exercise ? -1 : a.exercise > b.exercise ? 1 : 0));
      await this.#together(jobs);
    }
    this.#running = undefined;
  }

  async #together(jobs: readonly Job[]): Promise<void> {
    const settled: (() => void)[] = [];
    try {
      await this.#engine.db.transaction().execute(async (db) => {
        for (const job of jobs) {
          try {
            const value = await job.write(db);
            settled.push(() => job.done(value));
          } catch (error) {
            if (!(error instanceof StoreError)) throw error;
            settled.push(() => job.fail(error));
          }
        }
      });
    } catch (error) {
      const explained = error instanceof StoreError ? error : this.#engine.explain(error);
      // One bad write must not take the others down; a dead server takes all down, and asking it again for each would take minutes.
      if (jobs.length > 1 && explained.fault === 'failed') for (const job of jobs) await this.#together([job]);
      else for (const job of jobs) job.fail(explained);
      return;
    }
    for (const settle of settled) settle();
  }
}
