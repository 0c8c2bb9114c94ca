/**
 * What a team was told, folded: fetched like any replay, so that there is no second path by which the console could show a
 * team more, or less, than it has. Asked for again when the log moves; the last answer stands meanwhile.
 */
import { blankExercise, type Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { fold } from '@sandtable/shared/exercise/fold.ts';
import { useEffect, useRef, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { viewOf } from '../seats-http.ts';

export interface TeamView {
  readonly exercise: Exercise | null;
  readonly failed: boolean;
  again(): void;
}

/** The last fold of each view of this page, by exercise and view: switching back shows it at once. */
const held = new Map<string, Exercise>();
/** Records come in bursts; one request answers them all. */
const SETTLE = 150;

/**
 * @param view a team, or `observer`
 * @param rest leaves so many milliseconds between two requests: a hall of observers asks for the same
 */
export function useTeamView(view: string, rest = 0): TeamView {
  const id = useExercise((state) => state.id);
  const rules = useExercise((state) => state.ruleset?.rules);
  const live = useExercise((state) => state.link.state === 'live');
  // Facts, cards, talk and offers are what a team's fold is made of; the clock comes with the console's own line.
  const moved = useExercise(
    ({ exercise: x, moved: told }) =>
      `${x.lines.length}.${x.injects.length}.${x.said.length}.${x.offers.length}.${x.step}.${x.branch}.${told[view] ?? 0}`,
  );
  const key = `${id} ${view}`;
  const [answer, setAnswer] = useState<{ key: string; exercise: Exercise | null; failed: boolean }>({
    key,
    exercise: held.get(key) ?? null,
    failed: false,
  });
  const [round, setRound] = useState(0);
  const asked = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new facts, or another try, ask for the same view again.
  useEffect(() => {
    let current = true;
    if (rules === undefined || !live) return;
    const wait = Math.max(held.has(key) ? SETTLE : 0, asked.current + rest - Date.now());
    const timer = setTimeout(() => {
      asked.current = Date.now();
      viewOf(id, view).then(
        (replay) => {
          const exercise = fold(rules, blankExercise(), replay.records);
          held.set(key, exercise);
          if (current) setAnswer({ key, exercise, failed: false });
        },
        () => current && setAnswer({ key, exercise: held.get(key) ?? null, failed: true }),
      );
    }, wait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, view, key, rules, live, moved, round, rest]);
  const mine = answer.key === key ? answer : { exercise: held.get(key) ?? null, failed: false };
  return { exercise: mine.exercise, failed: mine.failed, again: () => setRound((count) => count + 1) };
}
