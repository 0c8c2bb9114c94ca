/**
 * A long log in a real browser: 5,000 entries arrive at a player's table while it is open. What is measured are the
 * browser's own figures: its tasks of over 50 ms, and how long a key takes to the next paint with that log on screen.
 *
 * No server may send that much at such a pace, so the entries are put into the page's line by its test driver: one
 * announcement as the server sent it, told again with other words and the next count.
 */
import { Packr, RESERVE_START_SPACE, unpack } from '@sandtable/client/src/line/msgpack.ts';
import type { ServerMessages } from '@sandtable/shared';
import type { Page, WebSocketRoute } from 'playwright-core';
import { type Hosting, type Rig, startRig } from '../browser/rig.ts';
import { report } from './table.ts';

const ENTRIES = 5000;
const AT_ONCE = 50;
const EVERY = 20;
const REPEATS = 3;
const KEYS = 40;

interface Measured {
  /** The longest task while entries arrived, ms; those under 50 are not told by the browser and count as 50. */
  readonly longest: number;
  readonly over: number;
  /** Key to paint, ms, the slowest of all keys; the browser tells no less than 16. */
  readonly key: number;
}

export async function longLog(): Promise<void> {
  const rig = await startRig();
  try {
    const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
    await hosting.command({ act: 'start' });
    const runs: Measured[] = [];
    for (let i = 0; i < REPEATS; i += 1) runs.push(await measure(rig, hosting, `Reader ${i}`));
    report('long-log', `A log of ${ENTRIES} entries at a player's table, ${AT_ONCE} every ${EVERY} ms`, [
      { what: 'longest task while they arrive', unit: 'ms', figures: runs.map(({ longest }) => longest), goal: '≤ 50' },
      { what: 'tasks of more than 50 ms', unit: '', figures: runs.map(({ over }) => over), goal: '0' },
      { what: 'key to paint, slowest of 40', unit: 'ms', figures: runs.map(({ key }) => key), goal: '≤ 50' },
    ]);
  } finally {
    await rig.close();
  }
}

async function measure(rig: Rig, hosting: Hosting, name: string): Promise<Measured> {
  const { page, context } = await rig.person();
  const line = await tap(page);
  await page.goto((await hosting.seat('europe', name)).link);
  await page.getByRole('region', { name: 'Order sheet' }).waitFor();
  await page.getByRole('button', { name: 'Zoom in' }).first().waitFor();
  await hosting.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: `For ${name}` });
  await page.getByRole('feed').getByText(`For ${name}`).waitFor();

  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { tasks });
  });
  for (let sent = 0; sent < ENTRIES; sent += AT_ONCE) {
    line.send(AT_ONCE);
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  await page.getByRole('feed').getByText(`Entry ${ENTRIES} `).first().waitFor();
  const tasks = await page.evaluate(() => (globalThis as { tasks?: number[] }).tasks ?? []);

  await page.evaluate(() => {
    const keys: number[] = [];
    const watch = new PerformanceObserver((list) => keys.push(...list.getEntries().map(({ duration }) => duration)));
    watch.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(globalThis, { keys });
  });
  await page.getByRole('spinbutton', { name: 'Military aid to Ukraine' }).click();
  for (let i = 0; i < KEYS; i += 1) await page.keyboard.press(i % 2 === 0 ? '8' : 'Backspace', { delay: 30 });
  await page.waitForTimeout(300);
  const keys = await page.evaluate(() => (globalThis as { keys?: number[] }).keys ?? []);
  await context.close();
  return { longest: Math.max(50, ...tasks), over: tasks.length, key: Math.max(16, ...keys) };
}

interface Line {
  /** Tells the page that many entries more. */
  send(count: number): void;
}

/** Stands between page and server, passes everything on, and keeps the last announcement it saw go by. */
async function tap(page: Page): Promise<Line> {
  let route: WebSocketRoute | undefined;
  let head: Uint8Array | undefined;
  let told: ServerMessages['records'] | undefined;
  let next = 0;
  let entry = 0;
  await page.routeWebSocket(/.*/, (socket) => {
    route = socket;
    const server = socket.connectToServer();
    socket.onMessage((message) => server.send(message));
    server.onMessage((message) => {
      socket.send(message);
      if (typeof message === 'string') return;
      const found = recordsIn(message);
      if (found === undefined) return;
      next = Math.max(next, found.told.from + found.told.records.length);
      if (found.told.records.some(({ body }) => body.kind === 'said')) ({ head, told } = found);
    });
  });
  const packr = new Packr();
  return {
    send(count) {
      const pattern = told?.records.find(({ body }) => body.kind === 'said');
      if (route === undefined || head === undefined || pattern?.body.kind !== 'said')
        throw new Error('No announcement has gone by yet.');
      const { body } = pattern;
      const records = Array.from({ length: count }, (_, i) => {
        entry += 1;
        return {
          ...pattern,
          n: next + i,
          body: { ...body, id: `${body.id}-${entry}`, text: `Entry ${entry} of a long evening.` },
        };
      });
      const frame = packr.pack({ from: next, records, more: 0 }, RESERVE_START_SPACE | head.length);
      frame.set(head);
      next += count;
      route.send(Buffer.from(frame));
    },
  };
}

/** A frame of the line: one byte of protocol, the message's type as a short string, then its payload. */
function recordsIn(frame: Buffer): { head: Uint8Array; told: ServerMessages['records'] } | undefined {
  const length = (frame[1] ?? 0) & 0x1f;
  const head = Uint8Array.from(frame.subarray(0, 2 + length));
  if (Buffer.from(head.subarray(2)).toString() !== 'records') return undefined;
  return { head, told: unpack(Uint8Array.from(frame), { start: head.length }) as ServerMessages['records'] };
}
