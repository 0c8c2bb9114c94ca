/** The page of sources: what it lists, what it keeps back while play goes on, and that it can be searched. */
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

  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
