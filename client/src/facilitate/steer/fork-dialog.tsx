/** A fork: a new exercise from the end of a turn, for the white cell alone. Its key is shown once, like any exercise's. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import forms from '../forms.module.css';
import { fork } from '../seats-http.ts';
import { consoleText } from '../text.ts';
import { useMaking } from '../use-making.ts';

export function ForkDialog({ steps, close }: { steps: readonly number[]; close: () => void }): ReactNode {
  const t = useText(consoleText);
  const form = useId();
  const id = useExercise((state) => state.id);
  const title = useExercise((state) => state.exercise.title);
  const [step, setStep] = useState(steps.at(-1) ?? 0);
  const [name, setName] = useState(() => t('turns.fork.initial', { title, turn: step }).slice(0, 120));
  const making = useMaking(t('line.none'));
  const { busy, problem, made } = making;
  const make = (event: FormEvent) => {
    event.preventDefault();
    void making.make(name, (wanted) => fork(id, { step, title: wanted }));
  };
  if (made !== null)
    return (
      <Dialog
        open
        onClose={close}
        title={t('turns.fork.title')}
        actions={
          <ButtonLink look="primary" href={`/s/${made.exercise}/console`} target="_blank">
            {t('turns.fork.open')}
          </ButtonLink>
        }
      >
        <div className={forms.form}>
          <p>{t('turns.fork.done')}</p>
          <TextField label={t('turns.fork.key')} readOnly value={made.key} />
        </div>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={close}
      title={t('turns.fork.title')}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {t('turns.fork.action')}
        </Button>
      }
    >
      <form id={form} className={forms.form} onSubmit={make}>
        <p>{t('turns.fork.text')}</p>
        <Select
          label={t('turns.fork.from')}
          choices={steps.map((one) => ({
            value: String(one),
            label: one === 0 ? t('turns.opening') : t('turns.end-of', { turn: one }),
          }))}
          value={String(step)}
          onChange={(value) => setStep(Number(value))}
        />
        <TextField
          label={t('turns.fork.name')}
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
