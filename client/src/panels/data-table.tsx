/**
 * A plain table whose columns can be sorted: the alternative to every chart and the map, and the table panel itself.
 * Numbers stand right, words left; a cell that is not known says so.
 */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.tsx';
import styles from './data-table.module.css';
import { panelText } from './panel-text.ts';

export interface Column {
  id: string;
  label: string;
  numeric?: boolean | undefined;
}

export interface Cell {
  /** What is printed. */
  shown: ReactNode;
  /** What it sorts by. Cells without one come last. */
  by?: number | string | undefined;
}

export interface Row {
  id: string;
  cells: readonly Cell[];
}

export interface DataTableProps {
  caption: string;
  /** Shows the caption; it is always there for screen readers. */
  captioned?: boolean | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
  onOpen?: ((id: string) => void) | undefined;
}

type Order = { column: number; down: boolean } | null;

function compare(a: Cell | undefined, b: Cell | undefined): number {
  if (a?.by === undefined || b?.by === undefined) return Number(a?.by === undefined) - Number(b?.by === undefined);
  if (typeof a.by === 'number' && typeof b.by === 'number') return a.by - b.by;
  return String(a.by).localeCompare(String(b.by));
}

export function DataTable({ caption, captioned, columns, rows, onOpen }: DataTableProps): ReactNode {
  const t = useText(panelText);
  const [order, setOrder] = useState<Order>(null);
  const sorted = useMemo(() => {
    if (!order) return rows;
    const { column, down } = order;
    return [...rows].sort((a, b) => {
      const x = a.cells[column];
      const y = b.cells[column];
      const gap = Number(x?.by === undefined) - Number(y?.by === undefined);
      return gap !== 0 ? gap : down ? compare(y, x) : compare(x, y);
    });
  }, [rows, order]);

  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={captioned ? styles.caption : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => {
              const by = order?.column === i ? order : null;
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={classes(column.numeric && styles.number)}
                  aria-sort={by ? (by.down ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    className={styles.sort}
                    title={t('table.sort', { column: column.label })}
                    onClick={() =>
                      setOrder(!by ? { column: i, down: column.numeric === true } : { column: i, down: !by.down })
                    }
                  >
                    {column.label}
                    {by && <Icon of={by.down ? ArrowDown : ArrowUp} size={12} />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.id}>
              {columns.map((column, i) => {
                const cell = row.cells[i];
                const inside =
                  i === 0 && onOpen ? (
                    <button type="button" className={styles.open} onClick={() => onOpen(row.id)}>
                      {cell?.shown}
                    </button>
                  ) : (
                    cell?.shown
                  );
                const Tag = i === 0 ? 'th' : 'td';
                return (
                  <Tag
                    key={column.id}
                    {...(i === 0 ? { scope: 'row' } : {})}
                    className={classes(column.numeric && styles.number)}
                  >
                    {inside}
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
