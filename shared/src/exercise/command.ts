/** What people, bots and the clock may ask of an exercise. Every command is parsed by this before anything looks at it. */
import { z } from 'zod';
import { Policy } from '../log/policy.ts';
import { Channel, Ruling, StoredOutcome, StoredTyped } from '../log/record.ts';
import { Audience, CommandId, ExerciseId, Instant, Json, SeatId, TeamId } from '../words.ts';
import { ItemId, MselWish } from './msel.ts';
import { Observed } from './observed.ts';

const Step = z.int().min(0).max(10_000);
const Name = z.string().min(1).max(64);
const prose = (max: number) => z.string().trim().min(1).max(max);
const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);

export const Command = z.discriminatedUnion('act', [
  /** A person or bot takes a place, or is moved to another one. */
  z.strictObject({
    act: z.literal('seat'),
    seat: SeatId,
    as: z.enum(['player', 'facilitator', 'observer', 'bot']),
    team: TeamId.optional(),
    role: Name.optional(),
    bloc: Name.optional(),
    bot: Name.optional(),
    salt: Hex32.optional(),
  }),
  z.strictObject({ act: z.literal('unseat'), seat: SeatId }),
  /** Takes another role or bloc of one's own team. */
  z.strictObject({ act: z.literal('role'), role: Name.optional(), bloc: Name.optional() }),
  /** Minutes after each lock in which this seat's edits still count; 0 takes them back. */
  z.strictObject({ act: z.literal('allow'), seat: SeatId, minutes: z.int().min(0).max(60) }),
  z.strictObject({ act: z.literal('start') }),
  z.strictObject({ act: z.literal('pause') }),
  z.strictObject({ act: z.literal('resume') }),
  /** Minutes may be negative: shortening. */
  z.strictObject({ act: z.literal('extend'), minutes: z.number().min(-600).max(600) }),
  z.strictObject({ act: z.literal('lock') }),
  /** After the grace that follows a lock: takes what stands in the drafts. The clock's own. */
  z.strictObject({ act: z.literal('settle') }),
  /** `team` only where a facilitator seals for an absent side. `orders` only from a bot. */
  z.strictObject({
    act: z.literal('seal'),
    step: Step,
    team: TeamId.optional(),
    orders: z.array(StoredTyped).max(100).optional(),
  }),
  z.strictObject({ act: z.literal('unseal'), step: Step, team: TeamId.optional() }),
  z.strictObject({ act: z.literal('rule'), step: Step, ruling: Ruling, justification: prose(2000) }),
  z.strictObject({ act: z.literal('publish'), step: Step }),
  z.strictObject({
    act: z.literal('inject'),
    title: prose(160),
    text: z.string().max(8000),
    medium: z.enum(['news', 'cable', 'incident', 'notice']),
    to: Audience,
    source: z.string().max(120).optional(),
    expected: z.string().max(2000).optional(),
    justification: z.string().max(2000).optional(),
    effects: z.array(StoredOutcome).max(12),
  }),
  z.strictObject({ act: z.literal('recall'), inject: CommandId }),
  /** Changes the list of injects. */
  z.strictObject({ act: z.literal('msel'), change: MselWish }),
  /** Sends an item of the list: now, by hand; or because it is due, by the clock. */
  z.strictObject({ act: z.literal('deliver'), item: ItemId }),
  z.strictObject({
    act: z.literal('say'),
    form: z.enum(['message', 'comment', 'resolution', 'question', 'answer', 'announcement']),
    channel: Channel,
    text: prose(4000),
    about: z.string().max(200).optional(),
    /** The row of the section `about` that is commented on: `type.field`, or `type.field/id`. */
    row: z.string().max(200).optional(),
  }),
  z.strictObject({
    act: z.literal('offer'),
    to: TeamId,
    clauses: z
      .array(z.strictObject({ by: TeamId, clause: StoredTyped }))
      .min(1)
      .max(12),
    note: z.string().trim().max(1000),
    expires: Instant.nullable(),
    until: Step,
    counters: CommandId.optional(),
  }),
  z.strictObject({ act: z.literal('answer'), offer: CommandId, answer: z.enum(['accepted', 'declined', 'withdrawn']) }),
  z.strictObject({
    act: z.literal('note'),
    text: prose(4000),
    moment: z.int().nonnegative().optional(),
    about: z.string().max(200).optional(),
    observed: Observed.optional(),
  }),
  z.strictObject({ act: z.literal('bookmark'), label: prose(200), moment: z.int().nonnegative() }),
  /** One's own vote for a bookmark, or (`on: false`) taken back. */
  z.strictObject({ act: z.literal('vote'), about: CommandId, on: z.boolean() }),
  /** Says that a team's question is being looked at. */
  z.strictObject({ act: z.literal('attend'), question: CommandId }),
  /** For the night: stops the clock and holds everything that moves the game until `wake`. */
  z.strictObject({ act: z.literal('suspend'), until: Instant.nullable(), note: z.string().trim().max(400) }),
  z.strictObject({ act: z.literal('wake') }),
  z.strictObject({ act: z.literal('survey'), answers: z.record(z.string().max(60), Json) }),
  z.strictObject({ act: z.literal('policy'), policy: Policy.partial(), title: prose(120).optional() }),
  /** Back to the end of `step`; what came after is kept as a branch. */
  z.strictObject({ act: z.literal('rewind'), step: Step, sameLuck: z.boolean(), reason: z.string().trim().max(2000) }),
  /** Notes that a fork was made; the host's own. */
  z.strictObject({ act: z.literal('fork'), into: ExerciseId, step: Step }),
  z.strictObject({ act: z.literal('close') }),
]);
export type Command = z.infer<typeof Command>;
export type Act = Command['act'];
export type CommandOf<A extends Act> = Extract<Command, { act: A }>;
