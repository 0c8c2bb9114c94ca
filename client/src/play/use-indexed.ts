/**
 * A list that only grows, sorted into drawers: each message costs its own drawer and nothing else, however long the list
 * has become. A drawer that nothing was added to keeps its identity.
 */
import { useRef } from 'react';

interface Index<T> {
  list: readonly T[];
  drawers: Map<string, readonly T[]>;
}

const NOTHING: readonly never[] = [];

/** The drawers of a list. @param keyOf must be stable; null leaves an item out */
export function useIndexed<T extends object>(
  list: readonly T[],
  keyOf: (item: T) => string | null,
): { readonly drawers: ReadonlyMap<string, readonly T[]>; of(key: string): readonly T[] } {
  const index = useRef<Index<T> & { by: unknown }>({ list: NOTHING, drawers: new Map(), by: keyOf });
  const before = index.current;
  if (before.list !== list || before.by !== keyOf) {
    const grown =
      before.by === keyOf &&
      list.length >= before.list.length &&
      (before.list.length === 0 || list[before.list.length - 1] === before.list.at(-1));
    const drawers = grown ? new Map(before.drawers) : new Map<string, readonly T[]>();
    const fresh = new Map<string, T[]>();
    for (const item of grown ? list.slice(before.list.length) : list) {
      const key = keyOf(item);
      if (key === null) continue;
      const added = fresh.get(key) ?? [];
      added.push(item);
      fresh.set(key, added);
    }
    for (const [key, added] of fresh) drawers.set(key, [...(drawers.get(key) ?? NOTHING), ...added]);
    index.current = { list, drawers, by: keyOf };
  }
  const { drawers } = index.current;
  return { drawers, of: (key) => drawers.get(key) ?? NOTHING };
}
