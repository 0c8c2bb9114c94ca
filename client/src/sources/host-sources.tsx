/** `/host/sources/:ruleset`: the page of sources for who hosts and has no exercise yet: every value, nothing to try. */
import { FACILITATOR, text } from '@sandtable/shared/words.ts';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useParams } from 'wouter';
import { createStore } from 'zustand/vanilla';
import { Rejected } from '../connection.ts';
import { ExerciseProvider } from '../exercise-context.tsx';
import { blankState, type ExerciseState, type OpenExercise } from '../exercise-store.ts';
import { HostDoor } from '../host/frame.tsx';
import { loadWhole } from '../ruleset.ts';
import { Page } from './page.tsx';

export default function HostSources(): ReactNode {
  const { ruleset = '' } = useParams<{ ruleset: string }>();
  return (
    <HostDoor wrong={false}>
      <Apart key={ruleset} ruleset={ruleset} />
    </HostDoor>
  );
}

function Apart({ ruleset }: { ruleset: string }): ReactNode {
  const open = useMemo(noExercise, []);
  useEffect(() => {
    loadWhole(ruleset).then(
      (loaded) => open.store.setState({ ruleset: loaded }),
      (error: unknown) => open.store.setState({ failure: String(error) }),
    );
  }, [open, ruleset]);
  return (
    <ExerciseProvider open={open}>
      <Page back="/host" apart />
    </ExerciseProvider>
  );
}

const REFUSED = [{ code: 'facilitator-only', text: text('refuse.facilitator-only') }];

/** Nobody's exercise: nothing in it, no line, nothing can be done. Who hosts may read what a facilitator may. */
function noExercise(): OpenExercise {
  return {
    store: createStore<ExerciseState>(() => ({ ...blankState(''), caughtUp: true, viewer: FACILITATOR })),
    send: async () => ({ ok: false, refusals: REFUSED }),
    draft: () => Promise.reject(new Rejected(REFUSED)),
    here: () => {},
    ask: () => Promise.reject(new Rejected(REFUSED)),
    retry: () => {},
    close: () => {},
  };
}
