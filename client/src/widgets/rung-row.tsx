/**
 * A name and its bar of rungs. Side by side where the words are short; the bar under the name where they are long, so
 * that no word is broken and no note becomes a column of single words.
 */
import { rowKey } from '@sandtable/shared/rules/rows.ts';
import type { Field } from '@sandtable/shared/rules/sheet.ts';
import type { Json } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { Beside } from './beside-row.tsx';
import { Standing } from './parts.tsx';
import styles from './rung-row.module.css';
import { Rungs, type Step } from './rungs.tsx';
import type { ElementView } from './sheet-context.tsx';

export interface RungRowProps {
  field: Field;
  element: string | null;
  at: ElementView;
  label: string;
  /** The label as drawn, where it is more than words. */
  face?: ReactNode;
  note?: string | undefined;
  steps: readonly Step[];
  last?: Json | undefined;
  /** The rungs below the chosen one are part of it. */
  included: boolean;
  readOnly?: boolean;
}

/** Pixels that a bar beside a name may want, and what a rung wants beyond its longest word. */
const BESIDE = 290;
/** What a phone has at most: a bar that wants more stands upright there. */
const ACROSS = 340;
const LETTER = 6.4;
const PADDING = 10;

/** The narrowest the rungs can be without breaking a word. */
function wants(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { words }) => sum + PADDING + LETTER * Math.max(...words.split(/\s+/).map((word) => word.length)),
    0,
  );
}

export function RungRow({
  field,
  element,
  at,
  label,
  face,
  note,
  steps,
  last,
  included,
  readOnly,
}: RungRowProps): ReactNode {
  const wanted = wants(steps);
  const tall = wanted > BESIDE;
  return (
    <div
      className={classes(styles.row, tall && styles.tall, wanted > ACROSS && styles.upright)}
      data-element={at.key}
      data-row={rowKey(field, element)}
    >
      <span className={styles.name}>
        {face ?? label}
        {element !== null && <Beside field={field} row={element} name={label} />}
      </span>
      {note !== undefined && tall && <small className={styles.note}>{note}</small>}
      <Rungs
        label={label}
        rungs={steps}
        value={at.value}
        last={last}
        included={included}
        readOnly={readOnly ?? at.readOnly}
        peer={at.peer}
        onChoose={(value) => {
          at.change(value);
          at.leave();
        }}
      />
      {note !== undefined && !tall && <small className={styles.note}>{note}</small>}
      <Standing field={field} element={element} at={at} />
    </div>
  );
}
