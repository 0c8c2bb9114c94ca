/** Right: injects prepared and sent, and the scribe's notes. */
import { Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/radio.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useText } from '../../ui/text.tsx';
import { Quiet } from '../section.tsx';
import { injectText } from '../text.ts';
import { BookmarkDialog } from './bookmark-dialog.tsx';
import { Composer } from './composer.tsx';
import styles from './injects-pane.module.css';
import { NotesPane } from './notes-pane.tsx';
import { blankCard, type PreparedCard, usePrepared } from './prepared.ts';
import { PreparedRow } from './prepared-row.tsx';
import { SentRow } from './sent-row.tsx';

type Tab = 'injects' | 'notes';

export function InjectsPane(): ReactNode {
  const t = useText(injectText);
  const id = useExercise((state) => state.id);
  const notes = useExercise((state) => state.exercise.notes.length);
  const stage = useExercise((state) => state.exercise.stage);
  const prepared = usePrepared(id);
  const [tab, setTab] = useState<Tab>('injects');
  const [editing, setEditing] = useState<PreparedCard | null>(null);
  const [marking, setMarking] = useState(false);
  const closed = stage === 'closed' ? t('missing.closed') : undefined;
  useShortcuts(
    useMemo(
      () => [
        { keys: 'I', does: t('new.long'), run: () => setEditing(blankCard()) },
        { keys: 'B', does: t('bookmark.long'), run: () => closed === undefined && setMarking(true) },
      ],
      [t, closed],
    ),
  );
  return (
    <section className={styles.pane} aria-label={t('title')}>
      <header className={styles.head}>
        <Segmented
          label={t('show')}
          choices={[
            { value: 'injects', label: <h2 className={styles.title}>{t('title')}</h2> },
            { value: 'notes', label: t('notes', { count: notes }) },
          ]}
          value={tab}
          onChange={setTab}
        />
        {tab === 'injects' && (
          <Button icon={Plus} keys="I" why={closed} onClick={() => setEditing(blankCard())}>
            {t('new')}
          </Button>
        )}
      </header>
      {tab === 'notes' ? <NotesPane mark={() => setMarking(true)} /> : <Lists prepared={prepared} edit={setEditing} />}
      {editing !== null && <Composer key={editing.id} card={editing} close={() => setEditing(null)} />}
      {marking && <BookmarkDialog close={() => setMarking(false)} />}
    </section>
  );
}

function Lists({
  prepared,
  edit,
}: {
  prepared: readonly PreparedCard[];
  edit: (card: PreparedCard) => void;
}): ReactNode {
  const t = useText(injectText);
  const cards = useExercise((state) => state.exercise.injects);
  const newest = useMemo(() => [...cards].reverse(), [cards]);
  return (
    // The list scrolls as one, which must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <div className={styles.scroll} tabIndex={0}>
      {prepared.length > 0 && (
        <>
          <h3 className={styles.sub}>{t('prepared')}</h3>
          <ul>
            {prepared.map((card, index) => (
              <PreparedRow key={card.id} card={card} next={index === 0} edit={() => edit(card)} />
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.sub}>{t('list.sent')}</h3>
      {newest.length === 0 && <Quiet>{t('empty')}</Quiet>}
      <ul>
        {newest.map((card) => (
          <SentRow key={card.id} card={card} />
        ))}
      </ul>
    </div>
  );
}
