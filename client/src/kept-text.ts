/**
 * What people typed, kept on this device until the server has it: fields of the order sheet, messages, half-written
 * composers. IndexedDB, one key per thing, `<exercise>/…`. Where storage is blocked everything works and nothing
 * survives a reload; that is said once, by whoever asks `storageWorks`.
 */
import { createStore, delMany, entries, set, type UseStore } from 'idb-keyval';

let opened: UseStore | null = null;
let works = true;

function database(): UseStore {
  opened ??= createStore('sandtable', 'kept');
  return opened;
}

async function tried<T>(what: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await what();
  } catch {
    works = false;
    return otherwise;
  }
}

/** Whether what is typed here would survive a reload. */
export function storageWorks(): boolean {
  return works;
}

/** Keeps a value under a key. */
export function keepText(exercise: string, key: string, value: unknown): Promise<void> {
  return tried(() => set(`${exercise}/${key}`, value, database()), undefined);
}

/** Lets go of keys. */
export function dropText(exercise: string, keys: readonly string[]): Promise<void> {
  return tried(
    () =>
      delMany(
        keys.map((key) => `${exercise}/${key}`),
        database(),
      ),
    undefined,
  );
}

/** Everything kept for an exercise under a prefix, by key (without the exercise). */
export async function keptText(exercise: string, prefix: string): Promise<Map<string, unknown>> {
  const all = await tried(() => entries<IDBValidKey, unknown>(database()), []);
  const start = `${exercise}/`;
  return new Map(
    all.flatMap(([key, value]) =>
      typeof key === 'string' && key.startsWith(start + prefix) ? [[key.slice(start.length), value] as const] : [],
    ),
  );
}

/**
 * Hands what is unsent to the next page of this exercise, at once: a page that goes away does not live to see a write to
 * IndexedDB done.
 */
export function handOver(exercise: string, values: ReadonlyMap<string, unknown>): void {
  try {
    if (values.size > 0) localStorage.setItem(handedKey(exercise), JSON.stringify([...values]));
  } catch {
    works = false;
  }
}

/** What the page before handed over, by key; it is given once. */
export function takeHandedOver(exercise: string): Map<string, unknown> {
  try {
    const key = handedKey(exercise);
    const handed: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    localStorage.removeItem(key);
    if (!Array.isArray(handed)) return new Map();
    return new Map(
      handed.flatMap((pair) => (Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0], pair[1]]] : [])),
    );
  } catch {
    return new Map();
  }
}

const handedKey = (exercise: string) => `sandtable handed over ${exercise}`;

/** Clears everything kept for an exercise. */
export async function clearKept(exercise: string): Promise<void> {
  takeHandedOver(exercise);
  await dropText(exercise, [...(await keptText(exercise, '')).keys()]);
}
