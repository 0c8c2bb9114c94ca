/** A whole turn without a pointer: join, read, fill in every kind of field, seal, ask why. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

/** What has the focus, as a screen reader names it, near enough. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim().slice(0, 80) ?? '';
  });

/** Presses Tab until something of that name has the focus. Fails rather than walking for ever. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 160; i += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    seen.push(at);
    if (name.test(at)) return;
  }
  throw new Error(`Tab never came to ${name}; it came by ${[...new Set(seen)].join(' | ')}`);
}

test('a turn by keyboard alone', async () => {
  const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even' });
  await hosting.command({ act: 'seat', seat: 'bot1', as: 'bot', team: 'amber', bot: 'doctrine' });
  const { page, complaints } = await rig.person();
  await page.goto(rig.url);
  // The start page has the cursor in the code; a found code brings it to the name.
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(hosting.code);
  await page.getByLabel('Your name').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  await hosting.command({ act: 'start' });
  const sheet = page.getByRole('region', { name: 'Order sheet' });
  await sheet.waitFor();

  // Straight to the sheet by its number key.
  await page.keyboard.press('1');
  expect(await focused(page)).toContain('Deployment');

  // A line of the allocation: slider by arrows, field by typing with a comma or point.
  await tabTo(page, /^the Ridge$/);
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('0');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('11');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await sheet.getByText('All changes saved').waitFor();

  // The ladder: arrows choose.
  await tabTo(page, /^Steady$/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => sheet.getByRole('radio', { name: 'Careful' }).getAttribute('aria-checked')).toBe('true');

  // The amount and the choice.
  await tabTo(page, /^Call up from the reserve$/);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, /the Ridge|^$/);
  await page.keyboard.press('ArrowDown');
  await sheet.getByText('All changes saved').waitFor();

  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Seal the order sheet' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Seal for the team');
  await page.keyboard.press('Enter');
  await sheet.getByText('Sealed', { exact: true }).waitFor();

  await hosting.command({ act: 'lock' });
  await expect.poll(() => page.getByText('Resolving.').count(), { timeout: 30_000 }).toBe(1);
  await hosting.command({ act: 'publish', step: 1 });
  await page.getByRole('heading', { name: 'Results of turn 1' }).waitFor();

  // The log by its key, and a why by Enter.
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.waitForURL(/\/log$/);
  await tabTo(page, /^Why$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');

  // Commands by name.
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  await page.keyboard.type('talk');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/talk$/);
  await page.getByRole('textbox', { name: 'Write a message' }).waitFor();
  await tabTo(page, /Write a message|^$/);
  await page.keyboard.type('Hold the ridge.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Hold the ridge.').waitFor();
  expect(complaints).toEqual([]);
});
