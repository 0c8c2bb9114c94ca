/** The recorded games of `games.json`, read and named. How to treat a difference stands at the head of that file. */
import { readFileSync } from 'node:fs';
import type { Decisions } from '@sandtable/rulesets/pledge-to-power/bots/decision.ts';
import { toOrders } from '@sandtable/rulesets/pledge-to-power/bots/to-orders.ts';
import { type OrderId, orderId, type Sealed, type TeamId } from '@sandtable/shared';
import { z } from 'zod';

const Value = z.union([z.number(), z.null(), z.array(z.number())]);
const Orders = z.strictObject({
  us: z.record(z.string(), z.unknown()),
  eu: z.record(z.string(), z.unknown()),
  ua: z.record(z.string(), z.unknown()),
  ru: z.record(z.string(), z.unknown()),
});
const File = z.strictObject({
  head: z.array(z.string()),
  fields: z.array(z.string()),
  games: z.array(
    z.strictObject({
      preset: z.string(),
      seed: z.string(),
      turns: z.array(z.strictObject({ orders: Orders, state: z.array(Value) })),
    }),
  ),
});

export type RecordedValue = z.infer<typeof Value>;
export type Recording = z.infer<typeof File>;
export type RecordedGame = Recording['games'][number];

export function recordings(): Recording {
  return File.parse(JSON.parse(readFileSync(new URL('games.json', import.meta.url), 'utf8')));
}

/** What the recorded decisions leave to the default of the equations. */
const SILENT = { capW: [0.45, 0.35, 0.2] };

/** The orders of one turn as they would be sealed. */
export function sealedOf({ us, eu, ua, ru }: z.infer<typeof Orders>, step: number): Sealed[] {
  // The file is this test's own; its decisions are complete by construction, and `toOrders` throws on a missing rung.
  const decided = { us, europe: { ...SILENT, ...eu }, ukraine: ua, russia: ru } as unknown as Decisions;
  const teams: readonly (readonly [TeamId, { type: string }[]])[] = [
    ['us', toOrders.us(decided.us)],
    ['europe', toOrders.europe(decided.europe)],
    ['ukraine', toOrders.ukraine(decided.ukraine)],
    ['russia', toOrders.russia(decided.russia)],
  ];
  return teams.flatMap(([team, orders]) =>
    orders.map((order) => ({
      id: orderId(step, team, order.type) satisfies OrderId,
      team,
      source: 'sealed' as const,
      order,
    })),
  );
}
