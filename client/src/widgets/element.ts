/**
 * Two people may work on different lines of one allocation, though the sheet stores the allocation as one value. So what
 * a hand is laid on is an *element*: `type.field` for a whole value, `type.field/2` for a line of a list,
 * `type.field/row` for a row of an object; a bloc's vote is `type.field#bloc` and `type.field#bloc/2`, and what a seat
 * proposes to whoever writes the field is `type.field@seat` and `type.field@seat/2`.
 */
import type { Json } from '@sandtable/shared/words.ts';

export { same } from '@sandtable/shared/show/field-words.ts';

export interface ElementKey {
  /** The draft path, bloc included. */
  readonly path: string;
  /** Index or row; null for the whole value. */
  readonly element: string | null;
}

export function splitKey(key: string): ElementKey {
  const at = key.indexOf('/');
  return at < 0 ? { path: key, element: null } : { path: key.slice(0, at), element: key.slice(at + 1) };
}

/** The sheet's own path: without the bloc, or the seat whose proposal it is. */
export function fieldPath(path: string): string {
  return path.split(/[#@]/)[0] ?? path;
}

/** One element of a value; null where the value has none. */
export function elementOf(value: Json, element: string | null): Json {
  if (element === null) return value;
  if (Array.isArray(value)) return value[Number(element)] ?? null;
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return (value as { readonly [k: string]: Json })[element] ?? null;
  return null;
}

/** The value with one element replaced. */
export function withElement(value: Json, element: string | null, item: Json): Json {
  if (element === null) return item;
  if (Array.isArray(value)) return value.map((old, i) => (i === Number(element) ? item : old));
  return { ...(typeof value === 'object' && value !== null ? value : {}), [element]: item };
}

/**
 * Merges two rewordings of one text where each changed a different stretch of it; null where the stretches touch, so
 * that people must choose.
 */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const a = stretch(base, mine);
  const b = stretch(base, theirs);
  // Something of the base must stand between them: two words put into one place have no right order.
  if (a.to < b.from) return base.slice(0, a.from) + a.text + base.slice(a.to, b.from) + b.text + base.slice(b.to);
  if (b.to < a.from) return base.slice(0, b.from) + b.text + base.slice(b.to, a.from) + a.text + base.slice(a.to);
  return null;
}

/** The one stretch of `base` that a rewording replaced. */
export function stretch(base: string, changed: string): { from: number; to: number; text: string } {
  const shorter = Math.min(base.length, changed.length);
  let from = 0;
  while (from < shorter && base[from] === changed[from]) from += 1;
  let back = 0;
  while (back < shorter - from && base[base.length - 1 - back] === changed[changed.length - 1 - back]) back += 1;
  return { from, to: base.length - back, text: changed.slice(from, changed.length - back) };
}
