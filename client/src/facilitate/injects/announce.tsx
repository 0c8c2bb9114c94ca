/** One line to everybody; what is typed survives a reload and a lost line. */
import { Megaphone } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { dropText, keepText, keptText } from '../../kept-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { injectText } from '../text.ts';
import styles from './injects-pane.module.css';

const KEY = 'text/announcement';

export function Announce(): ReactNode {
  const t = useText(injectText);
  const act = useAct();
  const id = useExercise((state) => state.id);
  const closed = useExercise((state) => state.exercise.stage === 'closed');
  const [text, setText] = useState('');
  useEffect(() => {
    let current = true;
    void keptText(id, KEY).then((kept) => {
      const value = kept.get(KEY);
      if (current && typeof value === 'string') setText((typed) => (typed === '' ? value : typed));
    });
    return () => {
      current = false;
    };
  }, [id]);
  const change = (next: string) => {
    setText(next);
    void (next === '' ? dropText(id, [KEY]) : keepText(id, KEY, next));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    if (!(await act({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: words }))) return;
    change('');
    toast({ tone: 'ok', text: t('announce.done') });
  };
  if (closed) return null;
  return (
    <form className={styles.announce} onSubmit={(event) => void send(event)}>
      <TextField
        label={t('announce')}
        placeholder={t('announce.placeholder')}
        value={text}
        maxLength={4000}
        autoComplete="off"
        onChange={(event) => change(event.target.value)}
      />
      <Button type="submit" icon={Megaphone}>
        {t('announce.send')}
      </Button>
    </form>
  );
}
