/** Making another exercise out of this one: whether it is under way, what was in the way, and what came of it. */
import type { Hosted } from '@sandtable/shared/api.ts';
import { useState } from 'react';
import { Rejected } from '../connection.ts';
import { keepSeat } from '../kept-seats.ts';
import { useRefusalText } from '../refusal-words.ts';

export interface Making {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly made: Hosted | null;
  /** Asks for an exercise of this title; the facilitator's seat in it is kept on this device. */
  make(title: string, ask: (title: string) => Promise<Hosted>): Promise<void>;
}

/** @param lost what to say where the server gives no reason */
export function useMaking(lost: string): Making {
  const words = useRefusalText();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Hosted | null>(null);
  const make = async (name: string, ask: (title: string) => Promise<Hosted>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const title = name.trim();
      const hosted = await ask(title);
      keepSeat({ exercise: hosted.exercise, token: hosted.token, title, code: hosted.code });
      setMade(hosted);
    } catch (error) {
      setProblem((error instanceof Rejected && words(error.refusals)) || lost);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, made, make };
}
