/** Pick a rung; the rungs below are included in it. */
import type { LadderField } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { useRulesetText } from '../ui/text.tsx';
import { FieldName, Problems, useFieldNote } from './parts.tsx';
import { RungRow } from './rung-row.tsx';
import { useSteps } from './rungs.tsx';
import { useElement } from './sheet-context.tsx';

export function Ladder({
  field,
  bloc,
  label,
}: {
  field: LadderField;
  bloc: string | null;
  label?: string | undefined;
}): ReactNode {
  const say = useRulesetText();
  const at = useElement(field, bloc);
  const note = useFieldNote(field);
  const steps = useSteps(field.rungs);
  return (
    <>
      <RungRow
        field={field}
        element={null}
        at={at}
        label={label ?? say(field.label)}
        face={label ?? <FieldName field={field} />}
        note={label === undefined ? note : undefined}
        steps={steps}
        last={field.last}
        included
      />
      <Problems field={field} bloc={bloc} />
    </>
  );
}
