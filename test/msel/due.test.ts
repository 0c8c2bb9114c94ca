/** When items fall due: properties of the pure evaluation, over any condition and any standing of play. */
import {
  type AnyRules,
  blankExercise,
  CommandId,
  type Condition,
  dueItems,
  type Exercise,
  FACILITATOR,
  foldInto,
  holds,
  type InjectCard,
  indicatorsOf,
  isDue,
  isSo,
  type MselLine,
  type MselTerm,
  nextInstant,
  type Offer,
  passed,
  runs,
  type Sight,
  sightOf,
  type Trigger,
} from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drill } from '../house/drill.ts';
import '../shared/arbitrary.ts';
import { blotto, doings, played } from '../shared/doings.ts';
import { condition, trigger } from './items.ts';

const NOW = 1_000_000_000;
let boards = 0;
const rules: AnyRules = {
  ...drill().rules,
  board() {
    boards += 1;
    return { panels: [] };
  },
};

const card = (item: string, aside: boolean): InjectCard => ({
  ...{ id: CommandId.parse(`card-of-${item}`), n: 0, at: 0, step: 1, title: item, text: '', medium: 'news' },
  ...{ recalled: false, aside, item },
});

/** Play somewhere: any stage, turn and clock, with some sheets sealed, offers made and injects sent. */
const play: fc.Arbitrary<Exercise> = fc
  .record({
    stage: fc.constantFrom<Exercise['stage']>('lobby', 'orders', 'locked', 'review', 'over', 'closed'),
    running: fc.boolean(),
    turn: fc.integer({ min: 1, max: 9 }),
    ran: fc.integer({ min: 0, max: 3_600_000 }),
    sealed: fc.subarray(['us', 'russia']),
    happened: fc.subarray(['front.broken', 'to']),
    offer: fc.constantFrom<Offer['state']>('open', 'accepted', 'lapsed'),
    earlier: fc.constantFrom('none', 'sent', 'aside', 'skipped'),
    rewound: fc.option(fc.integer({ min: 0, max: 4e12 })),
  })
  .map(({ stage, running, turn, ran, sealed, happened, offer, earlier, rewound }): Exercise => {
    const runs = running && stage === 'orders';
    return {
      ...blankExercise(),
      stage,
      step: turn,
      clock: { running: runs, deadline: null, left: null, lockedAt: null },
      elapsed: { ms: ran, since: runs ? NOW - 1000 : null },
      status: { over: false, turn, turns: 9, phase: 'orders', awaited: [] },
      sealed: Object.fromEntries(sealed.map((team) => [team, { at: 0, orders: null }])),
      happened: Object.fromEntries(happened.map((type) => [type, [1]])),
      offers: [
        {
          ...{
            id: CommandId.parse('offer-one'),
            n: 0,
            at: 0,
            step: 1,
            from: 'us',
            to: 'russia',
            clauses: [],
            note: '',
          },
          ...{ expires: null, until: 9, state: offer },
        },
      ],
      msel: [{ ...line({ on: 'manual' }, earlier === 'skipped' ? 'skipped' : 'waiting', 'earlier'), step: turn }],
      injects: earlier === 'sent' || earlier === 'aside' ? [card('earlier', earlier === 'aside')] : [],
      branches: rewound === null ? [] : [{ branch: 1, from: 1, at: rewound, history: [] }],
    };
  });

const sight = (exercise: Exercise, values: { [indicator: string]: number } = {}): Sight => ({
  exercise,
  indicator: (id) => values[id],
});
function line(of: Trigger, state: MselLine['state'] = 'waiting', id = 'it'): MselLine {
  return {
    item: { id, title: 'T', text: '', medium: 'news', to: 'all', effects: [], trigger: of },
    state,
    step: 1,
    at: 0,
  };
}

describe('conditions', () => {
  test('hold where all terms of one group do, and “not” turns a term round', () => {
    fc.assert(
      fc.property(condition, play, fc.double({ noNaN: true }), (any, x, value) => {
        const see = sight(x, { 'airwar.upper': value });
        expect(holds(see, any)).toBe(any.some((all) => all.every((term) => isSo(see, term))));
        for (const term of any.flat()) {
          const { not, ...bare } = term;
          const turned = (not === true ? bare : { ...bare, not: true }) as MselTerm;
          expect(isSo(see, turned)).toBe(!isSo(see, term));
        }
      }),
    );
  });

  test('of indicators: the four comparisons divide every number, and what has no number is neither', () => {
    const is = (compare: 'above' | 'below' | 'at-least' | 'at-most', value: number) =>
      ({ is: 'indicator', indicator: 'x', compare, value }) as const;
    fc.assert(
      fc.property(play, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (x, found, value) => {
        const see = sight(x, { x: found });
        expect(isSo(see, is('above', value))).toBe(!isSo(see, is('at-most', value)));
        expect(isSo(see, is('below', value))).toBe(!isSo(see, is('at-least', value)));
        for (const compare of ['above', 'below', 'at-least', 'at-most'] as const)
          expect(isSo(sight(x), is(compare, value))).toBe(false);
      }),
    );
  });
});

describe('an item', () => {
  test('is due only while play runs, while it waits, and if it was not sent', () => {
    fc.assert(
      fc.property(trigger, play, (of, x) => {
        const see = sight(x);
        const due = isDue(see, line(of), NOW);
        if (due) expect(runs(x)).toBe(true);
        expect(isDue(see, line(of, 'held'), NOW)).toBe(false);
        expect(isDue(see, line(of, 'skipped'), NOW)).toBe(false);
        expect(isDue(sight({ ...x, injects: [card('it', false)] }), line(of), NOW)).toBe(false);
        expect(isDue(sight({ ...x, injects: [card('it', true)] }), line(of), NOW)).toBe(due);
        if (of.on === 'manual') expect(due).toBe(false);
        if (x.stage === 'orders' && !x.clock.running) expect(due).toBe(false);
      }),
    );
  });

  test('is not both due and past, and what is past stays so until the next rewind', () => {
    fc.assert(
      fc.property(trigger, play, fc.nat(1e9), (of, x, later) => {
        const one = line(of);
        if (isDue(sight(x), one, NOW)) expect(passed(x, one.item, NOW)).toBe(false);
        if (passed(x, one.item, NOW)) {
          expect(isDue(sight(x), one, NOW + later)).toBe(false);
          expect(passed(x, one.item, NOW + later)).toBe(true);
        }
      }),
    );
  });

  test('that is timed is due from its instant on, and not before: the host need look at no other time', () => {
    fc.assert(
      fc.property(trigger, play, (of, x) => {
        if (of.on !== 'minute' && of.on !== 'time') return;
        const listed = { ...x, msel: [line(of)] };
        const at = nextInstant(listed);
        expect(dueItems(rules, listed, at === null ? Number.MAX_SAFE_INTEGER : at - 1)).toEqual([]);
        if (at !== null) expect(dueItems(rules, listed, at)).toHaveLength(1);
      }),
    );
  });

  test('is judged the same however often it is asked, and asking changes nothing', () => {
    fc.assert(
      fc.property(trigger, play, (of, x) => {
        const listed = { ...x, msel: [...x.msel, line(of)] };
        const before = JSON.stringify(listed);
        expect(dueItems(rules, listed, NOW)).toEqual(dueItems(rules, listed, NOW));
        expect(JSON.stringify(listed)).toBe(before);
      }),
    );
  });

  test('sees the newest state after every record, and draws a board only for what changed it', () => {
    let drawn = 0;
    const counting: AnyRules = {
      ...blotto.rules,
      board(...asked) {
        drawn += 1;
        return blotto.rules.board(...asked);
      },
    };
    let looked = 0;
    fc.assert(
      fc.property(doings, (acts) => {
        const told = played(acts).eyes.get('facilitator')?.told ?? [];
        const x = blankExercise();
        for (const record of told) {
          const stood = JSON.stringify(x.known);
          const before = drawn;
          foldInto(counting, x, [record]);
          const see = sightOf(counting, x);
          const board = x.status === null ? [] : indicatorsOf(blotto.rules.board(x.known, FACILITATOR));
          for (const [id, { value }] of board) expect(see.indicator(id)).toBe(value);
          if (JSON.stringify(x.known) === stood && record.body.kind !== 'opened' && record.body.kind !== 'rewound')
            looked += drawn - before;
        }
      }),
      { numRuns: 60 },
    );
    expect(drawn).toBeGreaterThan(60);
    expect(looked).toBe(0);
  });

  test('draws the board only if a condition asks for an indicator', () => {
    boards = 0;
    const x: Exercise = {
      ...blankExercise(),
      stage: 'review',
      status: { over: false, turn: 1, turns: 2, phase: 'orders', awaited: [] },
    };
    const asks = (any: Condition) => ({ ...x, msel: [line({ on: 'condition', any }), line({ on: 'condition', any })] });
    dueItems(rules, asks([[{ is: 'sealed', team: 'us' }]]), NOW);
    expect(boards).toBe(0);
    dueItems(rules, asks([[{ is: 'indicator', indicator: 'x', compare: 'above', value: 0 }]]), NOW);
    expect(boards).toBe(1);
  });
});
