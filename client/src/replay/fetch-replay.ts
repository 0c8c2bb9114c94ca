/** Fetches what one viewer was told, with the seat this device holds. */
import type { Replay } from '@sandtable/shared/api.ts';
import type { Refusal } from '@sandtable/shared/words.ts';
import { useEffect, useState } from 'react';
import { keptSeat } from '../kept-seats.ts';
import { type LoadedRuleset, loadRuleset } from '../ruleset.ts';
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
  | { readonly state: 'unreachable' };

/** Loads the replay of an exercise through one viewer's eyes; `again` asks anew. */
export function useReplay(exercise: string, view: string | null): [Loading, () => void] {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks for the same thing again.
  useEffect(() => {
    let current = true;
    load(exercise, view).then((next) => current && setLoading(next));
    return () => {
      current = false;
    };
  }, [exercise, view, round]);
  return [loading, () => setRound((value) => value + 1)];
}

async function load(exercise: string, view: string | null): Promise<Loading> {
  const seat = keptSeat(exercise);
  if (seat === null) return { state: 'stranger' };
  try {
    const path = `/api/exercises/${exercise}/replay${view === null ? '' : `?as=${encodeURIComponent(view)}`}`;
    const response = await fetch(path, { headers: { Authorization: `Bearer ${seat.token}` } });
    const answer = await response.json();
    if (response.status === 401) return { state: 'stranger' };
    if (!response.ok) return { state: 'refused', refusals: answer?.refusals ?? [] };
    const replay: Replay = answer;
    const created = replay.records[0]?.body;
    const ruleset = await loadRuleset(created?.kind === 'created' ? (created.ruleset ?? '') : '');
    return { state: 'here', loaded: { replay, ruleset, tape: new Tape(ruleset.rules, replay.records) } };
  } catch {
    return { state: 'unreachable' };
  }
}
