/**
 * The main screens of a flagship exercise that bots have played for two turns: nothing cut off, covered or empty at any
 * size, nothing that axe calls serious in light or dark, and on each the numbers that the fold gives this viewer.
 */
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { blankExercise, type Exercise, fold, OBSERVER, type ToldRecord } from '@sandtable/shared';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { misreadTrial, misreadViews, readinessOn, readinessRows } from './console-figures.ts';
import { misdrawn } from './drawn-map.ts';
import { said } from './figures.ts';
import { flaws, SIZES, tooSmall } from './looks.ts';
import { mapOf, misread, misscored } from './misread.ts';
import { misplayed } from './replay-figures.ts';
import { type Hosting, type Person, type Rig, seriousFaults, startRig } from './rig.ts';
import { misreadStanding, standingIn, standingOf, stood } from './standing.ts';
import { TEAMS, viewerOf } from './viewers.ts';
import { misreadWatch } from './watch-figures.ts';

const DESK = SIZES[0];
const TABLET = SIZES[3];
const PHONE = SIZES[4];
const TURNS = 2;

let rig: Rig;
let hosting: Hosting;
let ana: Person;
let marta: Person;
let table: string;

beforeAll(async () => {
  rig = await startRig();
  hosting = await rig.host({
    ruleset: 'pledge-to-power',
    scenario: 'baseline',
    policy: { marking: 'EXERCISE – TEST', replay: 'everyone', watch: [...TEAMS] },
  });
  const seat = await hosting.seat('europe', 'Marta', 'chair');
  for (const team of ['us', 'ukraine', 'russia'])
    await hosting.command({ act: 'seat', seat: `bot${team}`, as: 'bot', team, bot: 'doctrine' });
  table = seat.link;
  [ana, marta] = await Promise.all([rig.person(), rig.person()]);
  await Promise.all([ana.page.goto(hosting.console), marta.page.goto(seat.link)]);
});
afterAll(() => rig?.close());

/** Every size once; what is found, with the size it was found at. */
async function misfits(page: Page, sizes: readonly { width: number; height: number }[] = SIZES): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const flaw of await flaws(page)) found.push(`${size.width}: ${flaw}`);
  }
  await page.setViewportSize(DESK);
  return found;
}

async function faultsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await seriousFaults(page);
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByRole('listitem');
const situation = (page: Page) => page.getByRole('region', { name: 'Situation' });

/** What a viewer was told. */
async function toldTo(viewer: string): Promise<readonly ToldRecord[]> {
  const { pathname, hash } = new URL(hosting.console);
  const response = await fetch(
    `${rig.url}/api${pathname.replace(/^\/s/, '/exercises').replace(/console$/, 'replay')}?as=${viewer}`,
    {
      headers: { Authorization: `Bearer ${decodeURIComponent(hash.slice(1))}` },
    },
  );
  const { records } = (await response.json()) as { records: ToldRecord[] };
  return records;
}

/** The same, folded here as any reader of the log may do it. */
const foldOf = async (viewer: string): Promise<Exercise> => fold(rules, blankExercise(), await toldTo(viewer));

test('the measure notices what it is there for', async () => {
  const page = await marta.context.newPage();
  await page.setContent(`
    <main style="width: 400px; position: relative">
      <p style="width: 60px; overflow: hidden; white-space: nowrap">A label that is cut off</p>
      <p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">A label with dots</p>
      <button style="position: absolute; top: 200px; left: 0; width: 80px">One</button>
      <button style="position: absolute; top: 205px; left: 40px; width: 80px">Two</button>
      <p style="position: absolute; top: 260px; left: 0; margin: 0">Words that stand</p>
      <p style="position: absolute; top: 264px; left: 20px; margin: 0">on other words</p>
      <p style="width: 120px; overflow-x: auto; white-space: nowrap">All, ground, air war, below the threshold</p>
      <section style="width: 300px; height: 150px"></section>
      <div style="width: 3000px; height: 1px"></div>
    </main>`);
  const found = (await flaws(page)).join('\n');
  for (const flaw of [
    'at the side',
    'with dots',
    'by a strip that slides',
    'words on words',
    'on top of each other',
    'an empty pane',
    'wider than its window',
  ])
    expect(found).toContain(flaw);
  await page.close();
});

describe('before the start', () => {
  test('lobby of the console and of a player', async () => {
    await ana.page.getByRole('button', { name: 'Start turn 1' }).waitFor();
    await marta.page.getByRole('heading', { name: 'You are in' }).waitFor();
    // Who has read the brief is ticked for the white cell.
    await marta.page.getByRole('button', { name: 'I have read it' }).click();
    await ana.page.getByRole('img', { name: 'Has read the role brief' }).waitFor();
    for (const { page } of [ana, marta]) {
      expect(await misfits(page)).toEqual([]);
      expect(await seriousFaults(page)).toEqual([]);
    }
    expect(await faultsInTheDark(ana.page)).toEqual([]);
  });
});

describe('after two turns', () => {
  test('the table', async () => {
    await hosting.command({ act: 'start' });
    for (let step = 1; step <= TURNS; step += 1) {
      await hosting.command({ act: 'lock' });
      await expect
        .poll(
          () =>
            hosting.command({ act: 'publish', step }).then(
              () => true,
              () => false,
            ),
          { timeout: 60_000 },
        )
        .toBe(true);
    }
    const { page } = marta;
    await page.getByRole('heading', { name: `Results of turn ${TURNS}` }).waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).first().waitFor();
    expect(await misfits(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await faultsInTheDark(page)).toEqual([]);
  });

  test('what each side’s situation, charts, tables, ladders, map and objectives say is what the fold says to it', async () => {
    const read: { [kind: string]: number } = {};
    for (const team of TEAMS) {
      // A late comer sits down beside a bot.
      const { page } = team === 'europe' ? marta : await rig.person();
      if (team !== 'europe') await page.goto((await hosting.seat(team, `Late ${team}`)).link);
      await page.getByRole('heading', { name: `Results of turn ${TURNS}` }).waitFor();
      const x = await foldOf(team);
      const { found, panels } = await misread(page, x, viewerOf(team));
      const standing = await misreadStanding(situation(page), stood(x), viewerOf(team));
      expect([...found, ...standing, ...(await misscored(page, x, viewerOf(team)))], team).toEqual([]);
      for (const [kind, count] of Object.entries(panels)) read[kind] = (read[kind] ?? 0) + count;
      if (team !== 'europe') await page.context().close();
    }
    for (const kind of ['series', 'pipeline', 'table', 'ladder', 'map'])
      expect([kind, read[kind]]).not.toContain(undefined);
  });

  test('an observer reads the public’s numbers, and through each side’s eyes that side’s', async () => {
    const { page, complaints } = await rig.person();
    await page.goto((await hosting.watch('Olga')).link);
    expect(await misreadWatch(page, foldOf)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await faultsInTheDark(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('talk, offers, log and brief', async () => {
    const { page } = marta;
    const headings = { Talk: 'Talk', Offers: 'Offers', Log: /What happened|Results/, Brief: 'Your brief' };
    for (const [view, heading] of Object.entries(headings)) {
      await page.getByRole('navigation').getByRole('link', { name: view }).first().click();
      await page.getByRole('main').getByRole('heading', { name: heading }).first().waitFor();
      expect(await misfits(page, [DESK, PHONE]), view).toEqual([]);
    }
  });

  test('the console', async () => {
    const { page } = ana;
    await page.getByRole('heading', { name: 'Turns and branches' }).waitFor();
    expect(await misfits(page)).toEqual([]);
    const dialog = page.locator('dialog[open]');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await dialog.waitFor();
    expect(await misfits(page, [TABLET, PHONE]), 'settings').toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // Below a laptop's width one pane stands at a time, and its dialogs with it.
    for (const [tab, keys] of [
      ['Injects', 'i'],
      ['Orders', 'f'],
    ] as const)
      for (const size of [TABLET, PHONE]) {
        await page.setViewportSize(size);
        await page.getByRole('radio', { name: tab }).check();
        await page.keyboard.press(keys);
        await dialog.waitFor();
        expect(await flaws(page), `${keys} at ${size.width}`).toEqual([]);
        expect(await (size === PHONE ? faultsInTheDark : seriousFaults)(page), keys).toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: 'Rewind', exact: true }).first().click();
    await dialog.waitFor();
    expect(await seriousFaults(page), 'rewind').toEqual([]);
    expect(await faultsInTheDark(page), 'rewind').toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await seriousFaults(page)).toEqual([]);
    expect(await faultsInTheDark(page)).toEqual([]);
  });

  test('the console’s numbers: every view, now and a turn ago; what is believed, how far teams are, the dry run', async () => {
    const { page } = ana;
    expect(await misreadViews(page, foldOf)).toEqual([]);
    // A sheet somebody has begun.
    const sheet = marta.page.getByRole('region', { name: 'Order sheet' });
    await sheet.getByRole('spinbutton', { name: 'Military aid to Ukraine' }).fill('7.1');
    await marta.page.keyboard.press('Tab');
    await sheet.getByText('All changes saved').waitFor();
    const x = await foldOf('facilitator');
    await expect.poll(() => readinessOn(page)).toEqual(readinessRows(x, { europe: ['military.amount'] }));
    const { found, rows } = await misreadTrial(page, x);
    expect(found).toEqual([]);
    expect(rows).toBeGreaterThan(5);
  });

  test('the replay', async () => {
    const { page } = ana;
    await page.goto(`${rig.url}/s/${hosting.exercise}/aar`);
    await page.getByRole('slider', { name: 'Timeline' }).waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).first().waitFor();
    expect(await misfits(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await faultsInTheDark(page)).toEqual([]);
  });

  test('the replay on a projector: what is on its map grows too', async () => {
    const { page } = ana;
    await page.setViewportSize(SIZES[2]);
    await page.getByRole('button', { name: 'Display' }).click();
    const density = page.getByRole('group', { name: 'Density' });
    await density.getByRole('radio', { name: 'Projector' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-stop]').first().getAttribute('transform')).toContain('scale(1.5)');
    expect(await flaws(page)).toEqual([]);
    await page.getByRole('button', { name: 'Display' }).click();
    await density.getByRole('radio', { name: 'As the device' }).check();
    await page.keyboard.press('Escape');
    await page.setViewportSize(DESK);
  });

  test('the replay’s numbers at a past moment, for all and through one side’s eyes', async () => {
    const { page } = ana;
    for (const view of ['facilitator', 'ukraine']) {
      const records = await toldTo(view);
      const past = records.findIndex(({ body }) => body.kind === 'adjudicated') + 1;
      for (const moment of [past, records.length]) {
        await page.goto(`${rig.url}/s/${hosting.exercise}/aar?view=${view}&n=${moment}`);
        await page.locator(`[data-moment="${moment}"]`).waitFor();
        expect(await misplayed(page, records, moment, viewerOf(view)), `${view} at ${moment}`).toEqual([]);
      }
    }
  });

  test('the big board, whose numbers are those of the fold for the public', async () => {
    const { page, complaints } = await rig.person(SIZES[2]);
    await page.goto((await hosting.watch('Olga')).link.replace('/table#', '/board#'));
    const board = page.locator('[data-board]');
    await expect.poll(async () => Object.keys(await standingIn(board)).length, { timeout: 30_000 }).toBe(6);
    const x = await foldOf('observer');
    const expected = standingOf(stood(x), OBSERVER);
    for (const [id, figure] of Object.entries(await standingIn(board)))
      expect([id, figure]).toEqual([id, expected[id]]);
    const map = page.getByRole('region', { name: 'The theatre' });
    expect(await misdrawn(map, mapOf(x, OBSERVER), 1.6 * (SIZES[2].width / DESK.width))).toEqual([]);
    await board.getByText(`Turn ${x.status?.turn} of ${x.status?.turns}`).waitFor();
    // Whoever hosts tells the news of the turn just published, and what came since, one by one; earlier ones are told.
    const since = x.history.at(-1)?.n ?? 0;
    const news = [
      ...x.lines
        .filter(({ n, aside }) => n >= since && !aside)
        .map(({ entry }) => rules.tell(entry.event as never, OBSERVER))
        .filter(({ weight, kind }) => weight >= 2 && kind !== 'order')
        .map(({ text }) => said(text)),
      ...x.injects.filter(({ n }) => n >= since).map(({ title }) => title),
    ];
    const headline = board.getByRole('region', { name: 'Latest headline' });
    const told: string[] = [];
    for (const nth of news.keys()) {
      await headline.getByText(`${nth + 1} of ${news.length}`, { exact: true }).waitFor();
      told.push((await headline.getByRole('status').textContent()) ?? '');
      await page.keyboard.press('ArrowRight');
    }
    expect(told.sort()).toEqual(news.sort());
    expect(news.length).toBeGreaterThan(1);
    expect(await misfits(page, [SIZES[2], DESK])).toEqual([]);
    for (const size of [SIZES[2], SIZES[0]]) {
      await page.setViewportSize(size);
      // The map is drawn anew for its size.
      await expect.poll(() => tooSmall(page), { timeout: 20_000 }).toEqual([]);
    }
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('for everyone', () => {
  test('twice as large on a laptop, four times on a desk: nothing lost, no page to be scrolled sideways', async () => {
    const { page } = marta;
    const screen = (view: string) => `${rig.url}/s/${hosting.exercise}/${view}`;
    const heading = (name: string | RegExp) => page.getByRole('main').getByRole('heading', { name }).first();
    // What each shows when it is there: before, its frame stands empty, as it should.
    const pages: readonly (readonly [string, Locator])[] = [
      [screen('table'), situation(page).locator('[data-indicator]').first()],
      [screen('orders'), page.getByRole('region', { name: 'Order sheet' }).locator('[data-section]').first()],
      [screen('log'), heading(/What happened|Results/)],
      [screen('talk'), heading('Talk')],
      [screen('brief'), heading('Your brief')],
      [rig.url, page.getByLabel('Code', { exact: true })],
    ];
    const found: string[] = [];
    // What a browser's zoom leaves of 1366×768 at 200 % and of 1280×1024 at 400 %.
    for (const size of [
      { width: 683, height: 384 },
      { width: 320, height: 256 },
    ]) {
      await page.setViewportSize(size);
      for (const [address, there] of pages) {
        await page.goto(address);
        await there.waitFor();
        await page.waitForLoadState('networkidle');
        for (const flaw of await flaws(page)) found.push(`${address.split('/').at(-1)} at ${size.width} px: ${flaw}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('in Ukrainian and in large type no label is cut either, and the map’s layers become a list one works by keyboard', async () => {
    const context = await rig.browser.newContext({ locale: 'uk-UA', viewport: DESK, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const layers = page.getByRole('combobox', { name: 'Шари' });
    for (const address of [hosting.console, table, hosting.console.replace('/console#', '/aar#')]) {
      await page.goto(address);
      await page.locator('[data-stop]').first().waitFor();
      expect(await misfits(page, [...SIZES, { width: 320, height: 640 }]), address).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expect.poll(() => flaws(page).then((found) => found.filter((flaw) => flaw.includes('Шари')))).toEqual([]);
    }
    await page.setViewportSize(PHONE);
    const marks = page.locator('[data-stop]');
    const before = await marks.count();
    await layers.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => layers.inputValue()).not.toBe('');
    await expect.poll(() => marks.count()).toBeLessThan(before);
    await context.close();
  });

  test('the first Tab offers a way past the chrome, and motion is off where it is not wanted', async () => {
    const { page } = marta;
    await page.setViewportSize(DESK);
    await page.goto(`${rig.url}/s/${hosting.exercise}/table`);
    await situation(page).waitFor();
    await page.keyboard.press('Tab');
    const skip = page.locator('a:focus');
    expect(await skip.getAttribute('href')).toMatch(/^#/);
    expect(await page.locator(`${await skip.getAttribute('href')}`).count()).toBe(1);
    // The rig's people prefer no motion: nothing may take time to move.
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
          const seconds = (value: string) => Math.max(...value.split(',').map((one) => Number.parseFloat(one)));
          return (animationName !== 'none' && seconds(animationDuration) > 0.01) || seconds(transitionDuration) > 0.01;
        })
        .map((element) => element.className),
    );
    expect(moving).toEqual([]);
  });

  test('the console was silent throughout', async () => {
    expect([...ana.complaints, ...marta.complaints]).toEqual([]);
    expect(await notices(ana.page).count()).toBeLessThan(5);
  });
});
