/**
 * Lets what stands below see the exercise through somebody's eyes: the player's own panes then draw exactly what that
 * somebody has on screen. With `acting` the white cell also writes that team's sheet, and the log says that it did.
 */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { TeamId, Viewer } from '@sandtable/shared/words.ts';
import { text, viewerName } from '@sandtable/shared/words.ts';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import { ExerciseProvider, useOpen } from '../../exercise-context.tsx';
import type { ExerciseState, OpenExercise } from '../../exercise-store.ts';

export function Through({
  exercise,
  viewer,
  acting,
  children,
}: {
  /** The viewer's fold, of now or of an earlier moment. */
  exercise: Exercise;
  viewer: Viewer;
  /** The team whose sheet is written. */
  acting?: TeamId;
  children: ReactNode;
}): ReactNode {
  const parent = useOpen();
  const viewerKey = viewerName(viewer);
  // One store as long as the eyes are the same: what stands below may hold on to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fold is followed below, the viewer by its name.
  const open = useMemo((): OpenExercise => {
    const store = createStore<ExerciseState>(() => seen(parent.store.getState(), exercise, viewer));
    return {
      store,
      async send(command) {
        // The truth is the facilitator's own: what stands over it acts as anywhere else on the console.
        if (viewer.kind === 'facilitator') return parent.send(command);
        if (acting === undefined) return READ_ONLY;
        const seals = command.act === 'seal' || command.act === 'unseal';
        return parent.send(seals ? { ...command, team: acting } : command);
      },
      async draft(request) {
        if (acting !== undefined) await parent.draft({ ...request, team: acting });
      },
      here: () => {},
      ask: parent.ask,
      retry: parent.retry,
      close: () => {},
    };
  }, [parent, viewerKey, acting]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a viewer's name says all of it.
  useLayoutEffect(() => {
    const follow = () => open.store.setState(seen(parent.store.getState(), exercise, viewer));
    follow();
    return parent.store.subscribe(follow);
  }, [parent, open, exercise, viewerKey]);
  return <ExerciseProvider open={open}>{children}</ExerciseProvider>;
}

const READ_ONLY = { ok: false, refusals: [{ code: 'not-yours', text: text('refuse.facilitator-only') }] } as const;

/** The console's state as the viewer would have it. What is the same for everybody comes from the console's own line. */
function seen(state: ExerciseState, own: Exercise, viewer: Viewer): ExerciseState {
  const { exercise: all } = state;
  // A fold that lags behind by a turn must not offer its old sheet as open.
  const current = own.step === all.step && own.branch === all.branch;
  const now = current
    ? { stage: all.stage, clock: all.clock, seats: all.seats, policy: all.policy }
    : { stage: own.stage === 'orders' ? ('locked' as const) : own.stage };
  const team = viewer.kind === 'team' ? viewer.team : null;
  const drafts = team !== null && state.drafts[team] !== undefined ? { [team]: state.drafts[team] } : {};
  const sealed = current && viewer.kind !== 'facilitator' ? sealedOf(all, team) : own.sealed;
  return { ...state, exercise: { ...own, ...now, sealed }, viewer, drafts };
}

/** Who has sealed is everybody's to know; the orders only their own team's. */
function sealedOf({ sealed }: Exercise, own: string | null): Exercise['sealed'] {
  return Object.fromEntries(
    Object.entries(sealed).map(([team, sheet]) => [team, team === own ? sheet : { ...sheet, orders: null }]),
  );
}
