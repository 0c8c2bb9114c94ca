/** A real PostgreSQL of one's own, on a free port, in a folder that goes away with it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './port.ts';
import { toolPath } from './tools.ts';

const execute = promisify(execFile);

export interface Postgres {
  /** Address of an empty database, fresh at every call. */
  database(): Promise<string>;
  /** Ends the server as a power cut would, and starts it again on the same data and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a cluster and starts its server. Throws a sentence where this machine has no PostgreSQL. */
export async function startPostgres(): Promise<Postgres> {
  const programs = toolPath('postgres');
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-postgres-'));
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  await execute(join(programs, 'initdb'), ['-D', data, '-U', 'sandtable', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...user,
    cwd: folder,
  });
  const port = await freePort();
  const address = (name: string) => `postgres://sandtable@127.0.0.1:${port}/${name}`;
  // Durable as by default: fsync stays on, since what is acknowledged must have been written.
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
  const start = async () => {
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilItAnswers(server, address('postgres'));
    return server;
  };

  let server = await start();
  let databases = 0;
  return {
    async database() {
      databases += 1;
      const name = `test${databases}`;
      await query(address('postgres'), `create database ${name}`);
      return address(name);
    },
    async crash() {
      await end(server, 'SIGQUIT');
      server = await start();
    },
    async stop() {
      await end(server, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as Debian's `postgres`, else as the last resort of every Unix. */
function serverUser(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8');
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+)/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+)/m.exec(users) ?? [];
  if (uid === undefined || gid === undefined) throw new Error('PostgreSQL cannot run as root and finds no other user.');
  return { uid: Number(uid), gid: Number(gid) };
}

async function query(connectionString: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function untilItAnswers(server: ChildProcess, address: string): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000);
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}:\n${said}`);
    try {
      await query(address, 'select 1');
      return;
    } catch {
      await wait(100);
    }
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not answer within a minute:\n${said}`);
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill(signal);
  await ended;
}
