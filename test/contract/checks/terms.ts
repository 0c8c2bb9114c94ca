import type { AnyRules } from '@sandtable/shared';
import { copyJson, FACILITATOR, indicatorsOf, type Json, type Known } from '@sandtable/shared';
import type { Check } from '../check.ts';

/** Six decimals are what an event holds; the sum of many terms may be off by a few of the last. */
const DUST = 1e-5;

export const terms: Check = {
  id: 'terms',
  demand: 'the terms of a reason sum to the change of the indicator that the event moved first',
  *run({ ruleset, moments }) {
    const { rules } = ruleset;
    for (const { what, step, entries, before } of moments) {
      const state = copyJson(before as Json) as Known<object>;
      for (const { event, because } of entries) {
        const [moved] = rules.tell(event, FACILITATOR).moves ?? [];
        const explained = because.terms !== undefined && because.terms.length > 0 && moved !== undefined;
        const then = explained ? indicatorValue(rules, state, moved) : undefined;
        rules.apply(state, copyJson(event as unknown as Json) as unknown as typeof event);
        const now = explained ? indicatorValue(rules, state, moved) : undefined;
        if (then === undefined || now === undefined) continue;
        const sum = (because.terms ?? []).reduce((total, { value }) => total + value, 0);
        if (Math.abs(now - then - sum) > DUST) {
          yield `${what} of step ${step}: ${event.type} moved ${moved} by ${now - then}, but its terms sum to ${sum}`;
        }
      }
    }
  },
};

function indicatorValue(rules: AnyRules, state: Known<object>, indicator: string): number | undefined {
  return indicatorsOf(rules.board(state, FACILITATOR)).get(indicator)?.value;
}
