/**
 * Small charts with one playhead. With a second viewer beside the first, its lines stand beside the first one's: a band is
 * what that side believed, so that truth and belief are seen together.
 */

import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { Board, Series } from '@sandtable/shared/rules/board.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import { chartsOf } from '@sandtable/shared/show/charts.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { ListChecks } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { SeriesChart, type SeriesLine } from '../panels/series-chart.tsx';
import { useSize } from '../panels/use-size.ts';
import { boardOf, trailOf } from '../play/known.ts';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { Checkbox } from '../ui/switch.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './charts-pane.module.css';
import { useChoice } from './choice.ts';
import { replayText } from './text.ts';
import { useViewName } from './view-name.tsx';

/** A viewer's whole log, of which the charts show every turn. */
export interface Whole {
  readonly end: Exercise;
  readonly viewer: Viewer;
  /** What it is called, where that is not the viewer. */
  readonly name?: string | undefined;
}

export function ChartsPane({
  rules,
  whole,
  beside,
  turn,
}: {
  rules: AnyRules;
  whole: Whole;
  beside: Whole | null;
  /** Where the playhead stands. */
  turn: number;
}): ReactNode {
  const t = useText(replayText);
  const say = useRulesetText();
  const { status } = whole.end;
  // While it is played the axis ends at now, like the timeline: turns that nobody has seen would only be empty.
  const turns = status === null || status.over ? rules.manifest.turns : Math.max(2, status.turn);
  const grid = useRef<HTMLDivElement>(null);
  const height = plotHeight(useSize(grid)?.height);
  const { board } = boardOf(rules, whole.end.known, whole.viewer);
  const charts = useMemo(() => chartsOf(board.panels), [board]);
  const [chosen, toggle] = useChoice(rules.manifest.id, charts);
  const lines = useLines(rules, whole, beside);
  const shown = charts.filter(({ id }) => chosen.has(id));
  return (
    <section className={styles.pane} aria-labelledby="replay-indicators">
      <header className={styles.head}>
        <h2 id="replay-indicators">{t('indicators')}</h2>
        <small>{t('indicators.note')}</small>
        <Popover
          label={t('choose')}
          trigger={(opener) => (
            <Button {...opener} size="small" look="quiet" icon={ListChecks} className={styles.choose}>
              {t('choose')}
            </Button>
          )}
        >
          <div className={styles.list}>
            {charts.map((chart) => (
              <Checkbox
                key={chart.id}
                label={say(chart.title)}
                on={chosen.has(chart.id)}
                onChange={() => toggle(chart.id)}
              />
            ))}
          </div>
        </Popover>
      </header>
      {/* The charts scroll as one, which must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <div ref={grid} className={styles.grid} tabIndex={0}>
        {(beside === null ? shown : apart(shown, board)).map((chart) => {
          return (
            <div key={chart.id} className={styles.chart} data-chart={chart.id}>
              <SeriesChart
                title={say(chart.title)}
                lines={lines(chart)}
                turns={turns}
                at={turn}
                playhead
                height={height}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Rows of charts that stand under one another, and what a chart has above its plot (a title of two rows at most). */
const ROWS = 3;
const ABOVE = 64;

/** @param pane height of what the charts share, px; undefined before it was measured */
function plotHeight(pane = 0): number {
  return Math.round(Math.min(200, Math.max(104, pane / ROWS - ABOVE)));
}

/** Two viewers' lines of many indicators would cover one another: beside a second viewer each has a chart of its own. */
function apart(charts: readonly Series[], board: Board): readonly Series[] {
  const ids = new Set(charts.flatMap(({ indicators }) => indicators));
  const labels = new Map(board.panels.flatMap((one) => (one.kind === 'indicator' ? [[one.id, one.label]] : [])));
  return [...ids].flatMap((id): Series[] => {
    const title = labels.get(id);
    return title === undefined ? [] : [{ kind: 'series', id: `one-${id}`, title, indicators: [id] }];
  });
}

/** The lines of a chart: the viewer's own, and those of the viewer beside it where it has something else to show. */
function useLines(rules: AnyRules, whole: Whole, beside: Whole | null): (chart: Series) => readonly SeriesLine[] {
  const name = useViewName();
  return useMemo(() => {
    const own = boardOf(rules, whole.end.known, whole.viewer).indicators;
    const other = beside === null ? null : boardOf(rules, beside.end.known, beside.viewer).indicators;
    return ({ indicators }) =>
      indicators.flatMap((id): SeriesLine[] => {
        const indicator = own.get(id);
        if (indicator === undefined) return [];
        const line = { indicator, trail: trailOf(rules, whole.end, whole.viewer, id) };
        const second = other?.get(id);
        if (beside === null || second === undefined) return [line];
        const trail = trailOf(rules, beside.end, beside.viewer, id);
        // Who knows the same draws the same line; once is enough.
        if (JSON.stringify(trail) === JSON.stringify(line.trail)) return [line];
        const team = beside.viewer.kind === 'team' ? { team: beside.viewer.team } : {};
        return [
          line,
          { indicator: { ...second, ...team, id: `${id}/beside` }, trail, name: beside.name ?? name(beside.viewer) },
        ];
      });
  }, [rules, whole, beside, name]);
}
