/** Two players made of code. Each sees what its team knows and nothing else. */
import type { Bot } from '@sandtable/shared';
import { check, suggest } from './orders.ts';
import { against, type Blotto, FIELDS, FORCED, type Order, STEADY, sideOf, spread, WORTH } from './shape.ts';

/** One of the suggested orders of each type, whichever. What a fuzzer plays. */
export const random: Bot<Blotto> = {
  decide({ known, team, rng }) {
    const byType = new Map<string, Order[]>();
    for (const order of suggest(known, team)) byType.set(order.type, [...(byType.get(order.type) ?? []), order]);
    return [...byType].flatMap(([type, orders]) => orders[rng('choose', type).int(orders.length)] ?? []);
  },
};

/** Weighs the fields by worth with a little bluff, marches hard when behind, keeps the reserve for the second half. */
export const doctrine: Bot<Blotto> = {
  decide({ known, team, rng }) {
    const side = sideOf(team);
    if (side === undefined) return [];
    const own = known.sides?.[side] ?? {};
    const behind = (own.points ?? 0) < (known.sides?.[against(side)]?.points ?? 0);
    const weights = FIELDS.map((field) => WORTH[field] * (0.4 + rng('bluff', field).next()));
    const left = (known.turns ?? 1) - (known.turn ?? 1) + 1;
    const called = behind || left <= 2 ? Math.floor((own.reserve ?? 0) / left) : 0;
    const orders: Order[] = [
      { type: 'deploy', lines: spread(weights, own.fit ?? 0) },
      { type: 'reserve', battalions: called, field: FIELDS[rng('where').int(2)] ?? FIELDS[0] },
      { type: 'march', pace: behind && left <= 2 ? FORCED : STEADY },
    ];
    return orders.filter((order) => check(known, team, [order]).length === 0);
  },
};
