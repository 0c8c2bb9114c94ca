/** What was recorded after the log on screen was fetched. */
import { useEffect, useRef } from 'react';
import type { Line } from './live-line.tsx';

/** Records that came since the log was fetched; at its end they are fetched at once, so that one follows the play. */
export function useLater(line: Line | null, length: number, following: boolean, again: () => void): number {
  const since = useRef<{ length: number; n: number } | null>(null);
  if (line !== null && since.current?.length !== length) since.current = { length, n: line.n };
  const news = line === null || since.current === null ? 0 : Math.max(0, line.n - since.current.n);
  useEffect(() => {
    if (news > 0 && following) again();
  }, [news, following, again]);
  return following ? 0 : news;
}
