/**
 * A response per kind of incident: one row of rungs each. Left and right move in a row and choose, up and down go to the other
 * rows, a digit chooses the rung of that place, Delete gives back what was printed; cells of a spreadsheet can be pasted.
 */
import type { MatrixField } from '@sandtable/shared/rules/sheet.ts';
import { type ClipboardEvent, type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useRulesetText, useText } from '../ui/text.tsx';
import { rowOf } from './field-words.ts';
import styles from './matrix.module.css';
import { FieldName, Label, Problems, useFieldNote } from './parts.tsx';
import type { PasteReport } from './pasted-note.tsx';
import { RungRow } from './rung-row.tsx';
import { useSteps } from './rungs.tsx';
import { useElement, useSheet } from './sheet-context.tsx';
import { widgetText } from './widget-text.ts';

const PastedNote = lazy(() => import('./pasted-note.tsx'));

export function Matrix({
  field,
  bloc,
  label,
}: {
  field: MatrixField;
  bloc: string | null;
  label?: string | undefined;
}): ReactNode {
  const say = useRulesetText();
  const t = useText(widgetText);
  const { sheet, desk, closed } = useSheet();
  const root = useRef<HTMLFieldSetElement>(null);
  const [report, setReport] = useState<PasteReport | null>(null);
  const steps = useSteps(field.columns);
  const note = useFieldNote(field);
  // Where the section is this one field and says the same, its title is the heading.
  const alone = sheet.sections.some((section) => section.fields.length === 1 && section.fields[0] === field);
  const groups = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=radiogroup]') ?? [])];
  const rowAt = (target: EventTarget) =>
    target instanceof HTMLElement ? groups().findIndex((group) => group.contains(target)) : -1;
  /** Elements as the desk calls them: a bloc's vote and a proposal have keys of their own. */
  const keyAt = (row: number) => groups()[row]?.closest<HTMLElement>('[data-element]')?.dataset['element'];
  const fixed = (row: number) => closed !== 'open' || groups()[row]?.getAttribute('aria-readonly') === 'true';

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(event.target);
    if (row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const rungsOf = (place: number) =>
      [...(groups()[place]?.children ?? [])].filter((rung) => rung instanceof HTMLElement);
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== undefined)
      rungsOf(row + by)
        .find((rung) => rung.tabIndex === 0)
        ?.focus();
    else if (/^[1-9]$/.test(event.key)) {
      const rung = rungsOf(row)[Number(event.key) - 1];
      rung?.focus();
      rung?.click();
    } else if (event.key === 'Delete') {
      const id = field.rows[row]?.id;
      const key = keyAt(row);
      if (id === undefined || key === undefined || fixed(row)) return;
      desk.edit(key, rowOf(field.value, id));
      desk.leave(key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPaste = (event: ClipboardEvent) => {
    const start = rowAt(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (start < 0 || fixed(start) || text.trim() === '') return;
    event.preventDefault();
    void import('./paste.ts').then(({ pasted, readRung }) => {
      const rows = field.rows.map((row, i) => ({ id: keyAt(i) ?? '', label: say(row.label) }));
      const { taken, refused } = pasted(rows, start, text, readRung(steps));
      for (const { id, value } of taken) desk.edit(id, value);
      for (const { id } of taken) desk.leave(id);
      setReport({ taken: taken.length, refused });
    });
  };

  return (
    <fieldset
      ref={root}
      data-row={field.path}
      aria-label={label ?? say(field.label)}
      aria-description={closed === 'open' ? t('matrix.keys') : undefined}
      onKeyDownCapture={onKeyDown}
      onPaste={onPaste}
    >
      {!alone && (
        <p className={styles.heading}>
          <Label name={label ?? <FieldName field={field} />} note={label === undefined ? note : undefined} />
        </p>
      )}
      {field.rows.map((row) => (
        <Row key={row.id} field={field} bloc={bloc} row={row} />
      ))}
      {report !== null && (
        <Suspense>
          <PastedNote report={report} />
        </Suspense>
      )}
      <Problems field={field} bloc={bloc} />
    </fieldset>
  );
}

function Row({
  field,
  bloc,
  row,
}: {
  field: MatrixField;
  bloc: string | null;
  row: MatrixField['rows'][number];
}): ReactNode {
  const say = useRulesetText();
  const at = useElement(field, bloc, row.id);
  const steps = useSteps(field.columns);
  return (
    <RungRow
      field={field}
      element={row.id}
      at={at}
      label={say(row.label)}
      note={row.help ? say(row.help) : undefined}
      steps={steps}
      last={field.last === undefined ? undefined : rowOf(field.last, row.id)}
      included
    />
  );
}
