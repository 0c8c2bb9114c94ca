/** Where the cursor belongs after somebody else's words came into the text it stands in. */
import { stretch } from './element.ts';

/** The place in `after` of what stood at `place` in `before`. Inside words that were replaced, their end. */
export function carried(before: string, after: string, place: number): number {
  const { from, to, text } = stretch(before, after);
  if (place <= from) return place;
  return place >= to ? place + after.length - before.length : from + text.length;
}
