/** Which charts stand beside the map: the ruleset's own at first, whatever somebody chose after that, per ruleset. */
import type { Series } from '@sandtable/shared/rules/board.ts';
import { firstCharts } from '@sandtable/shared/show/charts.ts';
import { useState } from 'react';
import { keep, recall } from '../ui/kept.ts';

const NAME = 'charts';
/** Charts that fit beside the map without scrolling. */
const CELLS = 6;
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
