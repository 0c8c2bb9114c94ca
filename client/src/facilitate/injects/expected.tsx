/** What an inject was to bring about, and what was seen of it: in the list, in the notes. */
import type { Observed } from '@sandtable/shared/exercise/observed.ts';
import { CircleCheck, CircleDashed, CircleDot, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { useLanguage } from '../../ui/language.ts';
import { State } from '../../ui/tag.tsx';
import { useText } from '../../ui/text.tsx';
import { injectText, mselText } from '../text.ts';
import styles from './injects-pane.module.css';

const LOOKS = {
  taken: { tone: 'ok', icon: CircleCheck },
  partly: { tone: 'plain', icon: CircleDot },
  'not-taken': { tone: 'alert', icon: CircleX },
} as const;

/** How far the expected action was taken, by the latest note that says so. */
export function Outcome({ of }: { of: Observed['action'] | undefined }): ReactNode {
  const m = useText(mselText);
  if (of === undefined) return <State icon={CircleDashed}>{m('observed.none')}</State>;
  return <State {...LOOKS[of]}>{m(`observed.${of}`)}</State>;
}

/** The expected action and the notes about it, oldest first. Nothing where nothing was expected. */
export function Expected({
  about,
  expected,
}: {
  /** The names it goes by: its card's, its item's. */
  about: readonly string[];
  expected: string | undefined;
}): ReactNode {
  const t = useText(injectText);
  const { locale } = useLanguage();
  const notes = useExercise((state) => state.exercise.notes);
  if (expected === undefined || expected === '') return null;
  const own = notes.filter((note) => note.about !== undefined && about.includes(note.about));
  return (
    <div className={styles.expected}>
      <p>
        <b>{t('expected')}</b> {expected}
      </p>
      {own.map(({ id, at, text, observed }) => (
        <p key={id} className={styles.seen}>
          <time dateTime={new Date(observed?.at ?? at).toISOString()}>
            {hourMinute(locale).format(observed?.at ?? at)}
          </time>{' '}
          {text} {observed !== undefined && <Outcome of={observed.action} />}
        </p>
      ))}
    </div>
  );
}
