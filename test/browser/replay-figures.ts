/** What the charts and the map of a replay say at a moment, beside folds of the viewer's records up to it. */
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { blankExercise, fold, type ToldRecord, type Viewer } from '@sandtable/shared';
import { chartsOf } from '@sandtable/shared/show/charts.ts';
import type { Page } from 'playwright-core';
import { wronglyHeld } from './console-figures.ts';
import { misdrawn } from './drawn-map.ts';
import { boardFor, figureOf, said, seriesRows, tablesIn } from './figures.ts';
import { mapOf } from './misread.ts';
import { indicatorsFor } from './standing.ts';

/** Beliefs beside the truth that the moment's pane tells. */
const BELIEFS = 4;

/**
 * One line for each difference. A chart shows every turn, and prints where its lines stood as the moment's turn opened.
 * @param records all that the viewer was told
 * @param moment how many of them the page shows
 */
export async function misplayed(
  page: Page,
  records: readonly ToldRecord[],
  moment: number,
  viewer: Viewer,
): Promise<readonly string[]> {
  const x = fold(rules, blankExercise(), records.slice(0, moment));
  const end = fold(rules, blankExercise(), records);
  const found: string[] = [];
  const compare = (where: string, seen: unknown, wanted: unknown) => {
    const [is, ought] = [JSON.stringify(seen), JSON.stringify(wanted)];
    if (is !== ought) found.push(`${where} shows ${is}, the fold says ${ought}`);
  };
  const known = indicatorsFor(end.known, viewer);
  const opened = indicatorsFor(x.history.at(-1)?.known ?? x.known, viewer);
  const charts = chartsOf(boardFor(end, viewer).panels);
  const heads = await headsOf(page);
  if (heads.length < 4) found.push(`only ${heads.length} charts are drawn`);
  const tables = await tablesIn(page.locator('main'), '[data-chart]');
  for (const { id, title, figure } of heads) {
    const chart = charts.find((one) => one.id === id);
    if (chart === undefined) {
      found.push(`the board has no chart ${id}`);
      continue;
    }
    const lines = chart.indicators.filter((one) => known.has(one));
    const figures = lines.map((one) => {
      const then = opened.get(one);
      return (then && figureOf(then)) ?? 'not known';
    });
    compare(id, [title, figure], [said(chart.title), figures.join(' · ')]);
    compare(`${id} as a table`, tables[id], seriesRows(chart, end, viewer));
  }
  const panel = mapOf(x, viewer);
  found.push(...(await misdrawn(page.getByRole('region', { name: said(panel.title) }).first(), panel)));
  const held = await page
    .getByRole('heading', { name: 'Believed otherwise' })
    .locator('..')
    .getByRole('listitem')
    .all();
  const told = await Promise.all(held.map(async (line) => (await line.textContent())?.replace(/^.*?(?=held )/, '')));
  compare('what was believed', told, viewer.kind === 'facilitator' ? wronglyHeld(x, BELIEFS) : []);
  return found;
}

const headsOf = (page: Page): Promise<{ id: string; title: string; figure: string }[]> =>
  page.locator('[data-chart]').evaluateAll((boxes) =>
    boxes.map((box) => ({
      id: box.getAttribute('data-chart') ?? '',
      title: box.querySelector('figcaption span span')?.textContent ?? '',
      figure: box.querySelector('figcaption b')?.textContent ?? '',
    })),
  );

/** What the pane of the moment came to say, when (ms), and what then moved on it: "true 600" of opacity alone, "" of nothing. */
interface Told {
  readonly words: string;
  readonly at: number;
  /** null: nothing new that flashes. */
  readonly flash: string | null;
}

/** Plays a replay to its end and says what was told on the way. */
export async function skimmed(page: Page): Promise<readonly Told[]> {
  await page.evaluate(() => {
    const pane = document.querySelector('section[aria-labelledby=replay-moment]') as HTMLElement;
    const seen: Told[] = [];
    new MutationObserver(() => {
      const words = pane.querySelector('p')?.textContent ?? '';
      if (words === seen.at(-1)?.words) return;
      const moving = pane.querySelector('[data-flash]')?.getAnimations({ subtree: true });
      const flash = moving?.map(({ effect }) => {
        const [frame = {}] = (effect as KeyframeEffect).getKeyframes();
        return `${'opacity' in frame && !('transform' in frame)} ${effect?.getTiming().duration}`;
      });
      seen.push({ words, at: performance.now(), flash: flash?.join() ?? null });
      pane.dataset['seen'] = JSON.stringify(seen);
    }).observe(pane, { childList: true, subtree: true, characterData: true });
  });
  await page.getByRole('slider', { name: 'Timeline' }).press('k');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  return JSON.parse((await page.locator('[data-seen]').getAttribute('data-seen')) ?? '[]');
}
