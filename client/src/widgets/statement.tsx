/** A sentence to the world, in the team's own words. */
import type { StatementField } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { TextArea } from '../ui/field.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { FieldName, Label, Problems, Standing, useFieldNote } from './parts.tsx';
import { useElement } from './sheet-context.tsx';
import styles from './statement.module.css';
import { widgetText } from './widget-text.ts';

export function Statement({ field, bloc }: { field: StatementField; bloc: string | null }): ReactNode {
  const say = useRulesetText();
  const t = useText(widgetText);
  const at = useElement(field, bloc);
  const note = useFieldNote(field);
  const value = typeof at.value === 'string' ? at.value : '';
  return (
    <div className={styles.statement} data-element={at.key}>
      <div className={styles.head}>
        <Label name={<FieldName field={field} />} note={note} />
        {at.peer !== undefined && <span className={styles.who}>{at.peer}</span>}
      </div>
      {at.readOnly ? (
        <p className={styles.said}>{value === '' ? t('statement.none') : value}</p>
      ) : (
        <TextArea
          label={say(field.label)}
          bare
          value={value}
          help={t('statement.count', { count: value.length, max: field.max })}
          onBlur={at.leave}
          onChange={(event) => at.change(event.target.value)}
        />
      )}
      <Standing field={field} element={null} at={at} />
      <Problems field={field} bloc={bloc} />
    </div>
  );
}
