/**
 * One exercise from hosting to replay, through the pages alone, as the README tells it: four teams, two turns, a reload in
 * the middle of typing, a server killed after a seal, the log exported, verified, brought to another server and replayed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../house/browser.ts';
import { freePort } from '../house/port.ts';
import { type ServerProcess, startProcess } from '../house/process.ts';
import { sandtable } from '../house/sandtable.ts';

const SECRET = 'the-host-secret-of-a-browser-test';
const TEAMS = [/European allies/, /United States/, /Ukraine/, /Russia/];
const folder = mkdtempSync(join(tmpdir(), 'sandtable-story-'));
let here: ServerProcess;
let elsewhere: ServerProcess;
let browser: Browser;
let settings: { [name: string]: string };
const complaints: string[] = [];

beforeAll(async () => {
  settings = { PORT: String(await freePort()), SANDTABLE_DATA: join(folder, 'here'), SANDTABLE_SECRET: SECRET };
  [here, elsewhere, browser] = await Promise.all([
    startProcess(settings),
    startProcess({ SANDTABLE_DATA: join(folder, 'elsewhere'), SANDTABLE_SECRET: SECRET }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([here?.kill(), elsewhere?.kill()]);
  rmSync(folder, { recursive: true, force: true });
});

/** A person's own browser. What its console says counts against us, except while the server is dead. */
async function person(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION|WebSocket/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

const sheet = (page: Page) => page.getByRole('region', { name: 'Order sheet' });
const military = (page: Page) => sheet(page).getByRole('spinbutton', { name: 'Military aid to Ukraine' });

async function seal(page: Page): Promise<void> {
  await sheet(page).getByRole('button', { name: 'Seal for the team' }).click();
  const dialog = page.getByRole('dialog', { name: 'Seal the order sheet' });
  await dialog.getByRole('button', { name: 'Seal for the team' }).click();
  await sheet(page).getByText('Sealed', { exact: true }).waitFor();
}

const turn = (page: Page, nth: number) =>
  page
    .getByText(new RegExp(`Turn ${nth} of 9`))
    .locator('visible=true')
    .first()
    .waitFor();

/** Locks, lets every flagged answer stand, publishes. */
async function resolve(console: Page): Promise<void> {
  await console.getByRole('button', { name: /^Lock/ }).click();
  const button = console.getByRole('button', { name: /^(Publish results|Decide \d+ more)/ });
  await button.waitFor();
  // What needs an answer is known only when the proposal has come, which may be after the button.
  await expect
    .poll(async () => {
      const accept = console.getByRole('button', { name: /^Accept: / }).first();
      const next = (await accept.isVisible()) ? accept : button;
      // It may have done its work and be gone by the time it is pressed again.
      await next.click({ timeout: 1000 }).catch(() => {});
      return button.count();
    })
    .toBe(0);
}

test('from hosting to a replay elsewhere', async () => {
  const boss = await person();
  await boss.goto(`${here.url}/host#${SECRET}`);
  await boss.getByRole('link', { name: 'New exercise' }).click();
  await boss.getByLabel('Title').fill('First evening');
  await boss.getByLabel('Exercise marking').fill('EXERCISE – FIRST EVENING');
  await boss.getByRole('button', { name: 'Create the exercise' }).click();
  await boss.getByRole('heading', { name: 'The facilitator key' }).waitFor();
  const code = (await boss.getByText('Players join with the code').locator('b').textContent()) ?? '';
  await boss.getByRole('button', { name: 'Go to the console' }).click();
  await boss.getByRole('button', { name: 'Start turn 1' }).waitFor();

  const players: Page[] = [];
  for (const [nth, team] of TEAMS.entries()) {
    const page = await person();
    await page.goto(`${here.url}/j/${code}`);
    await page.getByLabel('Your name').fill(`Player ${nth + 1}`);
    await page.getByRole('radio', { name: team }).check();
    await page.getByRole('button', { name: /^Join/ }).click();
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
    players.push(page);
  }
  const [europe] = players as [Page, Page, Page, Page];
  await boss.getByRole('button', { name: 'Start turn 1' }).click();
  for (const page of players) await sheet(page).waitFor();

  // A reload with the cursor in a half-typed field.
  await military(europe).click();
  await europe.keyboard.press('Control+A');
  await europe.keyboard.type('9.4', { delay: 20 });
  await europe.reload();
  await expect.poll(() => military(europe).inputValue()).toBe('9.4');
  await sheet(europe).getByText('All changes saved').waitFor();

  // A server that dies when it has acknowledged a seal.
  await seal(europe);
  await here.kill();
  await europe.getByText('Reconnecting').first().waitFor();
  here = await startProcess(settings);
  await europe.getByText('Back online').first().waitFor({ timeout: 60_000 });
  await sheet(europe).getByText('Sealed', { exact: true }).waitFor();
  await expect.poll(() => sheet(europe).getByText('9.4 € bn').count()).toBeGreaterThan(0);
  await boss
    .getByRole('button', { name: /^(Start the clock|Go on)/ })
    .first()
    .click({ timeout: 60_000 });

  for (const page of players.slice(1)) await seal(page);
  await resolve(boss);
  for (const page of players) await turn(page, 2);

  for (const page of players) await seal(page);
  await resolve(boss);
  for (const page of players) await turn(page, 3);
  await expect.poll(() => europe.getByRole('button', { name: /^Why/ }).count()).toBeGreaterThan(0);

  await boss.getByRole('button', { name: 'More', exact: true }).click();
  const saving = boss.waitForEvent('download');
  await boss.getByRole('menuitem', { name: 'Export the log, with names' }).click();
  const file = join(folder, 'first-evening.jsonl');
  await (await saving).saveAs(file);
  expect(await sandtable('verify', file)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing is wrong') });

  const analyst = await person();
  await analyst.goto(`${elsewhere.url}/host#${SECRET}`);
  const choosing = analyst.waitForEvent('filechooser');
  await analyst.getByRole('button', { name: 'Import a file' }).click();
  await (await choosing).setFiles(file);
  await analyst.getByRole('heading', { name: 'The facilitator key' }).waitFor();
  await analyst.getByRole('button', { name: 'Go to the console' }).click();
  await analyst.getByText('EXERCISE – FIRST EVENING').first().waitFor();
  const id = new URL(analyst.url()).pathname.split('/')[2];
  await analyst.goto(`${elsewhere.url}/s/${id}/aar?view=europe&n=12`);
  const playhead = analyst.getByRole('slider').first();
  await playhead.waitFor();
  await expect.poll(() => analyst.getByRole('radio', { name: 'European allies' }).isChecked()).toBe(true);
  await playhead.focus();
  await analyst.keyboard.press('End');
  await expect.poll(() => playhead.getAttribute('aria-valuetext')).toContain('Turn 3');
  expect(complaints).toEqual([]);
});
