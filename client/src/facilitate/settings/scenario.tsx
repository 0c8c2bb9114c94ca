/** What is played, and which assumptions were changed for it. It was fixed at creation; here it is only read. */
import { type OptionField, unitOfOption, untouched } from '@sandtable/shared/rules/manifest.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import host from '../../host/host.module.css';
import { useFigures } from '../../panels/figures.ts';
import { useRules } from '../../play/use-table.ts';
import { Icon } from '../../ui/icon.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { settingsText } from '../text.ts';
import styles from './settings.module.css';

export function Scenario(): ReactNode {
  const t = useText(settingsText);
  const say = useRulesetText();
  const figures = useFigures();
  const { manifest, options } = useRules();
  const created = useExercise((state) => state.exercise.created);
  const scenario = manifest.scenarios.find(({ id }) => id === created?.scenario);
  const held = created?.options ?? {};
  const usual = (field: OptionField) => untouched(field, created?.scenario ?? '');
  const rows = Object.entries(options.fields).filter(
    ([name, field]) => name in held && JSON.stringify(held[name]) !== JSON.stringify(usual(field)),
  );
  const words = (field: (typeof options.fields)[string], value: Json | undefined): string => {
    if (field.input.kind === 'choice') {
      const found = field.input.choices.find((choice) => choice.value === value);
      return found === undefined ? String(value) : say(found.label);
    }
    if (typeof value === 'number') {
      const unit = unitOfOption(field.input);
      return `${figures.number(value, unit)} ${figures.unit(unit)}`.trim();
    }
    return t(value === true ? 'yes' : 'no');
  };
  return (
    <section className={host.block}>
      <h3>{t('scenario')}</h3>
      <p>
        <b>{say(manifest.title)}</b>
        {scenario !== undefined && `, ${say(scenario.title)}. ${say(scenario.summary)}`}
      </p>
      {rows.length === 0 ? (
        <p className="secondary">{t('options.none')}</p>
      ) : (
        <dl className={styles.options}>
          {rows.map(([name, field]) => (
            <div key={name}>
              <dt>
                {say(field.label)}
                {field.audience === 'public' && (
                  <span title={t('public')}>
                    <Icon of={Eye} size={14} />
                    <span className="sr-only">{t('public')}</span>
                  </span>
                )}
              </dt>
              <dd>
                {words(field, held[name])}{' '}
                <span className="muted">{t('instead', { initial: words(field, usual(field)) })}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
