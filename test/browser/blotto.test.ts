/**
 * The small ruleset, which no line of server or client knows: hosted from the page, played by a person against a bot under
 * a facilitator who uses everything the console's middle has, closed and replayed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flaws } from './looks.ts';
import { type Person, type Rig, seriousFaults, startRig } from './rig.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

let rig: Rig;
let boss: Person;
let ada: Person;
beforeAll(async () => {
  rig = await startRig();
  [boss, ada] = await Promise.all([rig.person(), rig.person(PHONE)]);
});
afterAll(() => rig?.close());

const clock = (page: Page) => page.getByRole('region', { name: 'Clock and stage' });
const sheet = (page: Page) => page.getByRole('region', { name: 'Order sheet' });

/** Nothing serious, nothing cut off, at a desk and on a phone. */
async function sound(page: Page, where: string): Promise<void> {
  expect(await seriousFaults(page), where).toEqual([]);
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    expect(await flaws(page), `${where} at ${size.width}`).toEqual([]);
  }
}

test('is hosted from the pages', async () => {
  const { page } = boss;
  await page.goto(`${rig.url}/host`);
  await page.getByLabel('Host secret').waitFor();
  await sound(page, 'the door of hosting');
  await page.getByLabel('Host secret').fill(rig.hostSecret);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('No exercise yet.').waitFor();
  await sound(page, 'the list');
  await page.getByRole('link', { name: 'New exercise' }).click();
  await page.getByLabel('Ruleset').selectOption('blotto');
  await page.getByLabel('Title').fill('Six in the evening');
  await page.getByLabel('Exercise marking').fill('EXERCISE – SIX');
  await page.getByLabel('Who may open the replay').selectOption('everyone');
  await sound(page, 'the form');
  await page.getByRole('button', { name: 'Create the exercise' }).click();
  await page.getByRole('heading', { name: 'The facilitator key' }).waitFor();
  await sound(page, 'what was created');
  const code = await page.getByText('Players join with the code').locator('b').textContent();
  await page.getByRole('button', { name: 'Go to the console' }).click();
  await page.getByRole('button', { name: 'Start turn 1' }).waitFor();

  await ada.page.goto(`${rig.url}/j/${code?.replace('-', '')}`);
  await ada.page.getByLabel('Your name').fill('Ada');
  await ada.page.getByRole('radio', { name: /Blue/ }).check();
  await ada.page.getByRole('button', { name: /^Join/ }).click();
  await ada.page.getByRole('heading', { name: 'You are in' }).waitFor();
  await page.getByText('Ada').first().waitFor();
  await page.getByRole('button', { name: 'Fill with bots' }).click();
  await page.getByRole('button', { name: 'Start turn 1' }).click();
  await sheet(ada.page)
    .or(ada.page.getByRole('link', { name: 'Orders' }))
    .first()
    .waitFor();
});

test('is run from the console', async () => {
  const { page } = boss;
  await clock(page)
    .getByRole('button', { name: /^Pause/ })
    .click();
  await ada.page.getByText('Paused').locator('visible=true').first().waitFor();
  await clock(page).getByRole('button', { name: '5 minutes more' }).click();
  await clock(page)
    .getByRole('button', { name: /^(Go on|Start the clock)/ })
    .click();
  const announce = page.getByLabel('Announce to everyone');
  await announce.fill('Two minutes to lock.');
  await announce.press('Enter');
  await ada.page.getByRole('link', { name: 'Log' }).click();
  await ada.page.getByRole('feed').getByText('Two minutes to lock.').waitFor();
  await page.getByRole('radio', { name: /Blue/ }).first().check();
  await sound(page, 'the console');

  await ada.page.getByRole('link', { name: 'Orders' }).click();
  await sheet(ada.page).getByRole('spinbutton', { name: 'the Ridge' }).fill('30');
  await ada.page.keyboard.press('Tab');
  await sheet(ada.page).getByText('All changes saved').waitFor();
  for (let turn = 1; (await page.getByText('Close the exercise to reveal').count()) === 0; turn += 1) {
    expect(turn).toBeLessThan(20);
    await clock(page).getByRole('button', { name: /^Lock/ }).click();
    const sure = page.getByRole('dialog').getByRole('button', { name: 'Lock now' });
    const publish = clock(page).getByRole('button', { name: /^(Publish results|Decide \d+ more)/ });
    await sure.or(publish).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await publish.waitFor();
    while (!(await publish.innerText()).startsWith('Publish'))
      await page
        .getByRole('button', { name: /^Accept: / })
        .first()
        .click();
    await publish.click();
    await clock(page)
      .getByRole('button', { name: /^(Lock|Close exercise)/ })
      .first()
      .waitFor();
  }
  await clock(page).getByRole('button', { name: 'Close exercise' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close for good' }).click();
  await clock(page).getByText('The log can be verified and replayed.').waitFor();
});

test('is replayed, by whoever played, at an address that can be shared', async () => {
  await clock(boss.page).getByRole('button', { name: 'Open the replay' }).click();
  for (const { page } of [boss, ada]) {
    if (page === ada.page) await page.goto(boss.page.url().replace(/\?.*/, ''));
    await page.setViewportSize(DESK);
    const timeline = page.getByRole('slider', { name: 'Timeline' });
    await timeline.waitFor();
    const at = () => timeline.getAttribute('aria-valuenow').then(Number);
    const end = await at();
    expect(end).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect.poll(at).toBe(end - 1);
    // The scrubber by keyboard, as by hand.
    await timeline.focus();
    await page.keyboard.press('Home');
    await expect.poll(at).toBeLessThan(2);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Step forward' }).click();
    // It is chosen when that side's log is here.
    await page.getByRole('radio', { name: /Amber/ }).click();
    await expect.poll(() => page.getByRole('radio', { name: /Amber/ }).isChecked()).toBe(true);
    expect(page.url()).toContain('amber');
    await page.waitForLoadState('networkidle');
    const moment = await at();
    const address = page.url();
    await page.reload();
    await timeline.waitFor();
    await expect.poll(at).toBe(moment);
    expect(page.url()).toBe(address);
    await expect.poll(() => page.getByRole('radio', { name: /Amber/ }).isChecked()).toBe(true);
    await sound(page, 'the replay');
  }
  expect([...boss.complaints, ...ada.complaints]).toEqual([]);
});
