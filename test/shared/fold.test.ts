/**
 * Whatever people do, in whatever order, the log folds: at once, bit by bit, in place, from any part on, for every viewer
 * alike. Random commands of everybody, most of them out of place, on an exercise of Blotto.
 */
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import {
  type Actor,
  type AnyRuleset,
  blankExercise,
  Command,
  CommandId,
  canonical,
  type Exercise,
  fold,
  foldInto,
  parseRecord,
  SeatId,
} from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../contract/json.ts';
import { playMatch } from '../contract/match.ts';
import { botOf, playerOf, seatOf, Table, WHITE_CELL } from '../contract/table.ts';
import './arbitrary.ts';

const blotto: AnyRuleset = ruleset;
const { rules } = blotto;

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

const doings = fc.record({
  seed: fc.nat(20).map(String),
  started: fc.boolean(),
  acts: fc.array(fc.option(fc.tuple(actor, command), { freq: 2 }), { minLength: 1, maxLength: 60, size: 'max' }),
});

interface Doings {
  readonly seed: string;
  readonly started: boolean;
  /** Null: what comes next. */
  readonly acts: readonly (readonly [Actor, Made] | null)[];
}

/** Plays it out; what is out of place is refused, and nothing else may happen. */
function played({ seed, started, acts }: Doings): Table {
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

describe('random commands', () => {
  test('are decided or refused with a reason, and what is recorded parses', () => {
    fc.assert(
      fc.property(doings, (acts) => {
        for (const record of played(acts).records) {
          const line = canonical(record);
          expect(canonical(parseRecord(JSON.parse(line)))).toBe(line);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every viewer sees the same stage, step, branch, clock and status', () => {
    fc.assert(
      fc.property(doings, (acts) => {
        const table = played(acts);
        const shown = ({ stage, step, branch, luckBranch, clock, status, title, policy, head }: Exercise) =>
          canonical({
            stage,
            step,
            branch,
            luckBranch,
            clock: { ...clock, lockedAt: null },
            status,
            title,
            policy,
            head,
          });
        const truth = shown(table.exercise);
        for (const { viewer, exercise } of table.eyes.values())
          expect([viewer, shown(exercise)]).toEqual([viewer, truth]);
      }),
      { numRuns: 150 },
    );
  });

  test('fold to the same at once, bit by bit and in place, and leave the earlier exercise as it was', () => {
    fc.assert(
      fc.property(doings, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 }), (acts, sizes) => {
        for (const { told } of played(acts).eyes.values()) {
          const inPlace = blankExercise();
          // Frozen: a fold may not write into the records it is given.
          foldInto(rules, inPlace, deepFreeze(structuredClone(told)));
          const wanted = canonical(inPlace);
          expect(canonical(fold(rules, blankExercise(), structuredClone(told)))).toBe(wanted);
          let bits = blankExercise();
          let at = 0;
          for (let i = 0; at < told.length; i++) {
            const before = bits;
            const spelled = canonical(before);
            const next = told.slice(at, at + (sizes[i % sizes.length] ?? 1));
            bits = fold(rules, bits, structuredClone(next));
            expect(canonical(before)).toBe(spelled);
            at += next.length;
          }
          expect(canonical(bits)).toBe(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a second table that is given the records is the same table', () => {
    fc.assert(
      fc.property(doings, (acts) => {
        const table = played(acts);
        const again = table.copy(table.records.length);
        expect(again.records.map(canonical)).toEqual(table.records.map(canonical));
        for (const [name, { exercise }] of table.eyes)
          expect(canonical(again.seen(name).exercise)).toBe(canonical(exercise));
      }),
      { numRuns: 40 },
    );
  });
});

describe('any beginning of what was told', () => {
  test('folds, and its boards, sheets and scores can be made', () => {
    const { table } = playMatch(blotto, 'prefixes');
    for (const { viewer, told } of table.eyes.values()) {
      for (let n = 0; n <= told.length; n++) {
        const exercise = fold(rules, blankExercise(), structuredClone(told.slice(0, n)));
        expect(exercise.n).toBe(n);
        rules.board(exercise.known, viewer);
        rules.score(exercise.known, viewer);
        if (viewer.kind === 'team') rules.sheet(exercise.known, viewer.team);
      }
    }
  });

  test('a gap or a repeat is refused', () => {
    const { told } = playMatch(blotto, 'prefixes').table.seen('blue');
    expect(() => fold(rules, blankExercise(), told.slice(1))).toThrow('expected');
    expect(() => fold(rules, blankExercise(), [...told.slice(0, 3), ...told.slice(2)])).toThrow('expected');
  });
});

describe('going back', () => {
  test('brings back the state, the orders and the step, and with the same luck the same result', () => {
    const { table } = playMatch(blotto, 'back');
    const [, first, second] = table.exercise.history;
    if (first === undefined || second === undefined) throw new Error('The match was too short.');
    table.must(WHITE_CELL, { act: 'rewind', step: 1, sameLuck: true, reason: 'again' });
    expect(table.exercise).toMatchObject({ step: 2, stage: 'orders', known: first.known, lastOrders: first.orders });
    for (const name of ['blue', 'amber'] as const) {
      table.must(botOf(name), {
        act: 'seal',
        step: 2,
        orders: second.orders.filter((order) => order.team === name).map(({ order }) => order),
      });
    }
    table.must(WHITE_CELL, { act: 'lock' });
    table.must(WHITE_CELL, { act: 'publish', step: 2 });
    expect(table.exercise.history.at(-1)?.orders.map(({ order }) => order)).toEqual(
      second.orders.map(({ order }) => order),
    );
    expect(seatOf('blue')).toBe('seatblue');
  });
});

test('keys that JavaScript treats specially do not break a record', () => {
  const table = Table.begin(blotto, { seed: 'proto', scenario: 'even', options: {} });
  const command = Command.parse({ act: 'note', text: '__proto__' });
  table.must(WHITE_CELL, command);
  const params = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "team": "blue", "battalions": 1}');
  const hostile = Command.safeParse({ act: 'survey', answers: params });
  if (hostile.success) {
    const record = table.records.at(-1);
    const line = canonical({
      ...record,
      body: { kind: 'surveyed', answers: hostile.data.act === 'survey' ? hostile.data.answers : {} },
    });
    expect(canonical(parseRecord(JSON.parse(line)))).toBe(line);
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});
