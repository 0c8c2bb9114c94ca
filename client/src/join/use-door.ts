/** The door behind a code, looked through again every few seconds: seats fill while one chooses. */

import { type DoorRuleset, doorRulesets } from 'virtual:sandtable/door-rulesets';
import type { Door } from '@sandtable/shared/api.ts';
import type { Refusal } from '@sandtable/shared/words.ts';
import { useCallback, useEffect, useState } from 'react';
import { CODE_LENGTH, lookThrough } from './door.ts';

export type Found =
  | { readonly state: 'none' }
  | { readonly state: 'looking' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly state: 'here'; readonly door: Door; readonly ruleset: DoorRuleset };

const AGAIN = 5000;

export function useDoor(code: string): { found: Found; retry: () => void } {
  const [found, setFound] = useState<Found>({ state: 'none' });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try begins the effect anew.
  useEffect(() => {
    if (code.length < CODE_LENGTH) {
      setFound({ state: 'none' });
      return;
    }
    let gone = false;
    let timer = 0;
    const look = async (first: boolean) => {
      if (first) setFound({ state: 'looking' });
      const answer = await lookThrough(code);
      const ruleset = answer.ok ? await doorRulesets[answer.value.ruleset]?.() : undefined;
      if (gone) return;
      if (answer.ok && ruleset !== undefined) setFound({ state: 'here', door: answer.value, ruleset: ruleset.default });
      else if (!answer.ok && answer.refusals.length > 0) {
        setFound({ state: 'refused', refusals: answer.refusals });
        return;
        // A server that is away for a moment does not take away what one is filling in.
      } else if (first) setFound({ state: 'unreachable' });
      timer = window.setTimeout(() => void look(false), AGAIN);
    };
    void look(true);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [code, tries]);
  return { found, retry: useCallback(() => setTries((count) => count + 1), []) };
}
