/** A response per kind of incident: one row of rungs each. */
import type { MatrixField } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { useRulesetText } from '../ui/text.tsx';
import { rowOf } from './field-words.ts';
import styles from './matrix.module.css';
import { FieldName, Label, Problems, useFieldNote } from './parts.tsx';
import { RungRow } from './rung-row.tsx';
import { useSteps } from './rungs.tsx';
import { useElement, useSheet } from './sheet-context.tsx';

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
  const { sheet } = useSheet();
  const note = useFieldNote(field);
  // Where the section is this one field and says the same, its title is the heading.
  const alone = sheet.sections.some((section) => section.fields.length === 1 && section.fields[0] === field);
  return (
    <fieldset aria-label={label ?? say(field.label)}>
      {!alone && (
        <p className={styles.heading}>
          <Label name={label ?? <FieldName field={field} />} note={label === undefined ? note : undefined} />
        </p>
      )}
      {field.rows.map((row) => (
        <Row key={row.id} field={field} bloc={bloc} row={row} />
      ))}
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
