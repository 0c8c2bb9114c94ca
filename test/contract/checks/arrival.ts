import { adjudicate, canonical } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { chooser, shuffled } from '../chooser.ts';
import { keysReversed } from '../json.ts';
import { inputOf } from '../match.ts';
import { difference } from './same-seed.ts';

/**
 * A state may be folded from a log that was exported, which sorts keys, so the order of keys in an object is chance as
 * much as the order in which sheets come in.
 */
export const arrival: Check = {
  id: 'arrival',
  demand: 'nothing depends on the order in which orders or agreements arrive, or keys stand in an object',
  heavy: true,
  *run({ ruleset, steps, seed }) {
    const choose = chooser(`${seed}/arrival`);
    for (const step of steps) {
      const result = adjudicate(ruleset, inputOf(step), step.outcomes);
      const input = inputOf(step);
      const otherwise = adjudicate(
        ruleset,
        {
          ...input,
          state: keysReversed(input.state),
          orders: shuffled(input.orders, choose.rng('orders', String(step.step))),
          agreements: [...input.agreements].reverse(),
        },
        step.outcomes,
      );
      const [a, b] = [canonical(result.state), canonical(otherwise.state)];
      if (a !== b) yield `step ${step.step}: ${difference(a, b)}`;
      const [entries, shuffledEntries] = [result.entries, otherwise.entries].map(canonical);
      if (entries !== shuffledEntries)
        yield `step ${step.step}, entries: ${difference(entries ?? '', shuffledEntries ?? '')}`;
    }
  },
};
