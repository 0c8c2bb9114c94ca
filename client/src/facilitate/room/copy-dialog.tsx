/** Another exercise made like this one: a clone for the next group, or a rehearsal that bots play alone. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useText } from '../../ui/text.tsx';
import forms from '../forms.module.css';
import { clone, rehearse } from '../seats-http.ts';
import { roomText } from '../text.ts';
import { useMaking } from '../use-making.ts';

export function CopyDialog({ what, close }: { what: 'clone' | 'rehearse'; close: () => void }): ReactNode {
  const t = useText(roomText);
  const form = useId();
  const id = useExercise((state) => state.id);
  const title = useExercise((state) => state.exercise.title);
  const options = useExercise((state) => state.exercise.created?.options);
  const { manifest } = useRules();
  const all = typeof options?.['turns'] === 'number' ? options['turns'] : manifest.turns;
  const [name, setName] = useState(() => t(`${what}.initial`, { title }).slice(0, 120));
  const [turns, setTurns] = useState(all);
  const making = useMaking(t('unreachable'));
  const { busy, problem, made } = making;
  const make = (event: FormEvent) => {
    event.preventDefault();
    void making.make(name, (wanted) =>
      what === 'clone'
        ? clone(id, { title: wanted })
        : rehearse(id, { title: wanted, turns: turns >= all ? null : turns }),
    );
  };
  if (made !== null)
    return (
      <Dialog
        open
        onClose={close}
        title={t(`${what}.title`)}
        actions={
          <ButtonLink look="primary" href={`/s/${made.exercise}/console`} target="_blank">
            {t(`${what}.open`)}
          </ButtonLink>
        }
      >
        <div className={forms.form}>
          <p>{t(`${what}.done`)}</p>
          {what === 'clone' && <TextField label={t('clone.key')} readOnly value={made.key} />}
          {what === 'clone' && <TextField label={t('clone.code')} readOnly value={made.code} />}
        </div>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={close}
      title={t(`${what}.title`)}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {t(`${what}.action`)}
        </Button>
      }
    >
      <form id={form} className={forms.form} onSubmit={make}>
        <p>{t(`${what}.text`)}</p>
        {what === 'rehearse' && (
          <NumberField
            label={t('rehearse.turns')}
            help={t('rehearse.turns.help', { all })}
            value={turns}
            min={1}
            max={all}
            onChange={(next) => next !== null && setTurns(next)}
          />
        )}
        <TextField
          label={t('name')}
          required
          maxLength={120}
          value={name}
          error={problem}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
