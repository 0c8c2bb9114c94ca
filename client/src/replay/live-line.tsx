/**
 * The line beside a replay of an exercise that goes on: it says that there is news, and lets the white cell add bookmarks
 * and notes. The replay itself is fetched; nothing it shows comes over this line.
 */
import type { Command } from '@sandtable/shared/exercise/command.ts';
import { useEffect } from 'react';
import { useOpenExercise } from '../exercise-context.tsx';
import type { Outcome } from '../outbox.ts';

export interface Line {
  /** Records this seat has been told. */
  readonly n: number;
  readonly live: boolean;
  readonly facilitator: boolean;
  send(command: Command): Promise<Outcome>;
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
      const { exercise: x, link, viewer, caughtUp } = open.store.getState();
      if (!caughtUp) return;
      onLine({
        n: x.n,
        live: link.state === 'live',
        facilitator: viewer?.kind === 'facilitator',
        send: (command) => open.send(command),
      });
    };
    tell();
    const stop = open.store.subscribe((state, before) => {
      if (state.exercise.n !== before.exercise.n || state.link !== before.link || state.caughtUp !== before.caughtUp)
        tell();
    });
    return () => {
      stop();
      onLine(null);
    };
  }, [open, onLine]);
  return null;
}
