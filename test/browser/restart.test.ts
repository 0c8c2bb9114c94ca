/** The server dies in the middle of typing and comes back: the page joins again by itself and nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@colyseus/sdk';
import { type Ack, type Admission, type Hosted, PROTOCOL, ROOM } from '@sandtable/shared';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../house/browser.ts';
import { freePort } from '../house/port.ts';
import { type ServerProcess, startProcess } from '../house/process.ts';

const SECRET = 'the-host-secret-of-a-browser-test';
let folder: string;
let settings: { [name: string]: string };
let server: ServerProcess;
let browser: Browser;

async function post<T>(path: string, body: object, token?: string): Promise<T> {
  const response = await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandtable-restart-'));
  settings = { PORT: String(await freePort()), SANDTABLE_DATA: folder, SANDTABLE_SECRET: SECRET };
  server = await startProcess(settings);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('kill -9 while somebody types', async () => {
  const hosted = await post<Hosted>('/exercises', { title: 'Crash', ruleset: 'blotto', scenario: 'even' }, SECRET);
  const room = await new Client(server.url).joinOrCreate(ROOM, {
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
  await page.goto(`${server.url}/s/${hosted.exercise}/table#${ada.token}`);
  const sheet = page.getByRole('region', { name: 'Order sheet' });
  const ridge = sheet.getByRole('spinbutton', { name: 'the Ridge' });
  await ridge.fill('11');
  await page.keyboard.press('Tab');
  await sheet.getByText('All changes saved').waitFor();

  await server.kill();
  await page.getByText('Reconnecting').first().waitFor();
  const bridge = sheet.getByRole('spinbutton', { name: 'the Bridge' });
  await bridge.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12', { delay: 30 });
  server = await startProcess(settings);
  await page.getByText('Back online').first().waitFor({ timeout: 60_000 });
  await expect.poll(() => bridge.inputValue()).toBe('12');
  await expect.poll(() => bridge.evaluate((field) => document.activeElement === field)).toBe(true);
  await page.keyboard.press('Tab');
  await sheet.getByText('All changes saved').waitFor();
  await expect.poll(() => ridge.inputValue()).toBe('11');
  // After a restart the clock stands until the white cell lets it run.
  await page.getByText('Paused by the white cell.').waitFor();
  await page.reload();
  await expect.poll(() => ridge.inputValue(), { timeout: 30_000 }).toBe('11');
  await expect.poll(() => bridge.inputValue()).toBe('12');
});
