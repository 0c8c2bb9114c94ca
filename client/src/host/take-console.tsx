/** Taking a facilitator's seat with the exercise's key. */
import type { ExerciseInfo } from '@sandtable/shared/api.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { keepSeat } from '../kept-seats.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useText } from '../ui/text.tsx';
import { facilitate } from './host-api.ts';
import { useRefusalWords } from './refusals.ts';
import { hostText } from './text.ts';

export function TakeConsole({
  one,
  close,
  taken,
}: {
  one: ExerciseInfo;
  close: () => void;
  taken: () => void;
}): ReactNode {
  const t = useText(hostText);
  const say = useRefusalWords();
  const form = useId();
  const [key, setKey] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { token } = await facilitate(one.exercise, key.trim(), name.trim());
      keepSeat({ exercise: one.exercise, token, title: one.title, code: one.code, name: name.trim() });
      taken();
    } catch (error) {
      setProblem(say(error));
    }
  };
  const actions = (
    <Button look="primary" type="submit" form={form}>
      {t('take.action')}
    </Button>
  );
  return (
    <Dialog open onClose={close} title={t('take.title', { title: one.title })} actions={actions}>
      <form id={form} onSubmit={(event) => void take(event)}>
        <TextField
          label={t('take.key')}
          value={key}
          required
          error={problem}
          onChange={(event) => setKey(event.target.value)}
        />
        <TextField
          label={t('take.name')}
          value={name}
          required
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
