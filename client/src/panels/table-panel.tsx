/** A declared table: rows may belong to a team; cells are numbers, words, yes or no, or not known. */
import type { TablePanel as Declared } from '@sandtable/shared/rules/board.ts';
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import type { Json } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { TeamGlyph } from '../ui/team.tsx';
import { type TextLike, useRulesetText, useText } from '../ui/text.tsx';
import { type Cell, DataTable } from './data-table.tsx';
import { useFigures } from './figures.ts';
import { panelText } from './panel-text.ts';
import styles from './table-panel.module.css';

function asText(value: Json): TextLike | null {
  if (typeof value !== 'object' || value === null || !('key' in value)) return null;
  const { key, values } = value;
  if (typeof key !== 'string') return null;
  const fill = typeof values === 'object' && values !== null && !Array.isArray(values) ? { ...values } : undefined;
  return { key, values: fill };
}

export function TablePanel({ panel, captioned = true }: { panel: Declared; captioned?: boolean }): ReactNode {
  const t = useText(panelText);
  const say = useRulesetText();
  const figures = useFigures();

  const cell = (value: Json | undefined, unit: Unit | undefined): Cell => {
    if (value === undefined || value === null) return { shown: <span className={styles.unknown}>{t('unknown')}</span> };
    if (typeof value === 'number') return { shown: figures.number(value, unit), by: value };
    if (typeof value === 'boolean') return { shown: t(value ? 'yes' : 'no'), by: Number(value) };
    if (typeof value === 'string') return { shown: value, by: value };
    const text = asText(value);
    if (text) return { shown: say.rich(text), by: say(text) };
    // A pair is a range: what a team believes.
    if (Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number') {
      return { shown: figures.range(value[0], value[1], unit), by: (value[0] + value[1]) / 2 };
    }
    return { shown: JSON.stringify(value) };
  };
  const numeric = (index: number) =>
    panel.rows.some((row) => typeof row.cells[index] === 'number') || panel.columns[index]?.unit !== undefined;

  return (
    <DataTable
      caption={say(panel.title)}
      captioned={captioned}
      columns={[
        { id: '_row', label: '' },
        ...panel.columns.map((column, i) => ({
          id: column.id,
          label: [say(column.label), column.unit && figures.unit(column.unit)].filter(Boolean).join(', '),
          numeric: numeric(i),
        })),
      ]}
      rows={panel.rows.map((row) => ({
        id: row.id,
        cells: [
          {
            shown: (
              <span className={styles.row}>
                {row.team !== undefined && <TeamGlyph team={row.team} size={11} named />}
                {say(row.label)}
              </span>
            ),
            by: say(row.label),
          },
          ...panel.columns.map((column, i) => cell(row.cells[i], column.unit)),
        ],
      }))}
    />
  );
}
