/**
 * What sides say in words of their own, after the turn: in the replay, in the report and on the next printed sheet, before
 * those it was for and before nobody else.
 */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Rig } from './rig.ts';

const ALOUD = 'We stand by Kyiv, come what may.';
const ASIDE = 'Between us: Brussels will tire first.';

/** Fills in a side's statement and waits until the sheet holds it. */
async function write(page: Page, words: string, to: string): Promise<void> {
  const sheet = page.getByRole('region', { name: 'Order sheet' });
  await sheet.getByRole('textbox', { name: 'What you say' }).fill(words);
  await sheet.locator('[data-row$=".to"]').getByRole('radio', { name: to, exact: true }).check({ force: true });
  await sheet.getByText('All changes saved').waitFor();
}

export async function statements(rig: Rig): Promise<void> {
  const policy = { replay: 'everyone', nextPhase: 'starts' };
  const hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline', policy });
  const [europe, russia] = [await hosting.seat('europe', 'Marta'), await hosting.seat('russia', 'Vera')];
  const [us, ukraine] = [await hosting.seat('us', 'Ann'), await hosting.seat('ukraine', 'Olena')];
  await hosting.command({ act: 'start' });
  const one = await rig.person();
  await one.page.goto(europe.link);
  await write(one.page, ALOUD, 'Everybody');
  const two = await rig.person();
  await two.page.goto(russia.link);
  await write(two.page, ASIDE, 'United States');
  await hosting.command({ act: 'lock' });
  await two.page.getByText('Resolving.').first().waitFor();
  await hosting.command({ act: 'publish', step: 1 });

  for (const [who, link, hears] of [
    ['us', us.link, true],
    ['ukraine', ukraine.link, false],
  ] as const) {
    const { page, context, complaints } = await rig.person();
    await page.goto(link.replace(/\/(table|console)#/, '/aar#'));
    // Back by events to the moment of the results.
    const review = page.locator('[data-moment]');
    const results = page.getByText('The results of turn 1 were published.');
    await page.getByRole('heading', { name: 'At this moment', exact: true }).waitFor();
    for (let i = 0; i < 12 && (await results.count()) === 0; i += 1) {
      const before = await review.getAttribute('data-moment');
      await page.keyboard.press(',');
      await expect.poll(() => review.getAttribute('data-moment')).not.toBe(before);
    }
    await page.getByText(ALOUD).first().waitFor();
    expect(await page.getByText(ASIDE).count(), who).toBe(hears ? 1 : 0);
    await page.goto(`${rig.url}/s/${hosting.exercise}/report`);
    const said = page.locator('#statements');
    await said.getByText(ALOUD).waitFor();
    expect(await said.getByText(ASIDE).count(), who).toBe(hears ? 1 : 0);
    expect(complaints, who).toEqual([]);
    await context.close();
  }

  // Its own words stand on a side's next sheet, to look at, and on no other's.
  const { page } = await rig.person();
  await page.goto(hosting.console.replace('/console#', '/print#'));
  const papers = page.locator('table[role=presentation]');
  for (const [team, words] of [
    ['European allies', ALOUD],
    ['Russia', ASIDE],
  ] as const) {
    const own = papers.filter({ hasText: `Last turn: “${words}”` });
    await own.waitFor();
    await expect.poll(() => own.getByRole('heading').first().textContent()).toContain(team);
    expect(await papers.filter({ hasText: words }).count()).toBe(1);
  }
}
