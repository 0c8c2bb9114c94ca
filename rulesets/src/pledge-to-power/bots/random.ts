/**
 * A bot that plays anything the sheet allows: every field uniform over what it offers. What a fuzzer plays, and a
 * measure of how much sense a side can do without.
 */
import type { Bot, Field, Json, Known, PublicRules, Rng, Sheet, TeamId } from '@sandtable/shared';
import { splitPath } from '@sandtable/shared';
import type { FlagshipShape, FlagshipState } from '../../theatre/flagship.ts';
import type { Order } from './to-orders.ts';

type Rules = Pick<PublicRules<FlagshipShape>, 'sheet' | 'check' | 'order'>;
type Streams = (...key: string[]) => Rng;

/** How often a field stays at its quietest value, where uniform draws would drown the game. Design choice. */
const QUIET: { readonly [path: string]: { readonly value: Json; readonly odds: number } } = {
  'grant.amount': { value: 0, odds: 0.6 },
  'stocks.amount': { value: 0, odds: 0.7 },
  'terms.violate': { value: false, odds: 0.8 },
};
/** Whole sheets that are tried before single orders are left out. */
const TRIES = 12;

/** A random bot for these rules. */
export function randomBot(rules: Rules): Bot<FlagshipShape> {
  return {
    decide({ known, team, rng }) {
      const state = known as Known<FlagshipState>;
      const sheet = rules.sheet(state, team);
      let drawn: Order[] = [];
      for (let attempt = 0; attempt < TRIES; attempt++) {
        drawn = draw(rules, sheet, (...key) => rng('random', String(attempt), ...key));
        if (rules.check(state, team, drawn).length === 0) return drawn;
      }
      return affordable(rules, state, team, drawn);
    },
  };
}

/** As many of the orders as stand together, in the order of the sheet. */
function affordable(rules: Rules, known: Known<FlagshipState>, team: TeamId, orders: readonly Order[]): Order[] {
  const kept: Order[] = [];
  for (const order of orders) if (rules.check(known, team, [...kept, order]).length === 0) kept.push(order);
  return kept;
}

function draw(rules: Rules, sheet: Sheet, rng: Streams): Order[] {
  const orders = new Map<string, { [field: string]: Json }>();
  for (const { fields, budget } of sheet.sections) {
    for (const field of fields) {
      // It has nothing to say.
      if (field.once === true) continue;
      const { type, field: name } = splitPath(field.path);
      const order = orders.get(type) ?? { type };
      orders.set(type, { ...order, [name]: drawField(field, rng, budget?.total) });
    }
  }
  return [...orders.values()].flatMap((order) => {
    const parsed = rules.order.safeParse(order);
    return parsed.success ? [parsed.data] : [];
  });
}

function drawField(field: Field, streams: Streams, purse: number | undefined): Json {
  const rng = streams(field.path);
  const quiet = QUIET[field.path];
  if (quiet !== undefined && streams(field.path, 'quiet').next() < quiet.odds) return quiet.value;
  switch (field.kind) {
    case 'amount':
      return onStep(rng, field.min, field.max, field.step);
    case 'allocation':
      return split(rng, field.lines.length, field.total);
    case 'queue':
      return field.items
        .map(({ id, min, max, step, cost }) => ({
          item: id,
          quantity: onStep(
            rng,
            min,
            Math.min(max, purse === undefined ? max : purse / cost / field.items.length),
            step,
          ),
        }))
        .filter(({ quantity }) => quantity > 0);
    case 'ladder':
      return one(rng, field.rungs);
    case 'choice':
      return one(rng, field.options);
    case 'matrix':
      return Object.fromEntries(field.rows.map(({ id }) => [id, one(rng, field.columns)]));
    case 'statement':
      return '';
    case 'vote':
      return Object.fromEntries(field.voters.map(({ id }) => [id, rng.next() < 0.5 ? 'yes' : 'no']));
  }
}

/** Uniform over the steps between two ends. */
function onStep(rng: Rng, min: number, max: number, step: number): number {
  const steps = Math.max(0, Math.floor((max - min) / step + 1e-9));
  return Math.round((min + step * rng.int(steps + 1)) * 1e6) / 1e6;
}

/** Whole points over lines, by random weights; the last line takes what rounding leaves. */
function split(rng: Rng, lines: number, total: number): number[] {
  const weights = Array.from({ length: lines }, () => rng.next());
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const points = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - points.reduce((all, point) => all + point, 0);
  return points.map((point, i) => (i === lines - 1 ? point + left : point));
}

/** One of the rungs that can be chosen now. */
function one(rng: Rng, rungs: readonly { readonly value: Json; readonly unavailable?: unknown }[]): Json {
  const open = rungs.filter(({ unavailable }) => unavailable === undefined);
  return open[rng.int(open.length)]?.value ?? null;
}
