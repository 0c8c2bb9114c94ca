/** Truth against belief on the console: what a team believes is set from the table, reaches its board, and is let go of. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, seriousFaults, startRig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

const cohesion = (page: Page) => page.locator('li[data-indicator="politics.coh"]');
test('set with a justification, seen by that team alone, released', async () => {
  const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
  const people = await Promise.all(['russia', 'ukraine'].map((team) => hosting.seat(team, team)));
  await hosting.command({ act: 'start' });
  const [russia, ukraine] = await Promise.all(
    people.map(async ({ link }) => {
      const person = await rig.person();
      await person.page.goto(link);
      await cohesion(person.page).waitFor();
      return person;
    }),
  );
  if (russia === undefined || ukraine === undefined) throw new Error('Two people were seated.');
  const before = await cohesion(russia.page).innerText();
  const others = await cohesion(ukraine.page).innerText();

  const { page, complaints } = await rig.person();
  await page.goto(hosting.console);
  const cell = page.locator('tr[data-indicator="politics.coh"] td[data-team="russia"]').getByRole('button');
  await cell.click();
  const dialog = page.getByRole('dialog');
  expect(await seriousFaults(page)).toEqual([]);
  const set = dialog.getByRole('button', { name: 'Set the belief' });
  await dialog.getByRole('spinbutton', { name: 'Low end' }).fill('30');
  await dialog.getByRole('spinbutton', { name: 'Best estimate' }).fill('31');
  await dialog.getByRole('spinbutton', { name: 'High end' }).fill('32');
  await expect.poll(() => set.getAttribute('aria-disabled')).toBe('true');
  await dialog.getByRole('textbox').last().fill('Its service reports a rupture.');
  await set.click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => cell.innerText()).toContain('30–32');
  await expect.poll(() => cell.innerText()).toContain('Held by you');
  await expect.poll(() => cohesion(russia.page).innerText()).toContain('30–32');
  await expect.poll(() => cohesion(ukraine.page).innerText()).toBe(others);

  await cell.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Release it' }).click();
  await expect
    .poll(() =>
      cohesion(russia.page)
        .innerText()
        .then((words) => words.includes('30–32')),
    )
    .toBe(false);
  expect(before).not.toContain('30–32');
  expect([...complaints, ...russia.complaints, ...ukraine.complaints]).toEqual([]);
});
