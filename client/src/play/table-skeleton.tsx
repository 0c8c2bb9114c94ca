/** The table's frame while its records arrive: panes where they will stand, empty. Nothing in it moves or speaks. */
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { keep, recall } from '../ui/kept.ts';
import { Fetching, Skeleton } from '../ui/state-of-pane.tsx';
import styles from './table.module.css';
import frame from './table-skeleton.module.css';

const AT_TABLE = 'at-table';

/** Notes that this device has sat at this exercise's table: the next page of it begins with the frame. */
export function noteAtTable(exercise: string): void {
  if (recall(AT_TABLE)['exercise'] !== exercise) keep(AT_TABLE, { exercise });
}

/** Whether what comes is the table, as far as this device can know. */
export function comesToTable(exercise: string): boolean {
  return recall(AT_TABLE)['exercise'] === exercise;
}

export function TableSkeleton(): ReactNode {
  const { view = 'table' } = useParams<{ view?: string }>();
  const lines = (...widths: string[]) =>
    widths.map((width) => <Skeleton key={width} width={width} height={14} radius={3} />);
  return (
    <div
      className={`${styles.app} ${styles.player} ${frame.app}`}
      data-view={view === '' ? 'table' : view}
      data-skeleton=""
    >
      <header className={frame.top} />
      <nav className={frame.rail} aria-hidden="true" />
      <main className={styles.panes}>
        <div className={frame.pane}>{lines('40%', '72%', '55%', '68%', '50%')}</div>
        <div className={styles.middle}>
          <div className={styles.board}>
            <Skeleton height="100%" radius={0} />
          </div>
          <div className={`${styles.log} ${frame.pane}`}>
            <Fetching />
          </div>
        </div>
        <div className={`${styles.sheet} ${frame.pane}`}>{lines('35%', '90%', '80%', '85%', '60%', '88%')}</div>
      </main>
    </div>
  );
}
