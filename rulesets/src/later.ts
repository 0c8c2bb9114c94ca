/**
 * Which of a ruleset's words a browser may fetch after the rest. Nobody reads a reason, a lever, a brief, an assumption or a
 * question of the review in the first second at a table, and together with the words of optional rules they are more than
 * half of all. A text that is asked for before it is there appears when it comes, so a key on the wrong side costs a moment
 * and breaks nothing.
 */
import type { Catalogue } from '@sandtable/shared';

/** A key with one of these among its parts comes later: `airwar.why.decoys`, `pledge.brief.us`. */
const PARTS = new Set([
  ...['why', 'lever', 'brief', 'scenario', 'objective', 'ending', 'card', 'rest'],
  ...['parameter', 'option', 'effect', 'occurrence', 'clause'],
  ...['template', 'promise', 'cancel', 'ask'],
]);

const isLater = (key: string, optional: Catalogue): boolean =>
  Object.hasOwn(optional, key) || key.split('.').some((part) => PARTS.has(part));

/** The words that come with the table. @param optional words of rules that are off unless somebody switches them on */
export const firstOf = (words: Catalogue, optional: Catalogue = {}): Catalogue =>
  filtered(words, (key) => !isLater(key, optional));

/** The words that come after it. */
export const laterOf = (words: Catalogue, optional: Catalogue = {}): Catalogue =>
  filtered(words, (key) => isLater(key, optional));

const filtered = (words: Catalogue, wanted: (key: string) => boolean): Catalogue =>
  Object.fromEntries(Object.entries(words).filter(([key]) => wanted(key)));
