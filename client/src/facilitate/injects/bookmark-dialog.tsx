/** Bookmarks this moment of the log, so that the debrief finds it. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { injectText } from '../text.ts';

export function BookmarkDialog({ close }: { close: () => void }): ReactNode {
  const t = useText(injectText);
  const act = useAct();
  const form = useId();
  // The moment is when the key was pressed, not when the label was thought of.
  const now = useExercise((state) => state.exercise.n);
  const [moment] = useState(now);
  const [label, setLabel] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '' || !(await act({ act: 'bookmark', label: label.trim(), moment }))) return;
    toast({ tone: 'ok', text: t('bookmark.done') });
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('bookmark.long')}
      actions={
        <Button look="primary" type="submit" form={form} why={label.trim() === '' ? t('bookmark.empty') : undefined}>
          {t('bookmark.add')}
        </Button>
      }
    >
      <form id={form} onSubmit={(event) => void add(event)}>
        <TextField
          label={t('bookmark.label')}
          data-focus=""
          maxLength={200}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
