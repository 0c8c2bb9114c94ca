/** An observer's page, publicly and through each side's eyes, beside the folds of what those were told. */
import type { Exercise } from '@sandtable/shared';
import type { Page } from 'playwright-core';
import { misread } from './misread.ts';
import { misreadStanding, stood } from './standing.ts';
import { eyes, TEAMS, viewerOf } from './viewers.ts';

export async function misreadWatch(
  page: Page,
  foldOf: (view: string) => Promise<Exercise>,
): Promise<readonly string[]> {
  const situation = page.getByRole('region', { name: 'Situation' });
  const faults: string[] = [];
  for (const view of ['observer', ...TEAMS]) {
    if (view !== 'observer') await page.getByRole('radio', { name: eyes(view) }).check();
    const [x, viewer] = [await foldOf(view), viewerOf(view)];
    await situation.locator('[data-indicator]').nth(3).waitFor();
    const found = [...(await misreadStanding(situation, stood(x), viewer))];
    // Charts, tables and map of the sides are read at their own tables.
    if (view === 'observer' || view === 'ukraine') found.push(...(await misread(page, x, viewer)).found);
    faults.push(...found.map((line) => `${view}: ${line}`));
  }
  return faults;
}
