/**
 * A long list of which only the rows near the viewport exist. Rows may be of any height: one that was never seen counts
 * as `estimate`, and is measured before it is painted. What is being read does not move when a row above it turns out
 * taller or changes.
 *
 *   const rows = useRows({ keys, scroller, estimate: 50 });
 *   <div style={{ height: rows.total }}>{rows.shown.map(({ index, key, start }) => <p key={key} ref={rows.measure(key)} … />)}</div>
 *
 * Rows stand in a box of height `total`, each absolutely at `start` (px), in a scroller with `overflow-anchor: none`.
 */
import {
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
} from 'react';

export interface Rows {
  readonly shown: readonly { readonly index: number; readonly key: string; readonly start: number }[];
  readonly total: number;
  measure(key: string): RefCallback<HTMLElement>;
  /** Where a row begins, px from the top of the list; the end of the list for an index past it. */
  startOf(index: number): number;
  /** Brings a row into view, by as little as it takes. */
  reveal(index: number): void;
}

/** Rows kept ready on either side of the viewport, so that a flick does not outrun them. */
const SPARE = 8;

export function useRows({
  keys,
  scroller,
  estimate,
}: {
  /** One per row, each its own. */
  keys: readonly string[];
  scroller: RefObject<HTMLElement | null>;
  estimate: number;
}): Rows {
  const [version, again] = useReducer((count: number) => count + 1, 0);
  const heights = useRef(new Map<string, number>());
  const mounted = useRef(new Map<string, HTMLElement>());

  const starts = useMemo(() => {
    // `version` counts measurements: the map they are kept in has one identity.
    void version;
    const at = new Float64Array(keys.length + 1);
    for (const [i, key] of keys.entries()) at[i + 1] = (at[i] ?? 0) + (heights.current.get(key) ?? estimate);
    return at;
  }, [keys, estimate, version]);
  const startOf = (index: number) => starts[Math.min(Math.max(index, 0), keys.length)] ?? 0;

  const view = scroller.current;
  const top = view?.scrollTop ?? 0;
  const first = Math.max(0, rowAt(starts, top) - SPARE);
  const last = Math.min(keys.length - 1, rowAt(starts, top + (view?.clientHeight ?? 800)) + SPARE);
  const range = useRef({ first, last, starts });
  range.current = { first, last, starts };

  /** Takes the heights of rows that have new ones; what stands under the top edge stays there. */
  const take = useCallback(
    (fresh: Iterable<readonly [string, number]>) => {
      const box = scroller.current;
      let above = 0;
      let changed = false;
      for (const [key, height] of fresh) {
        const before = heights.current.get(key) ?? estimate;
        if (height === 0 || Math.abs(height - before) < 0.5) {
          if (height > 0) heights.current.set(key, before);
          continue;
        }
        heights.current.set(key, height);
        changed = true;
        const index = Number(mounted.current.get(key)?.dataset['index'] ?? -1);
        if (box !== null && index >= 0 && (range.current.starts[index + 1] ?? 0) <= box.scrollTop)
          above += height - before;
      }
      if (!changed) return;
      if (box !== null && above !== 0) box.scrollTop += above;
      again();
    },
    [scroller, estimate],
  );

  // New rows are measured in the frame they come in, before it is painted.
  useLayoutEffect(() => {
    const fresh = [...mounted.current].filter(([key]) => !heights.current.has(key));
    take(fresh.map(([key, element]) => [key, element.getBoundingClientRect().height]));
  });

  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const fresh: [string, number][] = [];
        for (const { target, borderBoxSize } of entries) {
          const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
          if (key === undefined) again();
          else if (mounted.current.get(key) === target) fresh.push([key, borderBoxSize[0]?.blockSize ?? 0]);
        }
        take(fresh);
      }),
    [take],
  );

  const listens = keys.length > 0;
  useEffect(() => {
    const box = scroller.current;
    if (box === null || !listens) return;
    const onScroll = () => {
      const { first, last, starts } = range.current;
      const from = rowAt(starts, box.scrollTop);
      const to = rowAt(starts, box.scrollTop + box.clientHeight);
      // Half of the spare rows may go by before the others are drawn.
      const near = first > 0 && from - first < SPARE / 2;
      const far = last < starts.length - 2 && last - to < SPARE / 2;
      if (near || far) again();
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller, observer, listens]);

  const refs = useRef(new Map<string, RefCallback<HTMLElement>>());
  const measure = (key: string): RefCallback<HTMLElement> => {
    const known = refs.current.get(key);
    if (known) return known;
    const ref: RefCallback<HTMLElement> = (element) => {
      if (element === null) return;
      mounted.current.set(key, element);
      observer.observe(element);
      return () => {
        observer.unobserve(element);
        if (mounted.current.get(key) === element) mounted.current.delete(key);
        refs.current.delete(key);
      };
    };
    refs.current.set(key, ref);
    return ref;
  };

  const shown = [];
  for (let index = first; index <= last; index += 1) {
    const key = keys[index];
    if (key !== undefined) shown.push({ index, key, start: startOf(index) });
  }
  return {
    shown,
    total: startOf(keys.length),
    measure,
    startOf,
    reveal(index) {
      const box = scroller.current;
      if (box === null) return;
      const start = startOf(index);
      const end = startOf(index + 1);
      if (start < box.scrollTop) box.scrollTop = start;
      else if (end > box.scrollTop + box.clientHeight) box.scrollTop = end - box.clientHeight;
      again();
    },
  };
}

/** The row in which a height lies, by halving. */
function rowAt(starts: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
