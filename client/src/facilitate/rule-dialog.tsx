/** Fixing an answer, or writing an outcome: both ask for a justification that stands in the log. */
import type { Question } from '@sandtable/shared/rules/turn.ts';
import type { Audience } from '@sandtable/shared/words.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/field.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { useNumber, useRulesetText, useText } from '../ui/text.tsx';
import { useAct } from './acts.ts';
import { AudienceField, type Chosen, EffectForm, useEffects } from './effect-form.tsx';
import styles from './forms.module.css';
import { consoleText } from './text.ts';
import { answerWord } from './trial-pane.tsx';

export function RuleDialog({ question, close }: { question: Question; close: () => void }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const number = useNumber();
  const act = useAct();
  const form = useId();
  const step = useExercise((state) => state.exercise.step);
  const [answer, setAnswer] = useState(question.model);
  const [justification, setJustification] = useState('');
  const rule = async (event: FormEvent) => {
    event.preventDefault();
    if (await act({ act: 'rule', step, ruling: { kind: 'answer', key: question.key, answer }, justification })) close();
  };
  const actions = (
    <Button look="primary" type="submit" form={form}>
      {t('rule.action')}
    </Button>
  );
  return (
    <Dialog open onClose={close} title={t('rule.title', { question: say(question.question) })} actions={actions}>
      <form id={form} className={styles.form} onSubmit={(event) => void rule(event)}>
        <RadioGroup
          label={t('rule.answer')}
          look="list"
          choices={Object.entries(question.odds).map(([value, share]) => ({
            value,
            label: answerWord(t, value),
            note: number(share, { style: 'percent' }),
          }))}
          value={answer}
          onChange={setAnswer}
        />
        <Justification value={justification} onChange={setJustification} />
      </form>
    </Dialog>
  );
}

function Justification({ value, onChange }: { value: string; onChange: (text: string) => void }): ReactNode {
  const t = useText(consoleText);
  return (
    <TextArea
      label={t('rule.justification')}
      help={t('rule.justification.help')}
      required
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function OutcomeDialog({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const t = useText(consoleText);
  return (
    <Dialog open={open} onClose={close} title={t('outcome.title')}>
      {open && <OutcomeForm close={close} />}
    </Dialog>
  );
}

function OutcomeForm({ close }: { close: () => void }): ReactNode {
  const t = useText(consoleText);
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
    <form className={styles.form} onSubmit={(event) => void write(event)}>
      <EffectForm effects={effects} chosen={chosen} onChange={setChosen} none="–" />
      <AudienceField label={t('outcome.who')} value={audience} onChange={setAudience} />
      <Justification value={justification} onChange={setJustification} />
      <Button look="primary" type="submit" why={chosen === null ? t('outcome.effect') : undefined}>
        {t('outcome.action')}
      </Button>
    </form>
  );
}
