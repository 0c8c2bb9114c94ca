/** Bookmarks and notes of the white cell, by turn; the one at the playhead stands out. The white cell adds more. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { Bookmark, StickyNote } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.tsx';
import styles from './marks-pane.module.css';
import type { Tape } from './tape.ts';
import { replayText } from './text.ts';

export interface Mark {
  readonly kind: 'bookmark' | 'note';
  readonly id: string;
  readonly moment: number;
  readonly words: string;
}

/** Bookmarks and notes in the order of the moments they are about. */
export function marksOf(x: Pick<Exercise, 'bookmarks' | 'notes'>): readonly Mark[] {
  return [
    ...x.bookmarks.map(({ id, label, moment }) => ({ kind: 'bookmark' as const, id, moment, words: label })),
    ...x.notes.map(({ id, text, moment, n }) => ({ kind: 'note' as const, id, moment: moment ?? n, words: text })),
  ].sort((a, b) => a.moment - b.moment);
}

export function MarksPane({
  marks,
  tape,
  moment,
  go,
  empty,
}: {
  marks: readonly Mark[];
  tape: Tape;
  moment: number;
  go: (moment: number) => void;
  /** Why there are none, or can be none. */
  empty: string;
}): ReactNode {
  const t = useText(replayText);
  const here = marks.findLast((mark) => mark.moment <= moment);
  return (
    <section aria-labelledby="replay-marks">
      <h2 id="replay-marks" className={styles.title}>
        {t('marks')}
      </h2>
      {marks.length === 0 && <p className={styles.quiet}>{empty}</p>}
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            <button
              type="button"
              className={classes(styles.mark, mark === here && styles.here)}
              aria-current={mark === here ? 'true' : undefined}
              onClick={() => go(mark.moment)}
            >
              <b>{t('turn.short', { turn: tape.turnAt(mark.moment)?.step ?? 0 })}</b>
              <Icon of={mark.kind === 'bookmark' ? Bookmark : StickyNote} size={14} />
              <span>
                <span className="sr-only">{t(`mark.${mark.kind}`)} </span>
                {mark.words}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Adds a note or, with B, a bookmark at the playhead. */
export function AddMark({
  time,
  add,
}: {
  /** When the playhead stands, as printed. */
  time: string;
  add: (kind: Mark['kind'], words: string) => Promise<boolean>;
}): ReactNode {
  const t = useText(replayText);
  const id = useId();
  const [words, setWords] = useState('');
  const submit = async (event: FormEvent, kind: Mark['kind']) => {
    event.preventDefault();
    if (words.trim() !== '' && (await add(kind, words.trim()))) setWords('');
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event, 'note')}>
      <TextField
        label={t('add.label', { time })}
        bare
        placeholder={t('add.label', { time })}
        maxLength={200}
        data-add-mark={id}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit">{t('add.note')}</Button>
      <Button icon={Bookmark} keys="B" onClick={(event) => void submit(event, 'bookmark')}>
        {t('add.bookmark')}
      </Button>
    </form>
  );
}
