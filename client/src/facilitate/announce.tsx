/** One line to everybody; what is typed survives a reload. */
import { Megaphone } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { useText } from '../ui/text.tsx';
import { useAct } from './acts.ts';
import styles from './console.module.css';
import { consoleText } from './text.ts';

export function Announce(): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const [text, setText] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (await act({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: text.trim() })) setText('');
  };
  return (
    <form className={styles.announce} onSubmit={(event) => void send(event)}>
      <TextField
        label={t('announce.title')}
        placeholder={t('announce.placeholder')}
        value={text}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" icon={Megaphone}>
        {t('announce.send')}
      </Button>
    </form>
  );
}
