/** Random records of every kind, for properties that must hold of all of them. A kind without a line does not compile. */
import {
  type Actor,
  type Audience,
  type Body,
  type BodyOf,
  CommandId,
  type Draft,
  ExerciseId,
  type Facts,
  type Json,
  type Kind,
  OrderId,
  type Policy,
  SeatId,
  type StoredEntry,
  type StoredSealed,
  type Term,
  type Text,
  type Viewer,
} from '@sandtable/shared';
import fc from 'fast-check';

// The same records in every run; another seed in FC_SEED looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1) });

export const TEAMS = ['north', 'south', 'west'] as const;

/** Strings that stand nowhere else, so that a search of bytes says where they went. */
let planted = 0;
export const canaryWord: fc.Arbitrary<string> = fc.constant(null).map(() => `canary${planted++}x`);

export const team = fc.constantFrom(...TEAMS);
export const viewer: fc.Arbitrary<Viewer> = fc.oneof(
  fc.constant<Viewer>({ kind: 'observer' }),
  fc.constant<Viewer>({ kind: 'facilitator' }),
  team.map((id): Viewer => ({ kind: 'team', team: id })),
);
export const audience: fc.Arbitrary<Audience> = fc.oneof(fc.constant<Audience>('all'), fc.subarray([...TEAMS]));

const seat = fc.constantFrom('seat1', 'seat2', 'seat3').map((id) => SeatId.parse(id));
const command = fc.stringMatching(/^[A-Za-z0-9_-]{8,40}$/).map((id) => CommandId.parse(id));
const exercise = fc.stringMatching(/^[a-z0-9]{20}$/).map((id) => ExerciseId.parse(id));
const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const step = fc.nat(20);
const instant = fc.nat(2_000_000_000_000);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
);
/** Any JSON, with words in it that occur nowhere else. */
const json: fc.Arbitrary<Json> = fc.oneof(
  canaryWord,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.array(canaryWord, { maxLength: 2 }),
);
const facts: fc.Arbitrary<Facts> = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), json, { maxKeys: 3 });
const text: fc.Arbitrary<Text> = fc.record({ key: canaryWord, values: facts }, { requiredKeys: ['key'] });
const typed = fc.tuple(canaryWord, facts).map(([type, rest]) => ({ ...rest, type }));
const orderId = fc
  .tuple(fc.nat(9), team, fc.constantFrom('deploy', 'march'))
  .map(([at, by, type]) => OrderId.parse(`${at}/${by}/${type}`));

export const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({ kind: fc.constant('facilitator' as const), seat }),
  fc.record({ kind: fc.constant('player' as const), seat, team }),
  fc.record({ kind: fc.constant('observer' as const), seat }),
  fc.record({ kind: fc.constant('bot' as const), team }),
  fc.constant<Actor>({ kind: 'clock' }),
  fc.constant<Actor>({ kind: 'host' }),
);

const term: fc.Arbitrary<Term> = fc.record(
  { label: text, value: number, by: team, audience },
  { requiredKeys: ['label', 'value', 'audience'] },
);
export const entry: fc.Arbitrary<StoredEntry> = fc.record({
  event: typed,
  audience,
  because: fc.record(
    {
      rule: canaryWord,
      orders: fc.array(orderId, { maxLength: 4 }),
      inputs: facts,
      terms: fc.array(term, { maxLength: 4 }),
      signs: fc.constant(true as const),
      secret: facts,
    },
    { requiredKeys: ['rule'] },
  ),
});
const entries = fc.array(entry, { maxLength: 4 });
const sealedOrder: fc.Arbitrary<StoredSealed> = fc
  .tuple(orderId, fc.constantFrom('sealed', 'draft', 'last', 'default'), typed)
  .map(([id, source, order]) => ({ id, team: id.split('/')[1] ?? '', source, order }));
const outcome = fc.record({ effect: canaryWord, params: facts, audience });

const policy: fc.Arbitrary<Policy> = fc.record({
  marking: canaryWord,
  minutes: fc.dictionary(fc.constantFrom('orders', 'talks'), fc.nat(60)),
  sealBy: fc.constantFrom('anyone', 'lead'),
  lockWhenAllSealed: fc.boolean(),
  publish: fc.constantFrom('facilitator', 'automatic'),
  nextPhase: fc.constantFrom('starts', 'waits'),
  replay: fc.constantFrom('facilitator', 'own-side', 'everyone'),
  door: fc.constantFrom('open', 'closed'),
  observers: fc.boolean(),
  seatsPerTeam: fc.integer({ min: 1, max: 40 }),
});

const options = fc.dictionary(fc.constantFrom('fog', 'reserve', 'turns'), json);

type Made = { readonly [K in Kind]: fc.Arbitrary<Omit<BodyOf<K>, 'kind'>> };

/** What a body of each kind may hold. */
const BODIES: Made = {
  created: fc
    .record({
      protocol: fc.constant(1),
      exercise,
      code: canaryWord.map((word) => word.slice(-12)),
      title: canaryWord,
      ruleset: canaryWord,
      revision: fc.nat(9),
      scenario: canaryWord,
      options,
      public: fc.subarray(['fog', 'reserve', 'turns']),
      language: fc.constant('en'),
      policy,
      digests: fc.record({ luck: hex, seal: hex }),
    })
    .chain((body) =>
      fc.option(fc.record({ exercise, step }), { nil: undefined }).map((from) => (from ? { ...body, from } : body)),
    ),
  seated: fc.record(
    {
      seat,
      as: fc.constantFrom('player', 'facilitator', 'observer', 'bot'),
      team,
      role: canaryWord,
      bloc: canaryWord,
      bot: canaryWord,
      salt: hex,
    },
    { requiredKeys: ['seat', 'as'] },
  ),
  left: fc.record({ seat, reason: fc.constantFrom('left', 'removed') }),
  policy: fc.record({ policy, title: canaryWord }, { requiredKeys: ['policy'] }),
  opened: fc.record({ salts: fc.dictionary(fc.constantFrom('seat1', 'seat2'), hex), entries }),
  clock: fc.record({
    act: fc.constantFrom('start', 'pause', 'resume', 'extend', 'lock'),
    step,
    deadline: fc.option(instant),
    left: fc.option(fc.nat()),
  }),
  sealed: fc.record({ step, team, orders: fc.array(sealedOrder, { maxLength: 3 }) }),
  unsealed: fc.record({ step, team }),
  ruled: fc.record({
    step,
    id: command,
    ruling: fc.oneof(
      fc.record({ kind: fc.constant('answer' as const), key: canaryWord, answer: canaryWord }),
      fc.record({ kind: fc.constant('outcome' as const), outcome }),
      fc.record({ kind: fc.constant('withdrawn' as const), ruling: command }),
    ),
    justification: canaryWord,
  }),
  adjudicated: fc.record({
    step,
    revision: fc.nat(9),
    orders: fc.array(sealedOrder, { maxLength: 4 }),
    questions: fc.array(
      fc.record({
        key: canaryWord,
        question: text,
        odds: fc.dictionary(
          fc.constantFrom('yes', 'no'),
          fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
        ),
        draw: fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
        model: canaryWord,
        answer: canaryWord,
      }),
      { maxLength: 2 },
    ),
    rulings: fc.array(command, { maxLength: 2 }),
    entries,
    head: hex,
  }),
  injected: fc.record(
    {
      id: command,
      title: canaryWord,
      text: canaryWord,
      medium: fc.constantFrom('news', 'cable', 'incident', 'notice'),
      to: audience,
      source: canaryWord,
      expected: canaryWord,
      justification: canaryWord,
      effects: fc.array(outcome, { maxLength: 2 }),
      entries,
      item: canaryWord,
    },
    { requiredKeys: ['id', 'title', 'text', 'medium', 'to', 'effects', 'entries'] },
  ),
  msel: fc
    .tuple(fc.array(canaryWord, { minLength: 5, maxLength: 5 }), audience, fc.constantFrom('put', 'hold', 'skip'))
    .map(([[id = '', title = '', text = '', source = '', expected = ''], to, act]): Omit<BodyOf<'msel'>, 'kind'> => {
      const item = { id, title, text, medium: 'news', to, source, expected, effects: [] } as const;
      return {
        change:
          act === 'put'
            ? { do: act, items: [{ ...item, to, effects: [], trigger: { on: 'manual' } }] }
            : { do: act, item: id },
      };
    }),
  recalled: fc.record({ inject: command }),
  said: fc.record(
    {
      id: command,
      form: fc.constantFrom('message', 'comment', 'resolution', 'question', 'answer', 'announcement'),
      channel: fc.oneof(
        fc.constant({ kind: 'all' as const }),
        fc.record({ kind: fc.constant('teams' as const), teams: fc.subarray([...TEAMS], { minLength: 1 }) }),
        fc.constant({ kind: 'white-cell' as const }),
      ),
      text: canaryWord,
      about: canaryWord,
      row: fc.record({ key: canaryWord, label: fc.record({ key: canaryWord }) }),
    },
    { requiredKeys: ['id', 'form', 'channel', 'text'] },
  ),
  offered: fc.record(
    {
      id: command,
      from: team,
      to: team,
      clauses: fc.array(fc.record({ by: team, clause: typed }), { minLength: 1, maxLength: 2 }),
      note: canaryWord,
      expires: fc.option(instant),
      until: step,
      counters: command,
    },
    { requiredKeys: ['id', 'from', 'to', 'clauses', 'note', 'expires', 'until'] },
  ),
  answered: fc.record({ offer: command, answer: fc.constantFrom('accepted', 'declined', 'withdrawn', 'lapsed'), step }),
  noted: fc.record(
    { id: command, text: canaryWord, moment: fc.nat(), about: canaryWord },
    { requiredKeys: ['id', 'text'] },
  ),
  bookmarked: fc.record({ id: command, label: canaryWord, moment: fc.nat() }),
  voted: fc.record({ about: canaryWord.map((word) => CommandId.parse(`voted-${word}`)), on: fc.boolean() }),
  allowed: fc.record({ seat, minutes: fc.nat(60) }),
  attended: fc.record({ question: command }),
  suspended: fc.record({ act: fc.constantFrom('begin', 'end'), until: fc.option(instant), note: canaryWord }),
  surveyed: fc.record({ answers: facts }),
  rewound: fc.record({ step, branch: fc.integer({ min: 1, max: 9 }), sameLuck: fc.boolean(), reason: canaryWord }),
  forked: fc.record({ into: exercise, step }),
  closed: fc.record({ secrets: fc.record({ luck: hex, seal: hex }) }, { requiredKeys: [] }),
};

/** A body of any kind, or of the kind named. */
export function body(kind?: Kind): fc.Arbitrary<Body> {
  const kinds = Object.keys(BODIES) as Kind[];
  // The table pairs each kind with its own fields, which TypeScript loses when it is indexed by a union.
  return (kind === undefined ? fc.constantFrom(...kinds) : fc.constant(kind)).chain((chosen) =>
    (BODIES[chosen] as fc.Arbitrary<object>).map((rest) => ({ kind: chosen, ...rest }) as Body),
  );
}

/** A decided record, before the chain. */
export function draft(kind?: Kind): fc.Arbitrary<Draft> {
  return fc.record(
    { actor, audience, body: body(kind), cause: command },
    { requiredKeys: ['actor', 'audience', 'body'] },
  );
}
