/** Reads every panel, the map and the objectives of a page, and says where they differ from the fold. */
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import type { Exercise, Known, LadderPanel, MapPanel, Unit, Viewer } from '@sandtable/shared';
import type { Locator, Page } from 'playwright-core';
import { misdrawn } from './drawn-map.ts';
import {
  boardFor,
  cellsIn,
  ladderWords,
  mapMarks,
  pipelineRows,
  printed,
  range,
  said,
  seriesRows,
  tableRows,
  tablesIn,
} from './figures.ts';

const ROUND: Unit = { label: { key: '' }, digits: 0 };

/** Where a page shows a viewer's board. Each brings its part on show. */
export interface Shown {
  figures(): Promise<Locator>;
  map(): Promise<Locator>;
}

export function atTable(page: Page): Shown {
  const frame = page.locator('#map');
  const show = async (name: string) => {
    await frame.getByText(name, { exact: true }).click();
    return frame;
  };
  return { figures: () => show('Figures'), map: () => show('Map') };
}

export function inConsole(page: Page): Shown {
  const frame = page.locator('[data-map-frame]');
  return {
    async figures() {
      await frame.getByRole('tab', { name: 'Figures' }).click();
      return frame;
    },
    map: async () => frame.locator('section').first(),
  };
}

/** One line for each difference; empty is what one wants. `panels`: how many were read, of each kind. */
export async function misread(
  page: Page,
  x: Exercise,
  viewer: Viewer,
  shown: Shown = atTable(page),
): Promise<{ readonly found: string[]; readonly panels: { [kind: string]: number } }> {
  const found: string[] = [];
  const panels: { [kind: string]: number } = {};
  const compare = (where: string, seen: unknown, wanted: unknown) => {
    const [is, ought] = [JSON.stringify(seen), JSON.stringify(wanted)];
    if (is !== ought) found.push(`${where} shows ${is}, the fold says ${ought}`);
  };
  const board = boardFor(x, viewer).panels.filter(({ kind }) => kind !== 'indicator');
  const frame = await shown.figures();
  const tables = await tablesIn(frame, '[data-panel]');
  for (const panel of board) {
    panels[panel.kind] = (panels[panel.kind] ?? 0) + 1;
    switch (panel.kind) {
      case 'series':
        compare(panel.id, tables[panel.id], seriesRows(panel, x, viewer));
        break;
      case 'pipeline':
        compare(panel.id, tables[panel.id], pipelineRows(panel));
        break;
      case 'table':
        compare(panel.id, tables[panel.id], tableRows(panel));
        break;
      case 'ladder':
        compare(panel.id, await ladderIn(frame.locator(`[data-panel="${panel.id}"]`), panel), ladderWords(panel));
        break;
      case 'own':
        throw new Error(`${panel.id} is a panel that this test cannot read. Teach it, or declare the panel otherwise.`);
    }
  }
  const panel = mapOf(x, viewer);
  const map = await shown.map();
  found.push(...(await misdrawn(map, panel)), ...(await mapFaults(map, panel)));
  return { found, panels };
}

/** What the ladder prints large, and the rungs it lights, from below. */
async function ladderIn(box: Locator, { rungs }: LadderPanel) {
  const names = new Set(rungs.map(({ label }) => said(label)));
  const lit = box.locator('li').filter({ hasText: /we stand here|within the estimate/ });
  const words = await lit.locator('span').allTextContents();
  return {
    figure: (await box.locator('figcaption b').textContent()) ?? '',
    on: words.filter((word) => names.has(word)).reverse(),
  };
}

/** Marks without a row of their own in the map's table, with name and detail as told. */
async function mapFaults(frame: Locator, panel: MapPanel): Promise<string[]> {
  await frame.getByRole('button', { name: 'Show as table' }).click();
  const rows = await cellsIn(frame.locator('table'));
  const shown = rows.map(([name = '', , , detail = '']) => `${name.replace(/^\d+\. /, '')} | ${detail}`);
  const marks = Object.entries(mapMarks(panel));
  // A mark without a detail has an empty cell; after a detail its range may follow.
  const says = (row: string, words: string) =>
    row === words || row.startsWith(`${words} | `) || row.startsWith(`${words}, `);
  const missing = marks.filter(([, words]) => !shown.some((row) => says(row, words)));
  await frame.getByRole('button', { name: 'Show as map' }).click();
  return [
    ...(marks.length < 20 ? [`${panel.id} has only ${marks.length} marks`] : []),
    ...missing.map(([id, words]) => `${panel.id}.${id}: no row says “${words}”`),
  ];
}

/** The one map of a viewer's board. */
export function mapOf(x: Exercise, viewer: Viewer): MapPanel {
  const map = boardFor(x, viewer).panels.find((panel) => panel.kind === 'map');
  if (map === undefined) throw new Error('The flagship’s board has no map.');
  return map;
}

/** Where the objectives on show differ from the fold's. */
export async function misscored(page: Page, x: Exercise, viewer: Viewer): Promise<readonly string[]> {
  const [is, ought] = [await scoreOn(page), scoreOf(x, viewer)].map((lines) => JSON.stringify(lines));
  return is === ought ? [] : [`the score reads ${is}, the fold says ${ought}`];
}

/** The side's objectives with their change, then the totals. */
function scoreOf(x: Exercise, viewer: Viewer): readonly string[] {
  if (viewer.kind !== 'team') return [];
  const lines = rules.score(x.known as Known<never>, viewer).filter(({ team }) => team === viewer.team);
  const opened = x.history.at(-2)?.known;
  const before = opened === undefined ? [] : rules.score(opened as Known<never>, viewer);
  const own = lines.map(({ id, team, label, value = Number.NaN }) => {
    const earlier = before.find((line) => line.id === id && line.team === team)?.value ?? Number.NaN;
    const change = printed(value - earlier, ROUND);
    const moved = change === '0' || change === 'NaN' ? '' : ` ${value > earlier ? '+' : ''}${change}`;
    return `${said(label)} ${printed(value, ROUND)}${moved}`;
  });
  const weight = lines.reduce((sum, line) => sum + line.weight, 0);
  const total = (end: 'low' | 'high') =>
    lines.reduce((sum, line) => sum + (line.value ?? line[end] ?? Number.NaN) * line.weight, 0) / weight;
  const [low, high] = [total('low'), total('high')];
  return [...own, low === high ? printed(low, ROUND) : range(low, high, ROUND)];
}

const scoreOn = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Your objectives' }).evaluateAll((sections) =>
    sections.flatMap((section) =>
      [...section.querySelectorAll('li')].map((line) => {
        const [name] = [line.querySelector('summary')?.textContent];
        const figure = line.querySelector('b');
        const moved = figure?.querySelector('span[aria-hidden=true]')?.textContent;
        return [name, figure?.firstChild?.textContent, moved].filter(Boolean).join(' ');
      }),
    ),
  );
