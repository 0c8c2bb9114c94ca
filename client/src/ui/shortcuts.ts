/**
 * Keyboard shortcuts. `keys` is what the help prints: "G T" is G and then T, "Ctrl+Enter" a chord, "?" one key.
 * Keys without Ctrl work only while no text field has the focus and no dialog is open, and can be turned off in the
 * display settings (WCAG 2.1.4). Ctrl also means ⌘.
 *
 *   useShortcuts(useMemo(() => [{ keys: 'G T', does: t('go.table'), run: () => go('table') }], [t]));
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import { useAppearance } from './appearance.ts';

export interface Shortcut {
  readonly keys: string;
  /** For the list of shortcuts. */
  readonly does: string;
  readonly run: () => void;
}

interface Registered {
  readonly lists: readonly (readonly Shortcut[])[];
}

/** Everything registered at the moment, for the list that `?` opens. */
export const useAllShortcuts = create<Registered>(() => ({ lists: [] }));

/** Two keys of a sequence belong together when no more than this lies between them. */
const sequenceMs = 1200;
let first = '';
let firstAt = 0;

/** Whether keys now belong to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** How an event is written in a shortcut's `keys`. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

function find(keys: string): Shortcut | undefined {
  for (const list of [...useAllShortcuts.getState().lists].reverse()) {
    const found = list.find((one) => one.keys.toUpperCase() === keys.toUpperCase());
    if (found) return found;
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const name = keyName(event);
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (!chord) {
    if (useAppearance.getState().keys === 'off' || isTyping(event.target)) return;
    if (document.querySelector('dialog[open], [popover]:popover-open[role=menu]')) return;
    // Space and Enter press the button that has the focus; they are not ours to take.
    if (
      (name === 'Space' || name === 'Enter') &&
      event.target instanceof HTMLElement &&
      event.target.matches('button, a, summary, input')
    )
      return;
  }
  const now = event.timeStamp;
  const sequence = first && now - firstAt < sequenceMs ? find(`${first} ${name}`) : undefined;
  const found = sequence ?? find(name);
  first = chord ? '' : name;
  firstAt = now;
  if (!found) return;
  event.preventDefault();
  first = '';
  found.run();
}

let listening = false;

/** Registers shortcuts while the component is mounted; the newest registration wins. Give a stable list. */
export function useShortcuts(list: readonly Shortcut[]): void {
  useEffect(() => {
    if (!listening) {
      addEventListener('keydown', onKeyDown);
      listening = true;
    }
    useAllShortcuts.setState(({ lists }) => ({ lists: [...lists, list] }));
    return () => useAllShortcuts.setState(({ lists }) => ({ lists: lists.filter((one) => one !== list) }));
  }, [list]);
}
