/** The list of injects as a facilitator works it: by form, by keys, by file; and what a player sees of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hosting, type Person, type Rig, seriousFaults, startRig } from './rig.ts';

let rig: Rig;
let hosting: Hosting;
let boss: Person;
let player: Person;
const list = (page: Page) => page.getByRole('region', { name: 'Injects' });

beforeAll(async () => {
  rig = await startRig();
  hosting = await rig.host({ ruleset: 'blotto', scenario: 'even', policy: { nextPhase: 'waits' } });
  const seat = await hosting.seat('blue', 'Ada', 'colonel');
  await hosting.command({ act: 'seat', seat: 'bots1', as: 'bot', team: 'amber', bot: 'doctrine' });
  await hosting.command({ act: 'start' });
  boss = await rig.person();
  player = await rig.person();
  for (const { page } of [boss, player]) page.setDefaultTimeout(10_000);
  await boss.page.goto(hosting.console);
  await player.page.goto(seat.link);
  await list(boss.page).waitFor();
});
afterAll(() => rig?.close());

test('an inject written in the form is sent when its condition comes about; players see it then, and that it was withdrawn', async () => {
  const { page } = boss;
  await page.keyboard.press('i');
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill('A bridge is blown');
  await form.getByLabel('Text').fill('Nobody says by whom.');
  await form.getByLabel('Expected action').fill('Blue moves elsewhere');
  await form.getByLabel('When it is sent').selectOption('condition');
  await form.getByRole('button', { name: 'Condition', exact: true }).click();
  await form.getByRole('combobox', { name: 'Condition', exact: true }).selectOption('sealed');
  await form.getByLabel('Team', { exact: true }).selectOption('blue');
  await form.getByRole('button', { name: 'and …' }).click();
  await form.getByRole('combobox', { name: 'Condition', exact: true }).nth(1).selectOption('turn');
  expect(await seriousFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Put on the list' }).click();
  await list(page).getByText('if Blue has sealed and turn 1').waitFor();
  await list(page).getByText('If', { exact: true }).waitFor();
  await expect.poll(() => player.page.getByText('A bridge is blown').count()).toBe(0);

  await hosting.command({ act: 'seal', step: 1, team: 'blue' });
  await list(page).getByText('Sent', { exact: true }).waitFor();
  await player.page.getByText('A bridge is blown').first().waitFor();

  await list(page).getByText('More').click();
  await list(page).getByRole('button', { name: 'Note what happens' }).click();
  await list(page).getByLabel('Was the expected action taken?').selectOption('partly');
  await list(page).getByLabel('What did you see?').fill('They waited.');
  await list(page)
    .getByRole('button', { name: /^Note\b/ })
    .click();
  await list(page).getByText('Expected actions: 1 of 1 judged').waitFor();
  await list(page).getByRole('listitem').filter({ hasText: 'They waited.' }).getByText('Partly').waitFor();

  await list(page).getByText('Turn 1', { exact: true }).click();
  await list(page).getByText('More').click();
  await list(page).getByRole('button', { name: 'Recall' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Recall' }).click();
  await player.page.getByText('withdrawn').first().waitFor();
});

test('an inject built only in the form moves an army, and the why of the number says by what', async () => {
  const { page } = boss;
  await page.keyboard.press('i');
  const form = page.getByRole('dialog');
  await form.getByLabel('Title').fill('Volunteers arrive');
  await form.getByRole('combobox', { name: 'What changes' }).selectOption('recruits');
  await form.getByRole('combobox', { name: 'Army', exact: true }).selectOption('blue');
  await form.getByRole('spinbutton', { name: 'Battalions' }).fill('7');
  await form.getByLabel('Justification').fill('They were promised last turn.');
  await form.getByRole('button', { name: 'Send now' }).click();
  await player.page.getByText('Volunteers arrive').first().waitFor();
  const moved = player.page.getByRole('feed').getByRole('article').filter({ hasText: 'Blue musters 107 battalions' });
  await moved.first().getByRole('button', { name: 'Why' }).click();
  await moved.first().getByText('recruits and deserters').first().waitFor();
});

test('E sends what is next after asking; a held item says so; the list is named by its triggers', async () => {
  const { page } = boss;
  const item = (id: string, title: string, trigger: object, more: object = {}) => ({
    ...{ id, title, text: '', medium: 'news', to: ['blue'], effects: [], trigger },
    ...more,
  });
  await hosting.command({
    act: 'msel',
    change: {
      do: 'put',
      items: [
        item('M1', 'By hand', { on: 'manual' }),
        item('M2', 'With the results', { on: 'phase', turn: 1, moment: 'published' }),
        item('M3', 'Perhaps', { on: 'phase', turn: 2, moment: 'orders' }, { chance: 25 }),
      ],
    },
  });
  for (const words of ['Manual', 'Auto', '25 %', 'Results'])
    await list(page).getByText(words, { exact: true }).waitFor();
  await page.locator('body').click({ position: { x: 700, y: 880 } });
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByText('Send “By hand” now?').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click();
  await player.page.getByText('By hand').first().waitFor();
  // What is next now stands open, with its buttons.
  await list(page).getByRole('button', { name: 'Hold' }).click();
  await list(page).getByText('Held', { exact: true }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('a list saved from here is taken in again; a bad row is named by sheet, row and cell, and nothing is taken in', async () => {
  const { page } = boss;
  const save = async (name: string) => {
    await list(page).getByRole('button', { name: 'Files' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
    const path = join(tmpdir(), `sandtable-${hosting.exercise}-${download.suggestedFilename()}`);
    await download.saveAs(path);
    return path;
  };
  const csv = await save('Save as text (.csv)');
  const xlsx = await save('Save as spreadsheet (.xlsx)');
  await list(page).getByRole('button', { name: 'Files' }).click();
  await page.getByRole('menuitem', { name: 'Take in a list…' }).click();
  const dialog = page.getByRole('dialog');
  const file = dialog.getByLabel('File (.xlsx or .csv)');

  const text = readFileSync(csv, 'utf8');
  writeFileSync(csv, text.replace('manual', 'someday').replace('sealed blue', 'sealed mauve'));
  await file.setInputFiles(csv);
  await dialog.getByText(/row 2, cell K2: “mauve” is not a team here/).waitFor();
  await dialog.getByText(/row 3, cell G3: “someday” is not one of/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  await file.setInputFiles(xlsx);
  await dialog.getByText('4 injects').waitFor();
  await dialog.getByText(/0 new, 0 changed, 4 as they are/).waitFor();
  writeFileSync(csv, text.replace('Perhaps', 'Perhaps not'));
  await file.setInputFiles(csv);
  await dialog.getByText(/0 new, 1 changed, 3 as they are/).waitFor();
  await dialog.getByRole('button', { name: 'Take in' }).click();
  await list(page).getByText('Perhaps not').waitFor();
  expect([...boss.complaints, ...player.complaints]).toEqual([]);
});
