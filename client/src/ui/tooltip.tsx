/**
 * A few words about the thing under the pointer or the focus. It can be hovered itself, stays until the pointer
 * leaves, and Escape takes it away (WCAG 1.4.13). Nothing may be said only here.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { usePlaced } from './popover.tsx';
import styles from './tooltip.module.css';

export function Tooltip({
  text,
  children,
  side = 'above',
}: {
  text: ReactNode;
  children: ReactNode;
  side?: 'above' | 'below' | 'end';
}): ReactNode {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const [open, setOpen] = useState(false);
  usePlaced(id, tip, open, side);
  useEffect(() => {
    if (open) tip.current?.showPopover();
    else if (tip.current?.matches(':popover-open')) tip.current.hidePopover();
  }, [open]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const soon = (now: boolean, wait: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(now), wait);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches the control inside; it is not one itself.
    <span
      className={styles.anchor}
      data-opens={id}
      onPointerEnter={(event) => event.pointerType === 'mouse' && soon(true, 350)}
      onPointerLeave={() => soon(false, 150)}
      onFocus={(event) => event.target.matches(':focus-visible') && soon(true, 0)}
      onBlur={() => soon(false, 0)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          setOpen(false);
        }
      }}
    >
      {children}
      <span ref={tip} popover="manual" role="tooltip" className={styles.tip}>
        {text}
      </span>
    </span>
  );
}
