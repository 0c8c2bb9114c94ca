/** Until tomorrow: stops the clock for everybody and says when it goes on. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import forms from '../forms.module.css';
import { roomText } from '../text.ts';

/** A date as the browser's own field has it: local, to the minute. */
function localMinute(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function tomorrowAtNine(): string {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(9, 0, 0, 0);
  return localMinute(at);
}

export function SuspendDialog({ close }: { close: () => void }): ReactNode {
  const t = useText(roomText);
  const act = useAct();
  const form = useId();
  const [until, setUntil] = useState(tomorrowAtNine);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const suspend = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const at = until === '' ? Number.NaN : new Date(until).getTime();
    const done = await act({ act: 'suspend', until: Number.isNaN(at) ? null : at, note: note.trim() });
    setBusy(false);
    if (done) close();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('suspend.title')}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {t('suspend.action')}
        </Button>
      }
    >
      <form id={form} className={forms.form} onSubmit={(event) => void suspend(event)}>
        <p>{t('suspend.text')}</p>
        <TextField
          label={t('suspend.until')}
          help={t('suspend.until.help')}
          type="datetime-local"
          value={until}
          min={localMinute(new Date())}
          onChange={(event) => setUntil(event.target.value)}
        />
        <TextField
          label={t('suspend.note')}
          help={t('suspend.note.help')}
          maxLength={400}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
