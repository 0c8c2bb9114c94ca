/** What a counter-offer changes against the offer it answers: marked in words and by a sign, at the clause it is about. */
import type { ClauseForm } from '@sandtable/shared/rules/sheet.ts';
import { same } from '@sandtable/shared/show/field-words.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { Minus, Pencil, Plus, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { catalogue, useRulesetText, useText } from '../../ui/text.tsx';
import { useFormWords } from '../../widgets/form-fields.tsx';
import en from '../text/counter.en.ts';
import styles from './counter-marks.module.css';

const counterText = catalogue(en, { uk: () => import('../text/counter.uk.ts') });

export interface Values {
  readonly [name: string]: Json;
}

/** @param was the clause as it was offered; null: it was not in the offer */
export function ClauseMark({ form, was, values }: { form: ClauseForm; was: Values | null; values: Values }): ReactNode {
  const t = useText(counterText);
  const words = useFormWords();
  if (was === null)
    return (
      <p className={styles.mark} data-counter="added">
        <Tag tone="line" icon={Plus}>
          {t('added')}
        </Tag>
      </p>
    );
  const changed = form.fields.filter(({ name }) => !same(was[name], values[name]));
  if (changed.length === 0) return null;
  // A flag that was off has no words of its own.
  const before = words(changed, was);
  return <Changed was={before} />;
}

/** @param until through which turn the offer would have bound */
export function UntilMark({ until, now, step }: { until: number; now: number; step: number }): ReactNode {
  const t = useText(counterText);
  if (until === now) return null;
  return <Changed was={until <= step ? t('until.now') : t('until.step', { step: until })} />;
}

function Changed({ was }: { was: string }): ReactNode {
  const t = useText(counterText);
  return (
    <p className={styles.mark} data-counter="changed">
      <Tag tone="line" icon={Pencil}>
        {t('changed')}
      </Tag>
      {was !== '' && <small>{t('changed.from', { was })}</small>}
    </p>
  );
}

/** A clause of the offer that the counter leaves out. */
export function RemovedClause({
  form,
  was,
  putBack,
}: {
  form: ClauseForm;
  was: Values;
  putBack: () => void;
}): ReactNode {
  const t = useText(counterText);
  const say = useRulesetText();
  const words = useFormWords();
  const filled = words(form.fields, was);
  const clause = filled === '' ? say(form.label) : `${say(form.label)} (${filled})`;
  return (
    <div className={styles.removed} data-counter="removed">
      <Tag tone="line" icon={Minus}>
        {t('removed')}
      </Tag>
      <s>{clause}</s>
      <Button size="small" look="quiet" icon={Undo2} aria-label={t('put-back.clause', { clause })} onClick={putBack}>
        {t('put-back')}
      </Button>
    </div>
  );
}
