/** Comments on the sheet, on a section and on its rows, between two of a team. */
import { expect } from 'vitest';
import { type Person, type Rig, seriousFaults } from './rig.ts';

/** A comment on a section calls a teammate, who resolves it. @param two Ben's page */
export async function onSection(one: Person, two: Person): Promise<void> {
  await one.page.getByRole('button', { name: 'Comment on Deployment' }).click();
  await one.page.getByRole('textbox', { name: 'Comment for your team' }).fill('All on the ridge, @Ben?');
  await one.page.keyboard.press('Control+Enter');
  await two.page.getByText('Ada mentions you: All on the ridge, @Ben?').first().waitFor();
  await two.page.getByRole('button', { name: '1 unresolved comment on Deployment' }).click();
  await two.page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await one.page.getByText('resolved', { exact: true }).waitFor();
  await two.page.getByRole('button', { name: 'Comment on Deployment' }).waitFor();
  await two.page.keyboard.press('Escape');
  await one.page.keyboard.press('Escape');
}

/** A comment on the row that has the focus: counted at the row and at its section, read in both, and in the log by its name. */
export async function onRow(one: Person, two: Person): Promise<void> {
  await one.page.getByRole('slider', { name: 'the Ford' }).focus();
  await one.page.keyboard.press('c');
  await one.page.getByRole('dialog', { name: 'Comments: the Ford' }).getByRole('textbox').fill('Twenty, @Ben!');
  expect(await seriousFaults(one.page)).toEqual([]);
  await one.page.keyboard.press('Control+Enter');
  await two.page.getByText('Ada mentions you: Twenty, @Ben!').first().waitFor();
  await two.page.getByRole('button', { name: '1 unresolved comment on the Ford' }).waitFor();
  // Of the section's thread it is one, under its row's name; a row's own thread has nothing else.
  await two.page.getByRole('button', { name: '1 unresolved comment on Deployment' }).click();
  const section = two.page.getByRole('dialog', { name: 'Comments: Deployment' });
  await expect
    .poll(() => section.getByRole('listitem').allTextContents())
    .toEqual([expect.stringMatching(/All on the ridge/), expect.stringMatching(/^the Ford.*Twenty, @Ben!/)]);
  await two.page.keyboard.press('Escape');
  await two.page.getByRole('button', { name: '1 unresolved comment on the Ford' }).click();
  const row = two.page.getByRole('dialog', { name: 'Comments: the Ford' });
  await row.getByRole('button', { name: 'Resolve', exact: true }).click();
  await one.page.getByRole('button', { name: 'Comment on the Ford' }).waitFor();
  await expect.poll(() => row.getByRole('listitem').count()).toBe(1);
  await two.page.keyboard.press('Escape');
  const log = two.page.getByRole('region', { name: 'What happened' });
  await log.getByText('Ada on Deployment · the Ford:').waitFor();
  await log.getByText('All', { exact: true }).click();
  await log.getByText('Ada on Deployment · the Ford:').waitFor({ state: 'detached' });
  await one.page.keyboard.press('Escape');
}

/** A queue's row takes its comments along when it is moved; when it is gone they are read in the section. */
export async function onQueue(rig: Rig): Promise<void> {
  const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
  const marta = await hosting.seat('europe', 'Marta');
  await hosting.command({ act: 'start' });
  const { page, complaints } = await rig.person();
  await page.goto(marta.link);
  const shells = page.locator('li[data-row="lines.build/shell"]');
  await shells.getByRole('button', { name: 'Comment on 155 mm shells' }).click();
  await page.getByRole('dialog', { name: 'Comments: 155 mm shells' }).getByRole('textbox').fill('Do we need them?');
  await page.keyboard.press('Control+Enter');
  const counted = shells.getByRole('button', { name: '1 unresolved comment on 155 mm shells' });
  await counted.waitFor();
  await page.keyboard.press('Escape');
  const first = page.getByRole('group', { name: 'Investment in production lines' }).getByRole('listitem').first();
  await expect.poll(() => first.textContent()).not.toContain('155 mm shells');
  await shells.getByRole('button', { name: 'Move or remove 155 mm shells' }).click();
  await page.getByRole('menuitem', { name: 'Move to the top' }).click();
  await expect.poll(() => first.textContent()).toContain('155 mm shells');
  await counted.waitFor();
  await shells.getByRole('button', { name: 'Move or remove 155 mm shells' }).click();
  await page.getByRole('menuitem', { name: /^Remove/ }).click();
  await counted.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '1 unresolved comment on European envelope' }).click();
  const thread = page.getByRole('dialog', { name: 'Comments: European envelope' });
  await expect
    .poll(() => thread.getByRole('listitem').allTextContents())
    .toEqual([expect.stringMatching(/^155 mm shells.*Do we need them\?/)]);
  expect(complaints).toEqual([]);
}
