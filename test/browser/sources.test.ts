/**
 * The page of sources: what it lists, what it keeps back while play goes on, that it can be searched, and what a
 * facilitator may try on it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, seriousFaults, startRig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.close());

test('lists figures with unit and source, and keeps back what this side may not know', async () => {
  const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
  const ukraine = await hosting.seat('ukraine', 'Ada');
  const { page, complaints } = await rig.person({ width: 390, height: 844 });
  await page.goto(ukraine.link.replace('/table#', '/sources#'));
  await page.getByText('This model does not forecast.').waitFor();
  await page.getByText('Contested claims').waitFor();
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
  const search = page.getByRole('searchbox');

  await search.fill('airwar.stockO');
  await expect.poll(() => row('stockO').innerText()).toContain('not told during play');
  await search.fill('airwar.upper');
  await expect.poll(() => row('upper').innerText()).toContain('75');
  await search.fill('kiel institute');
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(20);
  await search.fill('no such number');
  await page.getByText('No number matches.').waitFor();

  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a facilitator moves an assumption and sees what bots make of it; a player sees public options only', async () => {
  const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'pessimistic', options: { fatK: 2 } });
  const { page, complaints } = await rig.person();
  await page.goto(hosting.console.replace('/console#', '/sources#'));
  const fatigue = page.locator('[data-option="fatK"]');
  const slider = fatigue.getByRole('slider');
  await slider.waitFor();
  // What is in force, not what the preset sets.
  await expect.poll(() => slider.inputValue()).toBe('2');
  await slider.press('Home');
  await fatigue.getByText('Here 2').waitFor();
  await page.getByRole('button', { name: /^Try it/ }).click();
  const area = page.locator('[data-measure="front.gain"]');
  await area.waitFor({ timeout: 60_000 });
  expect((await area.getByRole('cell').allInnerTexts()).length).toBe(3);
  await page.getByRole('heading', { name: 'What scores weigh' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  // Once play is under way, from where it stands as well.
  await expect.poll(() => page.getByText('From now').count()).toBe(0);
  await hosting.command({ act: 'start' });
  await page.getByText('From now').click();
  await expect.poll(() => area.count()).toBe(0);
  await page.getByRole('button', { name: /^Try it/ }).click();
  await area.waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(() => slider.inputValue()).toBe('2');

  const ukraine = await hosting.seat('ukraine', 'Ada');
  const player = await rig.person();
  await player.page.goto(ukraine.link.replace('/table#', '/sources#'));
  await player.page.locator('[data-option="fatK"]').getByText('not told during play').waitFor();
  await expect.poll(() => player.page.getByRole('button', { name: /^Try it/ }).count()).toBe(0);
  await expect.poll(() => player.page.getByText('From now').count()).toBe(0);
  // A hidden aim is named to its own side only.
  await expect.poll(() => player.page.getByText('An aim only that side knows').count()).toBe(3);
  expect([...complaints, ...player.complaints]).toEqual([]);
});

test('who hosts and has no exercise yet reads it from the hosting form', async () => {
  const { page, complaints } = await rig.person();
  await page.goto(`${rig.url}/host/new#${rig.hostSecret}`);
  await page.getByRole('link', { name: 'Sources and assumptions' }).waitFor();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFaults(page), colorScheme).toEqual([]);
  }
  await page.getByRole('link', { name: 'Sources and assumptions' }).click();
  await page.getByText('What the first scenario sets.').waitFor();
  await page.locator('[data-option="fatK"]').getByRole('slider').waitFor();
  await page.getByText('Contested claims').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Try it/ }).count()).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
