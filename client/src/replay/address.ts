/** The replay's whole state in its address, so that a moment can be shared: `?n=120&view=russia`. No secret is in it. */
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

export interface Spot {
  /** Records folded; null: the end. */
  readonly n: number | null;
  /** Through whose eyes; null: the widest view this seat has. */
  readonly view: string | null;
}

/** Reads an address; what it cannot read it leaves out. */
export function readSpot(search: string): Spot {
  const words = new URLSearchParams(search);
  const n = Number(words.get('n') ?? Number.NaN);
  const view = words.get('view');
  return {
    n: Number.isInteger(n) && n >= 0 ? n : null,
    view: view !== null && /^[a-z][a-z0-9-]*$/.test(view) ? view : null,
  };
}

export function writeSpot({ n, view }: Spot): string {
  const words = new URLSearchParams();
  if (n !== null) words.set('n', String(n));
  if (view !== null) words.set('view', view);
  const search = words.toString();
  return search === '' ? '' : `?${search}`;
}

/** The spot in the address bar and a way to change it without filling the history. */
export function useSpot(): [Spot, (spot: Spot) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const spot = useMemo(() => readSpot(search), [search]);
  const set = useCallback((next: Spot) => go(path + writeSpot(next), { replace: true }), [go, path]);
  return [spot, set];
}
