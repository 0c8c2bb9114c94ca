/** Servers as processes of their own: started, asked, killed; and what the kernel says they used. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../house/port.ts';

export const SECRET = 'a-secret-for-benches-only-0123456789';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** CPU seconds used so far, user and system. */
  cpu(): number;
  /** Resident memory, MB. */
  resident(): number;
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

export function newFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sandtable-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts `sandtable serve` on a data folder and waits until it answers. */
export async function startServer(folder: string): Promise<ServerProcess> {
  const port = await freePort();
  const cli = fileURLToPath(new URL('../../server/src/cli.ts', import.meta.url));
  const child = spawn(process.execPath, [cli, 'serve'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SANDTABLE_DATA: folder,
      SANDTABLE_SECRET: SECRET,
      // The load says for whom it comes.
      TRUST_PROXY: '1',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return answering(child, `http://127.0.0.1:${port}`, '/healthz');
}

/** Starts the echo server that the order round trip is compared with. */
export async function startEcho(): Promise<ServerProcess> {
  const port = await freePort();
  const path = fileURLToPath(new URL('echo-server.ts', import.meta.url));
  const child = spawn(process.execPath, [path, String(port)], { stdio: ['ignore', 'ignore', 'inherit'] });
  return answering(child, `http://127.0.0.1:${port}`, '/');
}

async function answering(child: ChildProcess, url: string, path: string): Promise<ServerProcess> {
  const { pid } = child;
  if (pid === undefined) throw new Error(`The server for the bench did not start.`);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`The server for the bench ended with ${child.exitCode}.`);
    const answer = await fetch(url + path).catch(() => null);
    if (answer !== null && answer.status < 500) break;
    if (tries > 1500) throw new Error('The server for the bench does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    pid,
    cpu() {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    resident() {
      const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(kb ?? Number.NaN) / 1000;
    },
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
