import { adjudicate } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { notPlain } from '../json.ts';
import { inputOf } from '../match.ts';

export const plainState: Check = {
  id: 'plain-state',
  demand: 'state is plain JSON: no dates, maps, functions, holes, NaN or infinities',
  *run({ ruleset, steps, moments }) {
    // The state as adjudication leaves it, before storing and folding could smooth anything over.
    for (const step of steps)
      yield* notPlain(adjudicate(ruleset, inputOf(step)).state).map((fault) => `step ${step.step}: ${fault}`);
    for (const { step, what, entries } of moments) {
      for (const { event } of entries)
        yield* notPlain(event).map((fault) => `${what} of step ${step}: ${event.type}: ${fault}`);
    }
  },
};
