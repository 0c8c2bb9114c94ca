/** The replay's whole state in its address, so that a moment can be shared: `?n=120&view=russia&cmp=us`. No secret is in it. */
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

export interface Spot {
  /** Records folded; null: see `at`. */
  readonly n: number | null;
  /** An instant, ms: where to stand in a log whose count differs, since every viewer counts its own. null: the end. */
  readonly at: number | null;
  /** Through whose eyes; null: the widest view this seat has. */
  readonly view: string | null;
  /** Whose eyes are set beside them. */
  readonly cmp: string | null;
}

/** Reads an address; what it cannot read it leaves out. */
export function readSpot(search: string): Spot {
  const words = new URLSearchParams(search);
  const whole = (name: string): number | null => {
    const value = Number(words.get(name) ?? Number.NaN);
    return Number.isSafeInteger(value) && value >= 0 ? value : null;
  };
  const viewer = (name: string): string | null => {
    const value = words.get(name);
    return value !== null && /^[a-z][a-z0-9-]*$/.test(value) ? value : null;
  };
  return { n: whole('n'), at: whole('at'), view: viewer('view'), cmp: viewer('cmp') };
}

export function writeSpot({ n, at, view, cmp }: Spot): string {
  const words = new URLSearchParams();
  if (n !== null) words.set('n', String(n));
  else if (at !== null) words.set('at', String(at));
  if (view !== null) words.set('view', view);
  if (cmp !== null) words.set('cmp', cmp);
  const search = words.toString();
  return search === '' ? '' : `?${search}`;
}

/** The spot in the address bar and a way to change it without filling the history. */
export function useSpot(): [Spot, (change: Partial<Spot>) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const spot = useMemo(() => readSpot(search), [search]);
  const set = useCallback(
    // Read anew: between two renders the address may have moved on.
    (change: Partial<Spot>) =>
      go(path + writeSpot({ ...readSpot(window.location.search), ...change }), { replace: true }),
    [go, path],
  );
  return [spot, set];
}
