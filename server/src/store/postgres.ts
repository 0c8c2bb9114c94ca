/** The engine for many processes: a PostgreSQL named by DATABASE_URL. */
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { StoreError } from './error.ts';
import type { Schema } from './schema.ts';

const INT8 = 20;
/** An answer that takes longer is an outage: rather a clear error than a table that hangs. */
const ANSWER_MS = 30_000;
const CONNECT_MS = 5_000;
const ASLEEP_MS = 4_000;

/** Connects lazily: the first query tells whether the server is there. Refuses an address that is none. */
export function openPostgres(url: string): Engine {
  const where = nameOf(url);
  const explain = (error: unknown) => explainPostgres(error, where);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    application_name: 'sandtable',
    types: { getTypeParser: parserOf },
  });
  // An idle connection that breaks would otherwise end the process; the next query says what is wrong.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool,
      // What is acknowledged must be on disk, whatever the server's default is.
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'));
        // A process that falls asleep in a transaction holds its rows: nobody could take its exercises over until it wakes.
        await connection.executeQuery(CompiledQuery.raw(`set idle_in_transaction_session_timeout = ${ASLEEP_MS}`));
      },
    }),
  });
  return {
    name: 'postgres',
    where,
    db,
    now: sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
    lockRows: true,
    isDuplicate: (error) => codeOf(error) === '23505',
    explain,
    // Dead rows go with autovacuum, and backups of the server are its keeper's.
    forget: async () => {},
  };
}

/** bigint (and counts) come as text, since they may exceed 2^53; ours never do. */
const parserOf: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(oid, format as 'text');

/** Server and database, without user and password. */
function nameOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new StoreError(
      'unreachable',
      'DATABASE_URL is not an address of PostgreSQL; it looks like postgres://user:password@host:5432/database.',
    );
  }
  return `PostgreSQL at ${parsed.host || 'the local socket'}, database "${decodeURIComponent(parsed.pathname.slice(1)) || 'default'}"`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function explainPostgres(error: unknown, where: string): StoreError {
  const cause = { cause: error };
  const code = codeOf(error);
  const why = reasonOf(error);
  if (code === '3D000')
    return new StoreError(
      'unreachable',
      `${where} does not exist; create it (createdb) or correct DATABASE_URL.`,
      cause,
    );
  if (code?.startsWith('28'))
    return new StoreError(
      'unreachable',
      `${where} refuses this user (${why}); correct user and password in DATABASE_URL.`,
      cause,
    );
  if (code === '42501')
    return new StoreError(
      'unwritable',
      `${where} does not let this user make or write tables (${why}); grant it CREATE on its schema.`,
      cause,
    );
  if (code?.startsWith('53'))
    return new StoreError(
      'unwritable',
      `${where} is out of room (${why}); free disk, memory or connections there.`,
      cause,
    );
  // Class 57: shut down or cancelled; 08: connection; 25006: a read-only standby; E…: the socket; pg's own have no code.
  const lost = code === undefined ? /timeout|connect|terminated/i.test(why) : /^(08|57|25006|E[A-Z]{3,})/.test(code);
  if (lost) {
    return new StoreError(
      'unreachable',
      `${where} does not answer (${why}); start it, or correct DATABASE_URL.`,
      cause,
    );
  }
  return new StoreError('failed', `${where} failed: ${why}.`, cause);
}

/** Node tries each address of a host and then reports them together, with an empty message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message || (codeOf(error) ?? error.name) : String(error);
}
