import type { Rng } from '@sandtable/shared';
import { canonical, copyJson } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { chooser } from '../chooser.ts';
import { leaves, put } from '../json.ts';

type Order = { type: string };

export const legality: Check = {
  id: 'legality',
  demand: 'legality is judged on what the team knows: with the whole truth at hand the answer would be the same',
  *run({ ruleset, steps, seed }) {
    const { rules } = ruleset;
    const choose = chooser(`${seed}/legality`);
    for (const { step, knownBefore, before } of steps) {
      for (const team of rules.status(before).awaited) {
        const known = knownBefore.get(team) ?? {};
        const suggested = [...rules.suggest(known, team)];
        const bent = suggested.flatMap((order, i) => bend(order, choose.rng('bend', String(step), team, String(i))));
        for (const order of [...suggested, ...bent.filter((candidate) => rules.order.safeParse(candidate).success)]) {
          const [seen, true_] = [rules.check(known, team, [order]), rules.check(before, team, [order])].map(codes);
          if (seen !== true_) {
            yield `step ${step}, ${team}: ${canonical(order)} is refused for "${seen}" on what the team knows, for "${true_}" on the truth`;
          }
        }
      }
    }
  },
};

/** Refusals by code; their words may name only what the team knows, which `fresh` says is the same. */
function codes(refusals: readonly { code: string }[]): string {
  return refusals.map(({ code }) => code).join(', ');
}

/** The same order with its numbers pushed to where it may no longer be legal. */
function bend(order: Order, rng: Rng): Order[] {
  return [2, 10, 1000].map((factor) => {
    const bent = copyJson(order);
    for (const [path, value] of leaves(order)) {
      if (typeof value === 'number' && rng.next() < 0.7) put(bent, path, value * factor + (value === 0 ? factor : 0));
    }
    return bent;
  });
}
