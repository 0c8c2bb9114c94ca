/** Which charts stand beside the map: the ruleset's own at first, whatever somebody chose after that, per ruleset. */
import type { Series } from '@sandtable/shared/rules/board.ts';
import { firstCharts, LINES } from '@sandtable/shared/show/charts.ts';
import { useState } from 'react';
import { keep, recall } from '../ui/kept.ts';

const NAME = 'charts';
/** Cells that fit beside the map without scrolling; a chart of many lines takes two. */
const CELLS = 6;
/** Longer names than this at the lines' ends need the whole width. */
const LETTERS = 18;

/** Whether a chart whose lines end in these names needs the whole width. */
export function isBroad(names: readonly string[]): boolean {
  return names.length > LINES || (names.length > 1 && names.some((name) => name.length > LETTERS));
}

/** The chosen charts' ids, and a way to put one in or out. */
export function useChoice(ruleset: string, charts: readonly Series[]): [ReadonlySet<string>, (id: string) => void] {
  const [kept, setKept] = useState<readonly string[] | null>(() => {
    const text = recall(NAME)[ruleset];
    return text === undefined ? null : text.split(' ');
  });
  const known = kept?.filter((id) => charts.some((chart) => chart.id === id)) ?? [];
  const chosen = new Set(known.length > 0 ? known : firstCharts(charts, CELLS));
  const toggle = (id: string) => {
    const next = charts.map((chart) => chart.id).filter((one) => (one === id ? !chosen.has(one) : chosen.has(one)));
    setKept(next);
    keep(NAME, { ...recall(NAME), [ruleset]: next.join(' ') });
  };
  return [chosen, toggle];
}
