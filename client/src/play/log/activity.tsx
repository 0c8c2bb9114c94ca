/**
 * What teammates changed on the sheet in the last minute, newest first, each to be undone while it still stands. Drafts
 * are no records: the server remembers this list for a minute, and no longer.
 */
import { splitDraftPath } from '@sandtable/shared/exercise/draft.ts';
import { type Edited, UNDO } from '@sandtable/shared/exercise/edited.ts';
import { mayWrite } from '@sandtable/shared/exercise/may-write.ts';
import type { Json, TeamId } from '@sandtable/shared/words.ts';
import { Undo2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { newCommandId } from '../../command-id.ts';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { same } from '../../widgets/element.ts';
import { useFieldWords } from '../../widgets/field-words.ts';
import { sheetOf } from '../known.ts';
import { playText } from '../play-text.ts';
import { sheetClosed } from '../sheet/use-desk.ts';
import { useFold, useNameOf, useRules, useSeat } from '../use-table.ts';
import styles from './activity.module.css';

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
  const say = useRulesetText();
  const known = useFold((x) => x.known);
  const closed = useExercise((state) => sheetClosed(state.exercise, edit.team, state.seat));
  const { field: base, bloc, proposer } = splitDraftPath(edit.path);
  const accepted = useExercise((state) =>
    state.edited.some(({ path, seat, at }) => path === base && seat === edit.seat && at === edit.at),
  );
  const seat = useSeat();
  const seats = useFold((x) => x.seats);
  const policy = useFold((x) => x.policy);
  const standing = useExercise((state) => state.drafts[edit.team]?.fields[edit.path]);
  const field = sheetOf(rules, known, edit.team)
    .sections.flatMap((section) => section.fields)
    .find(({ path }) => path === base);
  if (field === undefined) return null;
  const value = (held: Json | null) => words.value(field, null, held ?? field.value);
  const barrier = seat === undefined ? null : mayWrite(rules, { seats, policy }, seat, field, bloc);
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
  if (proposer !== null) {
    const how =
      edit.after !== null ? 'proposed' : proposer === edit.seat ? 'withdrew' : accepted ? 'accepted' : 'declined';
    return (
      <li>
        <p>
          <b>{nameOf(edit.seat, t('somebody'))}</b>{' '}
          {t('activity.proposal', {
            how,
            who: nameOf(proposer, t('somebody')),
            field: words.name(field, null),
            value: value(edit.after ?? edit.before),
          })}
        </p>
      </li>
    );
  }
  return (
    <li>
      <p>
        <b>{nameOf(edit.seat, t('somebody'))}</b>{' '}
        {t('activity.set', {
          field: bloc === null ? words.name(field, null) : `${words.name(field, null)} (${bloc})`,
          value: value(edit.after),
          was: value(edit.before),
        })}
      </p>
      <Button
        size="small"
        look="quiet"
        icon={Undo2}
        why={
          closed !== 'open'
            ? t('activity.closed')
            : barrier !== null
              ? say(barrier.text)
              : stands
                ? undefined
                : t('activity.moved')
        }
        onClick={() => void undo()}
      >
        {t('activity.undo', { seconds: left })}
      </Button>
    </li>
  );
}
