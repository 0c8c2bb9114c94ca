/** The inputs of a declared form: a clause of an offer, an effect of the white cell. */
import type { FormField } from '@sandtable/shared/rules/sheet.ts';
import { formWords } from '@sandtable/shared/show/field-words.ts';
import type { Json } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { useFigures } from '../panels/figures.ts';
import { Select, TextField } from '../ui/field.tsx';
import { Checkbox } from '../ui/switch.tsx';
import { useRulesetText } from '../ui/text.tsx';
import { decimalsOf } from './number-line.tsx';
import { UnitField } from './unit-field.tsx';

/** A form's values as it is first shown. */
export function initialValues(fields: readonly FormField[]): { [name: string]: Json } {
  return Object.fromEntries(fields.map((field) => [field.name, field.initial]));
}

export function FormFields({
  fields,
  values,
  onChange,
}: {
  fields: readonly FormField[];
  values: { readonly [name: string]: Json };
  onChange: (name: string, value: Json) => void;
}): ReactNode {
  return fields.map((field) => (
    <FormInput
      key={field.name}
      field={field}
      value={values[field.name] ?? field.initial}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}

function FormInput({
  field,
  value,
  onChange,
}: {
  field: FormField;
  value: Json;
  onChange: (value: Json) => void;
}): ReactNode {
  const say = useRulesetText();
  const { input } = field;
  const label = say(field.label);
  const help = field.help ? say(field.help) : undefined;
  switch (input.kind) {
    case 'number':
      return (
        <UnitField
          label={label}
          help={help}
          value={typeof value === 'number' ? value : null}
          min={input.min}
          max={input.max}
          step={input.step}
          decimals={input.unit?.digits ?? decimalsOf(input.step)}
          of={input.unit}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          help={help}
          value={String(value)}
          choices={input.options.map((option) => ({ value: option.value, label: say(option.label) }))}
          onChange={onChange}
        />
      );
    case 'text':
      return (
        <TextField
          label={label}
          help={help}
          maxLength={input.max}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'flag':
      return <Checkbox label={label} note={help} on={value === true} onChange={onChange} />;
  }
}

/** A form's values in words: "Field: the Bridge". */
export function useFormWords(): (fields: readonly FormField[], values: { readonly [name: string]: unknown }) => string {
  const say = useRulesetText();
  const figures = useFigures();
  return (fields, values) => formWords({ say, figures }, fields, values);
}
