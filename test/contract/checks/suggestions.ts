import { draftOrders, orderTypes } from '@sandtable/shared';
import type { Check } from '../check.ts';

export const suggestions: Check = {
  id: 'suggestions',
  demand: 'every suggestion, every bot’s sheet and what the sheet prints may stand',
  *run({ ruleset, steps, refused }) {
    const { rules } = ruleset;
    yield* refused.map((problem) => `a bot’s sheet was refused: ${problem}`);
    for (const { step, knownBefore, before } of steps) {
      for (const team of rules.status(before).awaited) {
        const known = knownBefore.get(team) ?? {};
        const types = new Set(orderTypes(rules.sheet(known, team)));
        const here = `step ${step}, ${team}`;
        for (const order of rules.suggest(known, team)) {
          const parsed = rules.order.safeParse(order);
          if (!parsed.success) yield `${here}: the order schema refuses the suggestion ${JSON.stringify(order)}`;
          if (!types.has(order.type)) yield `${here}: "${order.type}" is suggested, but the sheet has no such order`;
          for (const { code } of rules.check(known, team, [order]))
            yield `${here}: the suggestion ${JSON.stringify(order)} is refused: ${code}`;
        }
        const printed = draftOrders(rules, known, team, {}, new Set());
        for (const { type, refusals } of printed)
          for (const { code } of refusals) yield `${here}: as printed, "${type}" is not an order: ${code}`;
        const orders = printed.flatMap(({ order }) => order ?? []);
        for (const { code } of rules.check(known, team, orders))
          yield `${here}: the sheet as printed is refused: ${code}`;
      }
    }
  },
};
