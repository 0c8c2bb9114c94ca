/** The scribe's notes: what was seen and when, attached to the action an inject was to bring about; and bookmarks. */
import { Bookmark } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { hourMinute } from '../../play/hour-minute.ts';
import { Composer } from '../../play/talk/composer.tsx';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Tag } from '../../ui/tag.tsx';
import { useText } from '../../ui/text.tsx';
import { Author } from '../author.tsx';
import forms from '../forms.module.css';
import { Quiet } from '../section.tsx';
import { injectText, mselText } from '../text.ts';
import styles from './injects-pane.module.css';

const ACTIONS = ['taken', 'partly', 'not-taken'] as const;
type Action = (typeof ACTIONS)[number];

export function NotesPane({
  mark,
  about,
  setAbout,
}: {
  mark: () => void;
  /** The inject whose expected action is written about; empty: none. */
  about: string;
  setAbout: (card: string) => void;
}): ReactNode {
  const m = useText(mselText);
  const t = useText(injectText);
  const open = useOpen();
  const { locale } = useLanguage();
  const id = useExercise((state) => state.id);
  const stage = useExercise((state) => state.exercise.stage);
  const notes = useExercise((state) => state.exercise.notes);
  const bookmarks = useExercise((state) => state.exercise.bookmarks);
  const injects = useExercise((state) => state.exercise.injects);
  const ahead = useExercise((state) => state.ahead);
  const [action, setAction] = useState<Action | ''>('');
  const [seen, setSeen] = useState('');
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
  const expects = injects.some(({ id: card, expected }) => card === about && expected !== undefined);
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
          {expects && (
            <div className={forms.pair}>
              <Select
                label={m('observed.title')}
                choices={[
                  { value: '', label: m('observed.unsaid') },
                  ...ACTIONS.map((value) => ({ value, label: m(`observed.${value}`) })),
                ]}
                value={action}
                onChange={setAction}
              />
              {action !== '' && (
                <TextField
                  label={m('observed.at')}
                  type="time"
                  value={seen}
                  onChange={(event) => setSeen(event.target.value)}
                />
              )}
            </div>
          )}
          <Composer
            name="note"
            label={t('note.text')}
            action={t('note.add')}
            help={t('note.help')}
            onSend={async (text) => {
              const at = instantToday(seen, Date.now() + ahead);
              const observed =
                expects && action !== '' ? { observed: { action, ...(at === undefined ? {} : { at }) } } : {};
              const outcome = await open.send({ act: 'note', text, ...(about === '' ? {} : { about }), ...observed });
              if (outcome.ok) {
                setAction('');
                setSeen('');
              }
              return outcome;
            }}
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
                  {row.note.observed !== undefined && (
                    <Tag>
                      {m(`observed.${row.note.observed.action}`)}
                      {row.note.observed.at !== undefined && ` ${hourMinute(locale).format(row.note.observed.at)}`}
                    </Tag>
                  )}
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

/** A time of day on this device, as the latest such instant that is not after `now`; undefined where none was given. */
function instantToday(time: string, now: number): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const at = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return at > now ? new Date(at).setDate(new Date(at).getDate() - 1) : at;
}
