/** The turns played, with a way back: rewinding keeps what came after as a branch. */
import { History } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Switch } from '../ui/switch.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { useAct } from './acts.ts';
import styles from './console.module.css';
import forms from './forms.module.css';
import { consoleText } from './text.ts';

export function TurnsPane(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const id = useExercise((state) => state.id);
  const history = useExercise((state) => state.exercise.history);
  const stage = useExercise((state) => state.exercise.stage);
  const step = useExercise((state) => state.exercise.step);
  const [target, setTarget] = useState<number | null>(null);
  if (history.length === 0) return null;
  return (
    <section className={styles.pane} aria-labelledby="turns-title">
      <header className={styles.head}>
        <h2 id="turns-title">{t('turns.title')}</h2>
      </header>
      <ol className={styles.turns}>
        {history.map((snapshot, i) => {
          const label = history[i - 1]?.status.label;
          return (
            <li key={snapshot.step} data-now={snapshot.step === step - 1}>
              <Link href={`/s/${id}/aar?n=${snapshot.n + 1}`} title={t('turns.replay')}>
                <b>{snapshot.step === 0 ? t('turns.opening') : `T${snapshot.step}`}</b>
                {label !== undefined && snapshot.step > 0 && <small>{say(label)}</small>}
              </Link>
              {snapshot.step < step - 1 && stage !== 'closed' && (
                <Button size="small" look="quiet" icon={History} onClick={() => setTarget(snapshot.step)}>
                  {t('turns.rewind')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {target !== null && <Rewind step={target} close={() => setTarget(null)} />}
    </section>
  );
}

function Rewind({ step, close }: { step: number; close: () => void }): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const form = useId();
  const [typed, setTyped] = useState('');
  const [same, setSame] = useState(false);
  const [reason, setReason] = useState('');
  const rewind = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== String(step)) return;
    if (await act({ act: 'rewind', step, sameLuck: same, reason: reason.trim() })) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('turns.rewind.title', { turn: step })}
      actions={
        <Button
          look="danger"
          type="submit"
          form={form}
          why={typed.trim() === String(step) ? undefined : t('turns.rewind.number')}
        >
          {t('turns.rewind.action')}
        </Button>
      }
    >
      <form id={form} className={forms.form} onSubmit={(event) => void rewind(event)}>
        <p>{t('turns.rewind.text')}</p>
        <TextField
          label={t('turns.rewind.number')}
          inputMode="numeric"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextField
          label={t('turns.rewind.reason')}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Switch label={t('turns.rewind.same')} on={same} onChange={setSame} />
      </form>
    </Dialog>
  );
}
