/**
 * Where something is written and sent: text survives a reload, a lost line and a closed popover until it was sent.
 * Ctrl+Enter sends.
 */
import { Send } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { dropText, keepText, keptText } from '../../kept-text.ts';
import type { Outcome } from '../../outbox.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { holdDraft } from '../../ui/unsent.ts';
import { playText } from '../play-text.ts';
import styles from './composer.module.css';

const KEEP_AFTER = 150;

export function Composer({
  name,
  label,
  action,
  help,
  onSend,
}: {
  /** Where the half-written text is kept: one per thread. */
  name: string;
  label: string;
  action: string;
  help?: ReactNode;
  onSend: (text: string) => Promise<Outcome>;
}): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const exercise = useExercise((state) => state.id);
  const live = useExercise((state) => state.link.state === 'live');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef('');
  const key = `text/${name}`;
  const id = useId();

  const keep = (value: string) => {
    latest.current = value;
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void (value === '' ? dropText(exercise, [key]) : keepText(exercise, key, value)),
      KEEP_AFTER,
    );
  };

  useEffect(() => {
    let gone = false;
    void keptText(exercise, key).then((kept) => {
      const value = kept.get(key);
      if (!gone && latest.current === '' && typeof value === 'string') {
        latest.current = value;
        setText(value);
      }
    });
    const release = holdDraft(key, () => latest.current);
    return () => {
      gone = true;
      release();
    };
  }, [exercise, key]);

  const send = () => {
    const words = text.trim();
    if (words === '') return;
    keep('');
    setProblem(undefined);
    void onSend(words).then((outcome) => {
      if (outcome.ok) return;
      // Refused: what was written comes back, unless something new was begun.
      if (latest.current === '') keep(words);
      setProblem(outcome.refusals.map((refusal) => say(refusal.text)).join(' '));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        label={label}
        bare
        placeholder={label}
        rows={2}
        maxLength={4000}
        value={text}
        error={problem}
        aria-describedby={id}
        onChange={(event) => keep(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.actions}>
        <span id={id} className={styles.help}>
          {live ? help : t('talk.later')}
        </span>
        <Button type="submit" look="primary" size="small" icon={Send} keys="Ctrl ↵">
          {action}
        </Button>
      </div>
    </form>
  );
}
