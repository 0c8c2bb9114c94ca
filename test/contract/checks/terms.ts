import type { AnyRules } from '@sandtable/shared';
import { copyJson, FACILITATOR, type Indicator, indicatorsOf, type Known } from '@sandtable/shared';
import type { Check } from '../check.ts';

/** Six decimals are what an event holds; the sum of many terms may be off by a few of the last. */
const DUST = 1e-5;

export const terms: Check = {
  id: 'terms',
  demand: 'the terms of a reason sum to the change of the indicator that the event moved first',
  heavy: true,
  *run({ ruleset, moments }) {
    const { rules } = ruleset;
    for (const { what, step, entries, before } of moments) {
      const state = copyJson(before);
      // Boards cost most of this check: what stood after one explained entry stands before the next, if nothing lies between.
      let standing: ReadonlyMap<string, Indicator> | undefined;
      for (const { event, because } of entries) {
        const [moved] = because.terms?.length ? (rules.tell(event, FACILITATOR).moves ?? []) : [];
        const then = moved === undefined ? undefined : (standing ?? indicators(rules, state)).get(moved)?.value;
        rules.apply(state, copyJson(event));
        standing = moved === undefined ? undefined : indicators(rules, state);
        const now = moved === undefined ? undefined : standing?.get(moved)?.value;
        if (then === undefined || now === undefined) continue;
        const sum = (because.terms ?? []).reduce((total, { value }) => total + value, 0);
        if (Math.abs(now - then - sum) > DUST) {
          yield `${what} of step ${step}: ${event.type} moved ${moved} by ${now - then}, but its terms sum to ${sum}`;
        }
      }
    }
  },
};

function indicators(rules: AnyRules, state: Known<object>): ReadonlyMap<string, Indicator> {
  return indicatorsOf(rules.board(state, FACILITATOR));
}
