/**
 * Bookmarks and notes of the white cell, by turn; the one at the playhead stands out. The white cell adds more,
 * and whoever sees bookmarks may vote for them.
 */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { CommandId } from '@sandtable/shared/words.ts';
import { Bookmark, StickyNote, ThumbsUp } from 'lucide-react';
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
  readonly id: CommandId;
  readonly moment: number;
  readonly words: string;
  /** Seats that voted for it; nothing is voted on notes. */
  readonly votes: readonly string[];
}

/** Who votes, and how. */
export interface Voting {
  readonly seat: string;
  readonly vote: (bookmark: CommandId, on: boolean) => Promise<void>;
}

/** Bookmarks and notes in the order of the moments they are about. */
export function marksOf(x: Pick<Exercise, 'bookmarks' | 'notes'>): readonly Mark[] {
  return [
    ...x.bookmarks.map(({ id, label, moment, votes }) => ({
      kind: 'bookmark' as const,
      id,
      moment,
      words: label,
      votes,
    })),
    ...x.notes.map(({ id, text, moment, n }) => ({
      kind: 'note' as const,
      id,
      moment: moment ?? n,
      words: text,
      votes: [],
    })),
  ].sort((a, b) => a.moment - b.moment);
}

export function MarksPane({
  marks,
  tape,
  moment,
  go,
  empty,
  voting,
}: {
  marks: readonly Mark[];
  tape: Tape;
  moment: number;
  go: (moment: number) => void;
  /** Why there are none, or can be none. */
  empty: string;
  /** Who votes here, and how; null where nobody can. */
  voting: Voting | null;
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
          <li key={mark.id} className={styles.row}>
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
                <span id={`words-${mark.id}`}>{mark.words}</span>
                {voting === null && mark.votes.length > 0 && (
                  <small className={styles.votes}>{t('votes', { count: mark.votes.length })}</small>
                )}
              </span>
            </button>
            {voting !== null && mark.kind === 'bookmark' && <Vote mark={mark} voting={voting} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many voted for a bookmark, on a button that is pressed while one's own vote is among them. */
function Vote({ mark, voting: { seat, vote } }: { mark: Mark; voting: Voting }): ReactNode {
  const t = useText(replayText);
  const [busy, setBusy] = useState(false);
  const on = mark.votes.includes(seat);
  return (
    <Button
      look="quiet"
      size="small"
      icon={ThumbsUp}
      aria-pressed={on}
      aria-describedby={`words-${mark.id}`}
      busy={busy}
      onClick={() => {
        setBusy(true);
        void vote(mark.id, !on).finally(() => setBusy(false));
      }}
    >
      {t('votes', { count: mark.votes.length })}
    </Button>
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
