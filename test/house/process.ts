/** A server in a process of its own, as `npm start` runs it, so that it can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Long enough for a machine that does other things; a server that ends is noticed at once. */
const START_MS = 60_000;

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written to standard output and standard error. */
  output(): string;
  /** As a power cut would: no goodbye. */
  kill(): Promise<void>;
  /** As an operator would: it is asked to end, and does. */
  stop(): Promise<number | null>;
  /** Stands still, as a machine that swaps; `wake` lets it go on. */
  sleep(): void;
  wake(): void;
}

/** Starts `sandtable serve` with these settings. Throws what it printed if it ends instead. */
export async function startProcess(env: { readonly [name: string]: string }): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['server/src/cli.ts', 'serve'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server did not say where it is: ${output}`)), START_MS);
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const said = /Sandtable is open at (\S+)/.exec(output)?.[1];
      if (said === undefined) return;
      clearTimeout(late);
      resolve(said);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The server ended with ${code}: ${output}`));
    });
  });
  return {
    url,
    child,
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    sleep: () => child.kill('SIGSTOP'),
    wake: () => child.kill('SIGCONT'),
  };
}
