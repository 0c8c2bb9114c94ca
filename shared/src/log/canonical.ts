/**
 * One spelling per value: JSON with sorted keys and no spaces. What is hashed and compared is always this text.
 */

/** Canonical JSON text. Refuses what JSON would silently change: NaN, infinities, undefined inside arrays, functions. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`A record may hold only finite numbers, not ${value}.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    const parts: string[] = [];
    for (const [key, item] of Object.entries(value).sort(byKey)) {
      if (item !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(item)}`);
    }
    return `{${parts.join(',')}}`;
  }
  throw new TypeError(`A record may hold only plain JSON, not a ${typeof value}.`);
}

function byKey(a: [string, unknown], b: [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

/**
 * A deep copy, of the same type, that shares nothing with its source. For values that are JSON already: state, events,
 * records. What JSON cannot hold (functions, dates, undefined in a list) would not come back.
 */
export function copyJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
