/** Whole minutes since an instant of the server's clock, looked at again every few seconds; null for no instant. */
import { useEffect, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';

const LOOK = 10_000;

export function useMinutesAgo(at: number | null): number | null {
  const ahead = useExercise((state) => state.ahead);
  const [now, setNow] = useState(() => Date.now() + ahead);
  useEffect(() => {
    setNow(Date.now() + ahead);
    const timer = setInterval(() => setNow(Date.now() + ahead), LOOK);
    return () => clearInterval(timer);
  }, [ahead]);
  return at === null ? null : Math.floor((Math.max(now, at) - at) / 60_000);
}
