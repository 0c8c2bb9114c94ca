/** What the white cell expected of an inject, and what its scribe saw of it. */
import { z } from 'zod';
import { Instant } from '../words.ts';
import type { Exercise } from './exercise.ts';

/**
 * What a note observes of the action that an inject (named in the note's `about`) was to bring about: when it was seen,
 * where that is not when it was written, and how far the action was taken.
 */
export const Observed = z.strictObject({ at: Instant.optional(), action: z.enum(['taken', 'partly', 'not-taken']) });
export type Observed = z.infer<typeof Observed>;

export type Note = Exercise['notes'][number];
type Part = Pick<Exercise, 'injects' | 'msel'>;

/** The action that an inject was to bring about: by a card's id, or that of an item of the list. undefined: none. */
export function expectedOf({ injects, msel }: Part, about: string | undefined): string | undefined {
  if (about === undefined) return undefined;
  const card = injects.find(({ id }) => id === about);
  const said = card === undefined ? msel.find(({ item }) => item.id === about)?.item.expected : card.expected;
  return said === '' ? undefined : said;
}

/** An inject of which something was expected, with what was noted about it, oldest first. */
export interface Expectation {
  /** What a new note about it names: the card once it was sent, the item before. */
  readonly about: string;
  readonly title: string;
  readonly expected: string;
  /** When the card was sent; null before. */
  readonly sent: number | null;
  readonly notes: readonly Note[];
}

/** Every inject of which something is expected: cards as they were sent, then what is still on the list. */
export function expectations(x: Pick<Exercise, 'injects' | 'msel' | 'notes'>): readonly Expectation[] {
  const on = (...names: readonly (string | undefined)[]) =>
    x.notes.filter(({ about }) => about !== undefined && names.includes(about));
  const sent = new Set(x.injects.flatMap(({ item, aside }) => (item === undefined || aside ? [] : [item])));
  const cards = x.injects
    .filter(({ aside, recalled, expected }) => !aside && !recalled && expected !== undefined && expected !== '')
    .map(({ id, item, title, expected = '', at }) => ({
      about: id as string,
      title,
      expected,
      sent: at,
      notes: on(id, item),
    }));
  const items = x.msel
    .filter(({ item, state }) => !sent.has(item.id) && state !== 'skipped' && (item.expected ?? '') !== '')
    .map(({ item }) => ({
      about: item.id as string,
      title: item.title,
      expected: item.expected ?? '',
      sent: null,
      notes: on(item.id),
    }));
  return [...cards, ...items];
}

/** How it came out, by the latest note that says so. */
export function outcomeOf(notes: readonly Note[]): Observed['action'] | undefined {
  return notes.findLast(({ observed }) => observed !== undefined)?.observed?.action;
}
