/** "What happened": everything this seat was told, to filter, search and ask why. After a turn it opens on the results. */
import { Search, X } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { useExercise } from '../../exercise-context.tsx';
import { IconButton } from '../../ui/button.tsx';
import { say as announce } from '../../ui/live.tsx';
import { Segmented } from '../../ui/radio.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { soon } from '../../ui/soon.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { Pane } from '../pane.tsx';
import { playText } from '../play-text.ts';
import { useRules, useViewer } from '../use-table.ts';
import { type LogFilter, type LogItem, logItems, passes, resultsOf } from './items.ts';
import { LogList } from './log-list.tsx';
import styles from './log-pane.module.css';

const Activity = soon(() => import('./activity.tsx').then((module) => module.Activity));

const FILTERS: readonly LogFilter[] = ['all', 'results', 'incidents', 'media', 'team'];

export function LogPane({ className }: { className?: string | undefined }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const viewer = useViewer();
  const id = useExercise((state) => state.id);
  const told = useExercise(
    useShallow(({ exercise: { lines, injects, offers, said, behalf, step } }) => ({
      ...{ lines, injects, offers, said, behalf, step },
    })),
  );
  // The log follows in slices of time of its own: however much pours in, a key that is pressed meanwhile comes first.
  const log = useDeferredValue(told);
  const { step } = log;
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<LogFilter>('all');
  const [wanted, setWanted] = useState<string | null>(null);
  const search = useDeferredValue(wanted?.trim().toLowerCase() ?? '');
  const field = useRef<HTMLInputElement>(null);
  const toOffer = useCallback((offer: string) => navigate(`/s/${id}/offers/${offer}`), [navigate, id]);
  /** The step whose results stand here on their own, until somebody looks at the whole log. */
  const [shown, setShown] = useState(0);

  const all = useMemo(() => logItems(rules, log, viewer), [rules, log, viewer]);
  const results = useMemo(() => resultsOf(all, step - 1, viewer), [all, step, viewer]);
  const fresh = step > 1 && shown < step && results.length > 0;
  const items = useMemo(() => {
    if (fresh) return results;
    const words = (item: LogItem) => (item.what === 'fact' ? say(item.reading.text) : wordsOf(item));
    return all.filter(
      (item) => passes(item, filter, viewer) && (search === '' || words(item).toLowerCase().includes(search)),
    );
  }, [fresh, results, all, filter, viewer, search, say]);

  const count = useRef(results.length);
  useEffect(() => {
    if (fresh && results.length !== count.current)
      announce(t('log.results.announce', { count: results.length }), 'results');
    count.current = results.length;
  }, [fresh, results, t]);

  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'W',
          does: t('keys.why'),
          run: () =>
            document.activeElement
              ?.closest('[data-item], [data-why]')
              ?.querySelector<HTMLElement>('button[aria-expanded]')
              ?.click(),
        },
        {
          keys: '/',
          does: t('keys.search'),
          run: () => {
            setShown(step);
            setWanted((before) => before ?? '');
            requestAnimationFrame(() => field.current?.focus());
          },
        },
      ],
      [t, step],
    ),
  );

  return (
    <Pane
      className={className}
      title={fresh ? t('log.results.title', { step: step - 1 }) : t('log.title')}
      label={t('log.title')}
      tools={
        <>
          <Segmented
            label={t('log.filter')}
            value={fresh ? 'results' : filter}
            onChange={(next) => {
              setShown(step);
              setFilter(next);
            }}
            choices={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
          />
          <span className={styles.space} />
          {wanted !== null && (
            <input
              ref={field}
              type="search"
              className={styles.search}
              aria-label={t('log.search')}
              placeholder={t('log.search')}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && setWanted(null)}
            />
          )}
          <IconButton
            size="small"
            icon={wanted === null ? Search : X}
            label={t(wanted === null ? 'log.search' : 'log.search.close')}
            onClick={() => {
              setShown(step);
              setWanted(wanted === null ? '' : null);
              requestAnimationFrame(() => field.current?.focus());
            }}
          />
        </>
      }
    >
      {filter === 'team' && !fresh && viewer.kind === 'team' && (
        <Suspense>
          <Activity team={viewer.team} />
        </Suspense>
      )}
      <LogList
        // Another choice is another list: it begins at its top, and what it holds more than the last is no news.
        key={fresh ? 'fresh' : `${filter} ${search}`}
        items={items}
        label={t('log.title')}
        empty={search !== '' || filter !== 'all' ? t('log.empty.filter') : t('log.empty')}
        onOffer={toOffer}
      />
    </Pane>
  );
}

function wordsOf(item: Exclude<LogItem, { what: 'fact' }>): string {
  switch (item.what) {
    case 'inject':
      return `${item.card.title} ${item.card.text}`;
    case 'announcement':
    case 'comment':
      return item.said.text;
    case 'offer':
      return item.offer.note;
    case 'behalf':
      return '';
  }
}
