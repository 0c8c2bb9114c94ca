/** An exercise held still at a moment of its log, so that the table's own panes can draw it. Nothing can be sent from it. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { text, type Viewer } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { ExerciseProvider } from '../exercise-context.tsx';
import type { ExerciseState, OpenExercise } from '../exercise-store.ts';
import type { LoadedRuleset } from '../ruleset.ts';

const READ_ONLY = { ok: false, refusals: [{ code: 'closed', text: text('refuse.replay-closed') }] } as const;

export function Still({
  id,
  ruleset,
  exercise,
  viewer,
  people,
  children,
}: {
  id: string;
  ruleset: LoadedRuleset;
  exercise: Exercise;
  viewer: Viewer;
  people: { readonly [seat: string]: string };
  children: ReactNode;
}): ReactNode {
  const open = useMemo((): OpenExercise => {
    const store = createStore<ExerciseState>(() => ({
      id,
      link: { state: 'live' },
      ruleset,
      failure: null,
      exercise,
      caughtUp: true,
      viewer,
      seat: null,
      people,
      presence: {},
      drafts: {},
      edited: [],
      ahead: 0,
      unanswered: [],
      acted: null,
      moved: {},
      notice: null,
    }));
    return {
      store,
      send: async () => READ_ONLY,
      draft: async () => {},
      here: () => {},
      ask: () => Promise.reject(new Error('A replay asks nothing.')),
      retry: () => {},
      close: () => {},
    };
  }, [id, ruleset, exercise, viewer, people]);
  return <ExerciseProvider open={open}>{children}</ExerciseProvider>;
}
