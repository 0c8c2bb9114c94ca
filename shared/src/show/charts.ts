/** Which charts a board offers, and which of them stand first: beside the map of a replay and in the report. */
import type { Indicator, Panel, Series } from '../rules/board.ts';

/** A chart of more lines than this takes two cells. */
export const LINES = 2;

/** Everything that can be charted: the declared series, then every indicator alone. */
export function chartsOf(panels: readonly Panel[]): readonly Series[] {
  const series = panels.filter((panel): panel is Series => panel.kind === 'series');
  const single = panels
    .filter((panel): panel is Indicator => panel.kind === 'indicator')
    .sort((a, b) => Number(b.headline ?? false) - Number(a.headline ?? false))
    .map((one): Series => ({ kind: 'series', id: `one-${one.id}`, title: one.label, indicators: [one.id] }));
  return [...series, ...single];
}

/** The first charts that fill the cells, declared ones before single indicators, those with few lines first. */
export function firstCharts(charts: readonly Series[], cells: number): readonly string[] {
  const declared = charts.filter(({ id }) => !id.startsWith('one-'));
  const inOrder = [
    ...declared.filter(({ indicators }) => indicators.length <= LINES),
    ...declared.filter(({ indicators }) => indicators.length > LINES),
    ...charts.filter(({ id }) => id.startsWith('one-')),
  ];
  let room = cells;
  return inOrder.flatMap(({ id, indicators }) => {
    const taken = indicators.length > LINES ? 2 : 1;
    if (room < taken) return [];
    room -= taken;
    return [id];
  });
}
