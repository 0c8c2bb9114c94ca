/** A declared form (an effect's, a clause's) as controls. */
import type { FormField } from '@sandtable/shared/rules/sheet.ts';
import type { Json } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { Select, TextField } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { useRulesetText } from '../ui/text.tsx';

export type FormValues = { readonly [name: string]: Json };

/** What a form holds before anybody touches it. */
export function initialValues(fields: readonly FormField[]): FormValues {
  return Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));
}

export function FormFields({
  fields,
  values,
  onChange,
}: {
  fields: readonly FormField[];
  values: FormValues;
  onChange: (values: FormValues) => void;
}): ReactNode {
  return fields.map((field) => (
    <OneField
      key={field.name}
      field={field}
      value={values[field.name] ?? field.initial}
      set={(next) => onChange({ ...values, [field.name]: next })}
    />
  ));
}

function OneField({ field, value, set }: { field: FormField; value: Json; set: (value: Json) => void }): ReactNode {
  const say = useRulesetText();
  const { input } = field;
  const words = { label: say(field.label), help: field.help === undefined ? undefined : say(field.help) };
  switch (input.kind) {
    case 'number':
      return (
        <NumberField
          {...words}
          value={typeof value === 'number' ? value : null}
          min={input.min}
          max={input.max}
          step={input.step}
          decimals={Math.min(4, (String(input.step).split('.')[1] ?? '').length)}
          unit={input.unit === undefined ? undefined : say(input.unit.label)}
          onChange={(typed) => typed !== null && set(typed)}
        />
      );
    case 'choice': {
      const choices = input.options.map((option) => ({ value: option.value, label: say(option.label) }));
      return <Select {...words} choices={choices} value={String(value)} onChange={set} />;
    }
    case 'text':
      return <TextField {...words} value={String(value)} maxLength={input.max} onChange={(e) => set(e.target.value)} />;
    case 'flag':
      return <Switch label={words.label} note={words.help} on={value === true} onChange={set} />;
  }
}
