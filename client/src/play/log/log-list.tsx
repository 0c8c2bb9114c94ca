/**
 * The log's rows, of which only those near the viewport exist. Newest on top; what arrives while one reads further down
 * moves nothing, and is announced by a button. A feed: PageUp and PageDown go from line to line.
 */
import { ArrowUp } from 'lucide-react';
import {
  createContext,
  type KeyboardEvent,
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type CustomItemComponentProps, Virtualizer, type VirtualizerHandle } from 'virtua';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/language.ts';
import { soon } from '../../ui/soon.ts';
import { useText } from '../../ui/text.tsx';
import { hourMinute } from '../hour-minute.ts';
import { playText } from '../play-text.ts';
import { usePointed } from '../pointed.ts';
import type { Marked } from './copy-rows.ts';
import type { LogItem } from './items.ts';
import styles from './log-list.module.css';
import { LogRow } from './log-row.tsx';

const RowCopier = soon(() => import('./row-copier.tsx').then((module) => module.RowCopier));

/** Within this of the top one is at the top: new lines simply appear. Pixels. */
const AT_TOP = 48;

const Count = createContext(0);
/** Places of the first and the last marked row; none where the first is after the last. */
const NONE: readonly [number, number] = [0, -1];
const Picked = createContext(NONE);

function Article({ index, ref, style, children }: CustomItemComponentProps): ReactNode {
  const count = useContext(Count);
  const [first, last] = useContext(Picked);
  return (
    <article
      ref={ref}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={classes(styles.item, index >= first && index <= last && styles.picked)}
      style={style}
    >
      {children}
    </article>
  );
}

export const LogList = memo(function LogList({
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
  const rows = useRef<VirtualizerHandle>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [unseen, setUnseen] = useState(0);
  const [down, setDown] = useState(false);
  /** The line that is to take the focus; an object, because the same one may be wanted again. */
  const [wanted, setWanted] = useState<{ readonly index: number } | null>(null);
  /** Rows marked by keyboard, to be copied. */
  const [marked, setMarked] = useState<Marked | null>(null);
  /** The row where a selection by mouse began: it would be lost with its row. */
  const [held, setHeld] = useState<string | null>(null);

  // How many lines have come in on top since the last time. What came in above must not move what is being read.
  const [before, setBefore] = useState(items);
  const [shift, setShift] = useState(false);
  if (before !== items) {
    const added = before[0] ? items.indexOf(before[0]) : -1;
    setBefore(items);
    setShift(down && added > 0);
    if (down && added > 0) setUnseen(unseen + added);
  }

  const latest = useRef({ items, opened });
  latest.current = { items, opened };
  const toggle = useCallback((id: string) => {
    const { items: all, opened: open } = latest.current;
    const item = all.find((one) => one.id === id);
    const opens = !open.has(id);
    usePointed.setState({ place: (opens && item?.what === 'fact' && item.reading.place) || null });
    setOpened(new Set(opens ? [...open, id] : [...open].filter((one) => one !== id)));
  }, []);
  // What is pointed at goes with the log that points.
  useEffect(() => () => usePointed.setState({ place: null }), []);

  const indexOf = (id: string | undefined) => (id === undefined ? -1 : items.findIndex((item) => item.id === id));
  const ends = [indexOf(marked?.anchor), indexOf(marked?.head)];
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const picked = useMemo(() => (first < 0 ? NONE : ([first, last] as const)), [first, last]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (marked !== null && event.key === 'Escape') setMarked(null);
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      const [top, end] = [items[0], items.at(-1)];
      if (top === undefined || end === undefined) return;
      event.preventDefault();
      setMarked({ anchor: top.id, head: end.id });
    }
    if (event.key !== 'PageDown' && event.key !== 'PageUp' && event.key !== 'Home' && event.key !== 'End') return;
    const article = event.target instanceof HTMLElement ? event.target.closest('article') : null;
    const at = Number(article?.dataset['index'] ?? 0);
    const to = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to < 0 || to >= items.length) return;
    event.preventDefault();
    const [from, head] = [items[at], items[to]];
    if (!event.shiftKey) setMarked(null);
    else if (from !== undefined && head !== undefined) setMarked({ anchor: marked?.anchor ?? from.id, head: head.id });
    setWanted({ index: to });
  };
  // It must exist before it can take the focus.
  useLayoutEffect(() => {
    if (wanted === null) return;
    scroller.current
      ?.querySelector<HTMLElement>(`article[data-index="${wanted.index}"]`)
      ?.focus({ preventScroll: true });
    rows.current?.scrollToIndex(wanted.index, { align: 'nearest' });
  }, [wanted]);

  const kept = [wanted?.index ?? -1, indexOf(held ?? undefined)].filter((index) => index >= 0 && index < items.length);

  if (items.length === 0) return <div className={styles.empty}>{empty}</div>;
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
          const below = event.currentTarget.scrollTop > AT_TOP;
          setDown(below);
          if (!below) setUnseen(0);
        }}
      >
        <div role="feed" aria-label={label} onKeyDown={onKeyDown}>
          <Suspense>
            <RowCopier scroller={scroller} items={items} marked={marked} onHold={setHeld} />
          </Suspense>
          <Count value={items.length}>
            <Picked value={picked}>
              <Virtualizer
                ref={rows}
                scrollRef={scroller}
                data={items}
                shift={shift}
                item={Article}
                itemSize={50}
                keepMounted={kept}
              >
                {(item) => (
                  <LogRow
                    key={item.id}
                    item={item}
                    open={opened.has(item.id)}
                    clock={clock.format(item.at)}
                    onToggle={toggle}
                    onOffer={onOffer}
                  />
                )}
              </Virtualizer>
            </Picked>
          </Count>
        </div>
      </div>
    </div>
  );
});
