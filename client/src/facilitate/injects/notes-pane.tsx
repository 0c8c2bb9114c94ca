/** The scribe's notes: what was seen and when, attached to the action an inject was to bring about; and bookmarks. */
import {
  type Expectation,
  expectations,
  expectedOf,
  type Observed,
  outcomeOf,
} from '@sandtable/shared/exercise/observed.ts';
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
import { Outcome } from './expected.tsx';
import styles from './injects-pane.module.css';

type Action = Observed['action'];
const ACTIONS: readonly Action[] = ['taken', 'partly', 'not-taken'];

export function NotesPane({
  mark,
  about,
  setAbout,
}: {
  mark: () => void;
  /** The inject that is written about, by its card's id or its item's; empty: none. */
  about: string;
  setAbout: (about: string) => void;
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
  const msel = useExercise((state) => state.exercise.msel);
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
  const expected = useMemo(() => expectations({ injects, msel, notes }), [injects, msel, notes]);
  const titles = new Map<string, string>([
    ...msel.map(({ item }) => [item.id, item.title] as const),
    ...injects.map((card) => [card.id, card.title] as const),
  ]);
  const plain = injects.filter((card) => !expected.some(({ about: known }) => known === card.id));
  const closed = stage === 'closed';
  const expects = expectedOf({ injects, msel }, about) !== undefined;
  return (
    // The notes scroll as one, which must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <div className={styles.scroll} tabIndex={0}>
      {!closed && (
        <div className={styles.write}>
          {(injects.length > 0 || expected.length > 0) && (
            <Select
              label={t('note.about')}
              choices={[
                { value: '', label: t('note.about.none') },
                ...expected.map((one) => ({ value: one.about, label: `${one.title}: ${one.expected}` })),
                ...plain.map((card) => ({ value: card.id, label: card.title })),
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
      {expected.length > 0 && <Expectations of={expected} choose={closed ? undefined : setAbout} />}
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

/** Every expected action with how it came out; choosing one attaches the next note to it. */
function Expectations({
  of,
  choose,
}: {
  of: readonly Expectation[];
  choose: ((about: string) => void) | undefined;
}): ReactNode {
  const m = useText(mselText);
  const under = of.filter(({ sent, notes }) => sent !== null || notes.length > 0);
  const waiting = of.filter((one) => !under.includes(one));
  const judged = under.filter(({ notes }) => outcomeOf(notes) !== undefined).length;
  return (
    <>
      {under.length > 0 && (
        <details className={styles.missed} open>
          <summary>{m('expected.of', { seen: judged, all: under.length })}</summary>
          <ul>
            {under.map((one) => (
              <Expecting key={one.about} of={one} choose={choose} />
            ))}
          </ul>
        </details>
      )}
      {waiting.length > 0 && (
        <details className={styles.missed}>
          <summary>{m('expected.waits', { count: waiting.length })}</summary>
          <ul>
            {waiting.map((one) => (
              <Expecting key={one.about} of={one} choose={choose} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Expecting({
  of: { about, title, expected, notes, sent },
  choose,
}: {
  of: Expectation;
  choose: ((about: string) => void) | undefined;
}): ReactNode {
  const known = sent !== null || notes.length > 0;
  return (
    <li className={styles.expectation}>
      <p className={styles.line}>
        {choose === undefined ? (
          <b>{title}</b>
        ) : (
          <button type="button" className={styles.title} onClick={() => choose(about)}>
            <b>{title}</b>
          </button>
        )}
        {known && <Outcome of={outcomeOf(notes)} />}
      </p>
      <p className={styles.small}>{expected}</p>
    </li>
  );
}

/** A time of day on this device, as the latest such instant that is not after `now`; undefined where none was given. */
function instantToday(time: string, now: number): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const at = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return at > now ? new Date(at).setDate(new Date(at).getDate() - 1) : at;
}
