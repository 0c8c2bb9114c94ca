/** Who is here. Somebody whose line has just broken is given a minute to come back before they count as away. */
import { useEffect, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';

/** A phone that sleeps, a cable that is put in anew: milliseconds. */
const GRACE = 60_000;

export function useHere(seat: string): boolean {
  const online = useExercise((state) => state.presence[seat]?.online === true);
  const [here, setHere] = useState(online);
  if (online && !here) setHere(true);
  useEffect(() => {
    if (online) return;
    const timer = setTimeout(() => setHere(false), GRACE);
    return () => clearTimeout(timer);
  }, [online]);
  return here;
}
