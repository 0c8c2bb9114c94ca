/** The middle of the table: the map where the ruleset has one, and its other panels beside it, one switch away. */
import type { Panel } from '@sandtable/shared/rules/board.ts';
import { type ReactNode, useState } from 'react';
import { PanelView } from '../panels/panel-view.tsx';
import { classes } from '../ui/classes.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Segmented } from '../ui/radio.tsx';
import { EmptyState } from '../ui/state-of-pane.tsx';
import { useText } from '../ui/text.tsx';
import styles from './board-pane.module.css';
import { playText } from './play-text.ts';
import { usePointed } from './pointed.ts';
import { type BoardView, useBoard, useFold } from './use-table.ts';

export function BoardPane({ className }: { className?: string | undefined }): ReactNode {
  const t = useText(playText);
  const board = useBoard();
  const map = board.panels.find((panel) => panel.kind === 'map');
  const others = board.panels.filter((panel) => panel.kind !== 'map' && panel.kind !== 'indicator');
  const [figures, showFigures] = useState(false);
  const both = map !== undefined && others.length > 0;
  const drawn = map === undefined || (both && figures);
  return (
    <section className={classes(styles.board, className)} aria-label={t('board.label')} id="map" data-map-frame="">
      {both && (
        <div className={drawn ? styles.head : styles.float} data-float="">
          <Segmented
            label={t('board.show')}
            value={figures ? 'figures' : 'map'}
            onChange={(value) => showFigures(value === 'figures')}
            choices={[
              { value: 'map', label: t('board.map') },
              { value: 'figures', label: t('board.figures') },
            ]}
          />
        </div>
      )}
      <ErrorBoundary pane>
        {drawn ? <Figures panels={others} board={board} /> : <One panel={map} board={board} />}
      </ErrorBoundary>
    </section>
  );
}

function One({ panel, board }: { panel: Panel; board: BoardView }): ReactNode {
  const turns = useFold((x) => x.status?.turns ?? 1);
  const turn = useFold((x) => x.status?.turn ?? 1);
  const step = useFold((x) => x.step);
  const point = usePointed((state) => state.place);
  return (
    <PanelView
      panel={panel}
      indicators={board.indicators}
      trailOf={board.trailOf}
      turns={turns}
      at={turn}
      point={point}
      epoch={step}
    />
  );
}

function Figures({ panels, board }: { panels: readonly Panel[]; board: BoardView }): ReactNode {
  const t = useText(playText);
  if (panels.length === 0) return <EmptyState>{t('board.empty')}</EmptyState>;
  return (
    // The charts scroll as one pane, which must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <div className={styles.figures} tabIndex={0}>
      {panels.map((panel) => (
        <div key={panel.id} className={styles.figure} data-panel={panel.id}>
          <One panel={panel} board={board} />
        </div>
      ))}
    </div>
  );
}
