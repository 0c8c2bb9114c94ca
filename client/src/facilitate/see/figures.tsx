/** The board's charts, tables and ladders, one under the other. */
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { PanelView } from '../../panels/panel-view.tsx';
import { useBoard } from '../../play/use-table.ts';
import styles from './view-pane.module.css';

export function Figures(): ReactNode {
  const { panels, indicators, trailOf } = useBoard();
  const turns = useExercise((state) => state.exercise.status?.turns ?? 1);
  return panels
    .filter(({ kind }) => kind !== 'map' && kind !== 'indicator')
    .map((panel) => (
      <div key={panel.id} className={styles.figure} data-panel={panel.id}>
        <PanelView panel={panel} indicators={indicators} trailOf={trailOf} turns={turns} />
      </div>
    ));
}
