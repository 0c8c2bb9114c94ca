/**
 * A game for testing hosts with: two sides, one order, roles and voting blocs, a hidden stock and a hidden password each,
 * and faults that a test may switch on. Not a game for people.
 */
import type { RulesetEntry } from '@sandtable/rulesets';
import {
  type AnyRuleset,
  type Known,
  type PublicRules,
  type Ruleset,
  type Sheet,
  type TeamInfo,
  text,
} from '@sandtable/shared';
import { z } from 'zod';

const Side = z.enum(['red', 'green']);
type Side = z.infer<typeof Side>;
export const SIDES: readonly Side[] = ['red', 'green'];

const Order = z.strictObject({
  type: z.literal('push'),
  amount: z.int().min(0).max(100),
  gun: z.enum(['rest', 'fire']),
  motto: z.string().max(200),
});
const Clause = z.strictObject({ type: z.literal('truce') });
const Event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('turned'), turn: z.int() }),
  z.strictObject({ type: z.literal('stocked'), team: Side, stock: z.int(), password: z.string() }),
  z.strictObject({ type: z.literal('scored'), team: Side, score: z.int(), storm: z.boolean() }),
  z.strictObject({ type: z.literal('ended'), winner: z.string() }),
]);
const Options = z.strictObject({ turns: z.int().min(1).max(9), bias: z.int().min(0).max(1_000_000) });
const Gift = z.strictObject({ team: Side, amount: z.int().min(1).max(50) });

interface State {
  turn: number;
  turns: number;
  score: { red: number; green: number };
  hold: { red: { stock: number; password: string }; green: { stock: number; password: string } };
  ended?: string;
}
interface Drill {
  state: State;
  order: z.infer<typeof Order>;
  event: z.infer<typeof Event>;
  clause: z.infer<typeof Clause>;
  options: z.infer<typeof Options>;
}

/** What may go wrong in a ruleset, switched on and off while an exercise runs. */
export interface Faults {
  adjudicate?: boolean;
  check?: boolean;
  /** Folding what green is told of a score. */
  apply?: boolean;
  bot?: boolean;
  effect?: boolean;
  sheet?: boolean;
  /** The bot orders more than it has. */
  greed?: boolean;
}

function team(id: Side, more: Pick<TeamInfo, 'mark' | 'shape' | 'roles'> & Partial<TeamInfo>): TeamInfo {
  return {
    id,
    name: text(`team.${id}`),
    code: id.slice(0, 3).toUpperCase(),
    brief: { who: text('brief'), want: text('brief'), control: text('brief'), unknown: text('brief') },
    objectives: [],
    ...more,
  };
}

const role = (id: string) => ({ id, name: text(`role.${id}`) });

/** The ruleset with these faults; each test has its own. */
export function drill(faults: Faults = {}): AnyRuleset {
  const rules: PublicRules<Drill> = {
    manifest: {
      id: 'drill',
      title: text('title'),
      summary: text('summary'),
      teams: [
        team('red', {
          mark: 'ru',
          shape: 'square',
          roles: [role('lead'), role('gunner')],
          blocs: [
            { id: 'north', name: text('north'), weight: 0.5 },
            { id: 'south', name: text('south'), weight: 0.3 },
            { id: 'west', name: text('west'), weight: 0.2 },
          ],
        }),
        team('green', { mark: 'ua', shape: 'circle', roles: [role('lead')] }),
      ],
      phases: [{ id: 'orders', name: text('phase'), minutes: 2 }],
      scenarios: [{ id: 'plain', title: text('plain'), summary: text('plain') }],
      turns: 3,
      languages: ['en'],
    },
    options: {
      schema: Options,
      fields: {
        turns: {
          label: text('turns'),
          audience: 'public',
          input: { kind: 'number', min: 1, max: 9, step: 1 },
          initial: 3,
        },
        bias: {
          label: text('bias'),
          audience: 'facilitator',
          input: { kind: 'number', min: 0, max: 1_000_000, step: 1 },
          initial: 5,
        },
      },
    },
    order: Order,
    clause: Clause,
    event: Event,
    blank: (options) => ({
      turns: z.int().catch(3).parse(options['turns']),
      score: { red: 0, green: 0 },
      hold: { red: {}, green: {} },
    }),
    apply(draft, event) {
      switch (event.type) {
        case 'turned':
          draft.turn = event.turn;
          return;
        case 'stocked':
          draft.hold = { ...draft.hold, [event.team]: { stock: event.stock, password: event.password } };
          return;
        case 'scored':
          if (faults.apply === true && draft.hold?.red?.stock === undefined)
            throw new Error('apply read an absent leaf');
          draft.score = { ...draft.score, [event.team]: event.score };
          return;
        case 'ended':
          draft.ended = event.winner;
          return;
      }
    },
    status: (known) => ({
      over: known.ended !== undefined,
      turn: known.turn ?? 1,
      turns: known.turns ?? 3,
      phase: 'orders',
      awaited: known.ended === undefined ? SIDES : [],
    }),
    check(known, side, orders) {
      if (faults.check === true) throw new Error('check broke down');
      const stock = stockOf(known, side);
      return orders.flatMap((order) =>
        order.amount > stock ? [{ code: 'over-budget', text: text('over', { stock }), path: 'push.amount' }] : [],
      );
    },
    *suggest(known, side) {
      yield { type: 'push', amount: Math.min(1, stockOf(known, side)), gun: 'rest', motto: '' };
    },
    sheet: (known, side) => {
      if (faults.sheet === true) throw new Error('the sheet would not print');
      return printed(known, side);
    },
    board: (known) => ({
      panels: SIDES.map((side) => ({
        kind: 'indicator',
        id: `score.${side}`,
        group: 'strategic',
        label: text(`score.${side}`),
        unit: { label: text('points') },
        domain: [0, 100],
        better: 'up',
        value: known.score?.[side] ?? 0,
      })),
    }),
    tell: (event) => ({ text: text(`event.${event.type}`), weight: 1 }),
    score: (known) =>
      SIDES.map((side) => ({
        team: side,
        id: 'points',
        label: text('points'),
        weight: 1,
        value: known.score?.[side] ?? 0,
      })),
  };
  const bot = {
    decide: ({
      known,
      team: side,
      rng,
    }: {
      known: Known<State>;
      team: string;
      rng: (...key: string[]) => { int(n: number): number };
    }) => {
      if (faults.bot === true) throw new Error('the bot lost its mind');
      const stock = stockOf(known, side);
      const amount = faults.greed === true ? 100 : rng('amount').int(stock + 1);
      return [{ type: 'push' as const, amount, gun: 'fire' as const, motto: `bot of ${side}` }];
    },
  };
  const ruleset: Ruleset<Drill> = {
    rules,
    revision: 2,
    upcasts: {
      1: {
        // Revision 1 called the password a word.
        event(stored) {
          const { word, ...rest } = z.looseObject({ word: z.string() }).parse(stored);
          return { ...rest, password: word } as never;
        },
      },
    },
    setup(turn) {
      turn.emit({ type: 'turned', turn: 1 }, 'all', { rule: 'Opening' });
      for (const side of SIDES) {
        const stock = 20 + turn.rng('stock', side).int(10);
        const password = `password-of-${side}-${turn.rng('password', side).int(1e9)}`;
        turn.emit({ type: 'stocked', team: side, stock, password }, [side], { rule: 'Stock', secret: { password } });
      }
    },
    adjudicate(turn) {
      if (faults.adjudicate === true) throw new Error('adjudication broke down');
      const storm = turn.chance(['storm'], 0.5, text('storm?'));
      for (const { id, team: side, order } of turn.orders) {
        const own = Side.parse(side);
        const { stock, password } = turn.state.hold[own];
        const luck = turn.rng('luck', own).int(1000);
        turn.emit({ type: 'scored', team: own, score: turn.state.score[own] + order.amount, storm }, 'all', {
          rule: 'Push',
          orders: [id],
          terms: [
            { label: text('amount'), value: order.amount - luck, by: own, audience: [own] },
            { label: text('luck'), value: luck, audience: [] },
          ],
          secret: { password },
        });
        turn.emit({ type: 'stocked', team: own, stock: stock - order.amount, password }, [own], { rule: 'Stock' });
      }
      const { turn: now, turns } = turn.state;
      if (now < turns) turn.emit({ type: 'turned', turn: now + 1 }, 'all', { rule: 'Turn' });
      else turn.emit({ type: 'ended', winner: 'nobody' }, 'all', { rule: 'End' });
    },
    effects: {
      gift: {
        label: text('gift'),
        fields: [],
        params: Gift as never,
        emit(turn, params) {
          if (faults.effect) throw new Error('The effect broke.');
          const { team: side, amount } = Gift.parse(params);
          const { stock, password } = turn.state.hold[side];
          turn.emit({ type: 'stocked', team: side, stock: stock + amount, password }, [side], { rule: 'Gift' });
        },
      },
    },
    bots: { random: bot, doctrine: bot },
  };
  return ruleset;
}

/** The one order's three fields: voted on, for one role, for everybody. */
function printed(known: Known<State>, side: string): Sheet {
  return {
    clauses: [],
    sections: [
      {
        id: 'push',
        title: text('push'),
        fields: [
          {
            kind: 'amount',
            path: 'push.amount',
            label: text('amount'),
            min: 0,
            max: stockOf(known, side),
            step: 1,
            value: 1,
            vote: 'median',
          },
          {
            kind: 'choice',
            path: 'push.gun',
            label: text('gun'),
            options: [
              { value: 'rest', label: text('rest') },
              { value: 'fire', label: text('fire') },
            ],
            value: 'rest',
            roles: ['gunner'],
          },
          { kind: 'statement', path: 'push.motto', label: text('motto'), max: 200, value: '' },
        ],
      },
    ],
  };
}

function stockOf(known: Known<State>, side: string): number {
  return known.hold?.[Side.parse(side)]?.stock ?? 0;
}

/** As a server would find it among its rulesets. */
export function drillEntry(faults: Faults = {}): RulesetEntry {
  const ruleset = drill(faults);
  return { id: 'drill', load: async () => ruleset };
}
