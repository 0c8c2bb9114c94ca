/** A real Redis of one's own, on a free port, with nothing on disk. */
import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './port.ts';
import { toolPath } from './tools.ts';

export interface Redis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Throws a sentence where this machine has no Redis. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
  const server = spawn(toolPath('redis'), args, { stdio: 'ignore' });
  for (let attempt = 0; !(await answers(port)); attempt += 1) {
    if (server.exitCode !== null) throw new Error(`Redis ended with ${server.exitCode} before it answered.`);
    if (attempt === 300) throw new Error('Redis did not answer within half a minute.');
    await wait(100);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
      server.kill();
      await ended;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    const done = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (reply) => done(reply.toString().startsWith('+PONG')));
    socket.once('error', () => done(false));
  });
}
