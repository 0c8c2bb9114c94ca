/**
 * Where this person's hands are on the sheet: the element with the focus is told to the team, and a text field with the
 * cursor in it is laid hold of, so that nothing that arrives changes it. One listener for all widgets: each only names
 * its element (`data-element`).
 */
import { type RefObject, useEffect } from 'react';
import { useOpen } from '../exercise-context.tsx';
import { isTyping } from '../ui/shortcuts.ts';
import { useSheet } from './sheet-context.tsx';

export function useHands(sheet: RefObject<HTMLElement | null>): void {
  const open = useOpen();
  const { desk, closed } = useSheet();
  useEffect(() => {
    const root = sheet.current;
    if (root === null) return;
    const elementAt = (target: EventTarget | null) =>
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-element]')?.dataset['element'] : undefined;
    const came = ({ target }: FocusEvent) => {
      const key = elementAt(target);
      if (closed === 'open') open.here(key ?? null);
      if (key !== undefined && isTyping(target)) desk.lay(key);
    };
    const went = ({ target, relatedTarget }: FocusEvent) => {
      const key = elementAt(target);
      if (key !== undefined && isTyping(target)) desk.leave(key);
      if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget)) open.here(null);
    };
    root.addEventListener('focusin', came);
    root.addEventListener('focusout', went);
    return () => {
      root.removeEventListener('focusin', came);
      root.removeEventListener('focusout', went);
    };
  }, [sheet, open, desk, closed]);
}
