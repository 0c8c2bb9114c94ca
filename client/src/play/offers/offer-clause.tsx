/** One clause of an offer while it is put together: its form, what it changes against a countered one, and its way up and down. */
import type { ClauseForm } from '@sandtable/shared/rules/sheet.ts';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { FormFields } from '../../widgets/form-fields.tsx';
import { playText } from '../play-text.ts';
import { ClauseMark, type Values } from './counter-marks.tsx';
import styles from './offer-form.module.css';
import { composingText } from './offer-sentence.tsx';

/** @param was as it was in the offer that is countered; null: it was not there; undefined: nothing is countered */
export function OfferClause({
  form,
  values,
  was,
  onMove,
  onRemove,
  onChange,
}: {
  form: ClauseForm;
  values: Values;
  was: Values | null | undefined;
  onMove: (by: number) => void;
  onRemove: () => void;
  onChange: (values: Values) => void;
}): ReactNode {
  const t = useText(playText);
  const c = useText(composingText);
  const say = useRulesetText();
  return (
    <fieldset
      aria-label={say(form.label)}
      aria-description={c('move.keys')}
      className={styles.clause}
      onKeyDown={(event) => {
        const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
        if (by === undefined) return;
        event.preventDefault();
        onMove(by);
      }}
    >
      <p className={styles.label}>
        {say(form.label)}
        {!form.binding && <small className="muted"> {t('offer.form.unbinding')}</small>}
      </p>
      <IconButton
        icon={X}
        size="small"
        label={t('offer.form.remove', { clause: say(form.label) })}
        onClick={onRemove}
      />
      {was !== undefined && <ClauseMark form={form} was={was} values={values} />}
      {form.help && <p className={styles.help}>{say(form.help)}</p>}
      <div className={styles.fields}>
        <FormFields
          fields={form.fields}
          values={values}
          onChange={(name, value) => onChange({ ...values, [name]: value })}
        />
      </div>
    </fieldset>
  );
}
