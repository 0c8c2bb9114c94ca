/** A ruleset's options as sliders, choices and switches, folded away until somebody wants to argue with an assumption. */
import { type OptionField, unitOfOption, untouched } from '@sandtable/shared/rules/manifest.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFigures } from '../panels/figures.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Switch } from '../ui/switch.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { UnitField } from '../widgets/unit-field.tsx';
import styles from './host.module.css';
import { hostText } from './text.ts';

type Changed = { [name: string]: Json };

export function OptionsForm({
  fields,
  scenario,
  changed,
  onChange,
}: {
  fields: { readonly [name: string]: OptionField };
  /** What an option that follows the scenario shows until somebody chooses. */
  scenario: string;
  changed: Changed;
  onChange: (changed: Changed) => void;
}): ReactNode {
  const t = useText(hostText);
  if (Object.keys(fields).length === 0) return null;
  return (
    <details className={styles.options}>
      <summary>
        {t('new.options')}{' '}
        <span className={styles.quiet}>{t('new.options.changed', { count: Object.keys(changed).length })}</span>
      </summary>
      <p className={styles.quiet}>{t('new.options.help')}</p>
      {Object.entries(fields).map(([name, field]) => (
        <Option
          key={name}
          field={field}
          value={changed[name] ?? untouched(field, scenario)}
          initial={untouched(field, scenario)}
          isChanged={Object.hasOwn(changed, name)}
          set={(value) => onChange({ ...changed, [name]: value })}
          reset={() => onChange(Object.fromEntries(Object.entries(changed).filter(([other]) => other !== name)))}
        />
      ))}
    </details>
  );
}

function Option({
  field,
  value,
  initial,
  isChanged,
  set,
  reset,
}: {
  field: OptionField;
  value: Json;
  initial: Json;
  isChanged: boolean;
  set: (value: Json) => void;
  reset: () => void;
}): ReactNode {
  const t = useText(hostText);
  const say = useRulesetText();
  const figures = useFigures();
  const help = [
    field.help === undefined ? '' : say(field.help),
    field.source === undefined ? '' : t('new.options.source', { source: field.source }),
  ]
    .filter(Boolean)
    .join(' ');
  const label = (
    <>
      {say(field.label)}
      {field.audience === 'public' && (
        <span title={t('new.options.public')}>
          {' '}
          <Icon of={Eye} size={14} />
          <span className="sr-only">{t('new.options.public')}</span>
        </span>
      )}
    </>
  );
  const { input } = field;
  return (
    <div className={styles.option}>
      {input.kind === 'number' && (
        <UnitField
          label={label}
          help={help}
          value={typeof value === 'number' ? value : null}
          min={input.min}
          max={input.max}
          step={input.step}
          decimals={unitOfOption(input)?.digits ?? 0}
          of={unitOfOption(input)}
          onChange={(typed) => typed !== null && set(typed)}
        />
      )}
      {input.kind === 'choice' && (
        <Select
          label={label}
          help={help}
          choices={input.choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))}
          value={String(value)}
          onChange={set}
        />
      )}
      {input.kind === 'flag' && <Switch label={label} note={help} on={value === true} onChange={set} />}
      {isChanged && (
        <Button size="small" look="quiet" onClick={reset}>
          {t('new.options.reset', {
            value: typeof initial === 'number' ? figures.number(initial, unitOfOption(input)) : String(initial),
          })}
        </Button>
      )}
    </div>
  );
}
