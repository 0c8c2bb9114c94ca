/** What Blotto is made of: its words, its numbers and the shapes of everything that is stored. Start reading here. */
import type { Belief } from '@sandtable/shared';
import { z } from 'zod';

export const SIDES = ['blue', 'amber'] as const;
export type Side = (typeof SIDES)[number];

/** The battlefields, in the order in which they are fought over. */
export const FIELDS = ['ridge', 'bridge', 'ford', 'mill', 'orchard'] as const;
export type FieldId = (typeof FIELDS)[number];

/** Points for carrying a field. Five different worths: the classic's tension between breadth and weight. Design choice. */
export const WORTH: Readonly<Record<FieldId, number>> = { ridge: 5, bridge: 4, ford: 3, mill: 2, orchard: 1 };

/**
 * How a side marches. `strength`: what one battalion fights with. Of those beaten on a field, `tired` in ten rest for one
 * turn and `lost` in ten are gone for good; the others are fit again at once. Design choice.
 */
export const PACES = [
  { id: 'careful', strength: 9, tired: 2, lost: 1 },
  { id: 'steady', strength: 10, tired: 4, lost: 2 },
  { id: 'forced', strength: 12, tired: 5, lost: 4 },
] as const;
export const STEADY = 1;
export const FORCED = 2;

/** Fresh battalions for the side that is behind in points, per turn. Design choice. */
export const REINFORCEMENT = 6;

/**
 * With fewer battalions than this, fit and tired together, a side leaves the field. Design choice, after the rule of
 * thumb that a formation which has lost three in ten stops fighting.
 */
export const ROUT = 70;

/** The band around what scouts believe, as factors of it: wide enough for their worst error. Design choice. */
export const SCOUT_BAND = { low: 0.7, high: 1.7 } as const;

const SideId = z.enum(SIDES);
const Field = z.enum(FIELDS);
const Count = z.int().min(0).max(10_000);
const Lines = z.array(Count).length(FIELDS.length);
const Pace = z.int().min(0).max(FORCED);

/** An order sheet is one order of each type. `lines` and `pace` are values of the widgets that the sheet declares. */
export const Order = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('deploy'), lines: Lines }),
  z.strictObject({ type: z.literal('reserve'), battalions: Count, field: Field }),
  z.strictObject({ type: z.literal('march'), pace: Pace }),
]);
export type Order = z.infer<typeof Order>;

/** What may be promised: whoever gives this clause keeps off the field while the agreement is in force. */
export const Clause = z.strictObject({ type: z.literal('keepOff'), field: Field });
export type Clause = z.infer<typeof Clause>;

const both = <T extends z.ZodType>(each: T) => z.strictObject({ blue: each, amber: each });

/** The facts. Every number in them is the new value, never a change, so that a fold cannot drift. */
export const Event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('turned'), turn: z.int().min(1) }),
  z.strictObject({ type: z.literal('mustered'), team: SideId, fit: Count, tired: Count, lost: Count }),
  z.strictObject({ type: z.literal('enrolled'), team: SideId, reserve: Count, raised: Count }),
  z.strictObject({ type: z.literal('misjudged'), team: SideId, error: z.number() }),
  z.strictObject({ type: z.literal('scouted'), team: SideId, value: Count, low: Count, high: Count, turn: z.int() }),
  z.strictObject({ type: z.literal('marched'), team: SideId, lines: Lines, called: Count, to: Field, pace: Pace }),
  z.strictObject({
    type: z.literal('fought'),
    field: Field,
    battalions: both(Count),
    strength: both(Count),
    winner: SideId.nullable(),
  }),
  z.strictObject({ type: z.literal('scored'), team: SideId, points: Count }),
  z.strictObject({ type: z.literal('ended'), ending: z.enum(['points', 'draw', 'rout']), winner: SideId.nullable() }),
]);
export type Event = z.infer<typeof Event>;
export type Ending = Extract<Event, { type: 'ended' }>['ending'];

/** The facilitator's options. */
export const Options = z.strictObject({
  turns: z.int().min(1).max(9),
  fog: z.number().min(0).max(0.3),
  reserve: z.int().min(10).max(40),
});
export type Options = z.infer<typeof Options>;

/** What one side has. Private: `reserve`, `raised`, `plan`. Everybody sees the rest. */
export interface Army {
  points: number;
  /** Battalions that can march. */
  fit: number;
  /** Battalions that rest this turn. */
  tired: number;
  lost: number;
  /** Battalions the other side can only guess at. */
  reserve: number;
  /** All that ever were: fit + tired + lost + reserve. */
  raised: number;
  /** What marched last turn. */
  plan: { lines: number[]; pace: number };
}

/** The whole truth. A viewer knows a part of it: `Known<State>`. */
export interface State {
  turn: number;
  turns: number;
  /** Strengths closer to each other than this share are decided by chance. */
  fog: number;
  fields: Record<FieldId, { holder: Side | null }>;
  sides: Record<Side, Army>;
  /** What each side thinks of the other's reserve; it may be wrong. */
  beliefs: Record<Side, { reserve: Belief }>;
  /** By how much each side's scouts misjudge, always: noise that averaged away over turns would be no secret. */
  error: Record<Side, number>;
  /** Absent until it is over. */
  ending?: { kind: Ending; winner: Side | null };
}

export interface Blotto {
  state: State;
  order: Order;
  event: Event;
  clause: Clause;
  options: Options;
}

/** The other one. */
export function against(side: Side): Side {
  return side === 'blue' ? 'amber' : 'blue';
}

/** A team id as one of ours. */
export function sideOf(team: string): Side | undefined {
  return SIDES.find((side) => side === team);
}

export function total(lines: readonly number[]): number {
  return lines.reduce((sum, line) => sum + line, 0);
}

/** As much of a deployment as `fit` battalions can fill, first field first. */
export function cut(lines: readonly number[], fit: number): number[] {
  let left = fit;
  return lines.map((line) => {
    const sent = Math.min(line, left);
    left -= sent;
    return sent;
  });
}

/** `fit` battalions spread by weight, whole ones, the remainder to the first field. */
export function spread(weights: readonly number[], fit: number): number[] {
  const sum = total(weights);
  const lines = weights.map((weight) => (sum > 0 ? Math.floor((fit * weight) / sum) : 0));
  return lines.map((line, i) => (i === 0 ? line + fit - total(lines) : line));
}
