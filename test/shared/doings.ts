/** What people might do at an exercise of Blotto, in any order, most of it out of place. */
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { type Actor, type AnyRuleset, Command, CommandId, type Exercise, SeatId } from '@sandtable/shared';
import fc from 'fast-check';
import { expect } from 'vitest';
import { botOf, playerOf, Table, WHITE_CELL } from '../contract/table.ts';
import './arbitrary.ts';

export const blotto: AnyRuleset = ruleset;

const team = fc.constantFrom('blue', 'amber');
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(WHITE_CELL) },
  { weight: 3, arbitrary: team.map(playerOf) },
  { weight: 3, arbitrary: team.map(botOf) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'clock' }) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'observer', seat: SeatId.parse('eyes1') }) },
);

const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `w${text}`);
const seat = fc.constantFrom('seatblue', 'seatamber', 'seat3', 'seat4').map((id) => SeatId.parse(id));
const id = fc.nat(40).map((n) => CommandId.parse(`command-${n}`));
/** Mostly the step in play, so that something happens. */
type Made = (exercise: Exercise) => unknown;
const now =
  (command: object): Made =>
  ({ step }) => ({ ...command, step });
const of =
  (command: object): Made =>
  () =>
    command;

const orders = fc.oneof(
  fc.constant([{ type: 'deploy', lines: [20, 20, 20, 20, 20] }]),
  fc.constant([{ type: 'deploy', lines: [500, 0, 0, 0, 0] }]),
  fc.constant([
    { type: 'march', pace: 1 },
    { type: 'reserve', battalions: 2, field: 'mill' },
  ]),
  fc.constant([{ type: 'march', pace: 7 }]),
  fc.constant([]),
);
const effect = fc.record({
  effect: fc.constantFrom('recruits', 'recruits', 'noSuchEffect'),
  params: fc.record({ team, battalions: fc.integer({ min: -25, max: 25 }) }),
  audience: fc.constant('all' as const),
});

const command: fc.Arbitrary<Made> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(of({ act: 'start' })) },
  { weight: 6, arbitrary: orders.map((given) => now({ act: 'seal', orders: given })) },
  { weight: 2, arbitrary: team.map((who) => now({ act: 'seal', team: who })) },
  { weight: 2, arbitrary: fc.constant(now({ act: 'unseal' })) },
  { weight: 6, arbitrary: fc.constant(of({ act: 'lock' })) },
  { weight: 6, arbitrary: fc.constant(of({ act: 'settle' })) },
  { weight: 6, arbitrary: fc.constant(now({ act: 'publish' })) },
  { weight: 1, arbitrary: fc.record({ seat, minutes: fc.nat(60) }).map((given) => of({ act: 'allow', ...given })) },
  { weight: 1, arbitrary: fc.constantFrom('pause', 'resume').map((act) => of({ act })) },
  { weight: 1, arbitrary: fc.integer({ min: -20, max: 20 }).map((minutes) => of({ act: 'extend', minutes })) },
  {
    weight: 2,
    arbitrary: fc
      .record(
        {
          seat,
          as: fc.constantFrom('player', 'bot', 'observer'),
          team,
          role: fc.constantFrom('colonel', 'nobody'),
          bot: fc.constantFrom('random', 'x'),
        },
        { requiredKeys: ['seat', 'as'] },
      )
      .map((taken) => of({ act: 'seat', ...taken })),
  },
  { weight: 1, arbitrary: seat.map((left) => of({ act: 'unseat', seat: left })) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        effect.map((outcome) => ({ kind: 'outcome', outcome })),
        fc.record({
          kind: fc.constant('answer'),
          key: fc.constantFrom('field/ridge', 'field/mill'),
          answer: fc.constantFrom('yes', 'no'),
        }),
        id.map((ruling) => ({ kind: 'withdrawn', ruling })),
      )
      .map((ruling) => now({ act: 'rule', ruling, justification: 'because' })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        to: fc.constantFrom('all', ['blue'], []),
        effects: fc.array(effect, { maxLength: 2 }),
        justification: word,
      })
      .map((card) => of({ act: 'inject', title: 'card', text: '', medium: 'news', ...card })),
  },
  { weight: 1, arbitrary: id.map((inject) => of({ act: 'recall', inject })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        channel: fc.constantFrom(
          { kind: 'all' },
          { kind: 'white-cell' },
          { kind: 'teams', teams: ['blue', 'amber'] },
          { kind: 'teams', teams: ['amber'] },
        ),
        text: word,
      })
      .map((said) => of({ act: 'say', form: 'message', ...said })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(team, team, fc.nat(3)).map(
      ([to, by, more]): Made =>
        ({ step }) => ({
          act: 'offer',
          to,
          clauses: [{ by, clause: { type: 'keepOff', field: 'mill' } }],
          note: '',
          expires: null,
          until: step + more,
        }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(id, fc.constantFrom('accepted', 'declined', 'withdrawn'))
      .map(([offer, answer]) => of({ act: 'answer', offer, answer })),
  },
  { weight: 1, arbitrary: word.map((text) => of({ act: 'note', text })) },
  { weight: 1, arbitrary: word.map((label) => of({ act: 'bookmark', label, moment: 1 })) },
  { weight: 1, arbitrary: fc.record({ about: id, on: fc.boolean() }).map((given) => of({ act: 'vote', ...given })) },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => of({ act: 'survey', answers: { value } })) },
  {
    weight: 1,
    arbitrary: fc
      .record(
        {
          sealBy: fc.constantFrom('anyone', 'lead'),
          lockWhenAllSealed: fc.boolean(),
          nextPhase: fc.constantFrom('starts', 'waits'),
        },
        { requiredKeys: [] },
      )
      .map((policy) => of({ act: 'policy', policy })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(4), fc.boolean())
      .map(([step, sameLuck]) => of({ act: 'rewind', step, sameLuck, reason: 'again' })),
  },
  { weight: 1, arbitrary: fc.constant(of({ act: 'close' })) },
) as fc.Arbitrary<Made>;

/** What would come next if everybody behaved. */
function next({ stage, status, sealed, step }: Exercise): readonly [Actor, unknown] {
  const waiting = status?.awaited.find((id) => sealed[id] === undefined);
  switch (stage) {
    case 'lobby':
      return [WHITE_CELL, { act: 'start' }];
    case 'orders':
      if (waiting === undefined) return [WHITE_CELL, { act: 'lock' }];
      return [botOf(waiting), { act: 'seal', step, orders: [{ type: 'deploy', lines: [9, 9, 9, 9, step] }] }];
    case 'locked':
      return [WHITE_CELL, { act: 'settle' }];
    case 'review':
      return [WHITE_CELL, { act: 'publish', step }];
    default:
      return [WHITE_CELL, { act: 'rewind', step: Math.max(0, step - 3), sameLuck: false, reason: '' }];
  }
}

export const doings = fc.record({
  seed: fc.nat(20).map(String),
  started: fc.boolean(),
  acts: fc.array(fc.option(fc.tuple(actor, command), { freq: 2 }), { minLength: 1, maxLength: 60, size: 'max' }),
});

export interface Doings {
  readonly seed: string;
  readonly started: boolean;
  /** Null: what comes next. */
  readonly acts: readonly (readonly [Actor, Made] | null)[];
}

/** Plays it out; what is out of place is refused, and nothing else may happen. */
export function played({ seed, started, acts }: Doings): Table {
  const table = Table.begin(blotto, { seed, scenario: 'even', options: {} });
  if (started) table.must(WHITE_CELL, { act: 'start' });
  for (const act of acts) {
    const [who, made] = act === null ? next(table.exercise) : [act[0], act[1](table.exercise)];
    const parsed = Command.safeParse(made);
    if (!parsed.success) continue;
    const records = table.records.length;
    const decision = table.do(who, parsed.data);
    if ('refusals' in decision) {
      expect(decision.refusals.length).toBeGreaterThan(0);
      expect(table.records.length).toBe(records);
    }
  }
  return table;
}
