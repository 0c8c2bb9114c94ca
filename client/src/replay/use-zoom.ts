/**
 * How much of the timeline is seen, and which part: the wheel or a pinch over it, `+` and `−` while it has the focus, and
 * buttons. The part that is seen follows the playhead.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Part, partAround, WHOLE, zoomed } from './timeline-scale.ts';

export interface Zoom {
  readonly part: Part;
  /** Two fingers are on it: it is being moved, not pointed at. */
  readonly pinching: RefObject<boolean>;
  /** Closer by a factor, below 1 farther; about a share of the whole, or about the playhead. */
  by(factor: number, about?: number): void;
  /** Puts the middle of the part at a share of the whole. */
  to(middle: number): void;
}

/** Closer by this at a step of a key or a button. */
export const STEP = 2;

/**
 * @param track what is as wide as the whole log
 * @param playhead its share of the whole, 0 … 1
 */
export function useZoom(track: RefObject<HTMLElement | null>, playhead: number): Zoom {
  const [part, setPart] = useState(WHOLE);
  const pinching = useRef(false);
  const head = useRef(playhead);
  head.current = playhead;
  const by = useCallback(
    (factor: number, about = head.current) => setPart((before) => zoomed(before, factor, about)),
    [],
  );
  const to = useCallback((middle: number) => setPart((before) => partAround(before, middle)), []);
  useLayoutEffect(() => {
    setPart((before) =>
      playhead < before.from || playhead > before.from + before.span ? partAround(before, playhead) : before,
    );
  }, [playhead]);
  useEffect(() => {
    const element = track.current;
    if (element === null) return;
    // React listens passively, and a page that zooms or scrolls as well would take the timeline away.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
        setPart((before) => partAround(before, before.from + before.span / 2 + event.deltaX / box.width));
      // A pinch arrives as a wheel with Ctrl, in much smaller steps.
      else by(2 ** (-event.deltaY / (event.ctrlKey ? 60 : 240)), (event.clientX - box.left) / box.width);
    };
    const fingers = new Map<number, number>();
    const apart = () => {
      const [one = 0, other = 0] = fingers.values();
      return { middle: (one + other) / 2, distance: Math.max(20, Math.abs(one - other)) };
    };
    const down = ({ pointerId, clientX }: PointerEvent) => {
      fingers.set(pointerId, clientX);
      if (fingers.size === 2) pinching.current = true;
    };
    const move = ({ pointerId, clientX }: PointerEvent) => {
      if (!fingers.has(pointerId)) return;
      const before = apart();
      fingers.set(pointerId, clientX);
      if (fingers.size !== 2) return;
      const { middle, distance } = apart();
      const box = element.getBoundingClientRect();
      by(distance / before.distance, (middle - box.left) / box.width);
    };
    const up = ({ pointerId }: PointerEvent) => {
      fingers.delete(pointerId);
      if (fingers.size === 0) pinching.current = false;
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('wheel', wheel, { passive: false, signal });
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('pointermove', move, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, up, { signal });
    return () => listening.abort();
  }, [track, by]);
  return { part, pinching, by, to };
}
