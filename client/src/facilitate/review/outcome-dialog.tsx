/** Writing an outcome: an effect of the ruleset, applied after the turn's last step, with a justification. */
import type { Audience } from '@sandtable/shared/words.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { AudienceField } from '../audience-field.tsx';
import forms from '../forms.module.css';
import { reviewText } from '../text.ts';
import { type Chosen, EffectForm, useEffects } from './effect-form.tsx';
import { Justification } from './justification.tsx';

export function OutcomeDialog({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const t = useText(reviewText);
  const id = useId();
  const [ready, setReady] = useState(false);
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('outcome.title')}
      actions={
        <Button look="primary" type="submit" form={id} why={ready ? undefined : t('outcome.choose')}>
          {t('outcome.action')}
        </Button>
      }
    >
      {open && <OutcomeForm id={id} close={close} ready={setReady} />}
    </Dialog>
  );
}

function OutcomeForm({
  id,
  close,
  ready,
}: {
  id: string;
  close: () => void;
  ready: (ready: boolean) => void;
}): ReactNode {
  const t = useText(reviewText);
  const act = useAct();
  const effects = useEffects();
  const step = useExercise((state) => state.exercise.step);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [audience, setAudience] = useState<Audience>('all');
  const [justification, setJustification] = useState('');
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    const outcome = { effect: chosen.effect, params: { ...chosen.params }, audience };
    if (await act({ act: 'rule', step, ruling: { kind: 'outcome', outcome }, justification })) close();
  };
  return (
    <form id={id} className={forms.form} onSubmit={(event) => void write(event)}>
      <p>{t('outcome.note')}</p>
      <EffectForm
        effects={effects}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          ready(next !== null);
        }}
        none={t('outcome.none')}
      />
      <AudienceField label={t('outcome.who')} value={audience} onChange={setAudience} />
      <Justification value={justification} onChange={setJustification} />
    </form>
  );
}
