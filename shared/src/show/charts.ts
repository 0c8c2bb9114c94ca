/** Which charts a board offers, and which of them stand first: beside the map of a replay and in the report. */
import type { Indicator, Panel, Series } from '../rules/board.ts';

/** A chart of more lines than this is crowded. */
const LINES = 2;

/** Everything that can be charted: the declared series, then every indicator alone. */
export function chartsOf(panels: readonly Panel[]): readonly Series[] {
  const series = panels.filter((panel): panel is Series => panel.kind === 'series');
  const single = panels
    .filter((panel): panel is Indicator => panel.kind === 'indicator')
    .sort((a, b) => Number(b.headline ?? false) - Number(a.headline ?? false))
    .map((one): Series => ({ kind: 'series', id: `one-${one.id}`, title: one.label, indicators: [one.id] }));
  return [...series, ...single];
}

/** The charts that stand first: declared ones before single indicators, those with few lines before crowded ones. */
export function firstCharts(charts: readonly Series[], count: number): readonly string[] {
  const declared = charts.filter(({ id }) => !id.startsWith('one-'));
  const inOrder = [
    ...declared.filter(({ indicators }) => indicators.length <= LINES),
    ...declared.filter(({ indicators }) => indicators.length > LINES),
    ...charts.filter(({ id }) => id.startsWith('one-')),
  ];
  return inOrder.slice(0, count).map(({ id }) => id);
}

/**
 * Names for the ends of one chart's lines: the words that all of them begin or end with stand in the title already.
 * "Medium-tier interceptors in store" beside "Patriot-class interceptors in store" are "Medium-tier" and "Patriot-class".
 */
export function endNames(names: readonly string[]): readonly string[] {
  if (names.length < 2) return names;
  const words = names.map((name) => name.split(' '));
  const shortest = Math.min(...words.map(({ length }) => length));
  const alike = (at: (of: readonly string[]) => string | undefined) => new Set(words.map(at)).size === 1;
  let front = 0;
  while (front < shortest - 1 && alike((of) => of[front])) front += 1;
  let back = 0;
  while (back < shortest - 1 - front && alike((of) => of.at(-1 - back))) back += 1;
  return words.map((of) => of.slice(front, of.length - back).join(' '));
}
