/**
 * The ruleset's options as sliders: each public or the facilitator's, with what the presets set and what is in force here.
 * The facilitator may move them to see, in whole games by bots, what that would change; the exercise itself stays as it is.
 */
import { type OptionField, unitOfOption, untouched } from '@sandtable/shared/rules/manifest.ts';
import { inPercent } from '@sandtable/shared/show/figures.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useRules } from '../play/use-table.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Slider } from '../ui/slider.tsx';
import { Switch } from '../ui/switch.tsx';
import { useNumber, useRulesetText, useText } from '../ui/text.tsx';
import styles from './assumptions.module.css';
import page from './sources.module.css';
import { sourcesText } from './text.ts';
import { TryIt } from './try-it.tsx';

type Changed = { readonly [name: string]: Json };

/** @param apart there is no exercise: nothing is in force but what the first scenario sets, and nothing can be tried */
export function Assumptions({ apart }: { apart: boolean }): ReactNode {
  const t = useText(sourcesText);
  const { options, manifest } = useRules();
  const created = useExercise((state) => state.exercise.created);
  const facilitator = useExercise((state) => state.viewer?.kind === 'facilitator');
  const [changed, setChanged] = useState<Changed>({});
  const fields = Object.entries(options.fields);
  if (fields.length === 0) return null;
  const scenario = created?.scenario ?? manifest.scenarios[0]?.id ?? '';
  const told = (field: OptionField) => facilitator || field.audience === 'public';
  const inForce = (name: string, field: OptionField) => created?.options?.[name] ?? untouched(field, scenario);
  const set = (name: string, field: OptionField, value: Json) => {
    const others = Object.entries(changed).filter(([other]) => other !== name);
    setChanged(Object.fromEntries(value === inForce(name, field) ? others : [...others, [name, value]]));
  };
  return (
    <section aria-labelledby="assumptions" className={page.section}>
      <h2 id="assumptions">{t('sliders')}</h2>
      <p className={page.quiet}>{t('sliders.lead', { who: apart ? 'host' : facilitator ? 'facilitator' : 'other' })}</p>
      <ul className={styles.list}>
        {fields.map(([name, field]) => (
          <Assumption
            key={name}
            name={name}
            field={field}
            scenarios={manifest.scenarios.map(({ id }) => id)}
            now={told(field) ? inForce(name, field) : null}
            value={changed[name] ?? inForce(name, field)}
            onChange={facilitator && !apart ? (value) => set(name, field, value) : undefined}
          />
        ))}
      </ul>
      {facilitator && !apart && <TryIt changed={changed} reset={() => setChanged({})} />}
    </section>
  );
}

function Assumption({
  name,
  field,
  scenarios,
  now,
  value,
  onChange,
}: {
  name: string;
  field: OptionField;
  scenarios: readonly string[];
  /** What is in force; null: not for this viewer while play goes on. */
  now: Json;
  value: Json;
  onChange: ((value: Json) => void) | undefined;
}): ReactNode {
  const t = useText(sourcesText);
  const say = useRulesetText();
  const format = useNumber();
  const { input } = field;
  const label = say(field.label);
  const counted = unitOfOption(input);
  const unit = counted?.percent ? '%' : counted === undefined ? '' : say(counted.label);
  const shown = (one: Json) =>
    typeof one === 'number'
      ? `${format(counted?.percent ? inPercent(one) : one, { maximumFractionDigits: 6 })} ${unit}`.trim()
      : wordsOf(one);
  const wordsOf = (one: Json): string => {
    if (typeof one === 'boolean') return t(one ? 'on' : 'off');
    const choice = input.kind === 'choice' ? input.choices.find((option) => option.value === one) : undefined;
    return choice === undefined ? String(one) : say(choice.label);
  };
  const presets = scenarios.flatMap((id) => {
    const preset = field.initialIn?.[id];
    return preset === undefined ? [] : [`${id} ${shown(preset).replace(` ${unit}`, '')}`];
  });
  const open = field.audience === 'public';
  return (
    <li className={styles.one} data-option={name}>
      <div className={styles.head}>
        <b>{label}</b>
        <span className={page.quiet} title={t(open ? 'audience.public' : 'audience.facilitator')}>
          <Icon of={open ? Eye : EyeOff} size={14} />
          <span className="sr-only">{t(open ? 'audience.public' : 'audience.facilitator')}</span>
        </span>
        <span className={styles.value}>{now === null ? t('hidden', { unit: unit || 'none' }) : shown(value)}</span>
      </div>
      {now !== null && input.kind === 'number' && typeof value === 'number' && (
        <Slider
          label={label}
          value={value}
          min={input.min}
          max={input.max}
          step={input.step}
          last={typeof now === 'number' && now !== value ? now : undefined}
          valueText={shown(value)}
          disabled={onChange === undefined}
          onChange={(next) => onChange?.(next)}
        />
      )}
      {now !== null && input.kind === 'flag' && onChange !== undefined && (
        <Switch label={label} on={value === true} onChange={onChange} />
      )}
      {field.help !== undefined && <p className={page.quiet}>{say(field.help)}</p>}
      <p className={styles.fine}>
        {presets.length > 0 && <span>{presets.join(', ')}</span>}
        {field.source !== undefined && <span>{field.source}</span>}
        {now !== null && value !== now && (
          <span>
            {t('in-force', { value: shown(now) })}{' '}
            <Button size="small" look="quiet" onClick={() => onChange?.(now)}>
              {t('reset-one')}
            </Button>
          </span>
        )}
      </p>
    </li>
  );
}
