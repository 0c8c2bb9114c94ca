/** Every screen a player can come to, and every state that cannot go on: what it says, and what axe finds. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Rig, seriousFaults, startRig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

const PHONE = { width: 390, height: 844 };
const sheet = (page: Page) => page.getByRole('region', { name: 'Order sheet' });
/** What is smaller than 24 px to a pointer (WCAG 2.5.8). What a label encloses is as large as its label. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [role=tab]')]
      .map((element) => element.closest('label') ?? element)
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !element.closest('svg') && !element.classList.contains('sr-only'))
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.textContent;
        // A link in a sentence is as high as its line. What is a pixel large is for screen readers until it has the focus.
        const exempt = (element.tagName === 'A' && getComputedStyle(element).display === 'inline') || width <= 1;
        return exempt || (width >= 23.5 && height >= 23.5)
          ? []
          : [`${name}: ${Math.round(width)}×${Math.round(height)}`];
      }),
  );
/** No page may be wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the door', () => {
  test('says what is wrong and what to do', async () => {
    const { page } = await rig.person(PHONE);
    await page.goto(rig.url);
    const code = page.getByLabel('Code', { exact: true });
    await code.fill('kq7-m4x');
    await page.getByText('No exercise with KQ7-M4X. Check the letters with the facilitator.').waitFor();
    await expect.poll(() => code.inputValue()).toBe('KQ7M4X');
    expect(await seriousFaults(page)).toEqual([]);

    const closed = await rig.host({ ruleset: 'blotto', scenario: 'even', policy: { door: 'closed' } });
    await code.fill(closed.code);
    await page.getByText('This exercise takes people by invitation only.').waitFor();
    await page.getByLabel('Your name').fill('Nora');
    await page.getByRole('button', { name: 'Ask to be let in' }).click();
    await page.getByText('The facilitator was told.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    // The room is opened: the form is there, with the name in it.
    await closed.command({ act: 'policy', policy: { door: 'open' } });
    await page.getByRole('radio', { name: /Blue/ }).waitFor();
    await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe('Nora');

    const full = await rig.host({ ruleset: 'blotto', scenario: 'even', policy: { seatsPerTeam: 1 } });
    await full.seat('blue', 'Ada', 'colonel');
    await page.goto(`${rig.url}/j/${full.code}`);
    await page.getByText('Full, 1 seated').waitFor();
    await expect.poll(() => page.getByRole('radio', { name: /Blue/ }).isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    // This device knows the name by now.
    await page.getByLabel('Your name').fill('');
    await page.getByRole('button', { name: /^Join/ }).click();
    await page.getByText('Type the name the others should see.').waitFor();
  });

  test('flips a role that somebody takes while one chooses, and suggests another', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    const { page } = await rig.person();
    await page.goto(`${rig.url}/j/${hosting.code}`);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByRole('radio', { name: /Blue/ }).check();
    await page.getByRole('button', { name: 'Join as Colonel' }).waitFor();
    await hosting.seat('blue', 'Ben', 'colonel');
    await page.getByText('Somebody has just taken Colonel. Quartermaster is still free.').waitFor();
    await page.getByRole('radio', { name: 'Quartermaster' }).check();
    await page.getByRole('button', { name: 'Join as Quartermaster' }).click();
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
    await page.goto(rig.url);
    await page.getByRole('button', { name: 'Return to Quartermaster, Blue' }).click();
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
  });
});

describe('a seat that is none any more', () => {
  test('removed: says so, clears this browser, and leads to the start', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    const { page } = await rig.person();
    const seat = await hosting.seat('blue', 'Ada');
    await page.goto(seat.link);
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
    await hosting.command({ act: 'unseat', seat: seat.seat });
    await page.getByRole('heading', { name: 'Your seat was taken away' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('sandtable.seats')))
      .not.toContain(hosting.exercise);
    await page.reload();
    await page.getByRole('heading', { name: 'No seat here yet' }).waitFor();
  });

  test('a foreign token, a missing exercise, another protocol: each says what to do', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    const { page } = await rig.person();
    await page.goto(`${rig.url}/s/${hosting.exercise}/table#s1.${hosting.exercise}.abcdefgh.1.${'x'.repeat(43)}`);
    await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    const seat = await hosting.seat('blue', 'Ada');
    await page.route('**/matchmake/**', (route) => route.fulfill({ status: 426, body: '{"code":426,"error":"{}"}' }));
    await page.goto(seat.link);
    await page.getByRole('heading', { name: 'This page is out of date' }).waitFor();
    await page.getByRole('button', { name: 'Reload this page' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('offers', () => {
  test('are made, countered, accepted and withdrawn between two browsers', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    const [blue, amber] = await Promise.all([rig.person(), rig.person(PHONE)]);
    await blue.page.goto((await hosting.seat('blue', 'Ada')).link);
    await amber.page.goto((await hosting.seat('amber', 'Ben')).link);
    await hosting.command({ act: 'start' });
    await sheet(blue.page).waitFor();
    await blue.page.goto(`${rig.url}/s/${hosting.exercise}/offers/new`);
    const gives = blue.page.getByRole('group', { name: 'We give' });
    await gives.getByRole('button', { name: /Add a clause/ }).click();
    await blue.page.getByRole('menuitem', { name: 'Keep off a field' }).click();
    await blue.page
      .getByText('We give Keep off a field (Field: the Bridge). Amber: nothing in return.', { exact: false })
      .waitFor();
    expect(await seriousFaults(blue.page)).toEqual([]);
    // What is half written survives a reload.
    await blue.page.getByLabel('A few words with it').fill('Until the thaw.');
    await blue.page.getByLabel('Binds through').selectOption('turn 3');
    await blue.page.getByLabel('Can be accepted').selectOption('5');
    await blue.page.waitForTimeout(400);
    await blue.page.reload();
    await blue.page.getByText('Restored from this device').waitFor();
    await expect.poll(() => blue.page.getByLabel('A few words with it').inputValue()).toBe('Until the thaw.');
    await expect.poll(() => blue.page.getByLabel('Binds through').inputValue()).toBe('3');
    await expect.poll(() => blue.page.getByLabel('Can be accepted').inputValue()).toBe('5');
    await blue.page.getByRole('button', { name: 'Make the offer' }).click();
    await blue.page.getByRole('button', { name: 'Withdraw' }).waitFor();

    await amber.page.goto(`${rig.url}/s/${hosting.exercise}/offers`);
    await amber.page.getByText('Keep off a field (Field: the Bridge)').waitFor();
    expect(await seriousFaults(amber.page)).toEqual([]);
    expect(await overflow(amber.page)).toBe(0);
    await amber.page.getByRole('button', { name: 'Counter' }).click();
    await amber.page.getByRole('button', { name: 'Send the counter-offer' }).click();
    // By keys: Esc leaves the thread for the list, O writes an offer, A accepts the one that is there to accept.
    await blue.page.goto(`${rig.url}/s/${hosting.exercise}/talk/amber`);
    await blue.page.getByRole('button', { name: 'Accept' }).waitFor();
    await blue.page.keyboard.press('?');
    const help = blue.page.getByRole('dialog');
    for (const key of ['Make an offer', 'Accept the offer that has the focus (asks first)', 'All channels'])
      await help.getByText(key, { exact: true }).waitFor();
    await blue.page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await blue.page.keyboard.press('Escape');
    await blue.page.waitForURL('**/talk');
    await blue.page.keyboard.press('o');
    await blue.page.waitForURL('**/offers/new');
    await blue.page.goto(`${rig.url}/s/${hosting.exercise}/talk/amber`);
    await blue.page.getByRole('button', { name: 'Accept' }).waitFor();
    await blue.page.keyboard.press('a');
    await blue.page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await blue.page.getByText('Binding when the turn is resolved.').waitFor();
    await blue.page.getByRole('button', { name: 'Withdraw' }).click();
    await amber.page.getByText('withdrawn').waitFor();
    expect([...blue.complaints, ...amber.complaints]).toEqual([]);
  });
});

describe('every pane, small and dark', () => {
  test('has no serious fault and fits its window', async () => {
    const hosting = await rig.host({
      ruleset: 'pledge-to-power',
      scenario: 'baseline',
      policy: { marking: 'EXERCISE – TEST', nextPhase: 'waits' },
    });
    const { page, complaints } = await rig.person(PHONE, true);
    await page.goto((await hosting.seat('ukraine', 'Olena', 'president')).link);
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
    await expect.poll(() => page.getByText('What this link shows comes with the start.').count()).toBe(0);
    await page.goto(`${rig.url}/s/${hosting.exercise}/offers`);
    await page.getByText('What this link shows comes with the start.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await hosting.command({ act: 'start' });
    for (const view of ['table', 'orders', 'talk', 'talk/russia', 'offers', 'log', 'brief']) {
      await page.goto(`${rig.url}/s/${hosting.exercise}/${view}`);
      await page.locator('[data-marking]').waitFor();
      await page.locator(`[data-view="${view.split('/')[0]}"]`).waitFor();
      expect(await seriousFaults(page), view).toEqual([]);
      expect(await overflow(page), view).toBe(0);
    }
    await hosting.command({ act: 'pause' });
    await page.goto(`${rig.url}/s/${hosting.exercise}/orders`);
    await page.getByText('Paused by the white cell.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await hosting.command({ act: 'resume' });
    await hosting.command({ act: 'lock' });
    await page.getByText('Sealed', { exact: true }).waitFor();
    await page.goto(`${rig.url}/s/${hosting.exercise}/log`);
    await page.getByText('Resolving.').waitFor();
    // The longest sentence of the top bar, where there is least room for it.
    await page.setViewportSize({ width: 320, height: 640 });
    expect((await page.getByRole('banner').first().boundingBox())?.height).toBeLessThan(80);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize(PHONE);
    await hosting.command({ act: 'publish', step: 1 });
    await page.getByRole('heading', { name: 'Results of turn 1' }).waitFor();
    await page.getByText('Results are in. The next phase has not begun.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    // The wall goes along: results, orders, a break.
    const { page: wall } = await rig.person();
    await wall.goto((await hosting.watch('Olga')).link.replace('/table#', '/board#'));
    const head = wall.getByRole('banner');
    await head.getByText('Results of turn 1').waitFor();
    await hosting.command({ act: 'resume' });
    await head.getByText('Orders open').waitFor();
    await hosting.command({ act: 'suspend', until: null, note: 'Soup is served.' });
    await head.getByText('Suspended').waitFor();
    await wall.getByRole('region', { name: 'Break' }).getByText('Soup is served.').waitFor();
    await wall.getByRole('region', { name: 'Break' }).getByRole('img').waitFor();
    expect(complaints).toEqual([]);
  });

  test('an observer watches without a sheet, and never gets a team’s words', async () => {
    const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
    const { page } = await rig.person();
    await page.goto((await hosting.watch('Olga')).link);
    await hosting.command({ act: 'start' });
    await page.getByRole('region', { name: 'Situation' }).waitFor();
    await expect.poll(() => sheet(page).count()).toBe(0);
    await expect.poll(() => page.getByRole('link', { name: 'Talk' }).count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('what opens over the table', () => {
  test('has no serious fault in light or dark, nothing too small to hit, and speaks the language one chooses', async () => {
    const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
    const { page, complaints } = await rig.person();
    await page.goto((await hosting.seat('europe', 'Marta')).link);
    await hosting.command({ act: 'start' });
    await sheet(page).waitFor();
    const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
    const opens: [string, () => Promise<void>, string][] = [
      ['seal', () => button(/Seal for the team/).click(), 'dialog[open]'],
      ['commands', () => page.keyboard.press('Control+K'), 'dialog[open]'],
      ['shortcuts', () => page.keyboard.press('?'), 'dialog[open]'],
      ['help', () => button('Help').click(), ':popover-open'],
      ['comments', () => button(/Comment on/).click(), ':popover-open textarea'],
      ['display', () => button('Display').click(), ':popover-open'],
    ];
    let dark = false;
    for (const [name, open, what] of opens) {
      await open();
      await page.locator(what).first().waitFor();
      // By turns: all of these are drawn from the same tokens, which screens.test.ts reads in both.
      dark = !dark;
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      expect(await seriousFaults(page), name).toEqual([]);
      expect(await tooSmall(page), name).toEqual([]);
      if (name !== 'display') await page.keyboard.press('Escape');
    }
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('radio', { name: 'Українська' }).click();
    await page.getByRole('region', { name: 'Бланк наказів' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('uk');
    // The measure notices what it is there for.
    await page.evaluate(() => {
      const dot = document.body.appendChild(document.createElement('button'));
      dot.style.width = '20px';
      dot.style.height = '20px';
    });
    expect(await tooSmall(page)).toEqual([': 20×20']);
    expect(complaints).toEqual([]);
  });
});
