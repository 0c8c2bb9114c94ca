/** Going back: what came after is set aside, not lost. The number is typed, so that nobody goes back by a slip. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct, useHeldBack } from '../acts.ts';
import forms from '../forms.module.css';
import { consoleText } from '../text.ts';

export function RewindDialog({ choices, close }: { choices: readonly number[]; close: () => void }): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const held = useHeldBack();
  const form = useId();
  const last = useExercise((state) => state.exercise.history.at(-1)?.step ?? 0);
  const [step, setStep] = useState(choices.at(-1) ?? 0);
  const [typed, setTyped] = useState('');
  const [same, setSame] = useState(false);
  const [reason, setReason] = useState('');
  const right = typed.trim() === String(step);
  const name = (turn: number) => (turn === 0 ? t('turns.opening') : t('turns.end-of', { turn }));
  const aside = last - step;
  const rewind = async (event: FormEvent) => {
    event.preventDefault();
    if (right && held === undefined && (await act({ act: 'rewind', step, sameLuck: same, reason: reason.trim() })))
      close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('turns.rewind.title', { turn: step })}
      actions={
        <Button look="danger" type="submit" form={form} why={right ? held : t('turns.rewind.number', { turn: step })}>
          {t('turns.rewind.action')}
        </Button>
      }
    >
      <form id={form} className={forms.form} onSubmit={(event) => void rewind(event)}>
        <Select
          label={t('turns.rewind.to')}
          choices={choices.map((turn) => ({ value: String(turn), label: name(turn) }))}
          value={String(step)}
          onChange={(value) => setStep(Number(value))}
        />
        <p>{t('turns.rewind.text', { aside, from: step + 1, to: last })}</p>
        <TextField
          label={t('turns.rewind.number', { turn: step })}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextField
          label={t('turns.rewind.reason')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Switch label={t('turns.rewind.same')} note={t('turns.rewind.same.note')} on={same} onChange={setSame} />
      </form>
    </Dialog>
  );
}
