/**
 * The line beside a replay of an exercise that goes on: it says that there is news, and lets the white cell add bookmarks
 * and notes, and everybody vote. The replay itself is fetched; nothing it shows comes over this line.
 */
import type { Command } from '@sandtable/shared/exercise/command.ts';
import { type Presented, presentedIn } from '@sandtable/shared/wire.ts';
import { useEffect } from 'react';
import { useOpenExercise } from '../exercise-context.tsx';
import type { ExerciseState, OpenExercise } from '../exercise-store.ts';
import type { Outcome } from '../outbox.ts';

export interface Line {
  /** Records this seat has been told. */
  readonly n: number;
  readonly live: boolean;
  readonly facilitator: boolean;
  /** Whose line it is. */
  readonly seat: string | null;
  send(command: Command): Promise<Outcome>;
  /** Tells where this person is; null: nowhere. */
  here(path: string | null): void;
  ask: OpenExercise['ask'];
  /** The facilitator who presents the replay, if another one than this seat does. */
  readonly presenter: (Presented & { readonly name: string }) | null;
}

function presenterIn({ exercise, presence, people, seat }: ExerciseState): Line['presenter'] {
  for (const [id, { online, path }] of Object.entries(presence)) {
    const at = online && path !== null && id !== seat ? presentedIn(path) : null;
    // Only a facilitator's word counts: a team's own people could say the same of themselves.
    if (at !== null && exercise.seats[id]?.as === 'facilitator') return { ...at, name: people[id] ?? '' };
  }
  return null;
}

export function LiveLine({
  exercise,
  token,
  onLine,
}: {
  exercise: string;
  token: string;
  onLine: (line: Line | null) => void;
}): null {
  const open = useOpenExercise(exercise, token);
  useEffect(() => {
    if (open === null) return;
    const tell = () => {
      const { exercise: x, link, viewer, seat, caughtUp } = open.store.getState();
      if (!caughtUp) return;
      onLine({
        n: x.n,
        live: link.state === 'live',
        facilitator: viewer?.kind === 'facilitator',
        seat,
        send: (command) => open.send(command),
        here: open.here,
        ask: open.ask,
        presenter: presenterIn(open.store.getState()),
      });
    };
    tell();
    const stop = open.store.subscribe((state, before) => {
      if (
        state.exercise.n !== before.exercise.n ||
        state.link !== before.link ||
        state.caughtUp !== before.caughtUp ||
        state.presence !== before.presence
      )
        tell();
    });
    return () => {
      stop();
      onLine(null);
    };
  }, [open, onLine]);
  return null;
}
