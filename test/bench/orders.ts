/**
 * The order round trip: N exercises × 5 clients, an order every 2 s each, real flagship state, durable store; beside a
 * raw Colyseus echo of the same size and pace in the same run. Then memory with ten clients each.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Carried, Load } from './load.ts';
import { newFolder, type ServerProcess, startEcho, startServer } from './process.ts';
import { fillRoom } from './room-full.ts';
import { percentile, type Row, report } from './table.ts';

const SIZES = [20, 100, 200] as const;
const SECONDS = 20;
const EVERY_MS = 2000;

/** @param onJoined called when all are in, before anything is ordered */
function carry(load: Load, onJoined = () => {}): Promise<Carried> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('load.ts', import.meta.url)));
    child.on('message', (said) => (said === 'joined' ? onJoined() : resolve(said as Carried)));
    child.on('exit', (code) => code !== 0 && reject(new Error(`The load ended with ${code}.`)));
    child.send(load);
  });
}

async function measured(server: ServerProcess, load: Load): Promise<Carried & { readonly cpu: number }> {
  const before = server.cpu();
  const carried = await carry(load);
  return { ...carried, cpu: server.cpu() - before };
}

export async function orders(): Promise<void> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const names = Array.from({ length: size }, () => ['a', 'b', 'c', 'd', 'e']);
    const echo = await startEcho();
    const raw = await measured(echo, {
      url: echo.url,
      mode: 'echo',
      exercises: names,
      everyMs: EVERY_MS,
      seconds: SECONDS,
    });
    await echo.kill('SIGTERM');

    const folder = newFolder();
    const server = await startServer(folder.path);
    const full = await fillRoom(server.url, size, 5);
    const ours = await measured(server, {
      url: server.url,
      mode: 'sandtable',
      exercises: full.map(({ tokens }) => tokens),
      everyMs: EVERY_MS,
      seconds: SECONDS,
    });
    const resident = server.resident();
    await server.kill('SIGTERM');
    folder.remove();
    const [echo50, ours50] = [percentile(raw.latencies, 0.5), percentile(ours.latencies, 0.5)];
    rows.push(
      { what: `N=${size}: raw echo, p50`, unit: 'ms', figures: [echo50] },
      { what: `N=${size}: raw echo, p99`, unit: 'ms', figures: [percentile(raw.latencies, 0.99)] },
      { what: `N=${size}: order to ack, p50`, unit: 'ms', figures: [ours50], goal: '≤ 5 × echo' },
      { what: `N=${size}: order to ack, p99`, unit: 'ms', figures: [percentile(ours.latencies, 0.99)] },
      { what: `N=${size}: order to ack over echo, p50`, unit: '×', figures: [ours50 / echo50], goal: '≤ 5' },
      {
        what: `N=${size}: server CPU an order (joining included)`,
        unit: 'ms',
        figures: [(ours.cpu * 1000) / ours.latencies.length],
      },
      {
        what: `N=${size}: received by all clients an order`,
        unit: 'bytes',
        figures: [ours.bytes / ours.latencies.length],
      },
      {
        what: `N=${size}: received by one client an order of its exercise`,
        unit: 'bytes',
        figures: [ours.bytes / ours.latencies.length / 5],
        goal: '≤ 1,000',
      },
      { what: `N=${size}: refused`, unit: 'orders', figures: [ours.refused], goal: '0' },
      { what: `N=${size}: resident`, unit: 'MB', figures: [resident] },
    );
  }
  report(
    'orders',
    `Order round trip: 5 clients an exercise, an order every ${EVERY_MS / 1000} s each, ${SECONDS} s`,
    rows,
  );
}

/** Resident memory with 200 exercises of ten people, all connected. */
export async function capacity(): Promise<void> {
  const folder = newFolder();
  const server = await startServer(folder.path);
  const empty = server.resident();
  const full = await fillRoom(server.url, 200, 10);
  const load: Load = {
    url: server.url,
    mode: 'sandtable',
    exercises: full.map(({ tokens }) => tokens),
    everyMs: 4000,
    seconds: 8,
  };
  let [joined, most] = [Number.NaN, 0];
  const watch = setInterval(() => {
    most = Math.max(most, server.resident());
  }, 250);
  const { clients } = await carry(load, () => {
    joined = server.resident();
  });
  clearInterval(watch);
  await server.kill('SIGTERM');
  folder.remove();
  report('capacity', 'Capacity: 200 exercises × 10 clients', [
    { what: 'empty', unit: 'MB', figures: [empty] },
    { what: `when ${clients} clients are in`, unit: 'MB', figures: [joined] },
    { what: 'most, while each orders every 4 s', unit: 'MB', figures: [most], goal: '≤ 400' },
  ]);
}
