/** Four teams at the table, in real browsers: typing, reloading, losing the network, sealing, results with their why. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hosting, type Person, type Rig, seriousFaults, startRig } from './rig.ts';

const TEAMS = ['europe', 'us', 'ukraine', 'russia'] as const;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

const sheet = (page: Page) => page.getByRole('region', { name: 'Order sheet' });
const military = (page: Page) => sheet(page).getByRole('spinbutton', { name: 'Military aid to Ukraine' });
const financial = (page: Page) => sheet(page).getByRole('spinbutton', { name: 'Financial aid to Ukraine' });
const saved = (page: Page) => sheet(page).getByText('All changes saved').waitFor();

async function seatAt(hosting: Hosting, team: string, name: string, role?: string): Promise<Person> {
  const person = await rig.person();
  const { link } = await hosting.seat(team, name, role);
  await person.page.goto(link);
  return person;
}

async function resolve(hosting: Hosting, step: number, pages: readonly Page[]): Promise<void> {
  await hosting.command({ act: 'lock' });
  await Promise.all(pages.map((page) => page.getByText('Resolving.').first().waitFor()));
  await hosting.command({ act: 'publish', step });
}

/** Marks rows of the log that a small window does not hold together, by mouse and by keyboard, and reads what a copy of them holds. */
async function copiesWholeRows(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 560 });
  await page.getByText('All', { exact: true }).last().click();
  const feed = page.getByRole('feed');
  const row = (place: number) => feed.locator(`article[aria-posinset="${place}"]`);
  await page.evaluate(() => {
    document.addEventListener('copy', (event) =>
      Object.assign(window, { copied: event.defaultPrevented ? event.clipboardData?.getData('text/plain') : null }),
    );
  });
  const copied = async () => {
    await page.evaluate(() => Object.assign(window, { copied: undefined }));
    await page.keyboard.press('Control+C');
    return page.evaluate(() => Reflect.get(window, 'copied') as string | null | undefined);
  };
  const all = Number(await feed.locator('article').first().getAttribute('aria-setsize'));
  expect(all).toBeGreaterThan(15);
  const words = async (place: number) => (await row(place).locator('p').first().innerText()).trim();
  const [second, fourth] = [await words(2), await words(4)];

  await row(2).focus();
  await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Shift+PageDown');
  const few = (await copied())?.split('\n') ?? [];
  expect(few).toHaveLength(3);
  expect(few[0]?.split('\t')).toEqual([
    expect.stringMatching(/^\d\d:\d\d$/),
    expect.any(String),
    expect.stringContaining(second),
  ]);
  expect(few[2]).toContain(fourth);
  await page.keyboard.press('Control+A');
  expect((await copied())?.split('\n')).toHaveLength(all);
  await page.keyboard.press('Escape');

  // By mouse: from a word of the second row, scrolled to the end meanwhile, with the shift key to a word of the last.
  await page.keyboard.press('Home');
  // Rows settle once their heights are known: what counts is that the selection begins in the second.
  await expect
    .poll(async () => {
      await row(2)
        .locator('p')
        .first()
        .dblclick({ position: { x: 12, y: 8 } });
      return page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('article')?.ariaPosInSet);
    })
    .toBe('2');
  // Heights are known only of rows that were in sight: the end moves while one goes there.
  await expect
    .poll(async () => {
      await feed.evaluate((list) => list.parentElement?.scrollTo({ top: 1e6 }));
      return row(all).isVisible();
    })
    .toBe(true);
  await expect.poll(() => row(3).count()).toBe(0);
  await row(all)
    .locator('p')
    .first()
    .click({ modifiers: ['Shift'], position: { x: 20, y: 8 } });
  const many = (await copied())?.split('\n') ?? [];
  expect(many).toHaveLength(all - 1);
  expect(many[0]).toContain(second);
  expect(many[2]).toContain(fourth);
  // Words of one row are copied as they are.
  await row(all)
    .locator('p')
    .first()
    .dblclick({ position: { x: 20, y: 8 } });
  expect(await copied()).toBeNull();
  await page.evaluate(() => getSelection()?.removeAllRanges());

  // What another filter shows begins at its top, and is no news.
  await page.getByText('Incidents', { exact: true }).click();
  await page.getByText('All', { exact: true }).last().click();
  await expect.poll(() => row(1).count()).toBe(1);
  expect(await page.getByRole('button', { name: /\d new/ }).count()).toBe(0);
  if (before !== null) await page.setViewportSize(before);
}

describe('a turn of the flagship', () => {
  test('four teams join by code, type, seal and see results with their why', async () => {
    const hosting = await rig.host({
      ruleset: 'pledge-to-power',
      scenario: 'baseline',
      policy: { marking: 'EXERCISE – TEST' },
    });
    const people: Person[] = [];
    for (const team of TEAMS) {
      const person = await rig.person();
      people.push(person);
      const { page } = person;
      await page.goto(rig.url);
      await page
        .getByLabel('Code', { exact: true })
        .fill(`${hosting.code.slice(0, 3)}-${hosting.code.slice(3).toLowerCase()}`);
      await page.getByLabel('Your name').fill(`Player of ${team}`);
      await page
        .getByRole('radio', { name: { europe: /European/, us: /United/, ukraine: /Ukraine/, russia: /Russia/ }[team] })
        .check();
      await page.getByRole('button', { name: /^Join/ }).click();
      await page.getByRole('heading', { name: 'You are in' }).waitFor();
      await expect.poll(() => page.locator('[data-marking]').textContent()).toBe('EXERCISE – TEST');
      expect(page.url()).not.toContain('#');
    }
    expect(await seriousFaults(people[0]?.page as Page)).toEqual([]);
    await hosting.command({ act: 'start' });
    for (const { page } of people) await sheet(page).waitFor();
    const [europe] = people as [Person];
    expect(await seriousFaults(europe.page)).toEqual([]);

    await sheet(people[3]?.page as Page)
      .getByRole('radio', { name: /^Constantly/ })
      .check();
    await military(europe.page).fill('9.4');
    await europe.page.keyboard.press('Tab');
    await saved(europe.page);
    for (const { page } of people) {
      await page.keyboard.press('Control+Enter');
      const dialog = page.getByRole('dialog', { name: 'Seal the order sheet' });
      await dialog.getByRole('button', { name: 'Seal for the team' }).click();
      await sheet(page).getByText('Sealed', { exact: true }).waitFor();
    }
    expect(await seriousFaults(europe.page)).toEqual([]);
    // What was sealed is what was typed.
    await expect.poll(() => sheet(europe.page).getByText('9.4 € bn').count()).toBeGreaterThan(0);

    // Somebody who does not mind motion, and the others, who do: what a publication changes fades once, or not at all.
    const lively = await rig.person();
    await lively.page.emulateMedia({ reducedMotion: 'no-preference' });
    await lively.page.goto((await hosting.watch('Olga')).link);
    const fades = (page: Page) =>
      page.evaluate(() => {
        const seen = { fades: 0 };
        Object.assign(window, { seen });
        new MutationObserver((changes) => {
          for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
            if (node instanceof Element && node.matches('[data-leaving]')) seen.fades += 1;
        }).observe(document, { subtree: true, childList: true });
      });
    const faded = (page: Page) => page.evaluate(() => Reflect.get(window, 'seen').fades);
    for (const page of [lively.page, europe.page]) {
      await page.locator('#map svg[role=group]').waitFor();
      await fades(page);
    }
    await resolve(
      hosting,
      1,
      people.map(({ page }) => page),
    );
    await expect.poll(() => faded(lively.page)).toBe(1);
    await expect.poll(() => lively.page.locator('[data-leaving]').count()).toBe(0);
    for (const { page } of people) {
      await page.getByRole('heading', { name: 'Results of turn 1' }).waitFor();
      const why = page.getByRole('feed').getByRole('button', { name: 'Why' }).first();
      await why.click();
      await expect.poll(() => why.getAttribute('aria-expanded')).toBe('true');
      await page.getByRole('feed').getByText('Rule:').first().waitFor();
    }
    expect([await faded(lively.page), await faded(europe.page)]).toEqual([1, 0]);
    await copiesWholeRows(europe.page);
    expect(lively.complaints).toEqual([]);
    // An incident that is opened in the log is pointed at on the map, until it is closed.
    await europe.page.getByText('Incidents', { exact: true }).click();
    const incidents = europe.page.getByRole('feed').getByRole('article').filter({ hasText: 'in allied airspace' });
    const closed = incidents.getByRole('button', { name: 'Why', expanded: false }).first();
    const toggle = await closed.elementHandle();
    const opened = async (open: 'true' | 'false') => {
      const is = await toggle?.getAttribute('aria-expanded');
      if (is !== open) await toggle?.click();
      return is;
    };
    await expect.poll(() => opened('true')).toBe('true');
    await europe.page.locator('#map [data-pointed]').waitFor();
    await expect.poll(() => opened('false')).toBe('false');
    await expect.poll(() => europe.page.locator('#map [data-pointed]').count()).toBe(0);
    expect(await seriousFaults(europe.page)).toEqual([]);
    for (const { complaints } of people) expect(complaints).toEqual([]);
  });

  test('a reload in the middle of typing loses nothing', async () => {
    const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
    const { page } = await seatAt(hosting, 'europe', 'Marta', 'chair');
    await hosting.command({ act: 'start' });
    await sheet(page).waitFor();
    // The cable is pulled first, so that what comes back can only have come from this device.
    rig.cut();
    await military(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('8.6', { delay: 30 });
    await page.waitForFunction(() => document.querySelector('[role=spinbutton]:focus') !== null);
    await sheet(page)
      .getByText(/waits here/)
      .waitFor();
    rig.mend();
    await page.reload();
    await sheet(page).waitFor();
    await expect.poll(() => military(page).inputValue()).toBe('8.6');
    await saved(page);
    // Where the records take their time, the table's frame stands there already.
    await page.route('**/matchmake/**', async (route) => {
      await page.locator('[data-skeleton]').waitFor();
      await route.continue();
    });
    await page.reload();
    await expect.poll(() => military(page).inputValue()).toBe('8.6');
    await expect.poll(() => page.locator('[data-skeleton]').count()).toBe(0);
    // And a pane whose code takes its time says that it is on its way.
    await page.route('**/assets/talk-pane-*.js', async (route) => {
      await page.getByRole('main').getByText('Loading').waitFor();
      await route.continue();
    });
    await page.goto(page.url().replace(/table$/, 'talk'));
    await page.getByRole('heading', { name: 'Talk', exact: true }).waitFor();
  });

  test('edits made without a line are sent when it is back', async () => {
    const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
    const marta = await seatAt(hosting, 'europe', 'Marta', 'chair');
    const ilse = await seatAt(hosting, 'europe', 'Ilse');
    await hosting.command({ act: 'start' });
    await sheet(marta.page).waitFor();
    await sheet(ilse.page).waitFor();
    rig.cut();
    await marta.page.getByText('Reconnecting').first().waitFor();
    expect(await seriousFaults(marta.page)).toEqual([]);
    await military(marta.page).fill('7.1');
    await marta.page.keyboard.press('Tab');
    await financial(marta.page).fill('8');
    await marta.page.keyboard.press('Tab');
    await sheet(marta.page).getByText('2 changes wait here').waitFor();
    rig.mend();
    await marta.page.getByText('Back online. 2 changes that waited here were sent.').first().waitFor();
    await saved(marta.page);
    await expect.poll(() => military(ilse.page).inputValue()).toBe('7.1');
    await expect.poll(() => financial(ilse.page).inputValue()).toBe('8.0');
  });
});
