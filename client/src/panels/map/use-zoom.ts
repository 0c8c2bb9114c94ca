/**
 * Zoom and pan by pointer, wheel and pinch. The wheel zooms only with Ctrl held, while the map has the focus, or once
 * it is zoomed in: until then it scrolls the page, as people expect.
 */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Size } from '../use-size.ts';
import { type View, whole, within, zoomed } from './projection.ts';

type XY = readonly [number, number];

export interface Zoom {
  readonly view: View;
  readonly moving: boolean;
  by(factor: number, about?: XY): void;
  pan(dx: number, dy: number): void;
  /** Brings a point of the pane into sight when zoom has pushed it out. */
  show(x: number, y: number): void;
  reset(): void;
  readonly handlers: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
    onPointerCancel(event: PointerEvent): void;
  };
}

/** Pixels a pointer may tremble before it counts as dragging. */
const slack = 4;

export function useZoom(element: RefObject<Element | null>, size: Size | null): Zoom {
  const [wished, setView] = useState<View>(whole);
  const [moving, setMoving] = useState(false);
  const pointers = useRef(new Map<number, XY>());
  const start = useRef<XY | null>(null);
  const view = size ? within(wished, size) : wished;

  const by: Zoom['by'] = (factor, about) => {
    if (!size) return;
    setView((old) => zoomed(within(old, size), factor, about ?? [size.width / 2, size.height / 2], size));
  };
  const pan: Zoom['pan'] = (dx, dy) => {
    if (size) setView((old) => within({ ...old, x: old.x + dx, y: old.y + dy }, size));
  };

  const zoomedIn = view.k > 1;
  useEffect(() => {
    const target = element.current;
    if (!target || !size) return;
    const onWheel = (event: Event) => {
      if (!(event instanceof WheelEvent)) return;
      if (!event.ctrlKey && !zoomedIn && !target.contains(document.activeElement)) return;
      event.preventDefault();
      const box = target.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016));
      const about: XY = [event.clientX - box.left, event.clientY - box.top];
      setView((old) => zoomed(within(old, size), factor, about, size));
    };
    // Not passive, because zooming has to keep the page from scrolling; React would register it as passive.
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element, size, zoomedIn]);

  const lift = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
    if (pointers.current.size === 0) {
      start.current = null;
      setMoving(false);
    }
  };
  return {
    view,
    moving,
    by,
    pan,
    show: (x, y) => {
      if (!size) return;
      const off = (at: number, length: number) => (at < 24 || at > length - 24 ? length / 2 - at : 0);
      if (off(x, size.width) !== 0 || off(y, size.height) !== 0) pan(off(x, size.width), off(y, size.height));
    },
    reset: () => setView(whole),
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0) return;
        pointers.current.set(event.pointerId, [event.clientX, event.clientY]);
        start.current = [event.clientX, event.clientY];
      },
      onPointerMove(event) {
        const before = pointers.current.get(event.pointerId);
        if (!before || !size) return;
        const now: XY = [event.clientX, event.clientY];
        const others = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
        const other = others[0];
        if (other) {
          const box = event.currentTarget.getBoundingClientRect();
          const was = Math.hypot(before[0] - other[0], before[1] - other[1]) || 1;
          const is = Math.hypot(now[0] - other[0], now[1] - other[1]);
          by(is / was, [(now[0] + other[0]) / 2 - box.left, (now[1] + other[1]) / 2 - box.top]);
        } else {
          const from = start.current;
          if (!moving && from && Math.hypot(now[0] - from[0], now[1] - from[1]) < slack) return;
          if (!moving && view.k > 1) {
            setMoving(true);
            event.currentTarget.setPointerCapture(event.pointerId);
          }
          pan(now[0] - before[0], now[1] - before[1]);
        }
        pointers.current.set(event.pointerId, now);
      },
      onPointerUp: lift,
      onPointerCancel: lift,
    },
  };
}
