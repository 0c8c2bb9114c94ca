/**
 * Draws any declared panel, so that a ruleset gets a whole interface without a line of React. The map and a ruleset's
 * own panels are loaded when they are first shown.
 */
import type { Indicator, OwnPanel, Panel } from '@sandtable/shared/rules/board.ts';
import type { Reading } from '@sandtable/shared/rules/contract.ts';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { EmptyState, Skeleton } from '../ui/state-of-pane.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { IndicatorTile } from './indicator-row.tsx';
import { LadderPanel } from './ladder-panel.tsx';
import { panelText } from './panel-text.ts';
import { PipelinePanel } from './pipeline-panel.tsx';
import { SeriesChart } from './series-chart.tsx';
import { TablePanel } from './table-panel.tsx';
import type { Trail } from './trail.ts';

/** A ruleset's own panel: gets the data its board declared, and nothing else. */
export type OwnPanelComponent = ComponentType<{ data: OwnPanel['data']; title: string }>;

export interface PanelViewProps {
  panel: Panel;
  indicators: ReadonlyMap<string, Indicator>;
  trailOf: (id: string) => Trail;
  /** Turns of the exercise. */
  turns: number;
  at?: number | undefined;
  playhead?: boolean;
  /** Symbols and names of the map this much larger, and no switches: for a wall. */
  wall?: number | undefined;
  /** Of a map: the place that something beside it is about. */
  point?: Reading['place'] | null;
  /** Of a map: the step on show, so that what a publication changes may be seen to change. */
  epoch?: number;
  own?: Readonly<Record<string, OwnPanelComponent>>;
}

const LazyMap = lazy(() => import('./map/map-view.tsx'));

export function PanelView({
  panel,
  indicators,
  trailOf,
  turns,
  at,
  playhead,
  wall,
  point,
  epoch,
  own = {},
}: PanelViewProps): ReactNode {
  const t = useText(panelText);
  const say = useRulesetText();
  switch (panel.kind) {
    case 'indicator':
      return <IndicatorTile indicator={panel} trail={trailOf(panel.id)} />;
    case 'series': {
      const lines = panel.indicators.flatMap((id) => {
        const indicator = indicators.get(id);
        return indicator ? [{ indicator, trail: trailOf(id) }] : [];
      });
      return <SeriesChart title={say(panel.title)} lines={lines} turns={turns} at={at} playhead={playhead ?? false} />;
    }
    case 'pipeline':
      return <PipelinePanel panel={panel} />;
    case 'ladder':
      return <LadderPanel panel={panel} />;
    case 'table':
      return <TablePanel panel={panel} />;
    case 'map':
      return (
        <Suspense fallback={<Skeleton height="100%" radius={0} />}>
          <LazyMap panel={panel} scale={wall} controls={wall === undefined} point={point} epoch={epoch} />
        </Suspense>
      );
    case 'own': {
      const Own = own[panel.module];
      if (!Own) return <EmptyState>{t('own.missing', { module: panel.module })}</EmptyState>;
      return <Own data={panel.data} title={say(panel.title)} />;
    }
  }
}
