/** Writing an inject: what it says, to whom, what it changes; and beside it what each audience will see of it. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import { AudienceField } from '../audience-field.tsx';
import forms from '../forms.module.css';
import { EffectForm, useEffects, useEffectWords } from '../review/effect-form.tsx';
import { submitOnCtrlEnter } from '../review/justification.tsx';
import { injectText } from '../text.ts';
import { MEDIA, type PreparedCard, prepare } from './prepared.ts';
import { Preview } from './preview.tsx';
import { useMissing, useSend } from './use-send.ts';

export function Composer({ card: given, close }: { card: PreparedCard; close: () => void }): ReactNode {
  const t = useText(injectText);
  const exercise = useExercise((state) => state.id);
  const form = useId();
  const effects = useEffects();
  const words = useEffectWords(effects);
  const send = useSend();
  const missing = useMissing();
  const [card, setCard] = useState(given);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<PreparedCard>) => {
    const next = { ...card, ...part };
    setCard(next);
    prepare(exercise, next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const sent = await send(card);
    setBusy(false);
    if (sent) close();
  };
  const why = missing(card);
  return (
    <Dialog
      open
      onClose={close}
      title={t('compose')}
      wide
      actions={
        <>
          <Button onClick={close}>{t('keep')}</Button>
          <Button look="primary" type="submit" form={form} busy={busy} why={why}>
            {t('send')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={forms.columns}
        onSubmit={(event) => (why === undefined ? void submit(event) : event.preventDefault())}
        onKeyDown={submitOnCtrlEnter}
      >
        <div className={forms.form}>
          <TextField
            label={t('field.title')}
            required
            data-focus=""
            maxLength={160}
            value={card.title}
            onChange={(event) => change({ title: event.target.value })}
          />
          <TextArea
            label={t('field.text')}
            maxLength={8000}
            rows={4}
            value={card.text}
            onChange={(event) => change({ text: event.target.value })}
          />
          <div className={forms.pair}>
            <Select
              label={t('field.medium')}
              choices={MEDIA.map((value) => ({ value, label: t(`medium.${value}`) }))}
              value={card.medium}
              onChange={(medium) => change({ medium })}
            />
            <TextField
              label={t('field.source')}
              maxLength={120}
              value={card.source}
              onChange={(event) => change({ source: event.target.value })}
            />
          </div>
          <AudienceField label={t('field.to')} value={card.to} onChange={(to) => change({ to })} />
          <TextArea
            label={t('field.expected')}
            help={t('field.expected.help')}
            rows={2}
            maxLength={2000}
            value={card.expected}
            onChange={(event) => change({ expected: event.target.value })}
          />
        </div>
        <div className={forms.form}>
          <EffectForm
            effects={effects}
            chosen={card.effect}
            onChange={(effect) =>
              change({ effect: effect === null ? null : { ...effect, params: { ...effect.params } } })
            }
            none={t('effect.none')}
          />
          {card.effect !== null && (
            <TextArea
              label={t('field.justification')}
              help={t('field.justification.help')}
              required
              rows={2}
              maxLength={2000}
              value={card.justification}
              onChange={(event) => change({ justification: event.target.value })}
            />
          )}
          <Preview card={card} change={card.effect === null ? null : words(card.effect)} />
        </div>
      </form>
    </Dialog>
  );
}
