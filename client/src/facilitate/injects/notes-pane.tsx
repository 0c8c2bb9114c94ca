/** The scribe's notes: what was seen and when, attached to the action an inject was to bring about; and bookmarks. */
import { Bookmark } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { Composer } from '../../play/talk/composer.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useText } from '../../ui/text.tsx';
import { Author } from '../author.tsx';
import { Quiet } from '../section.tsx';
import { injectText } from '../text.ts';
import styles from './injects-pane.module.css';

export function NotesPane({ mark }: { mark: () => void }): ReactNode {
  const t = useText(injectText);
  const open = useOpen();
  const { locale } = useLanguage();
  const id = useExercise((state) => state.id);
  const stage = useExercise((state) => state.exercise.stage);
  const notes = useExercise((state) => state.exercise.notes);
  const bookmarks = useExercise((state) => state.exercise.bookmarks);
  const injects = useExercise((state) => state.exercise.injects);
  const [about, setAbout] = useState('');
  const rows = useMemo(
    () =>
      [
        ...notes.map((note) => ({ kind: 'note' as const, n: note.n, at: note.at, note })),
        ...bookmarks.map((bookmark) => ({ kind: 'bookmark' as const, n: bookmark.n, at: bookmark.at, bookmark })),
      ].sort((a, b) => b.n - a.n),
    [notes, bookmarks],
  );
  const titles = new Map<string, string>(injects.map((card) => [card.id, card.title]));
  const closed = stage === 'closed';
  return (
    <div className={styles.scroll}>
      {!closed && (
        <div className={styles.write}>
          {injects.length > 0 && (
            <Select
              label={t('note.about')}
              choices={[
                { value: '', label: t('note.about.none') },
                ...injects.map((card) => ({ value: card.id, label: card.expected ?? card.title })),
              ]}
              value={about}
              onChange={setAbout}
            />
          )}
          <Composer
            name="note"
            label={t('note.text')}
            action={t('note.add')}
            help={t('note.help')}
            onSend={(text) => open.send({ act: 'note', text, ...(about === '' ? {} : { about }) })}
          />
          <Button size="small" icon={Bookmark} keys="B" onClick={mark}>
            {t('bookmark')}
          </Button>
        </div>
      )}
      {rows.length === 0 && <Quiet>{t('note.none')}</Quiet>}
      <ul>
        {rows.map((row) => (
          <li key={`${row.kind}${row.n}`} className={styles.row}>
            <time className={styles.when} dateTime={new Date(row.at).toISOString()}>
              {hourMinute(locale).format(row.at)}
            </time>
            {row.kind === 'note' ? (
              <div className={styles.what}>
                <p>{row.note.text}</p>
                <p className={styles.meta}>
                  <Author actor={row.note.actor} />
                  {row.note.about !== undefined && (
                    <span>{t('note.on', { title: titles.get(row.note.about) ?? row.note.about })}</span>
                  )}
                </p>
              </div>
            ) : (
              <div className={styles.what}>
                <Link href={`/s/${id}/aar?n=${row.bookmark.moment}`} className={styles.mark}>
                  <Bookmark size={14} aria-hidden="true" />
                  {row.bookmark.label}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
