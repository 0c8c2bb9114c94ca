/**
 * The debrief, of the small ruleset that no page knows: the report read on its page and taken along as one file; the replay
 * opened, presented and followed; what a rewind set aside beside what was played.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { flaws } from './looks.ts';
import { skimmed } from './replay-figures.ts';
import { type Hosting, type Person, type Rig, seriousFaults, startRig } from './rig.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

let rig: Rig;
let hosting: Hosting;
let ana: Person;
let ada: Person;

beforeAll(async () => {
  rig = await startRig();
  hosting = await rig.host({
    ruleset: 'blotto',
    scenario: 'even',
    title: 'Six in the evening',
    policy: { marking: 'EXERCISE – SIX', publish: 'automatic', replay: 'facilitator' },
  });
  const seat = await hosting.seat('blue', 'Ada');
  await hosting.command({ act: 'seat', seat: 'botamber', as: 'bot', team: 'amber', bot: 'doctrine' });
  await hosting.command({ act: 'start' });
  for (const step of [1, 2, 3]) {
    await hosting.command({ act: 'lock' });
    await published(step);
  }
  await hosting.command({ act: 'bookmark', label: 'Where it turned', moment: 9 });
  await hosting.command({ act: 'note', text: 'Blue never looked at the Mill.' });
  await hosting.command({ act: 'rewind', step: 2, sameLuck: false, reason: 'A wrong sheet was keyed in.' });
  // So that it comes out otherwise whatever the luck.
  const effect = { effect: 'recruits', params: { team: 'blue', battalions: 7 }, audience: 'all' } as const;
  await hosting.command({
    act: 'inject',
    title: 'Reserves',
    text: '',
    medium: 'news',
    to: 'all',
    effects: [effect],
    justification: 'They came by night.',
  });
  await hosting.command({ act: 'lock' });
  await published(4);
  [ana, ada] = await Promise.all([rig.person(), rig.person()]);
  await Promise.all([ana.page.goto(hosting.console), ada.page.goto(seat.link)]);
  // The seats are kept once their pages stand.
  await Promise.all([
    ana.page.getByRole('heading', { name: 'Turns and branches' }).waitFor(),
    ada.page.getByRole('main').waitFor(),
  ]);
});
afterAll(() => rig?.close());

/** Waits until so many results were published. */
async function published(count: number): Promise<void> {
  await vi.waitFor(
    async () => expect((await records()).filter(({ body }) => body.kind === 'adjudicated')).toHaveLength(count),
    { timeout: 30_000, interval: 100 },
  );
}

async function records(): Promise<{ body: { kind: string } }[]> {
  const token = decodeURIComponent(new URL(hosting.console).hash.slice(1));
  const response = await fetch(`${rig.url}/api/exercises/${hosting.exercise}/replay`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await response.json()) as { records: { body: { kind: string } }[] }).records;
}

const at = (view: string) => `${rig.url}/s/${hosting.exercise}/${view}`;
const timeline = (page: Page) => page.getByRole('slider', { name: 'Timeline' });
const standsAt = async (page: Page) => Number(await timeline(page).getAttribute('aria-valuenow'));

test('the report is read on its page, and opens from its file without a network', async () => {
  const { page, context } = ana;
  await page.goto(at('report'));
  await page.getByRole('heading', { name: 'Outcome' }).waitFor();
  await page.getByText('Where it turned').waitFor();
  await page.getByText('A wrong sheet was keyed in.').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    // What stands in a shadow root is not seen from outside: its host looks like an empty pane.
    const found = (await flaws(page)).filter((flaw) => flaw !== 'an empty pane: div ""');
    expect(found, `at ${size.width}`).toEqual([]);
  }
  // Printed, the marking is the head and the foot of every page, and the bar of the page is gone.
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('[data-report] .report').evaluate((table) => ({
    head: getComputedStyle(table.querySelector(':scope > thead') ?? table).display,
    foot: getComputedStyle(table.querySelector(':scope > tfoot') ?? table).display,
    marking: [...table.querySelectorAll('.marking')].map((cell) => cell.textContent),
  }));
  expect(printed).toEqual({
    head: 'table-header-group',
    foot: 'table-footer-group',
    marking: ['EXERCISE – SIX', 'EXERCISE – SIX'],
  });
  await expect.poll(() => page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as one file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Six-in-the-evening-facilitator.html');
  // What is not called .html is not read as such.
  const file = `${await download.path()}.html`;
  await download.saveAs(file);
  expect(readFileSync(file, 'utf8')).toContain('font/woff2;base64,');
  const reader = await context.newPage();
  await context.setOffline(true);
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url().slice(0, 40)));
  await reader.goto(pathToFileURL(file).href);
  await reader.getByRole('heading', { name: 'How to check this' }).waitFor();
  await expect.poll(() => reader.evaluate(() => document.fonts.check('16px Plex'))).toBe(true);
  expect(asked.filter((address) => !address.startsWith('data:font/') && !address.startsWith('file:'))).toEqual([]);
  expect(await seriousFaults(reader)).toEqual([]);
  await context.setOffline(false);
  await reader.close();
});

test('the replay is not open until the white cell opens it; then who follows goes where the presenter goes', async () => {
  const { page } = ana;
  await ada.page.goto(at('aar'));
  await ada.page.getByRole('heading', { name: 'The replay is not open' }).waitFor();

  await page.goto(at('aar'));
  await timeline(page).waitFor();
  await page.getByText('Live. Replay ends at now.').waitFor();
  await page.getByRole('button', { name: 'Open to: white cell' }).click();
  await page.getByRole('radio', { name: 'Everyone, as their own side saw it' }).click();
  await page.getByRole('button', { name: 'Open to: own side' }).waitFor();
  await page.keyboard.press('Escape');

  await ada.page.goto(at('aar'));
  await timeline(ada.page).waitFor();
  await page.getByRole('button', { name: 'Present' }).click();
  await timeline(page).focus();
  await page.keyboard.press('Home');
  await ada.page.getByRole('button', { name: /^Follow/ }).waitFor();
  await page.keyboard.press(']');
  const turn = await standsAt(page);
  expect(turn).toBeGreaterThan(0);
  await expect
    .poll(async () => (await timeline(ada.page).getAttribute('aria-valuetext'))?.replace(/,[^,]*$/, ''))
    .toBe((await timeline(page).getAttribute('aria-valuetext'))?.replace(/,[^,]*$/, ''));
  // She looks for herself, and stays there; then she follows again.
  await timeline(ada.page).focus();
  await ada.page.keyboard.press('End');
  const end = await standsAt(ada.page);
  await page.keyboard.press('.');
  await expect.poll(() => standsAt(page)).toBe(turn + 1);
  expect(await standsAt(ada.page)).toBe(end);
  await ada.page.getByRole('button', { name: /^Follow/, pressed: false }).click();
  await expect.poll(() => standsAt(ada.page)).toBeLessThan(end);
  expect(await seriousFaults(page)).toEqual([]);
  // What is presented may be a branch that was set aside.
  const hers = () => new URL(ada.page.url()).searchParams.get('branch');
  await page.getByRole('button', { name: 'Branch to replay' }).click();
  await page.getByRole('menuitemradio', { name: 'Branch 1, set aside' }).click();
  await expect.poll(async () => hers()).toBe('b1');
  await ada.page.getByText('You see branch 1 as it stood when it was set aside.').waitFor();
  await page.getByRole('button', { name: 'Branch to replay: 1' }).click();
  await page.getByRole('menuitemradio', { name: 'Branch 2, as played' }).click();
  await expect.poll(async () => hers()).toBe(null);

  await page.getByRole('button', { name: 'Present' }).click();
  await ada.page.getByRole('button', { name: /^Follow/ }).waitFor({ state: 'detached' });
});

test('played fast, what is told of a moment stands still but for what is notable, which flashes once and never blinks', async () => {
  const { page } = ana;
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto(at('aar'));
    await page.getByRole('radio', { name: '16×' }).check();
    await timeline(page).press('Home');
    const seen = await skimmed(page);
    const flashed = seen.filter(({ flash }) => flash !== null);
    expect(flashed.length).toBeGreaterThan(1);
    for (const { words, flash } of flashed) {
      expect(words).toMatch(/^(The exercise was opened|The results of turn \d+ were published|Reserves)/);
      expect(flash).toBe(reducedMotion === 'reduce' ? '' : 'true 600');
    }
    // The end is no longer skimmed; until there only what flashed, and what stood when it began, was said.
    expect(seen.filter(({ flash }) => flash === null).length).toBeLessThan(4);
    for (const [i, { at: now }] of flashed.entries())
      if (i > 0) expect(now - (flashed[i - 1]?.at ?? 0)).toBeGreaterThan(500);
  }
});

test('on a phone the timeline has its events and its zoom, for fingers and for keys', async () => {
  const { page } = ana;
  await page.setViewportSize(PHONE);
  await page.goto(at('aar'));
  await timeline(page).waitFor();
  const [events, closer, farther] = [/^Events of turn/, 'Timeline, closer', 'Timeline, farther'].map((name) =>
    page.getByRole('button', { name }),
  ) as [Locator, Locator, Locator];
  await closer.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-overview]').waitFor();
  for (const control of [events, closer, farther]) {
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await farther.click();
  await page.locator('[data-overview]').waitFor({ state: 'detached' });
  const before = await standsAt(page);
  await events.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: /^Events of turn/ });
  await list.getByRole('button').first().waitFor();
  expect(await flaws(page)).toEqual([]);
  await list.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => standsAt(page)).not.toBe(before);
  await list.waitFor({ state: 'hidden' });
  await page.setViewportSize(DESK);
});

test('what a rewind set aside stands beside what was played; a branch that is not there is named', async () => {
  const { page } = ana;
  await page.goto(at('aar?cmp=branch-1'));
  await page.getByText('Dashed: as it went in the branch that was set aside.').waitFor();
  await page.locator('[data-chart]').first().waitFor();
  // Charts are drawn once they were measured.
  await page.locator('[data-chart] svg path[stroke-dasharray]').nth(1).waitFor({ state: 'attached' });
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    expect(await flaws(page), `at ${size.width}`).toEqual([]);
  }
  await page.goto(at('aar?cmp=branch-7'));
  await page.getByText('Branch 7 is not in this log').waitFor();
  // Through other eyes than its own a side sees nothing, whatever the address says.
  await ada.page.goto(at('aar?t=1&view=amber'));
  await ada.page.getByText('eyes that are not open to your seat').first().waitFor();
  await timeline(ada.page).waitFor();
  expect(new URL(ada.page.url()).search).toBe('?t=1');
});

test('a branch that was set aside is played as it stood, and its address holds the moment', async () => {
  const { page } = ana;
  await page.goto(at('aar?branch=b1'));
  await page.getByText('You see branch 1 as it stood when it was set aside.').waitFor();
  const aside = await standsAt(page);
  await page.keyboard.press('[');
  await expect.poll(() => standsAt(page)).toBeLessThan(aside);
  const moment = await standsAt(page);
  expect(new URL(page.url()).search).toMatch(/^\?t=[\d.]+(&n=\d+)?&branch=b1$/);
  await page.reload();
  await expect.poll(() => standsAt(page)).toBe(moment);
  await page.keyboard.press('c');
  await page.getByText('Dashed: as played.').waitFor();
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    expect(await flaws(page), `at ${size.width}`).toEqual([]);
  }
  await page.getByRole('button', { name: 'Branch to replay: 1' }).click();
  await page.getByRole('menuitemradio', { name: 'Branch 2, as played' }).click();
  await expect.poll(() => standsAt(page)).toBeGreaterThan(aside);
  // What the timeline draws can also be read and chosen as a list.
  const end = await standsAt(page);
  await page.getByRole('button', { name: /^Events of turn/ }).click();
  const events = page.getByRole('dialog', { name: /^Events of turn/ });
  await events
    .getByRole('button', { name: /sealed its orders/ })
    .first()
    .click();
  await expect.poll(() => standsAt(page)).toBeLessThan(end);
  await timeline(page).press('+');
  await page.locator('[data-overview]').waitFor();
  await timeline(page).press('Home');
  // The part that is seen goes with the playhead.
  const seen = await page.locator('[data-overview] > span').evaluate((part) => part.style.insetInlineStart);
  expect(seen).toBe('0%');
  await page.getByRole('button', { name: 'Timeline, farther' }).click();
  await page.locator('[data-overview]').waitFor({ state: 'detached' });
  await page.goto(at('aar?branch=b7'));
  await page.getByText('Branch 7 is not in this log. Shown is what was played.').waitFor();
});

test('nothing was complained about on the way', () => {
  // Refusals are answers with a status; the browser reports those itself.
  const refusals = /Failed to load resource.*403/;
  expect([...ana.complaints, ...ada.complaints].filter((line) => !refusals.test(line) && !/file:/.test(line))).toEqual(
    [],
  );
});
