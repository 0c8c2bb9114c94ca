/** Golden matches of the flagship: playing one, what is kept of it, and reading what was kept. */
import { readFileSync } from 'node:fs';
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { type Exercise, luckOf, seedLuck, type TeamId } from '@sandtable/shared';
import { z } from 'zod';
import { botOf, playerOf, Table, WHITE_CELL } from '../../contract/table.ts';
import { root } from '../../house/sources.ts';
import type { Deal, Plan } from './plans.ts';

export const FOLDER = `${root}/test/golden/flagship`;

type Order = { type: string };
/** Orders of one turn by team; on file, only those that differ from the turn before. */
export type Sheets = { [team: TeamId]: Order[] };

const Numbers = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.number())]));
export const Recording = z.strictObject({
  for: z.string(),
  seed: z.string(),
  turns: z.array(
    z.strictObject({
      orders: z.record(z.string(), z.array(z.looseObject({ type: z.string() }))),
      /** What was told beside changes of numbers, in order, each type with how often. */
      told: z.record(z.string(), z.int()),
      headlines: Numbers,
    }),
  ),
  /** Every number, flag and word of every slice at the end. */
  final: z.record(z.string(), Numbers),
});
export type Recording = z.infer<typeof Recording>;

export function recording(name: string): Recording {
  return Recording.parse(JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')));
}

const ruleset = pledgeToPower();

/** What stands in the headline of every screen, by slice and field. */
const HEADLINES: readonly (readonly [slice: string, field: string])[] = [
  ['front', 'gain'],
  ['airwar', 'grid'],
  ['aid', 'fielded'],
  ['aid', 'lastDel'],
  ['politics', 'us'],
  ['politics', 'coh'],
  ['politics', 'gap'],
  ['deterrence', 'cred'],
  ['deterrence', 'art5'],
  ['escalation', 'e'],
  ['talks', 'deal'],
  ['treasury', 'fat'],
];

/** Events of the mechanism itself, whose numbers say what came of them, and what is only said of them at a desk. */
const MECHANISM = /\.(moved|opened)$|^scoring\.|^(believed|noise|held|carried|clock|ordered|parameters|optional)$/;

type State = { readonly [slice: string]: { readonly [field: string]: unknown } | undefined };

/** A match under way. `sheets` gives the orders of a turn. */
export function* play(plan: Plan, seed: string, sheets: (table: Table, turn: number) => Sheets): Generator<Table> {
  const table = Table.begin(ruleset, { seed, scenario: plan.scenario, options: {} });
  table.must(WHITE_CELL, { act: 'start' });
  while (table.exercise.stage === 'orders') {
    const { step } = table.exercise;
    for (const deal of plan.deals ?? []) if (deal.turn === step) agree(table, deal);
    for (const [team, orders] of Object.entries(sheets(table, step)))
      table.must(botOf(team), { act: 'seal', step, orders });
    if (table.exercise.stage === 'orders') table.must(WHITE_CELL, { act: 'lock' });
    table.must(WHITE_CELL, { act: 'publish', step });
    yield table;
  }
}

function agree(table: Table, { from, to, clauses, until }: Deal): void {
  const terms = clauses.map(({ by, clause }) => ({ by, clause: { ...clause } }));
  table.must(playerOf(from), { act: 'offer', to, clauses: terms, note: '', expires: null, until });
  const offer = table.exercise.offers.at(-1)?.id;
  if (offer !== undefined) table.must(playerOf(to), { act: 'answer', offer, answer: 'accepted' });
}

/** The orders that bots give, and those the plan gives instead. */
export function botSheets(plan: Plan, seed: string): (table: Table, turn: number) => Sheets {
  return (table, turn) =>
    Object.fromEntries(
      ruleset.rules.manifest.teams.map(({ id: team }) => {
        const bot = ruleset.bots[plan.bots?.[team] ?? 'doctrine'];
        if (bot === undefined) throw new Error(`There is no bot "${plan.bots?.[team]}".`);
        const rng = (step: number) => luckOf(seedLuck(`${seed}/bots`), 1, step);
        const orders: Order[] = bot
          .decide({
            known: table.seen(team).exercise.known,
            team,
            rng: (...key) => rng(turn)(team, ...key),
            lasting: (...key) => rng(0)(team, ...key),
          })
          .map((order) => ({ ...order }));
        const mine = (plan.instead?.[turn] ?? []).filter((given) => given.team === team).map(({ order }) => order);
        return [team, orders.map((order) => mine.find(({ type }) => type === order.type) ?? order)];
      }),
    );
}

/** The orders on file, those left out as they were the turn before. */
export function recordedSheets({ turns }: Recording): (table: Table, turn: number) => Sheets {
  const standing = new Map<TeamId, Map<string, Order>>();
  return (_table, turn) => {
    for (const [team, orders] of Object.entries(turns[turn - 1]?.orders ?? {})) {
      const sheet = standing.get(team) ?? new Map<string, Order>();
      for (const order of orders) sheet.set(order.type, order);
      standing.set(team, sheet);
    }
    return Object.fromEntries([...standing].map(([team, sheet]) => [team, [...sheet.values()]]));
  };
}

/** What was told in a turn beside changes of numbers. */
export function toldIn({ lines }: Exercise, step: number): { [type: string]: number } {
  const told: { [type: string]: number } = {};
  for (const { step: of, entry } of lines) {
    const { type } = entry.event;
    if (of === step && !MECHANISM.test(type)) told[type] = (told[type] ?? 0) + 1;
  }
  return told;
}

export function headlines({ known }: Exercise): Recording['turns'][number]['headlines'] {
  const state = known as State;
  return Numbers.parse(
    Object.fromEntries(HEADLINES.map(([slice, field]) => [`${slice}.${field}`, state[slice]?.[field]])),
  );
}

/** Every slice of a finished match. */
export function finalOf({ known }: Exercise): Recording['final'] {
  const slices = Object.entries(known as State).filter(([slice]) => Object.hasOwn(ruleset.rules.blank({}), slice));
  const modules = slices.filter(
    ([slice]) => !['parameters', 'given', 'beliefs', 'noise', 'held', 'agreements', 'clock'].includes(slice),
  );
  return Object.fromEntries(modules.map(([slice, fields]) => [slice, Numbers.parse(fields)]));
}
