/** The two databases, as far as they differ. Everything above this is written once. */
import type { Kysely, RawBuilder } from 'kysely';
import { StoreError } from './error.ts';
import type { Schema } from './schema.ts';

export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** For messages: the file, or server and database without the password. */
  readonly where: string;
  readonly db: Kysely<Schema>;
  /** Milliseconds since 1970 by the database's clock, the one all processes share. */
  readonly now: RawBuilder<number>;
  /** Rows read for update stay as they are until the transaction ends. SQLite locks the whole file at `begin`. */
  readonly lockRows: boolean;
  /** A primary key or unique column that is there already. */
  isDuplicate(error: unknown): boolean;
  /** What the engine's own error means to a person. */
  explain(error: unknown): StoreError;
  /** After something was erased: leave no copy of it in the files, as far as that is in our hands. */
  forget(): Promise<void>;
}

/** Runs something against the database; what the engine throws comes out as a StoreError. */
export async function ask<T>(engine: Engine, act: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  try {
    return await act(engine.db);
  } catch (error) {
    throw error instanceof StoreError ? error : engine.explain(error);
  }
}
