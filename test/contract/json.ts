/** Walking through plain JSON: leaves by path, freezing, differences. */

export type Path = readonly string[];

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Every leaf with its path: whatever is neither an object nor a list. */
export function* leaves(value: unknown, path: Path = []): Generator<readonly [path: Path, value: unknown]> {
  if (!isObject(value)) {
    if (value !== undefined) yield [path, value];
    return;
  }
  for (const [key, item] of Object.entries(value)) yield* leaves(item, [...path, key]);
}

/** Every fact with its path: leaves, and lists as a whole, since a list is told whole. */
export function* facts(value: unknown, path: Path = []): Generator<readonly [path: Path, value: unknown]> {
  if (!isObject(value) || Array.isArray(value)) {
    if (value !== undefined) yield [path, value];
    return;
  }
  for (const [key, item] of Object.entries(value)) yield* facts(item, [...path, key]);
}

/** What stands at a path; undefined where there is nothing. */
export function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const key of path) {
    if (!isObject(here) || !Object.hasOwn(here, key)) return undefined;
    here = (here as { readonly [key: string]: unknown })[key];
  }
  return here;
}

/** Puts a value where a leaf stood. */
export function put(value: object, path: Path, leaf: unknown): void {
  const holder = at(value, path.slice(0, -1));
  const key = path.at(-1);
  if (isObject(holder) && key !== undefined) (holder as { [key: string]: unknown })[key] = leaf;
}

/** Makes the whole of it unchangeable: whoever writes to it throws. */
export function deepFreeze<T>(value: T): T {
  if (isObject(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

/** Every object and array inside, itself included. */
export function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (isObject(value) && !found.has(value)) {
    found.add(value);
    for (const item of Object.values(value)) objectsIn(item, found);
  }
  return found;
}

/** Where a value is not plain JSON, and what is there instead. */
export function notPlain(value: unknown, path: Path = []): string[] {
  const here = path.join('.') || '(the whole)';
  switch (typeof value) {
    case 'boolean':
    case 'string':
    case 'undefined':
      return [];
    case 'number':
      return Number.isFinite(value) ? [] : [`${here} is ${value}`];
    case 'object': {
      if (value === null) return [];
      if (Array.isArray(value)) {
        return value.flatMap((item, i) =>
          item === undefined ? [`${here}.${i} is a hole`] : notPlain(item, [...path, String(i)]),
        );
      }
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null)
        return [`${here} is a ${value.constructor?.name ?? 'strange object'}`];
      return Object.entries(value).flatMap(([key, item]) => notPlain(item, [...path, key]));
    }
    default:
      return [`${here} is a ${typeof value}`];
  }
}

/** The same value with the keys of every object in the opposite order. */
export function keysReversed<T>(value: T): T {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map(keysReversed) as T;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, keysReversed(item)]),
  ) as T;
}

/** Whether `path` matches a pattern such as `sides.*.reserve`, which also covers everything below it. */
export function covers(pattern: string, path: Path): boolean {
  const parts = partsOf(pattern);
  return parts.length <= path.length && parts.every((part, i) => part === '*' || part === path[i]);
}

const split = new Map<string, readonly string[]>();

/** A pattern's parts; the same few are asked for millions of times. */
function partsOf(pattern: string): readonly string[] {
  const known = split.get(pattern) ?? pattern.split('.');
  split.set(pattern, known);
  return known;
}
