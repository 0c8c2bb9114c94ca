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
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type CustomItemComponentProps, Virtualizer, type VirtualizerHandle } from 'virtua';
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

const Count = createContext(0);

function Article({ index, ref, style, children }: CustomItemComponentProps): ReactNode {
  const count = useContext(Count);
  return (
    <article
      ref={ref}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={-1}
      className={styles.item}
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

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'PageDown' && event.key !== 'PageUp' && event.key !== 'Home' && event.key !== 'End') return;
    const article = event.target instanceof HTMLElement ? event.target.closest('article') : null;
    const at = Number(article?.dataset['index'] ?? 0);
    const to = { PageDown: at + 1, PageUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to < 0 || to >= items.length) return;
    event.preventDefault();
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
          <Count value={items.length}>
            <Virtualizer
              ref={rows}
              scrollRef={scroller}
              data={items}
              shift={shift}
              item={Article}
              itemSize={50}
              keepMounted={wanted === null || wanted.index >= items.length ? [] : [wanted.index]}
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
          </Count>
        </div>
      </div>
    </div>
  );
});
