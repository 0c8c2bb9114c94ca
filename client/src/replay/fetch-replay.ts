/** Fetches what one viewer was told, with the seat this device holds. */
import type { Replay } from '@sandtable/shared/api.ts';
import type { Refusal } from '@sandtable/shared/words.ts';
import { useCallback, useEffect, useState } from 'react';
import { seatToken } from '../kept-seats.ts';
import { type LoadedRuleset, loadWhole } from '../ruleset.ts';
import { Tape } from './tape.ts';

export interface Loaded {
  readonly replay: Replay;
  readonly ruleset: LoadedRuleset;
  readonly tape: Tape;
}
export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly loaded: Loaded }
  /** This device holds no seat in the exercise. */
  | { readonly state: 'stranger' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly state: 'gone' }
  | { readonly state: 'unreachable' };

/**
 * Loads the replay of an exercise through one viewer's eyes; `again` asks anew. What is here stays here meanwhile, and if
 * the server does not answer.
 */
export function useReplay(exercise: string, view: string | null): [Loading, () => void] {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks for the same thing again.
  useEffect(() => {
    let current = true;
    load(exercise, view).then((next) => {
      if (!current) return;
      setLoading((before) => (next.state === 'unreachable' && before.state === 'here' ? before : next));
    });
    return () => {
      current = false;
    };
  }, [exercise, view, round]);
  return [loading, useCallback(() => setRound((value) => value + 1), [])];
}

/** A second viewer's log, to set beside the first; null while there is none. */
export function useSecond(exercise: string, view: string | null): Loaded | null {
  const [held, setHeld] = useState<{ view: string; loaded: Loaded } | null>(null);
  useEffect(() => {
    if (view === null) return;
    let current = true;
    load(exercise, view).then((next) => current && next.state === 'here' && setHeld({ view, loaded: next.loaded }));
    return () => {
      current = false;
    };
  }, [exercise, view]);
  return view !== null && held?.view === view ? held.loaded : null;
}

async function load(exercise: string, view: string | null): Promise<Loading> {
  const token = seatToken(exercise);
  if (token === null) return { state: 'stranger' };
  try {
    const path = `/api/exercises/${exercise}/replay${view === null ? '' : `?as=${encodeURIComponent(view)}`}`;
    const response = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
    const answer = await response.json();
    if (response.status === 401) return { state: 'stranger' };
    if (response.status === 404) return { state: 'gone' };
    if (!response.ok) return { state: 'refused', refusals: answer?.refusals ?? [] };
    const replay: Replay = answer;
    const created = replay.records[0]?.body;
    const ruleset = await loadWhole(created?.kind === 'created' ? (created.ruleset ?? '') : '');
    return { state: 'here', loaded: { replay, ruleset, tape: new Tape(ruleset.rules, replay.records) } };
  } catch {
    return { state: 'unreachable' };
  }
}
