/**
 * What teammates changed on the sheet in the last minute, newest first, each to be undone while it still stands. Drafts
 * are no records: this list is of this page, and a minute long.
 */
import type { Json, TeamId } from '@sandtable/shared/words.ts';
import { Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { newCommandId } from '../../command-id.ts';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import type { Edited } from '../../exercise-store.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { same } from '../../widgets/element.ts';
import { useFieldWords } from '../../widgets/field-words.ts';
import { sheetOf } from '../known.ts';
import { playText } from '../play-text.ts';
import { sheetClosed } from '../sheet/use-desk.ts';
import { useFold, useNameOf, useRules } from '../use-table.ts';
import styles from './activity.module.css';

/** How long an edit may be undone, ms. */
export const UNDO = 60_000;

export function Activity({ team }: { team: TeamId }): ReactNode {
  const t = useText(playText);
  const me = useExercise((state) => state.seat);
  const ahead = useExercise((state) => state.ahead);
  const edited = useExercise((state) => state.edited);
  const step = useFold((x) => x.step);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const recent = edited
    .filter((one) => one.team === team && one.step === step && one.seat !== me && now + ahead - one.at < UNDO)
    .reverse();
  if (recent.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('activity.label')}>
      {recent.map((one) => (
        <Change key={`${one.path}${one.at}`} edit={one} left={Math.ceil((UNDO - (now + ahead - one.at)) / 1000)} />
      ))}
    </ul>
  );
}

function Change({ edit, left }: { edit: Edited; left: number }): ReactNode {
  const t = useText(playText);
  const open = useOpen();
  const rules = useRules();
  const words = useFieldWords();
  const nameOf = useNameOf();
  const known = useFold((x) => x.known);
  const closed = useExercise((state) => sheetClosed(state.exercise, edit.team));
  const standing = useExercise((state) => state.drafts[edit.team]?.fields[edit.path]);
  const [base = edit.path, bloc] = edit.path.split('#');
  const field = sheetOf(rules, known, edit.team)
    .sections.flatMap((section) => section.fields)
    .find(({ path }) => path === base);
  if (field === undefined) return null;
  const value = (held: Json | null) => words.value(field, null, held ?? field.value);
  const stands = same(standing?.value ?? null, edit.after);
  const undo = async () => {
    try {
      await open.draft({
        id: newCommandId(),
        step: edit.step,
        edits: [{ path: edit.path, value: edit.before }],
      });
    } catch {
      toast({ tone: 'alert', text: t('activity.failed') });
    }
  };
  return (
    <li>
      <p>
        <b>{nameOf(edit.seat, t('somebody'))}</b>{' '}
        {t('activity.set', {
          field: bloc === undefined ? words.name(field, null) : `${words.name(field, null)} (${bloc})`,
          value: value(edit.after),
          was: value(edit.before),
        })}
      </p>
      <Button
        size="small"
        look="quiet"
        icon={Undo2}
        why={closed !== 'open' ? t('activity.closed') : stands ? undefined : t('activity.moved')}
        onClick={() => void undo()}
      >
        {t('activity.undo', { seconds: left })}
      </Button>
    </li>
  );
}
