/** Before a closed door: one's name, and a word to the white cell. The page looks through the door again by itself. */
import { type ReactNode, useState } from 'react';
import { refusalText } from '../refusal-text.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { keep, recall } from '../ui/kept.ts';
import { useText } from '../ui/text.tsx';
import { askIn } from './door.ts';
import styles from './join.module.css';
import { joinText } from './join-text.ts';

export function AskIn({ code }: { code: string }): ReactNode {
  const t = useText(joinText);
  const refused = useText(refusalText);
  const [name, setName] = useState(recall('me')['name'] ?? '');
  const [state, setState] = useState<'no' | 'asking' | 'asked'>('no');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const ask = async () => {
    const person = name.trim();
    if (person === '') {
      setProblem(t('name.missing'));
      return;
    }
    keep('me', { name: person });
    setState('asking');
    const answer = await askIn(code, person);
    const [first] = answer.ok ? [] : answer.refusals;
    setState(answer.ok ? 'asked' : 'no');
    setProblem(
      answer.ok ? undefined : first ? refused(first.text.key, first.text.values as never) : t('code.unreachable'),
    );
  };
  return (
    <form
      className={styles.seat}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (state === 'no') void ask();
      }}
    >
      <TextField
        label={t('name')}
        value={name}
        maxLength={60}
        autoComplete="given-name"
        error={problem}
        onChange={(event) => setName(event.target.value)}
      />
      {state === 'asked' ? (
        <p role="status">{t('ask.asked')}</p>
      ) : (
        <Button type="submit" busy={state === 'asking'}>
          {t('ask.action')}
        </Button>
      )}
    </form>
  );
}
