/**
 * What becomes of a half-made edit when the team's sheet moves under it: pure, so that every case can be tested. The
 * promise is one sentence: what I am typing is mine until I let go.
 */
import type { Json, Refusal } from '@sandtable/shared/words.ts';
import { mergeText, same } from './element.ts';

/**
 * `typed`: here only, going out soon. `sending`: on its way. `clash`: somebody else wrote the same field meanwhile; it
 * waits for a choice, and at lock it goes as it is. `late`: the sheet closed before it arrived; it stays to be read.
 */
export type EditState = 'typed' | 'sending' | 'clash' | 'late';

export interface Edit {
  readonly value: Json;
  /** What stood there when the hand was laid on it. */
  readonly base: Json;
  readonly state: EditState;
  /** When it was last changed, by the server's clock, ms. */
  readonly at: number;
  /** What somebody else wrote meanwhile, and who. */
  readonly theirs?: { readonly value: Json; readonly seat: string } | undefined;
  /** Came back from an earlier page of this browser. */
  readonly restored?: boolean | undefined;
  /** Why the server did not take it. */
  readonly refused?: readonly Refusal[] | undefined;
}

export interface Stored {
  readonly value: Json;
  /** Who wrote it last; null while it is what the sheet prints. */
  readonly seat: string | null;
  /** When, by the server's clock, ms. */
  readonly at?: number;
}

/** The edit after the stored value may have changed; null when there is nothing left to keep. */
export function reconcile(edit: Edit, stored: Stored, me: string | null): Edit | null {
  if (same(stored.value, edit.value)) return edit.state === 'sending' ? edit : null;
  // The page went before this device had forgotten it: what was sent since is what was meant.
  if (edit.restored === true && stored.seat === me && (stored.at ?? 0) > edit.at) return null;
  if (same(stored.value, edit.base)) {
    // They took theirs back: nothing to choose between any more.
    return edit.state === 'clash' ? { ...edit, state: 'typed', theirs: undefined } : edit;
  }
  if (stored.seat === me || stored.seat === null) return { ...edit, base: stored.value };
  if (edit.theirs !== undefined && same(edit.theirs.value, stored.value)) return edit;
  const merged = merge(edit, stored.value);
  if (merged !== null) return { ...edit, value: merged, base: stored.value };
  const theirs = { value: stored.value, seat: stored.seat };
  return { ...edit, state: edit.state === 'late' ? 'late' : 'clash', theirs };
}

/** Two rewordings of different sentences of one statement go together; numbers never do. */
function merge(edit: Edit, theirs: Json): string | null {
  const { base, value } = edit;
  if (edit.state !== 'typed') return null;
  if (typeof base !== 'string' || typeof value !== 'string' || typeof theirs !== 'string') return null;
  return base.includes(' ') ? mergeText(base, value, theirs) : null;
}

/** Keeps mine: the choice is made, it goes out as it is. */
export function keepMine(edit: Edit): Edit {
  return { ...edit, state: 'typed', base: edit.theirs?.value ?? edit.base, theirs: undefined };
}
