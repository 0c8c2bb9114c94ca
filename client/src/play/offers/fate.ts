/** The fate of an offer for whoever draws it: the card, the log, the white cell's talk. */
import type { Offer } from '@sandtable/shared/exercise/exercise.ts';
import { type Fate, fateOf } from '@sandtable/shared/show/fate.ts';
import { useMemo } from 'react';
import { useFold, useRules } from '../use-table.ts';

/** undefined for an offer that nobody accepted. */
export function useFate(offer: Offer): Fate | undefined {
  const rules = useRules();
  const lines = useFold((x) => x.lines);
  const step = useFold((x) => x.step);
  return useMemo(() => fateOf(rules, { lines, step }, offer), [rules, lines, step, offer]);
}

/** How the state of an offer is called and toned, what became of it included. */
export function stateOf(offer: Offer, fate: Fate | undefined, expired = false) {
  if (expired) return { state: 'lapsed', tone: 'plain' } as const;
  if (fate?.state === 'broken') return { state: 'broken', tone: 'alert' } as const;
  if (fate?.state === 'kept') return { state: 'kept', tone: 'ok' } as const;
  if (fate?.state === 'over') return { state: 'over', tone: 'plain' } as const;
  const { state } = offer;
  return { state, tone: state === 'accepted' ? 'ok' : state === 'open' ? 'line' : 'plain' } as const;
}
