/**
 * What the server took from this desk in the last seconds, watched in case the sheet loses it through no choice of anybody:
 * because a teammate's write of another line of the same field crossed with it, or because the server died before the
 * draft was on disk (it saves within a second). What was lost so is given back to be sent again.
 */
import type { Json } from '@sandtable/shared/words.ts';
import type { Stored } from './desk-edits.ts';
import { same, splitKey } from './element.ts';

/** A value of mine that the server has taken, and what stood there before. */
export interface Taken {
  readonly before: Json;
  readonly value: Json;
  readonly at: number;
}

/** How long after its arrival a line may be put back by a crossing write, ms. */
const CROSSING = 2500;
/** How far back a server that died may have forgotten, and how soon after its return that shows, ms. */
const FORGETTING = 3000;

/** Whether a stored line shows that two writes crossed: it is back at exactly what it was before mine. */
export function crossed(taken: Taken, stored: Stored, me: string | null, now: number): boolean {
  return now - taken.at < CROSSING && stored.seat !== me && stored.seat !== null && undone(taken, stored);
}

function undone(taken: Taken, stored: Stored): boolean {
  return same(stored.value, taken.before) && !same(stored.value, taken.value);
}

export class TakenLately {
  readonly #recent = new Map<string, Taken>();
  /** Of these, what had only just been taken when the line was lost. */
  #doubtful = new Map<string, Taken>();
  #open = false;
  #openedAt = 0;

  add(key: string, taken: Taken): void {
    this.#recent.set(key, taken);
  }

  clear(): void {
    this.#recent.clear();
    this.#doubtful.clear();
  }

  /** What the sheet has lost, each told once. */
  lost(sheet: { open: boolean; me: string | null; now: number; stored(key: string): Stored }): [string, Taken][] {
    const { open, me, now, stored } = sheet;
    if (this.#open && !open)
      this.#doubtful = new Map([...this.#recent].filter(([, taken]) => now - taken.at < FORGETTING));
    if (!this.#open && open) this.#openedAt = now;
    this.#open = open;
    // By then the sheet has come: whoever puts the old value there later means it.
    if (open && now - this.#openedAt > FORGETTING) this.#doubtful.clear();
    for (const [key, { at }] of this.#recent) if (now - at > 2 * FORGETTING) this.#recent.delete(key);
    const lost = new Map<string, Taken>();
    // A field written whole has one value, and a proposal may be declined: what a teammate put there was meant.
    for (const [key, taken] of this.#recent)
      if (splitKey(key).element !== null && !key.includes('@') && crossed(taken, stored(key), me, now))
        lost.set(key, taken);
    if (open) for (const [key, taken] of this.#doubtful) if (undone(taken, stored(key))) lost.set(key, taken);
    for (const key of lost.keys()) {
      this.#recent.delete(key);
      this.#doubtful.delete(key);
    }
    return [...lost];
  }
}
