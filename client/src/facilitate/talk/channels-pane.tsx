/** All channels in one list, newest first: questions to the white cell are answered in place, anybody can be written to. */
import { Flag, Search } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Composer } from '../../play/talk/composer.tsx';
import { useRules } from '../../play/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Segmented } from '../../ui/radio.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useTeamLooks } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import { Quiet } from '../section.tsx';
import { talkText } from '../text.ts';
import styles from './channels-pane.module.css';
import { TalkLine } from './talk-line.tsx';
import { isFlagged, openQuestions, passedOn, type TalkFilter, talkRows, watchWords } from './threads.ts';
import { useWatchWords } from './watch.ts';

/** Rows drawn at once; older ones on request. */
const PAGE = 60;
const FILTERS: readonly TalkFilter[] = ['all', 'questions', 'answered', 'offers', 'flagged'];

export function ChannelsPane(): ReactNode {
  const t = useText(talkText);
  const id = useExercise((state) => state.id);
  const said = useExercise((state) => state.exercise.said);
  const offers = useExercise((state) => state.exercise.offers);
  const injects = useExercise((state) => state.exercise.injects);
  const [typed] = useWatchWords(id);
  const [filter, setFilter] = useState<TalkFilter>('all');
  const [shown, setShown] = useState(PAGE);
  const [writing, setWriting] = useState(false);
  const words = useMemo(() => watchWords(typed), [typed]);
  const rows = useMemo(() => talkRows({ said, offers }), [said, offers]);
  const waiting = useMemo(() => openQuestions(said), [said]);
  const flagged = useMemo(() => {
    const found = new Map<number, string | null>();
    for (const row of rows) {
      const card = row.what === 'said' ? passedOn(row.said, injects) : null;
      if (card !== null) found.set(row.n, card);
      else if (isFlagged(row, words)) found.set(row.n, null);
    }
    return found;
  }, [rows, words, injects]);
  const asked = useDeferredValue(filter);
  const found = rows.filter((row) => {
    if (asked === 'questions') return row.what === 'said' && waiting.includes(row.said);
    if (asked === 'answered') return row.what === 'said' && row.said.form === 'question' && !waiting.includes(row.said);
    if (asked === 'offers') return row.what === 'offer';
    return asked === 'all' || flagged.has(row.n);
  });
  return (
    <section className={styles.pane} aria-label={t('title')}>
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <span className={styles.tools}>
          {waiting.length > 0 && (
            <button type="button" className={styles.open} onClick={() => setFilter('questions')}>
              <Tag tone="alert">{t('open', { count: waiting.length })}</Tag>
            </button>
          )}
          {flagged.size > 0 && (
            <button type="button" className={styles.open} onClick={() => setFilter('flagged')}>
              <Tag tone="alert" icon={Flag}>
                {t('flagged', { count: flagged.size })}
              </Tag>
            </button>
          )}
          <Button size="small" look="quiet" aria-expanded={writing} onClick={() => setWriting(!writing)}>
            {t('write')}
          </Button>
        </span>
      </header>
      {writing && <Write done={() => setWriting(false)} />}
      <div className={styles.filters}>
        <Segmented
          label={t('filter')}
          choices={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {/* What was said scrolls as one, which must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <div className={styles.scroll} tabIndex={0}>
        {found.length === 0 && <Quiet>{t(`empty.${asked}`)}</Quiet>}
        <ol className={styles.rows} aria-label={t('title')}>
          {found.slice(0, shown).map((row) => (
            <TalkLine
              key={`${row.what}${row.n}`}
              row={row}
              flagged={flagged.has(row.n)}
              breach={flagged.get(row.n) ?? null}
            />
          ))}
        </ol>
        {found.length > shown && (
          <Button look="quiet" size="small" icon={Search} onClick={() => setShown(shown + PAGE)}>
            {t('older')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A message to one team; what is for everybody is an announcement. */
function Write({ done }: { done: () => void }): ReactNode {
  const t = useText(talkText);
  const open = useOpen();
  const looks = useTeamLooks();
  const { teams } = useRules().manifest;
  const [to, setTo] = useState(teams[0]?.id ?? '');
  return (
    <div className={styles.write}>
      <Select
        label={t('write.to')}
        choices={teams.map(({ id }) => ({ value: id, label: looks(id).name }))}
        value={to}
        onChange={setTo}
      />
      <Composer
        name={`white-cell/${to}`}
        label={t('write.text', { team: looks(to).name })}
        action={t('send')}
        help={t('write.help')}
        onSend={async (text) => {
          const outcome = await open.send({
            act: 'say',
            form: 'message',
            channel: { kind: 'teams', teams: [to] },
            text,
          });
          if (outcome.ok) done();
          return outcome;
        }}
      />
    </div>
  );
}
