/**
 * Keeps the field one types in where it is when a banner comes or goes above the sections: they scroll by as much as they
 * were moved.
 */
import { type RefObject, useEffect } from 'react';
import { isTyping } from '../../ui/shortcuts.ts';

export function useStill(sections: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = sections.current;
    if (view === null) return;
    let top = view.getBoundingClientRect().top;
    // Told after the layout and before the paint: nothing is seen to move.
    const observer = new ResizeObserver(() => {
      const now = view.getBoundingClientRect().top;
      if (isTyping(document.activeElement) && view.contains(document.activeElement)) view.scrollTop += now - top;
      top = now;
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, [sections]);
}
