/**
 * Something small that floats beside the thing that opened it: the browser's popover, so it lies above everything,
 * closes on Escape or a click elsewhere, and gives the focus back. Here it is only placed.
 *
 *   <Popover label="Comments" trigger={(open) => <Button {...open}>2 comments</Button>}>…</Popover>
 */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classes } from './classes.ts';
import styles from './popover.module.css';

/** What the opening button must carry. */
export interface OpenerProps {
  popoverTarget: string;
  'aria-haspopup': 'dialog' | 'menu';
  'aria-expanded': boolean;
  'data-opens': string;
}

export interface PopoverProps {
  trigger: (open: OpenerProps) => ReactNode;
  /** Names the popover for screen readers. */
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  role?: 'dialog' | 'menu';
  side?: 'below' | 'above' | 'end';
  className?: string | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
  /** Laid at the end of the page: for an opener that stands in a line of text, or in something that listens to keys. */
  apart?: boolean;
}

/** Where a box of this size goes: on the wished side, flipped where there is no room, never off the screen. */
export function place(
  anchor: DOMRect,
  box: { width: number; height: number },
  side: 'below' | 'above' | 'end',
  view: { width: number; height: number },
): { left: number; top: number } {
  const gap = 6;
  const edge = 8;
  const room = { below: view.height - anchor.bottom, above: anchor.top, end: view.width - anchor.right };
  const needed = box.height + gap + edge;
  let top = anchor.bottom + gap;
  let left = anchor.left;
  if (side === 'end' && room.end >= box.width + gap + edge) {
    left = anchor.right + gap;
    top = anchor.top;
  } else if (
    side === 'above' ? room.above >= needed || room.below < needed : room.below < needed && room.above > room.below
  ) {
    top = anchor.top - gap - box.height;
  }
  const clamp = (value: number, most: number) => Math.max(edge, Math.min(value, most - edge));
  return { left: clamp(left, view.width - box.width), top: clamp(top, view.height - box.height) };
}

/** Keeps an open popover beside its opener while the page scrolls or changes size. */
export function usePlaced(
  id: string,
  element: RefObject<HTMLElement | null>,
  open: boolean,
  side: 'below' | 'above' | 'end',
): void {
  useEffect(() => {
    if (!open) return;
    const put = () => {
      const box = element.current;
      const anchor = document.querySelector(`[data-opens="${CSS.escape(id)}"]`);
      if (!box || !anchor) return;
      const at = place(anchor.getBoundingClientRect(), box.getBoundingClientRect(), side, {
        width: innerWidth,
        height: innerHeight,
      });
      box.style.left = `${at.left}px`;
      box.style.top = `${at.top}px`;
    };
    put();
    const sized = new ResizeObserver(put);
    if (element.current) sized.observe(element.current);
    addEventListener('scroll', put, { capture: true, passive: true });
    addEventListener('resize', put);
    return () => {
      sized.disconnect();
      removeEventListener('scroll', put, { capture: true });
      removeEventListener('resize', put);
    };
  }, [id, element, open, side]);
}

export function Popover({
  trigger,
  label,
  children,
  role = 'dialog',
  side = 'below',
  className,
  onToggle,
  apart = false,
}: PopoverProps): ReactNode {
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  usePlaced(id, element, open, side);
  const close = () => element.current?.hidePopover();
  const box = (
    <div
      ref={element}
      id={id}
      popover="auto"
      {...{ role, 'aria-label': label }}
      className={classes(styles.popover, className)}
      onToggle={(event) => {
        const now = event.newState === 'open';
        setOpen(now);
        onToggle?.(now);
      }}
    >
      {open && (typeof children === 'function' ? children(close) : children)}
    </div>
  );
  return (
    <>
      {trigger({ popoverTarget: id, 'aria-haspopup': role, 'aria-expanded': open, 'data-opens': id })}
      {apart ? createPortal(box, document.body) : box}
    </>
  );
}
