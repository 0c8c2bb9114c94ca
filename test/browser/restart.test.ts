/** The server dies in the middle of typing and comes back: the page joins again by itself and nothing is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@colyseus/sdk';
import { type Ack, type Admission, type Hosted, PROTOCOL, ROOM } from '@sandtable/shared';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchChromium } from '../house/browser.ts';
import { freePort } from '../house/port.ts';
import { root } from '../house/sources.ts';

const SECRET = 'the-host-secret-of-a-browser-test';
let folder: string;
let port: number;
let server: ChildProcess;
let browser: Browser;

async function start(): Promise<void> {
  const { SANDTABLE_PAGES: _, ...env } = process.env;
  server = spawn(process.execPath, ['server/src/cli.ts', 'serve'], {
    cwd: root,
    env: {
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SANDTABLE_DATA: folder,
      SANDTABLE_SECRET: SECRET,
      LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  });
  await vi.waitFor(
    async () => {
      const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`);
      if (!ok) throw new Error('The server is up but not well.');
    },
    { timeout: 60_000, interval: 100 },
  );
}

async function post<T>(path: string, body: object, token?: string): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandtable-restart-'));
  port = await freePort();
  await start();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('kill -9 while somebody types', async () => {
  const hosted = await post<Hosted>('/exercises', { title: 'Crash', ruleset: 'blotto', scenario: 'even' }, SECRET);
  const room = await new Client(`http://127.0.0.1:${port}`).joinOrCreate(ROOM, {
    protocol: PROTOCOL,
    token: hosted.token,
    n: 0,
  });
  room.onMessage('*', () => {});
  const seat = { as: 'player', team: 'blue', name: 'Ada', salt: 'a'.repeat(64) };
  const ada = await post<Admission>(`/join/${hosted.code}`, seat);
  await room.request<object, Ack>('command', { id: 'restart-test-1', command: { act: 'start' } });
  await room.leave();

  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/s/${hosted.exercise}/table#${ada.token}`);
  const sheet = page.getByRole('region', { name: 'Order sheet' });
  const ridge = sheet.getByRole('spinbutton', { name: 'the Ridge' });
  await ridge.fill('11');
  await page.keyboard.press('Tab');
  await sheet.getByText('All changes saved').waitFor();

  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
  await page.getByText('Reconnecting').first().waitFor();
  const bridge = sheet.getByRole('spinbutton', { name: 'the Bridge' });
  await bridge.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12', { delay: 30 });
  await start();
  await page.getByText('Back online').first().waitFor({ timeout: 60_000 });
  expect(await bridge.inputValue()).toBe('12');
  expect(await bridge.evaluate((field) => document.activeElement === field)).toBe(true);
  await page.keyboard.press('Tab');
  await sheet.getByText('All changes saved').waitFor();
  expect(await ridge.inputValue()).toBe('11');
  // After a restart the clock stands until the white cell lets it run.
  await page.getByText('Paused by the white cell.').waitFor();
  await page.reload();
  await expect.poll(() => ridge.inputValue(), { timeout: 30_000 }).toBe('11');
  expect(await bridge.inputValue()).toBe('12');
});
