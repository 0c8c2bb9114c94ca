/**
 * The MSEL: the injects an exercise intends to send, each with what sets it off. It is part of the log, for the white cell
 * alone; nothing of an item leaves before it is sent. What an item is and what may be done to it is here; when it falls
 * due is in `msel-due.ts`.
 */
import { z } from 'zod';
import { Audience, Instant, Json, TeamId } from '../words.ts';

const Name = z.string().min(1).max(64);
const Turn = z.int().min(1).max(1000);

/** People write these in spreadsheets and speak of them aloud: short, and unlike a card's id not random. */
export const ItemId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/);
export type ItemId = z.infer<typeof ItemId>;

/** Most items a list may hold, and most that one import may bring. */
export const MOST_ITEMS = 400;

export const MEDIA = ['news', 'cable', 'incident', 'notice'] as const;
/** Moments of a turn at which an item may be sent. `published` is when the turn's results are. */
export const MOMENTS = ['orders', 'locked', 'review', 'published'] as const;
export type Moment = (typeof MOMENTS)[number];
export const COMPARISONS = ['above', 'below', 'at-least', 'at-most'] as const;
export const OFFER_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const;
export const STAGES = ['orders', 'locked', 'review'] as const;

const negated = { not: z.literal(true).optional() };

/** One thing that is so or not so at a moment, judged on the truth. `not` turns it round. */
export const MselTerm = z.discriminatedUnion('is', [
  /** An indicator of the facilitator's board. One that has no number is neither above nor below. */
  z.strictObject({
    is: z.literal('indicator'),
    ...negated,
    indicator: z.string().min(1).max(80),
    compare: z.enum(COMPARISONS),
    value: z.number(),
  }),
  /** The turn in play. `to` absent: and every later one. */
  z.strictObject({ is: z.literal('turn'), ...negated, from: Turn, to: Turn.optional() }),
  z.strictObject({ is: z.literal('phase'), ...negated, phase: Name }),
  z.strictObject({ is: z.literal('stage'), ...negated, stage: z.enum(STAGES) }),
  /** The team's sheet of the phase in play is sealed. */
  z.strictObject({ is: z.literal('sealed'), ...negated, team: TeamId }),
  /** An event of this type has occurred, at any time on the branch in play. */
  z.strictObject({ is: z.literal('event'), ...negated, event: Name }),
  /** There is an offer in this state. A team not named: any. */
  z.strictObject({
    is: z.literal('offer'),
    ...negated,
    from: TeamId.optional(),
    to: TeamId.optional(),
    state: z.enum(OFFER_STATES),
  }),
  z.strictObject({ is: z.literal('inject'), ...negated, item: ItemId, state: z.enum(['sent', 'skipped']) }),
]);
export type MselTerm = z.infer<typeof MselTerm>;

/** Holds where all terms of any one group hold: `a and b or c`. */
export const Condition = z.array(z.array(MselTerm).min(1).max(8)).min(1).max(8);
export type Condition = z.infer<typeof Condition>;

/** What sets an item off. Nothing is sent by itself while the clock of an open phase stands. */
export const Trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('manual') }),
  /** After so many minutes of the turn's running clock; pauses do not count. */
  z.strictObject({ on: z.literal('minute'), turn: Turn, phase: Name.optional(), minute: z.number().min(0).max(6000) }),
  /** At a time of day, by the server's clock. */
  z.strictObject({ on: z.literal('time'), at: Instant }),
  z.strictObject({ on: z.literal('phase'), turn: Turn, phase: Name.optional(), moment: z.enum(MOMENTS) }),
  z.strictObject({ on: z.literal('condition'), any: Condition }),
]);
export type Trigger = z.infer<typeof Trigger>;

/** What an item does to the game when it is sent: an effect of the ruleset's catalogue, told to whom the card goes. */
export const ItemEffect = z.strictObject({ effect: Name, params: z.record(z.string(), Json) });
export type ItemEffect = z.infer<typeof ItemEffect>;

export const MselItem = z.strictObject({
  id: ItemId,
  title: z.string().trim().min(1).max(160),
  text: z.string().max(8000),
  medium: z.enum(MEDIA),
  to: Audience,
  source: z.string().max(120).optional(),
  /** What the white cell hopes to see. */
  expected: z.string().max(2000).optional(),
  justification: z.string().max(2000).optional(),
  effects: z.array(ItemEffect).max(12),
  trigger: Trigger,
  /** Per cent: drawn once when the trigger comes; if it fails the item is skipped. Absent: certain. */
  chance: z.int().min(1).max(99).optional(),
});
export type MselItem = z.infer<typeof MselItem>;

const one = { item: ItemId };
/** `hold`: not by itself, until released. `skip`: not at all, until restored. */
const hold = z.strictObject({ do: z.literal('hold'), ...one });
const release = z.strictObject({ do: z.literal('release'), ...one });
const restore = z.strictObject({ do: z.literal('restore'), ...one });
const remove = z.strictObject({ do: z.literal('remove'), items: z.array(ItemId).min(1).max(MOST_ITEMS) });

/** What may be asked of the list. `whole`: items not named are removed, unless they were sent. */
export const MselWish = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('put'),
    items: z.array(MselItem).min(1).max(MOST_ITEMS),
    whole: z.boolean().optional(),
  }),
  remove,
  hold,
  release,
  restore,
  z.strictObject({ do: z.literal('skip'), ...one }),
]);
export type MselWish = z.infer<typeof MselWish>;

/** What happened to the list. `put` adds items, or changes those of the same id where they stand. */
export const MselChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('put'), items: z.array(MselItem).min(1) }),
  remove,
  hold,
  release,
  restore,
  /** `drawn`: its chance failed; what was drawn, 0 … 100. */
  z.strictObject({ do: z.literal('skip'), ...one, drawn: z.number().optional() }),
]);
export type MselChange = z.infer<typeof MselChange>;

/** An item as it stands on the list. Whether it was sent, the cards say. */
export interface MselLine {
  item: MselItem;
  state: 'waiting' | 'held' | 'skipped';
  /** Step in which it came into that state: a skip is undone by a rewind to before it. */
  step: number;
  at: number;
  /** Its chance failed at this draw, 0 … 100. */
  drawn?: number | undefined;
}
