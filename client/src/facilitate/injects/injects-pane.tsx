/** Right: the list of injects by time, and the scribe's notes. */
import type { MselItem } from '@sandtable/shared/exercise/msel.ts';
import { FileSpreadsheet, Plus, TriangleAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useExercise } from '../../exercise-context.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ask } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Segmented } from '../../ui/radio.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { Tag } from '../../ui/tag.tsx';
import { useText } from '../../ui/text.tsx';
import { Quiet } from '../section.tsx';
import { injectText, mselText } from '../text.ts';
import { BookmarkDialog } from './bookmark-dialog.tsx';
import { Composer } from './composer.tsx';
import { blankDraft, type Draft, draftOf } from './draft.ts';
import styles from './injects-pane.module.css';
import { ItemRow } from './item-row.tsx';
import { nextOf, ofThisTurn, type Row, rowsOfList } from './list.ts';
import { NotesPane } from './notes-pane.tsx';
import { saveList } from './save-list.ts';
import { SentRow } from './sent-row.tsx';
import { useDeliver, useNotNow } from './use-send.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx'));

type Tab = 'turn' | 'all' | 'notes';

/** How often what has passed is looked at anew, ms; timed items have their own clocks. */
const LOOK = 5_000;

export function InjectsPane(): ReactNode {
  const t = useText(injectText);
  const m = useText(mselText);
  const { msel, notes, stage, turn } = useExercise(
    useShallow(({ exercise: { msel, notes, stage, status } }) => ({ msel, notes, stage, turn: status?.turn ?? 1 })),
  );
  const rows = useRows();
  const [tab, setTab] = useState<Tab>('turn');
  const [editing, setEditing] = useState<Draft | null>(null);
  const [importing, setImporting] = useState(false);
  const [marking, setMarking] = useState(false);
  const [about, setAbout] = useState('');
  const closed = stage === 'closed' ? t('missing.closed') : undefined;
  useShortcuts(
    useMemo(() => {
      const compose = () => setEditing(blankDraft(new Set(msel.map(({ item }) => item.id))));
      return [
        { keys: 'I', does: t('new.long'), run: () => closed === undefined && compose() },
        { keys: 'B', does: t('bookmark.long'), run: () => closed === undefined && setMarking(true) },
      ];
    }, [t, closed, msel]),
  );
  return (
    <section className={styles.pane} aria-label={t('title')}>
      <header className={styles.head}>
        <h2 className="sr-only">{t('title')}</h2>
        <Segmented
          label={t('show')}
          choices={[
            { value: 'turn', label: m('tab', { turn }) },
            { value: 'all', label: m('tab.all', { count: rows.length }) },
            { value: 'notes', label: m('tab.notes', { count: notes.length }) },
          ]}
          value={tab}
          onChange={setTab}
        />
        {tab !== 'notes' && (
          <span className={styles.tools}>
            <FilesMenu closed={closed} importing={() => setImporting(true)} />
            <Button
              icon={Plus}
              keys="I"
              why={closed}
              onClick={() => setEditing(blankDraft(new Set(msel.map(({ item }) => item.id))))}
            >
              {t('new')}
            </Button>
          </span>
        )}
      </header>
      {tab === 'notes' ? (
        <NotesPane mark={() => setMarking(true)} about={about} setAbout={setAbout} />
      ) : (
        <List
          rows={rows}
          whole={tab === 'all'}
          edit={(item) => setEditing(draftOf(item))}
          note={(inject) => {
            setAbout(inject);
            setTab('notes');
          }}
        />
      )}
      {editing !== null && <Composer key={editing.of ?? 'new'} draft={editing} close={() => setEditing(null)} />}
      {importing && (
        <Suspense>
          <ImportDialog close={() => setImporting(false)} />
        </Suspense>
      )}
      {marking && <BookmarkDialog close={() => setMarking(false)} />}
    </section>
  );
}

/** The list as it stands now, looked at again when the exercise or the hour moves. */
function useRows(): readonly Row[] {
  const ahead = useExercise((state) => state.ahead);
  const x = useExercise(
    useShallow(({ exercise: { msel, injects, status, stage, clock, elapsed, branches, step, suspended } }) => ({
      ...{ msel, injects, status, stage, clock, elapsed, branches, step, suspended },
    })),
  );
  const [now, setNow] = useState(() => Date.now() + ahead);
  useEffect(() => {
    setNow(Date.now() + ahead);
    const timer = setInterval(() => setNow(Date.now() + ahead), LOOK);
    return () => clearInterval(timer);
  }, [ahead]);
  return useMemo(() => rowsOfList(x, now), [x, now]);
}

function FilesMenu({ closed, importing }: { closed: string | undefined; importing: () => void }): ReactNode {
  const m = useText(mselText);
  const msel = useExercise((state) => state.exercise.msel);
  const title = useExercise((state) => state.exercise.title);
  const none = msel.length === 0 ? m('export.none') : undefined;
  const save = (form: 'xlsx' | 'csv') =>
    void saveList(
      title,
      msel.map(({ item }) => item),
      form,
    );
  return (
    <Menu
      label={m('files')}
      items={[
        { id: 'import', label: m('import'), why: closed, run: importing },
        'line',
        { id: 'xlsx', label: m('export.xlsx'), why: none, run: () => save('xlsx') },
        { id: 'csv', label: m('export.csv'), why: none, run: () => save('csv') },
      ]}
      trigger={(open) => <IconButton {...open} icon={FileSpreadsheet} label={m('files')} look="plain" />}
    />
  );
}

function List({
  rows,
  whole,
  edit,
  note,
}: {
  rows: readonly Row[];
  whole: boolean;
  edit: (item: MselItem) => void;
  note: (about: string) => void;
}): ReactNode {
  const m = useText(mselText);
  const { status, step, stage } = useExercise(
    useShallow(({ exercise: { status, step, stage } }) => ({ status, step, stage })),
  );
  const { rows: shown, missed } = whole ? { rows, missed: [] } : ofThisTurn({ status, step }, rows);
  const next = stage === 'closed' ? undefined : nextOf(rows);
  useNextKey(rows, next);
  return (
    // The list scrolls as one, which must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <div className={styles.scroll} tabIndex={0}>
      {missed.length > 0 && (
        <details className={styles.missed}>
          <summary>
            <Tag
              tone={missed.some(({ standing }) => standing.is === 'passed') ? 'alert' : 'plain'}
              icon={TriangleAlert}
            >
              {m('missed', { count: missed.length })}
            </Tag>
          </summary>
          <ul>
            {missed.map((row) => (
              <ItemRow key={row.line.item.id} row={row} next={false} edit={edit} note={note} />
            ))}
          </ul>
        </details>
      )}
      {shown.length === 0 && <Quiet>{m(rows.length === 0 ? 'empty' : 'empty.turn')}</Quiet>}
      <ul>
        {shown.map((row) =>
          row.kind === 'sent' ? (
            <SentRow key={row.card.id} card={row.card} note={note} />
          ) : (
            <ItemRow key={row.line.item.id} row={row} next={row.line.item.id === next} edit={edit} note={note} />
          ),
        )}
      </ul>
    </div>
  );
}

/** E sends what is next, after asking. */
function useNextKey(rows: readonly Row[], next: string | undefined): void {
  const t = useText(injectText);
  const m = useText(mselText);
  const deliver = useDeliver();
  const notNow = useNotNow();
  const row = rows.find((one) => one.kind === 'item' && one.line.item.id === next);
  const item = row?.kind === 'item' ? row.line.item : undefined;
  useShortcuts(
    useMemo(
      () =>
        item === undefined || notNow !== undefined
          ? []
          : [
              {
                keys: 'E',
                does: m('send.next'),
                run: () => {
                  const question = { title: t('send.sure', { title: item.title }), action: t('send') };
                  void ask(question).then((sure) => sure && deliver(item));
                },
              },
            ],
      [item, notNow, t, m, deliver],
    ),
  );
}
