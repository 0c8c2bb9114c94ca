import type { Check } from '../check.ts';

export const conserved: Check = {
  id: 'conserved',
  demand: 'what the ruleset calls conserved is conserved, after every opening, inject and step',
  *run({ ruleset, moments }) {
    if (ruleset.invariants === undefined) {
      yield 'the ruleset names no invariants; say what is neither made nor lost';
      return;
    }
    for (const { what, step, after } of moments) {
      yield* ruleset.invariants(after).map((fault) => `${what} of step ${step}: ${fault}`);
    }
  },
};
