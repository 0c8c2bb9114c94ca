/** Any list of injects, for properties that must hold of all of them. */
import type { Condition, FormField, ItemEffect, MselItem, MselTerm, Trigger, Vocabulary } from '@sandtable/shared';
import fc from 'fast-check';

const TEAMS = ['us', 'russia', 'and'];
const PHASES = ['orders', 'second phase'];
const INDICATORS = ['airwar.upper', 'a b', 'or', 'x"y'];

const field = (name: string, input: FormField['input']): FormField => ({
  name,
  label: { key: name },
  input,
  initial: 0,
});

/** What the lists of these tests may name. */
export const VOCABULARY: Vocabulary = {
  teams: TEAMS,
  phases: PHASES,
  turns: 9,
  indicators: new Set(INDICATORS),
  effects: new Map([
    ['moved', [field('by', { kind: 'number', min: -10, max: 10, step: 1 })]],
    ['told', [field('word', { kind: 'text', max: 200 }), field('loud', { kind: 'flag' })]],
  ]),
  items: new Set(['earlier']),
  instant: (written) => (/^\d{4}-\d\d-\d\dT/.test(written) ? Date.parse(written) : undefined),
};

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const team = fc.constantFrom(...TEAMS);
/** Words with everything that spreadsheets, commas and conditions trip over. */
const words = fc
  .array(fc.constantFrom('=1+1', '-2', '+3', '@x', "'", '"', ',', ';', '\n', '\t', ' ', 'а', 'ї', '🛰', 'and', 'x'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const turns = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([from, more]) => ({ from, to: from + more }));

const term: fc.Arbitrary<MselTerm> = fc
  .oneof(
    fc.record({
      is: fc.constant('indicator' as const),
      indicator: fc.constantFrom(...INDICATORS),
      compare: fc.constantFrom('above', 'below', 'at-least', 'at-most'),
      value: number,
    }),
    turns.map((range) => ({ is: 'turn' as const, ...range })),
    fc.integer({ min: 1, max: 9 }).map((from) => ({ is: 'turn' as const, from })),
    fc.record({ is: fc.constant('phase' as const), phase: fc.constantFrom(...PHASES) }),
    fc.record({ is: fc.constant('stage' as const), stage: fc.constantFrom('orders', 'locked', 'review') }),
    fc.record({ is: fc.constant('sealed' as const), team }),
    fc.record({ is: fc.constant('event' as const), event: fc.constantFrom('front.broken', 'to', 'not') }),
    fc.record(
      { is: fc.constant('offer' as const), from: team, to: team, state: fc.constantFrom('open', 'accepted', 'lapsed') },
      { requiredKeys: ['is', 'state'] },
    ),
    fc.record({
      is: fc.constant('inject' as const),
      item: fc.constant('earlier'),
      state: fc.constantFrom('sent', 'skipped'),
    }),
  )
  .chain((bare) => fc.boolean().map((not): MselTerm => (not ? { ...bare, not: true } : bare)));

export const condition: fc.Arbitrary<Condition> = fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

const phased = fc.record(
  { turn: fc.integer({ min: 1, max: 9 }), phase: fc.constantFrom(...PHASES) },
  { requiredKeys: ['turn'] },
);
export const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.constant<Trigger>({ on: 'manual' }),
  fc
    .tuple(phased, fc.integer({ min: 0, max: 60 }))
    .map(([at, minute]): Trigger => ({ on: 'minute', ...at, minute: minute / 2 })),
  fc.integer({ min: 0, max: 4e12 }).map((at): Trigger => ({ on: 'time', at })),
  fc
    .tuple(phased, fc.constantFrom('orders', 'locked', 'review', 'published'))
    .map(([at, moment]): Trigger => ({ on: 'phase', ...at, moment })),
  condition.map((any): Trigger => ({ on: 'condition', any })),
);

const effect: fc.Arbitrary<ItemEffect> = fc.oneof(
  fc.integer({ min: -10, max: 10 }).map((by) => ({ effect: 'moved', params: { by } })),
  fc.record({ word: words, loud: fc.boolean() }).map((params) => ({ effect: 'told', params })),
);

const more = words.filter((text) => text.trim() !== '');
const item: fc.Arbitrary<MselItem> = fc
  .record({
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,6}$/),
    title: more.map((text) => text.trim()),
    text: words,
    medium: fc.constantFrom('news', 'cable', 'incident', 'notice'),
    to: fc.oneof(fc.constant<'all'>('all'), fc.subarray(TEAMS)),
    effects: fc.array(effect, { maxLength: 2 }),
    trigger,
    optional: fc.record(
      { source: more, expected: more, chance: fc.integer({ min: 1, max: 99 }) },
      { requiredKeys: [] },
    ),
    justification: more,
  })
  .map(({ optional, justification, ...rest }) => ({
    ...rest,
    ...optional,
    ...(rest.effects.length > 0 ? { justification } : {}),
  }));

export const items = fc.uniqueArray(item, { minLength: 1, maxLength: 5, selector: ({ id }) => id });
