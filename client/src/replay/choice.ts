/** Which charts stand beside the map: the ruleset's own at first, whatever somebody chose after that, per ruleset. */
import type { Indicator, Panel, Series } from '@sandtable/shared/rules/board.ts';
import { useState } from 'react';
import { keep, recall } from '../ui/kept.ts';

const NAME = 'charts';
/** Cells that fit beside the map without scrolling; a chart of many lines takes two. */
const CELLS = 6;
/** More lines than this, or longer names at their ends, need the whole width. */
const LINES = 2;
const LETTERS = 18;

/** Whether a chart whose lines end in these names needs the whole width. */
export function isBroad(names: readonly string[]): boolean {
  return names.length > LINES || (names.length > 1 && names.some((name) => name.length > LETTERS));
}

/** Everything that can be charted: the declared series, then every indicator alone. */
export function chartsOf(panels: readonly Panel[]): readonly Series[] {
  const series = panels.filter((panel): panel is Series => panel.kind === 'series');
  const single = panels
    .filter((panel): panel is Indicator => panel.kind === 'indicator')
    .sort((a, b) => Number(b.headline ?? false) - Number(a.headline ?? false))
    .map((one): Series => ({ kind: 'series', id: `one-${one.id}`, title: one.label, indicators: [one.id] }));
  return [...series, ...single];
}

/** The chosen charts' ids, and a way to put one in or out. */
export function useChoice(ruleset: string, charts: readonly Series[]): [ReadonlySet<string>, (id: string) => void] {
  const [kept, setKept] = useState<readonly string[] | null>(() => {
    const text = recall(NAME)[ruleset];
    return text === undefined ? null : text.split(' ');
  });
  const known = kept?.filter((id) => charts.some((chart) => chart.id === id)) ?? [];
  const chosen = new Set(known.length > 0 ? known : initial(charts));
  const toggle = (id: string) => {
    const next = charts.map((chart) => chart.id).filter((one) => (one === id ? !chosen.has(one) : chosen.has(one)));
    setKept(next);
    keep(NAME, { ...recall(NAME), [ruleset]: next.join(' ') });
  };
  return [chosen, toggle];
}

/** The first charts that fill the cells, declared ones before single indicators, those with few lines first. */
function initial(charts: readonly Series[]): readonly string[] {
  const declared = charts.filter(({ id }) => !id.startsWith('one-'));
  const inOrder = [
    ...declared.filter(({ indicators }) => indicators.length <= LINES),
    ...declared.filter(({ indicators }) => indicators.length > LINES),
    ...charts.filter(({ id }) => id.startsWith('one-')),
  ];
  let room = CELLS;
  return inOrder.flatMap(({ id, indicators }) => {
    const cells = indicators.length > LINES ? 2 : 1;
    if (room < cells) return [];
    room -= cells;
    return [id];
  });
}
