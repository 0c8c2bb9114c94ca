/** Puts an open exercise within reach of the screens below. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type ExerciseState, type OpenExercise, openExercise } from './exercise-store.ts';

const Opened = createContext<OpenExercise | null>(null);

interface Shared {
  readonly token: string;
  readonly open: OpenExercise;
  users: number;
}
const shared = new Map<string, Shared>();
/** Going from one screen to the next, and development's double mounting, must not hang up and dial again. */
const LINGER = 1500;

/** Opens an exercise while the component is mounted; screens of one page share the line. null during the first render. */
export function useOpenExercise(exercise: string, token: string): OpenExercise | null {
  const [open, setOpen] = useState<OpenExercise | null>(null);
  useEffect(() => {
    const key = `${exercise} ${token}`;
    const one = shared.get(key) ?? { token, open: openExercise(exercise, token), users: 0 };
    shared.set(key, one);
    one.users += 1;
    setOpen(one.open);
    return () => {
      one.users -= 1;
      setTimeout(() => {
        if (one.users > 0 || shared.get(key) !== one) return;
        shared.delete(key);
        one.open.close();
      }, LINGER);
    };
  }, [exercise, token]);
  return open;
}

export function ExerciseProvider({ open, children }: { open: OpenExercise; children: ReactNode }): ReactNode {
  return <Opened value={open}>{children}</Opened>;
}

/** The open exercise: to send commands. */
export function useOpen(): OpenExercise {
  const open = useContext(Opened);
  if (open === null) throw new Error('useOpen is called outside an ExerciseProvider.');
  return open;
}

/** A part of the exercise's state; the component renders again when that part changes. */
export function useExercise<Part>(select: (state: ExerciseState) => Part): Part {
  return useStore(useOpen().store, select);
}
