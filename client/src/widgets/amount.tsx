/** One number. */
import type { AmountField } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { useRulesetText } from '../ui/text.tsx';
import { NumberLine } from './number-line.tsx';
import { FieldName, Problems, useFieldNote } from './parts.tsx';
import { useElement } from './sheet-context.tsx';

export function Amount({
  field,
  bloc,
  label,
}: {
  field: AmountField;
  bloc: string | null;
  label?: string | undefined;
}): ReactNode {
  const say = useRulesetText();
  const at = useElement(field, bloc);
  const note = useFieldNote(field);
  return (
    <>
      <NumberLine
        field={field}
        element={null}
        at={at}
        label={label ?? say(field.label)}
        face={label ?? <FieldName field={field} />}
        note={label === undefined ? note : undefined}
        min={field.min}
        max={field.max}
        step={field.step}
        unit={field.unit}
        last={typeof field.last === 'number' ? field.last : undefined}
      />
      <Problems field={field} bloc={bloc} />
    </>
  );
}
