/** Seconds since an instant of this device's clock, renewed once a second. 0 for none. */
import { useEffect, useState } from 'react';

export function useSince(since: number | null): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? 0 : Math.max(0, Math.floor((Date.now() - since) / 1000));
}
