/** A half-written offer survives a reload, a lost line and a look elsewhere, as every other text does. */
import { useEffect, useRef, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { dropText, keepText, keptText } from '../../kept-text.ts';

const KEEP_AFTER = 150;

/**
 * Keeps what `now` is while it is `begun`, and gives back what an earlier page kept, once.
 * @param name one per offer that is written: a new one, or a counter to another
 */
export function useKeptOffer<Draft extends object>(
  name: string,
  now: Draft,
  begun: boolean,
  restore: (kept: Draft) => void,
  isDraft: (kept: unknown) => kept is Draft,
): { readonly restored: boolean; readonly letGo: () => void } {
  const exercise = useExercise((state) => state.id);
  const key = `offer/${name}`;
  const [restored, setRestored] = useState(false);
  const gone = useRef(false);
  const latest = useRef({ now, begun, restore, isDraft });
  latest.current = { now, begun, restore, isDraft };
  const text = JSON.stringify(now);

  useEffect(() => {
    let left = false;
    void keptText(exercise, key).then((all) => {
      const kept = all.get(key);
      // What was begun here meanwhile is the newer one.
      if (left || latest.current.begun || !latest.current.isDraft(kept)) return;
      latest.current.restore(kept);
      setRestored(true);
    });
    return () => {
      left = true;
    };
  }, [exercise, key]);

  useEffect(() => {
    if (!begun || gone.current) return;
    const timer = setTimeout(() => void keepText(exercise, key, JSON.parse(text)), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [exercise, key, begun, text]);

  const letGo = () => {
    gone.current = true;
    void dropText(exercise, [key]);
  };
  return { restored, letGo };
}
