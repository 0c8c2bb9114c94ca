/** Pick a rung; the rungs below are included in it. */
import type { LadderField } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { useRulesetText } from '../ui/text.tsx';
import { FieldName, Label, Problems, Standing, useFieldNote } from './parts.tsx';
import styles from './rung-rows.module.css';
import { Rungs, useSteps } from './rungs.tsx';
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
  const crowded = field.rungs.length > 5;
  return (
    <>
      <div className={crowded ? styles.tall : styles.row} data-element={at.key}>
        <Label name={label ?? <FieldName field={field} />} note={label === undefined ? note : undefined} />
        <Rungs
          label={label ?? say(field.label)}
          rungs={steps}
          value={at.value}
          last={field.last}
          included
          readOnly={at.readOnly}
          peer={at.peer}
          onChoose={(value) => {
            at.change(value);
            at.leave();
          }}
        />
        <Standing field={field} element={null} at={at} />
      </div>
      <Problems field={field} bloc={bloc} />
    </>
  );
}
