/** What the exercise could not start with, by the server's word: asked again whenever what it rests on has changed. */
import type { Refusal } from '@sandtable/shared/words.ts';
import { useCallback, useEffect, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { obstaclesOf } from '../seats-http.ts';

/** Changes come in bursts: a bot for every team, a list of injects. Milliseconds. */
const SETTLES = 400;
/** A store that fails, or works again, changes nothing here. */
const AGAIN = 20_000;

export interface Obstacles {
  readonly refusals: readonly Refusal[];
  ask(): void;
}

export function useObstacles(): Obstacles {
  const id = useExercise((state) => state.id);
  const live = useExercise((state) => state.link.state === 'live');
  const seats = useExercise((state) => state.exercise.seats);
  const msel = useExercise((state) => state.exercise.msel);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [asked, setAsked] = useState(0);
  const ask = useCallback(() => setAsked((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: seats and list are what the server judges.
  useEffect(() => {
    if (!live) return;
    let current = true;
    const look = () =>
      // What cannot be asked stands in nobody's way: the start itself is refused in words.
      void obstaclesOf(id).then(
        (found) => current && setRefusals(found.refusals),
        () => {},
      );
    const first = setTimeout(look, SETTLES);
    const again = setInterval(look, AGAIN);
    return () => {
      current = false;
      clearTimeout(first);
      clearInterval(again);
    };
  }, [id, live, seats, msel, asked]);
  return { refusals, ask };
}
