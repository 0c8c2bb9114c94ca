/** Running the room in real browsers: watching, papers, questions, the night, comments and undo, the survey, shortcuts. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { onQueue, onRow, onSection } from './comments.ts';
import { proposals } from './proposals.ts';
import { type Hosting, type Rig, seriousFaults, startRig } from './rig.ts';
import { statements } from './statements.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

const PHONE = { width: 390, height: 844 };
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const menu = async (page: Page, item: string | RegExp) => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** A second facilitator in a browser, by the key. */
async function facilitator(hosting: Hosting, path: string, ready = (_page: Page): Promise<void> => Promise.resolve()) {
  const response = await fetch(`${rig.url}/api/exercises/${hosting.exercise}/facilitate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: hosting.key, name: 'Ana Berg' }),
  });
  const { token } = z.object({ token: z.string() }).parse(await response.json());
  const person = await rig.person();
  await ready(person.page);
  await person.page.goto(`${rig.url}/s/${hosting.exercise}/${path}#${token}`);
  return person;
}

describe('the lobby', () => {
  test('says what the exercise cannot start with, and what mends it', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    const trigger = { on: 'phase', turn: 1, phase: 'dawn', moment: 'locked' };
    const item = {
      id: 'dawn-raid',
      title: 'A raid at dawn',
      text: '',
      medium: 'news',
      to: 'all',
      effects: [],
      trigger,
    };
    await hosting.command({ act: 'msel', change: { do: 'put', items: [item] } });
    const { page, complaints } = await facilitator(hosting, 'console');
    const start = page.getByRole('button', { name: /^Start turn 1/ });
    await page.getByText('It cannot start like this:').waitFor();
    await expect.poll(() => start.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Hold it' }).click();
    await page.getByText('It cannot start like this:').waitFor({ state: 'detached' });
    // Nobody sits anywhere: that is only said.
    await page.getByText(/have nobody/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Clock and stage' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('two facilitators', () => {
  test('see who did it, and what cannot be taken back waits three seconds for the other', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    await hosting.command({ act: 'start' });
    const stopped = (page: Page) => page.clock.install();
    const { page } = await facilitator(hosting, 'console', stopped);
    const clock = page.getByRole('region', { name: 'Clock and stage' });
    const lock = clock.getByRole('button', { name: /^Lock/ });
    await lock.waitFor();
    // The page's time stands, and goes on by so little a look that three seconds are not over before the last look.
    await page.clock.pauseAt(Date.now() + 1000);
    const ticks = (read: () => Promise<unknown>) =>
      expect.poll(
        async () => {
          await page.clock.runFor(4);
          return await read();
        },
        { timeout: 20_000, interval: 50 },
      );
    await hosting.command({ act: 'extend', minutes: 2 });
    await ticks(() => lock.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => lock.textContent()).toMatch(/has just acted/);
    await clock.getByText('changed the clock.').waitFor();
    await expect.poll(() => clock.getByRole('img', { name: 'Unnamed' }).getAttribute('title')).toBe('Unnamed');
    // A word of hers in between neither keeps him waiting nor lets him go.
    await hosting.command({ act: 'note', text: 'The clock was wrong.' });
    await page.clock.runFor(3000);
    await ticks(() => lock.getAttribute('aria-disabled')).toBeNull();
    await clock.getByText('changed the clock.').waitFor();
  });
});

describe('an observer', () => {
  test('looks through the eyes the host allows, and loses them when the host takes them back', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even', policy: { watch: ['blue'] } });
    const { page, complaints } = await rig.person(PHONE);
    const olga = await hosting.watch('Olga');
    await hosting.command({ act: 'start' });
    await page.goto(olga.link.replace('/table#', '/watch#'));
    await page.getByRole('radio', { name: 'Blue' }).check();
    await page.getByText('Watching as Blue').waitFor();
    await page.getByRole('region', { name: 'Situation' }).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: 'Amber' }).count()).toBe(0);
    await expect.poll(() => page.getByRole('region', { name: 'Order sheet' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('link', { name: 'Talk' }).click();
    await page.getByRole('button', { name: 'My team' }).click();
    await page.getByText('Your team reads this.').waitFor();
    await expect.poll(() => page.getByRole('textbox').count()).toBe(0);
    await hosting.command({ act: 'policy', policy: { watch: ['blue'], watchBehind: true } });
    await page.getByText('Observers see Blue one turn late.').waitFor();
    await hosting.command({ act: 'policy', policy: { watch: [] } });
    await page.getByText('Watching as Blue').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });
});

describe('paper', () => {
  test('carries the marking on every printed page, and what it brings back is keyed in for all to see', async () => {
    const marking = 'EXERCISE – PAPER';
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even', policy: { marking } });
    const ada = await hosting.seat('blue', 'Ada');
    const boss = await facilitator(hosting, 'print');
    await boss.page.getByText('Role brief', { exact: true }).first().waitFor();
    await boss.page.getByText('once it has started').waitFor();
    expect(await seriousFaults(boss.page)).toEqual([]);
    await hosting.command({ act: 'start' });
    await boss.page.getByText('If left blank:').first().waitFor();
    // A table's head and foot are what a browser repeats on every page.
    for (const paper of await boss.page.locator('table[role=presentation]').all()) {
      await expect.poll(() => paper.locator('thead').innerText()).toContain(marking);
      await expect.poll(() => paper.locator('tfoot').innerText()).toContain(marking);
    }
    await expect.poll(() => boss.page.locator('table[role=presentation]').count()).toBe(4);
    expect(await seriousFaults(boss.page)).toEqual([]);

    await boss.page.goto(`${rig.url}/s/${hosting.exercise}/console`);
    await boss.page.getByRole('row', { name: /Blue/ }).getByRole('button').last().click();
    await boss.page.getByRole('menuitem', { name: /Key in/ }).click();
    const sheet = boss.page.getByRole('dialog');
    await sheet.getByRole('radio', { name: 'Forced' }).check();
    await sheet.getByRole('button', { name: /^Seal/ }).click();
    const { page } = await rig.person();
    await page.goto(ada.link);
    await page.getByText('The white cell sealed it for you.').waitFor();
    await page.getByText('sealed in its place the sheet of').waitFor();
    await page.getByText('Ana Berg').first().waitFor();
  });
});

describe('statements', () => {
  test('stand in the replay, the report and on the next printed sheet, for those they were for', () => statements(rig));
});

describe('a room at night', () => {
  test('asks, is heard, sleeps and wakes; the survey is answered and read', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even', policy: { nextPhase: 'starts' } });
    const ada = await hosting.seat('blue', 'Ada');
    await hosting.command({ act: 'start' });
    const [player, boss] = await Promise.all([rig.person(), facilitator(hosting, 'console')]);
    await player.page.goto(ada.link.replace('/table#', '/talk/white-cell#'));
    await player.page.getByRole('textbox', { name: 'Ask the white cell' }).fill('May we cross twice?');
    await player.page.keyboard.press('Control+Enter');
    await player.page.getByText('Asked', { exact: true }).waitFor();
    await boss.page.getByRole('button', { name: 'I am looking at it' }).click();
    await player.page.getByText('Ana Berg is looking at it').waitFor();

    await menu(boss.page, /Suspend until later/);
    await boss.page.getByLabel('A word to everybody').fill('Room 4.');
    expect(await seriousFaults(boss.page)).toEqual([]);
    await boss.page.getByRole('button', { name: 'Suspend', exact: true }).click();
    await boss.page.getByRole('button', { name: 'Go on' }).waitFor();
    await player.page.getByText('Room 4.').waitFor();
    await expect.poll(() => player.page.getByText('Paused by the white cell.').count()).toBe(0);
    expect(await seriousFaults(player.page)).toEqual([]);
    await boss.page.getByRole('button', { name: 'Go on' }).click();
    await player.page.getByText('Room 4.').waitFor({ state: 'detached' });

    await player.page.goto(`${rig.url}/s/${hosting.exercise}/survey`);
    await player.page.getByRole('heading', { name: 'The survey is not open yet' }).waitFor();
    await hosting.command({ act: 'policy', policy: { survey: true } });
    await player.page.getByRole('radio', { name: /5 much too fast/ }).check();
    await player.page.getByText('Saved', { exact: true }).waitFor();
    await player.page.getByLabel('In your words').first().fill('All clear.');
    await player.page.getByLabel('In your words').first().blur();
    expect(await seriousFaults(player.page)).toEqual([]);
    await player.page.reload();
    await player.page.getByText('1 of 5 answered').waitFor();
    await expect.poll(() => player.page.getByRole('radio', { name: /5 much too fast/ }).isChecked()).toBe(true);
    // On another device of the same seat, and what was said there comes back here.
    const phone = await rig.person(PHONE);
    await phone.page.goto(ada.link.replace('/table#', '/survey#'));
    await phone.page.getByText('1 of 5 answered').waitFor();
    await expect.poll(() => phone.page.getByRole('radio', { name: /5 much too fast/ }).isChecked()).toBe(true);
    await expect.poll(() => phone.page.getByLabel('In your words').first().inputValue()).toBe('All clear.');
    await phone.page.getByRole('radio', { name: /1 much too slow/ }).check();
    await phone.page.getByText('Saved', { exact: true }).waitFor();
    await player.page.reload();
    await expect.poll(() => player.page.getByRole('radio', { name: /1 much too slow/ }).isChecked()).toBe(true);
    await menu(boss.page, 'Survey results');
    await boss.page.getByText('All clear.').waitFor();
    expect(await seriousFaults(boss.page)).toEqual([]);
    expect([...player.complaints, ...boss.complaints]).toEqual([]);
  });
});

describe('where the lead writes', () => {
  test('a teammate’s edit is a proposal, all of the team see it, and the lead decides', () => proposals(rig));
});

describe('two of a team', () => {
  test('resolve comments, undo one another within a minute, and find their way by keys that can be turned off', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    const [ada, ben] = [await hosting.seat('blue', 'Ada'), await hosting.seat('blue', 'Ben')];
    await hosting.command({ act: 'start' });
    const [one, two] = await Promise.all([rig.person(), rig.person()]);
    await one.page.goto(ada.link);
    await two.page.goto(ben.link);
    await one.page.getByRole('radio', { name: 'Forced' }).check();
    await two.page.getByText('My team', { exact: true }).click();
    await two.page.getByText(/set Pace of the march to Forced \(was Steady\)/).waitFor();
    expect(await seriousFaults(two.page)).toEqual([]);
    // The minute is the server's: a reload does not end it.
    await two.page.reload();
    await two.page.getByText('My team', { exact: true }).click();
    await two.page.getByText(/set Pace of the march to Forced/).waitFor();
    await two.page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => one.page.getByRole('radio', { name: 'Steady' }).isChecked()).toBe(true);

    await onSection(one, two);
    await onRow(one, two);

    await two.page.locator('h2').first().click();
    await two.page.keyboard.press('Alt+P');
    await two.page
      .getByRole('status')
      .filter({ hasText: /Ada is (here|at)/ })
      .waitFor();
    await two.page.keyboard.press('o');
    await two.page.waitForTimeout(50);
    expect(two.page.url()).toMatch(/table$/);
    const at = (view: string) => two.page.waitForURL(`**/s/${hosting.exercise}/${view}`);
    for (const [key, view] of [
      ['c', 'talk'],
      ['f', 'offers'],
      ['l', 'log'],
      ['b', 'brief'],
      ['o', 'orders'],
      ['t', 'table'],
    ] as const) {
      await two.page.keyboard.press('g');
      await two.page.keyboard.press(key);
      await at(view);
    }
    await two.page.getByRole('button', { name: 'Display' }).click();
    await two.page.getByRole('switch', { name: /keys|shortcuts/i }).click();
    await two.page.keyboard.press('Escape');
    await two.page.locator('h2').first().click();
    await two.page.keyboard.press('g');
    await two.page.keyboard.press('l');
    await two.page.waitForTimeout(300);
    expect(two.page.url()).toMatch(/\/table$/);
    expect([...one.complaints, ...two.complaints]).toEqual([]);
  });

  test('keep what was said about a row of a queue where the row goes', () => onQueue(rig));
});
