/**
 * The log's rows, of which only those near the viewport exist. Newest on top; what arrives while one reads further down
 * moves nothing, and is announced by a button. A feed: PageUp and PageDown go from line to line.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useText } from '../../ui/text.tsx';
import { hourMinute } from '../hour-minute.ts';
import { playText } from '../play-text.ts';
import { usePointed } from '../pointed.ts';
import type { LogItem } from './items.ts';
import styles from './log-list.module.css';
import { LogRow } from './log-row.tsx';

/** Within this of the top one is at the top: new lines simply appear. Pixels. */
const AT_TOP = 48;

export function LogList({
  items,
  label,
  empty,
  onOffer,
}: {
  items: readonly LogItem[];
  label: string;
  empty: ReactNode;
  onOffer: (offer: string) => void;
}): ReactNode {
  const t = useText(playText);
  const { locale } = useLanguage();
  const clock = hourMinute(locale);
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [unseen, setUnseen] = useState(0);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 50,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? index,
  });

  const first = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const newest = items[0]?.id;
    const before = first.current;
    first.current = newest;
    if (before === undefined || newest === before) return;
    const added = items.findIndex((item) => item.id === before);
    const view = scroller.current;
    if (added <= 0 || view === null || view.scrollTop <= AT_TOP) return;
    // What came in above must not move what is being read.
    const height = rows.measurementsCache[added]?.start ?? added * 50;
    view.scrollTop += height;
    setUnseen((count) => count + added);
  }, [items, rows]);

  const latest = useRef({ items, opened });
  latest.current = { items, opened };
  const toggle = useCallback((id: string) => {
    const { items: all, opened: before } = latest.current;
    const item = all.find((one) => one.id === id);
    const opens = !before.has(id);
    usePointed.setState({ place: (opens && item?.what === 'fact' && item.reading.place) || null });
    setOpened(new Set(opens ? [...before, id] : [...before].filter((one) => one !== id)));
  }, []);
  // What is pointed at goes with the log that points.
  useEffect(() => () => usePointed.setState({ place: null }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'PageDown' && event.key !== 'PageUp' && event.key !== 'Home' && event.key !== 'End') return;
    const article = event.target instanceof HTMLElement ? event.target.closest('article') : null;
    const at = Number(article?.dataset['index'] ?? 0);
    const to = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to < 0 || to >= items.length) return;
    event.preventDefault();
    rows.scrollToIndex(to);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`article[data-index="${to}"]`)?.focus());
  };

  if (items.length === 0) return <div className={styles.empty}>{empty}</div>;
  const style: CSSProperties = { height: rows.getTotalSize() };
  return (
    <div className={styles.frame}>
      {unseen > 0 && (
        <Button
          look="primary"
          size="small"
          icon={ArrowUp}
          className={styles.unseen}
          onClick={() => {
            scroller.current?.scrollTo({ top: 0 });
            setUnseen(0);
          }}
        >
          {t('log.unseen', { count: unseen })}
        </Button>
      )}
      {/* It scrolls, and what is in it need not take the focus. */}
      <div
        ref={scroller}
        className={styles.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
        tabIndex={0}
        onScroll={(event) => {
          if (unseen > 0 && event.currentTarget.scrollTop <= AT_TOP) setUnseen(0);
        }}
      >
        <div role="feed" aria-label={label} className={styles.feed} style={style} onKeyDown={onKeyDown}>
          {rows.getVirtualItems().map((row) => {
            const item = items[row.index];
            if (item === undefined) return null;
            const at: CSSProperties = { transform: `translateY(${row.start}px)` };
            return (
              <article
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                aria-setsize={items.length}
                aria-posinset={row.index + 1}
                tabIndex={-1}
                className={styles.item}
                style={at}
              >
                <LogRow
                  item={item}
                  open={opened.has(item.id)}
                  clock={clock.format(item.at)}
                  onToggle={toggle}
                  onOffer={onOffer}
                />
              </article>
            );
          })}
        </div>
      </div>
    </div>
  );
}
