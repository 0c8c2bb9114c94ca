/**
 * What every chart has around it: a title, the value now, a switch to the same data as a table, and one sentence for
 * screen readers, to whom the drawing itself is one image.
 */
import { ChartLine, Table } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/text.tsx';
import styles from './chart-frame.module.css';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { panelText } from './panel-text.ts';

export interface ChartFrameProps {
  title: ReactNode;
  /** Large, under the title: the value at the playhead. */
  figure?: ReactNode;
  /** Beside the title: tags, run counts. */
  aside?: ReactNode;
  summary: string;
  table: DataTableProps;
  children: ReactNode;
}

export function ChartFrame({ title, figure, aside, summary, table, children }: ChartFrameProps): ReactNode {
  const t = useText(panelText);
  const [tabular, setTabular] = useState(false);
  return (
    <figure className={styles.frame}>
      <figcaption className={classes(styles.head, aside === undefined && styles.alone)}>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {figure !== undefined && <span className={styles.figure}>{figure}</span>}
        </span>
        {aside}
        <IconButton
          size="small"
          className={styles.toggle}
          icon={tabular ? ChartLine : Table}
          label={t(tabular ? 'show.chart' : 'show.table')}
          onClick={() => setTabular(!tabular)}
        />
      </figcaption>
      {tabular && <DataTable {...table} />}
      {/* Kept, since whoever draws the chart measures it: what was taken down would come back without a size. */}
      <div className={styles.drawing} hidden={tabular}>
        <p className="sr-only">{summary}</p>
        {children}
      </div>
    </figure>
  );
}
