/** One of several: cards where the options have consequences to read, a bar where they are short words, rows where they are many. */
import type { ChoiceField } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { RadioGroup } from '../ui/radio.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './choice.module.css';
import { same } from './element.ts';
import { useFieldWords } from './field-words.ts';
import { FieldName, Label, Problems, Standing, useFieldNote } from './parts.tsx';
import { RungRow } from './rung-row.tsx';
import { useSteps } from './rungs.tsx';
import { useElement } from './sheet-context.tsx';
import { widgetText } from './widget-text.ts';

/** As many short words as fit on one line of the sheet. */
const FITS_A_BAR = 4;
const SHORT = 11;

export function Choice({
  field,
  bloc,
  label,
}: {
  field: ChoiceField;
  bloc: string | null;
  label?: string | undefined;
}): ReactNode {
  const say = useRulesetText();
  const t = useText(widgetText);
  const words = useFieldWords();
  const at = useElement(field, bloc);
  const note = useFieldNote(field);
  const steps = useSteps(field.options);
  const name = label ?? say(field.label);
  const take = (index: number) => {
    const option = field.options[index];
    if (option === undefined) return;
    at.change(option.value);
    at.leave();
  };
  const face = <Label name={label ?? <FieldName field={field} />} note={label === undefined ? note : undefined} />;
  const consequences = steps.some((step) => step.help !== undefined || step.unavailable !== undefined);

  if (!consequences && steps.length <= FITS_A_BAR && steps.every((step) => step.words.length <= SHORT)) {
    return (
      <>
        <RungRow
          field={field}
          element={null}
          at={at}
          label={name}
          face={label ?? <FieldName field={field} />}
          note={label === undefined ? note : undefined}
          steps={steps}
          last={field.last}
          included={false}
        />
        <Problems field={field} bloc={bloc} />
      </>
    );
  }

  if (at.readOnly)
    return (
      <div className={styles.fixed} data-element={at.key} data-row={field.path}>
        <span>{label ?? <FieldName field={field} />}</span>
        <b>{words.value(field, null, at.value)}</b>
        <Standing field={field} element={null} at={at} />
      </div>
    );
  const chosen = field.options.findIndex((option) => same(option.value, at.value));
  return (
    <div className={styles.choice} data-element={at.key} data-row={field.path}>
      {face}
      <div className={classes(consequences && styles.cards, at.peer !== undefined && styles.peer)}>
        <RadioGroup
          label={name}
          bare
          look={consequences ? 'cards' : 'pills'}
          value={chosen < 0 ? null : String(chosen)}
          onChange={(index) => take(Number(index))}
          choices={steps.map((step, i) => ({
            value: String(i),
            label: step.words,
            note:
              step.unavailable ??
              step.help ??
              (field.last !== undefined && same(step.value, field.last) ? t('rung.last') : undefined),
            disabled: step.unavailable !== undefined,
          }))}
        />
        {at.peer !== undefined && <span className={styles.who}>{at.peer}</span>}
      </div>
      <Standing field={field} element={null} at={at} />
      <Problems field={field} bloc={bloc} />
    </div>
  );
}
