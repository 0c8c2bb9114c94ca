/** Choosing an effect of the ruleset and filling in its form; for written outcomes and for injects. */
import type { EffectForm as Effect } from '@sandtable/shared/wire.ts';
import type { Audience, Json } from '@sandtable/shared/words.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { Select } from '../ui/field.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { Checkbox } from '../ui/switch.tsx';
import { TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { FormFields, initialValues } from './form-fields.tsx';
import styles from './forms.module.css';
import { consoleText } from './text.ts';

export interface Chosen {
  readonly effect: string;
  readonly params: { readonly [name: string]: Json };
}

/** The effects of the ruleset, asked of the server once. */
export function useEffects(): readonly Effect[] {
  const open = useOpen();
  const [effects, setEffects] = useState<readonly Effect[]>([]);
  useEffect(() => {
    let current = true;
    open.ask<{ effects: readonly Effect[] }>({ question: 'effects' }).then(
      (answer) => current && setEffects(answer.effects),
      // Without the line there is no list; the dialog can be opened again.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [open]);
  return effects;
}

const NONE = '';

export function EffectForm({
  effects,
  chosen,
  onChange,
  none,
}: {
  effects: readonly Effect[];
  chosen: Chosen | null;
  onChange: (chosen: Chosen | null) => void /** Label of "no effect", where that is allowed. */;
  none?: string;
}): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const effect = effects.find(({ id }) => id === chosen?.effect);
  const labelled = effects
    .map(({ id, label }) => ({ value: id, label: say(label) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <Select
        label={t('outcome.effect')}
        help={effect?.help === undefined ? undefined : say(effect.help)}
        choices={none === undefined ? labelled : [{ value: NONE, label: none }, ...labelled]}
        value={chosen?.effect ?? NONE}
        onChange={(id) => {
          const next = effects.find((candidate) => candidate.id === id);
          onChange(next === undefined ? null : { effect: next.id, params: initialValues(next.fields) });
        }}
      />
      {effect !== undefined && chosen !== null && (
        <FormFields
          fields={effect.fields}
          values={chosen.params}
          onChange={(params) => onChange({ ...chosen, params })}
        />
      )}
    </>
  );
}

/** Who is told: everyone, some teams, or the white cell only. */
export function AudienceField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Audience;
  onChange: (audience: Audience) => void;
}): ReactNode {
  const t = useText(consoleText);
  const teams = useExercise((state) => state.ruleset?.rules.manifest.teams) ?? [];
  const [kind, setKind] = useState<'all' | 'some' | 'none'>(
    value === 'all' ? 'all' : value.length === 0 ? 'none' : 'some',
  );
  const named = value === 'all' ? [] : value;
  return (
    <div className={styles.audience}>
      <RadioGroup
        label={label}
        look="pills"
        choices={(['all', 'some', 'none'] as const).map((choice) => ({
          value: choice,
          label: t(`audience.${choice}`),
        }))}
        value={kind}
        onChange={(next) => {
          setKind(next);
          onChange(next === 'all' ? 'all' : []);
        }}
      />
      {kind === 'some' &&
        teams.map(({ id }) => (
          <Checkbox
            key={id}
            label={<TeamName team={id} />}
            on={named.includes(id)}
            onChange={(on) => onChange(on ? [...named, id] : named.filter((team) => team !== id))}
          />
        ))}
    </div>
  );
}
