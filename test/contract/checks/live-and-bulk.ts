import { adjudicate, canonical, copyJson } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { inputOf } from '../match.ts';
import { difference } from './same-seed.ts';

export const liveAndBulk: Check = {
  id: 'live-and-bulk',
  demand: 'a step comes out the same live, in bulk and as the fold of its events',
  *run({ ruleset, steps }) {
    for (const step of steps) {
      const live = adjudicate(ruleset, inputOf(step), step.outcomes);
      const bulk = adjudicate(ruleset, { ...inputOf(step), bulk: true }, step.outcomes);
      const [a, b] = [canonical(live.state), canonical(bulk.state)];
      if (a !== b) yield `step ${step.step}, live against bulk: ${difference(a, b)}`;
      const folded = copyJson(step.before);
      for (const { event } of live.entries) ruleset.rules.apply(folded, copyJson(event));
      const c = canonical(folded);
      if (a !== c) yield `step ${step.step}, adjudicated against folded: ${difference(a, c)}`;
      const d = canonical(step.after);
      if (a !== d) yield `step ${step.step}, adjudicated again against published: ${difference(a, d)}`;
    }
  },
};
