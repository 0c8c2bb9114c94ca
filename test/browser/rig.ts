/**
 * What every browser test stands on: a real server on a free port with a folder of its own, a line to it that can be
 * cut, a facilitator to run the exercise, seats for people, and real Chromium contexts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { Client, type Room } from '@colyseus/sdk';
import { readConfig } from '@sandtable/server/config.ts';
import { type Served, type Substitutes, serve } from '@sandtable/server/main.ts';
import { type Ack, type Admission, type Command, type Hosted, PROTOCOL, ROOM } from '@sandtable/shared';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../house/browser.ts';

/** A server with a cable that can be pulled. */
export interface Rig {
  /** What browsers open. */
  readonly url: string;
  /** What hosting asks for. */
  readonly hostSecret: string;
  readonly browser: Browser;
  /** Pulls the cable: open connections break, new ones are refused. */
  cut(): void;
  mend(): void;
  host(wanted: {
    ruleset: string;
    scenario: string;
    policy?: object;
    options?: object;
    title?: string;
  }): Promise<Hosting>;
  /** A context as a person's own browser; errors in its console fail the test through `quiet`. */
  person(size?: { width: number; height: number }, dark?: boolean): Promise<Person>;
  close(): Promise<void>;
}

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that the pages of this person complained about, and every request that left the origin. */
  readonly complaints: string[];
}

export interface Hosting {
  readonly exercise: string;
  readonly code: string;
  /** The facilitator key. */
  readonly key: string;
  /** The console's address with a facilitator's token. */
  readonly console: string;
  /** Does something as the facilitator. Throws what it was refused with. */
  command(command: Command | object): Promise<Ack>;
  /** A seat, taken through the door like anybody's. */
  seat(team: string, name: string, role?: string): Promise<Admission & { readonly link: string }>;
  watch(name: string): Promise<Admission & { readonly link: string }>;
  /** The facilitator's own cursor: what has been published. */
  close(): Promise<void>;
}

const json = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return body;
};

/**
 * Starts a rig. @param pages a built client; SANDTABLE_PAGES or else the repository's own
 * @param steady what stands in the place of time and chance
 */
export async function startRig(
  pages: string | undefined = process.env['SANDTABLE_PAGES'],
  steady: Pick<Substitutes, 'clock' | 'ids'> = {},
): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-browser-'));
  const served = await serve(
    readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      SANDTABLE_DATA: folder,
      SANDTABLE_SECRET: 'the-host-secret-of-a-browser-test',
      LOG_LEVEL: 'silent',
    }),
    { ...steady, ...(pages === undefined ? {} : { pages }) },
  );
  const cable = await layCable(served.port);
  const url = `http://127.0.0.1:${cable.port}`;
  const browser = await launchChromium();
  const hostings: Hosting[] = [];
  return {
    url,
    hostSecret: served.hostSecret,
    browser,
    cut: cable.cut,
    mend: cable.mend,
    async host(wanted) {
      const hosting = await hostExercise(served, url, wanted);
      hostings.push(hosting);
      return hosting;
    },
    async person(size = { width: 1440, height: 900 }, dark = false) {
      const context = await browser.newContext({
        viewport: size,
        colorScheme: dark ? 'dark' : 'light',
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...(size.width < 768 ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
      });
      const complaints: string[] = [];
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      const { host } = new URL(url);
      context.on('request', (request) => {
        const to = new URL(request.url());
        if (to.host !== host && to.host !== '') complaints.push(`A request left the origin: ${to}`);
      });
      return { context, page: await context.newPage(), complaints };
    },
    async close() {
      for (const hosting of hostings) await hosting.close();
      await browser.close();
      cable.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Cable {
  readonly port: number;
  cut(): void;
  mend(): void;
  close(): void;
}

/** Passes bytes between browsers and the server until it is cut. */
async function layCable(to: number): Promise<Cable> {
  const ends = new Set<Socket>();
  let whole = true;
  const server: Server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = dial(to, '127.0.0.1');
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The system gave no port.');
  const cut = () => {
    whole = false;
    for (const end of ends) end.destroy();
  };
  return {
    port: address.port,
    cut,
    mend() {
      whole = true;
    },
    close() {
      cut();
      server.close();
    },
  };
}

let commands = 0;

async function hostExercise(served: Served, url: string, wanted: Parameters<Rig['host']>[0]): Promise<Hosting> {
  const base = `http://127.0.0.1:${served.port}/api`;
  const post = (path: string, body: object, token?: string) =>
    fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
  const hosted = (await json(
    await post('/exercises', { title: 'Winter Ministerial', ...wanted }, served.hostSecret),
  )) as Hosted;
  const client = new Client(`http://127.0.0.1:${served.port}`);
  const room: Room = await client.joinOrCreate(ROOM, { protocol: PROTOCOL, token: hosted.token, n: 0 });
  // Messages that nobody listens to are reported on the console.
  room.onMessage('*', () => {});
  const knock = async (body: object) => {
    commands += 1;
    const salt = commands.toString(16).padStart(64, '0');
    const admission = (await json(await post(`/join/${hosted.code}`, { ...body, salt }))) as Admission;
    return { ...admission, link: `${url}/s/${hosted.exercise}/table#${admission.token}` };
  };
  return {
    exercise: hosted.exercise,
    code: hosted.code,
    key: hosted.key,
    console: `${url}/s/${hosted.exercise}/console#${hosted.token}`,
    async command(command) {
      commands += 1;
      try {
        return await room.request<object, Ack>('command', { id: `test-command-${commands}`, command });
      } catch (error) {
        const reason = error instanceof Error && 'reason' in error ? JSON.stringify(error.reason) : String(error);
        throw new Error(`The facilitator was refused: ${reason}`);
      }
    },
    seat: (team, name, role) => knock({ as: 'player', team, name, ...(role === undefined ? {} : { role }) }),
    watch: (name) => knock({ as: 'observer', name }),
    async close() {
      await room.leave();
    },
  };
}

/** What axe finds that is serious or critical, one line each: empty is what one wants. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
}
