/**
 * The seats this device holds: one per exercise, in localStorage, so that opening any address of the exercise brings the
 * person back to it. The token is the seat's only key: it comes in a link's fragment, is taken out of the address bar
 * at once, and is never put into an address again.
 */
import { clearKept } from './kept-text.ts';
import { keep, recall } from './ui/kept.ts';

export interface KeptSeat {
  readonly exercise: string;
  readonly token: string;
  /** What the join page greets with; absent for a seat that came by link until the exercise has been seen. */
  readonly name?: string;
  readonly title?: string;
  readonly code?: string;
  readonly team?: string;
  readonly role?: string;
}

const NAME = 'seats';

/** The seat held in this exercise, if any. */
export function keptSeat(exercise: string): KeptSeat | null {
  return read(exercise, recall(NAME)[exercise]);
}

/** The token for an exercise: of a link just opened, whose seat is then kept, or of the seat this device holds. */
export function seatToken(exercise: string): string | null {
  const fresh = takeToken();
  if (fresh !== null) keepSeat({ exercise, token: fresh });
  return fresh ?? keptSeat(exercise)?.token ?? null;
}

/** Every seat this device holds. */
export function keptSeats(): KeptSeat[] {
  return Object.entries(recall(NAME)).flatMap(([exercise, text]) => read(exercise, text) ?? []);
}

/** Remembers a seat, adding to what is known of it; another token for the same exercise replaces it whole. */
export function keepSeat(seat: KeptSeat): void {
  const before = keptSeat(seat.exercise);
  const same = before?.token === seat.token ? before : {};
  keep(NAME, { ...recall(NAME), [seat.exercise]: JSON.stringify({ ...same, ...seat }) });
}

/** Gives the seat up and clears what this browser kept of the exercise, unsent text included. */
export async function forgetSeat(exercise: string): Promise<void> {
  const { [exercise]: _, ...others } = recall(NAME);
  keep(NAME, others);
  await clearKept(exercise);
}

/**
 * The token in the address's fragment, which is then removed from the address bar and the history. A fragment that is
 * not a token (an anchor) is left alone. Read it during start, before anything else looks at the address.
 */
export function takeToken(): string | null {
  const fragment = location.hash.slice(1).replace(/^token=/, '');
  if (!/^[\w.~-]{20,400}$/.test(fragment)) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return fragment;
}

function read(exercise: string, text: string | undefined): KeptSeat | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('token' in value) || typeof value.token !== 'string')
      return null;
    const words = Object.fromEntries(Object.entries(value).filter(([, item]) => typeof item === 'string'));
    return { ...words, exercise, token: value.token };
  } catch {
    return null;
  }
}
