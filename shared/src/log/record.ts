/**
 * One line of the log. The log is the exercise: everything else is a fold of these.
 */
import { z } from 'zod';
import { ItemId, MselChange } from '../exercise/msel.ts';
import { Observed } from '../exercise/observed.ts';
import { Audience, CommandId, ExerciseId, Facts, Instant, Json, OrderId, SeatId, TeamId, Text } from '../words.ts';
import { Policy } from './policy.ts';

/** Version of stored records and of the wire. Bump when either changes shape. */
export const PROTOCOL = 1;

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const Step = z.int().nonnegative();
const Name = z.string().min(1).max(64);
/** Free text written by people. */
const prose = (max: number) => z.string().trim().min(1).max(max);
const JsonObject = z.record(z.string(), Json);

/** Who did it. Names are not here: they live outside the chain and can be erased. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('facilitator'), seat: SeatId }),
  z.strictObject({ kind: z.literal('player'), seat: SeatId, team: TeamId }),
  z.strictObject({ kind: z.literal('observer'), seat: SeatId }),
  z.strictObject({ kind: z.literal('bot'), team: TeamId }),
  z.strictObject({ kind: z.literal('clock') }),
  z.strictObject({ kind: z.literal('host') }),
]);
export type Actor = z.infer<typeof Actor>;

const StoredTerm = z.strictObject({ label: Text, value: z.number(), by: TeamId.optional(), audience: Audience });
const StoredBecause = z.strictObject({
  rule: Name,
  orders: z.array(OrderId).readonly().optional(),
  inputs: Facts.optional(),
  terms: z.array(StoredTerm).readonly().optional(),
  rest: Text.optional(),
  signs: z.literal(true).optional(),
  secret: Facts.optional(),
});
/** Events, orders and clauses are checked by their ruleset; here they are JSON with a type. */
export const StoredTyped = z.looseObject({ type: Name });
export const StoredEntry = z.strictObject({ event: StoredTyped, audience: Audience, because: StoredBecause });
export type StoredEntry = z.infer<typeof StoredEntry>;

export const StoredSealed = z.strictObject({
  id: OrderId,
  team: TeamId,
  source: z.enum(['sealed', 'draft', 'last', 'default']),
  order: StoredTyped,
});
export type StoredSealed = z.infer<typeof StoredSealed>;

const StoredQuestion = z.strictObject({
  key: z.string().max(200),
  question: Text,
  odds: z.record(z.string(), z.number()),
  draw: z.number(),
  model: z.string(),
  answer: z.string(),
});

export const StoredOutcome = z.strictObject({ effect: Name, params: JsonObject, audience: Audience });

/** Where something is said: to all, among teams, or to the white cell (which reads every channel). */
export const Channel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('teams'), teams: z.array(TeamId).min(1).max(8) }),
  z.strictObject({ kind: z.literal('white-cell') }),
]);
export type Channel = z.infer<typeof Channel>;

const ClauseBy = z.strictObject({ by: TeamId, clause: StoredTyped });

/** Fixes the answer to a question, or writes an outcome, or takes an earlier ruling back. */
export const Ruling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), key: z.string().max(200), answer: z.string().max(64) }),
  z.strictObject({ kind: z.literal('outcome'), outcome: StoredOutcome }),
  z.strictObject({ kind: z.literal('withdrawn'), ruling: CommandId }),
]);
export type Ruling = z.infer<typeof Ruling>;

/** The bodies, by kind. What each viewer is told of each is in `audience.ts`. */
export const Body = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('created'),
    protocol: z.int(),
    exercise: ExerciseId,
    code: z.string().max(12),
    title: prose(120),
    ruleset: Name,
    revision: z.int(),
    scenario: Name,
    /** All options; only those named in `public` are told. */
    options: JsonObject,
    public: z.array(Name),
    language: z.string().max(8),
    policy: Policy,
    /** SHA-256 of the two secrets: what is revealed at the end must match. */
    digests: z.strictObject({ luck: Hex32, seal: Hex32 }),
    from: z.strictObject({ exercise: ExerciseId, step: Step }).optional(),
    /**
     * It rehearses another one: bots play so many turns of it (null: all), and nothing of it is that one's. `pace`: how many
     * minutes of the list of injects go by in one minute of its clock; absent: one.
     */
    rehearsal: z
      .strictObject({ of: ExerciseId, turns: z.int().positive().nullable(), pace: z.int().min(1).max(6000).optional() })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('seated'),
    seat: SeatId,
    as: z.enum(['player', 'facilitator', 'observer', 'bot']),
    team: TeamId.optional(),
    role: Name.optional(),
    bloc: Name.optional(),
    /** Which bot plays, for a bot's seat. */
    bot: Name.optional(),
    /** The seat's contribution to the exercise's luck. */
    salt: Hex32.optional(),
  }),
  z.strictObject({ kind: z.literal('left'), seat: SeatId, reason: z.enum(['left', 'removed']) }),
  /** A seat is given time after each lock; 0 minutes: no longer. */
  z.strictObject({ kind: z.literal('allowed'), seat: SeatId, minutes: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('policy'), policy: Policy.partial(), title: prose(120).optional() }),
  z.strictObject({ kind: z.literal('opened'), salts: z.record(z.string(), Hex32), entries: z.array(StoredEntry) }),
  z.strictObject({
    kind: z.literal('clock'),
    act: z.enum(['start', 'pause', 'resume', 'extend', 'lock']),
    step: Step,
    /** When the phase locks; null while it stands still or has no clock. */
    deadline: Instant.nullable(),
    /** Milliseconds left, while it stands still. */
    left: z.int().nonnegative().nullable(),
    /** It goes on after nobody held the exercise since this instant: what went by meanwhile does not count. */
    stood: Instant.optional(),
  }),
  z.strictObject({ kind: z.literal('sealed'), step: Step, team: TeamId, orders: z.array(StoredSealed) }),
  z.strictObject({ kind: z.literal('unsealed'), step: Step, team: TeamId }),
  z.strictObject({ kind: z.literal('ruled'), step: Step, id: CommandId, ruling: Ruling, justification: prose(2000) }),
  z.strictObject({
    kind: z.literal('adjudicated'),
    step: Step,
    revision: z.int(),
    orders: z.array(StoredSealed),
    questions: z.array(StoredQuestion),
    /** Ids of the rulings that counted. */
    rulings: z.array(CommandId),
    entries: z.array(StoredEntry),
    /** The chain's hash just before this record, shown to all: a later rewrite would contradict it. */
    head: Hex32,
  }),
  z.strictObject({
    kind: z.literal('injected'),
    id: CommandId,
    title: prose(160),
    text: z.string().max(8000),
    medium: z.enum(['news', 'cable', 'incident', 'notice']),
    to: Audience,
    /** Who says it, in the story: "news agency". */
    source: z.string().max(120).optional(),
    /** What the white cell hopes to see; facilitator only. */
    expected: z.string().max(2000).optional(),
    justification: z.string().max(2000).optional(),
    effects: z.array(StoredOutcome),
    entries: z.array(StoredEntry),
    /** The item of the MSEL that it is; facilitator only. */
    item: ItemId.optional(),
  }),
  /** The white cell's list of injects changes. */
  z.strictObject({ kind: z.literal('msel'), change: MselChange }),
  z.strictObject({ kind: z.literal('recalled'), inject: CommandId }),
  z.strictObject({
    kind: z.literal('said'),
    id: CommandId,
    form: z.enum(['message', 'comment', 'resolution', 'question', 'answer', 'announcement']),
    channel: Channel,
    text: prose(4000),
    /** What it answers or resolves, or the section of the order sheet that it comments on. */
    about: z.string().max(200).optional(),
    /** A comment on one row of that section: its key, and what the sheet called it, since a sheet may lose the row. */
    row: z.strictObject({ key: z.string().max(200), label: Text }).optional(),
  }),
  z.strictObject({
    kind: z.literal('offered'),
    id: CommandId,
    from: TeamId,
    to: TeamId,
    clauses: z.array(ClauseBy).min(1).max(12),
    note: z.string().max(1000),
    /** Open for acceptance until this instant, or until the phase locks. */
    expires: Instant.nullable(),
    /** Last step it binds once accepted. */
    until: Step,
    counters: CommandId.optional(),
  }),
  z.strictObject({
    kind: z.literal('answered'),
    offer: CommandId,
    answer: z.enum(['accepted', 'declined', 'withdrawn', 'lapsed']),
    step: Step,
  }),
  z.strictObject({
    kind: z.literal('noted'),
    id: CommandId,
    text: prose(4000),
    moment: z.int().optional(),
    /** A card that was sent, or an item of the MSEL that was not yet. */
    about: z.string().max(200).optional(),
    observed: Observed.optional(),
  }),
  z.strictObject({ kind: z.literal('bookmarked'), id: CommandId, label: prose(200), moment: z.int() }),
  z.strictObject({ kind: z.literal('voted'), about: CommandId, on: z.boolean() }),
  /** The white cell is looking at a question that a team asked it. */
  z.strictObject({ kind: z.literal('attended'), question: CommandId }),
  /** Everybody goes home: nothing is locked, published or sent until it ends. `until`: when it is meant to. */
  z.strictObject({
    kind: z.literal('suspended'),
    act: z.enum(['begin', 'end']),
    until: Instant.nullable(),
    note: z.string().max(400),
  }),
  z.strictObject({ kind: z.literal('surveyed'), answers: JsonObject }),
  z.strictObject({
    kind: z.literal('rewound'),
    step: Step,
    branch: z.int().positive(),
    sameLuck: z.boolean(),
    reason: z.string().max(2000),
  }),
  z.strictObject({ kind: z.literal('forked'), into: ExerciseId, step: Step }),
  z.strictObject({
    kind: z.literal('closed'),
    /** The secrets revealed, so that anyone with the log can verify it. Absent while a parent's luck is still in play. */
    secrets: z.strictObject({ luck: Hex32, seal: Hex32 }).optional(),
  }),
]);
export type Body = z.infer<typeof Body>;
export type Kind = Body['kind'];
export type BodyOf<K extends Kind> = Extract<Body, { kind: K }>;

const Envelope = z.object({
  seq: z.int().nonnegative(),
  at: Instant,
  actor: Actor,
  /** The command that caused it, so that a repeat after a crash is answered, not redone. */
  cause: CommandId.optional(),
  audience: Audience,
});
export type Envelope = z.infer<typeof Envelope>;

/** What is decided: a body, who did it, who may learn that it happened. The log adds the rest. */
export interface Draft<B extends Body = Body> {
  readonly actor: Actor;
  readonly cause?: CommandId | undefined;
  readonly audience: Audience;
  readonly body: B;
}

/** A record as it stands in the chain. */
export interface LogRecord<B extends Body = Body> extends Draft<B> {
  readonly seq: number;
  readonly at: Instant;
  /** Hash of the record before; the first holds zeros. */
  readonly prev: string;
  readonly hash: string;
}

const Stored = z.strictObject({ ...Envelope.shape, body: Body, prev: Hex32, hash: Hex32 });

/** Parses one stored record, whole. Refuses unknown kinds and unknown keys. */
export function parseRecord(value: unknown): LogRecord {
  return Stored.parse(value);
}
