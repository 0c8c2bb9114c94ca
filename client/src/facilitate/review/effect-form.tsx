/** Choosing an effect of the ruleset and filling in its form; for written outcomes and for injects. */
import type { EffectForm as Effect } from '@sandtable/shared/wire.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useOpen } from '../../exercise-context.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { FormFields, initialValues, useFormWords } from '../../widgets/form-fields.tsx';
import { reviewText } from '../text.ts';

export interface Chosen {
  readonly effect: string;
  readonly params: { readonly [name: string]: Json };
}

/** The effects of the ruleset, asked of the server once per opening. */
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

/** An effect with what was filled in, in words. */
export function useEffectWords(effects: readonly Effect[]): (chosen: Chosen) => string {
  const say = useRulesetText();
  const words = useFormWords();
  return useMemo(
    () => (chosen) => {
      const effect = effects.find(({ id }) => id === chosen.effect);
      if (effect === undefined) return chosen.effect;
      return `${say(effect.label)}: ${words(effect.fields, chosen.params)}`;
    },
    [effects, say, words],
  );
}

const NONE = '';
/** Beyond this a list is searched, not scrolled. */
const MANY = 24;

export function EffectForm({
  effects,
  chosen,
  onChange,
  none,
}: {
  effects: readonly Effect[];
  chosen: Chosen | null;
  onChange: (chosen: Chosen | null) => void;
  /** Label of "no effect". */
  none: string;
}): ReactNode {
  const t = useText(reviewText);
  const say = useRulesetText();
  const [search, setSearch] = useState('');
  const effect = effects.find(({ id }) => id === chosen?.effect);
  const sought = search.trim().toLowerCase();
  const labelled = useMemo(
    () =>
      effects.map(({ id, label }) => ({ value: id, label: say(label) })).sort((a, b) => a.label.localeCompare(b.label)),
    [effects, say],
  );
  const found = labelled.filter(
    ({ value, label }) => value === chosen?.effect || sought === '' || label.toLowerCase().includes(sought),
  );
  return (
    <>
      {effects.length > MANY && (
        <TextField
          label={t('effect.search')}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <Select
        label={t('effect')}
        help={effect?.help === undefined ? t('effect.found', { count: found.length }) : say(effect.help)}
        choices={[{ value: NONE, label: none }, ...found]}
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
          onChange={(name, value) => onChange({ ...chosen, params: { ...chosen.params, [name]: value } })}
        />
      )}
    </>
  );
}
