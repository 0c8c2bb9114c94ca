/**
 * The product's words, one per thing, as types. Everything else in `shared` is spelled with these.
 */
import { z } from 'zod';

/** Plain JSON: the only thing that is stored, sent or folded. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export const Json: z.ZodType<Json> = z.json();

/** A side in the game, named by the ruleset's manifest, such as `ukraine`. */
export const TeamId = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
export type TeamId = z.infer<typeof TeamId>;

/** One hosted run. Random, unguessable, never reused. */
export const ExerciseId = z
  .string()
  .regex(/^[a-z0-9]{20}$/)
  .brand<'ExerciseId'>();
export type ExerciseId = z.infer<typeof ExerciseId>;

/** One person's (or bot's) place. Random; the person's name is kept outside the log. */
export const SeatId = z
  .string()
  .regex(/^[a-z0-9]{4,16}$/)
  .brand<'SeatId'>();
export type SeatId = z.infer<typeof SeatId>;

/** Made by whoever sends a command; a repeat with the same id is answered, not redone. */
export const CommandId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,40}$/)
  .brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** `step/team/type`, made by the server. */
export const OrderId = z
  .string()
  .regex(/^\d+\/[a-z][a-z0-9-]*\/[A-Za-z][A-Za-z0-9]*$/)
  .brand<'OrderId'>();
export type OrderId = z.infer<typeof OrderId>;

/** The id of an order. `step` counts adjudicated phases of the exercise, from 1. */
export function orderId(step: number, team: TeamId, type: string): OrderId {
  return OrderId.parse(`${step}/${team}/${type}`);
}

/** Milliseconds since 1970-01-01T00:00Z, set by the server's clock. */
export const Instant = z.int().nonnegative();
export type Instant = z.infer<typeof Instant>;

/** Named values that stand beside a key in a text, or beside a rule in a reason. */
export type Facts = { readonly [name: string]: Json };
export const Facts: z.ZodType<Facts> = z.record(z.string(), Json);

/**
 * Never a sentence: a key into a catalogue with the values its message takes, so that every language says it in its own words.
 * A value may itself be a Text. Free text written by people is not a Text; it travels as a string.
 */
// An alias, not an interface: only then is a Text a Json, and may stand among the values of another.
export type Text = {
  readonly key: string;
  readonly values?: Facts;
};
export const Text: z.ZodType<Text> = z.strictObject({
  key: z.string().min(1).max(200),
  values: Facts.exactOptional(),
});

/** Shorthand for a {@link Text}. */
export function text(key: string, values?: Facts): Text {
  return values === undefined ? { key } : { key, values };
}

/** Catalogue of one language: key to ICU MessageFormat message. */
export type Catalogue = { readonly [key: string]: string };

/**
 * Who learns a fact. `[]` is the facilitator alone; `'all'` is every team, observers, the big board and the facilitator.
 * The facilitator always learns everything.
 */
export type Audience = 'all' | readonly TeamId[];
export const Audience: z.ZodType<Audience> = z.union([z.literal('all'), z.array(TeamId).max(32)]);

/** Nobody but the facilitator. */
export const FACILITATOR_ONLY: Audience = [];

/** Through whose eyes something is seen. */
export type Viewer =
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'observer' };
export const Viewer: z.ZodType<Viewer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('facilitator') }),
  z.strictObject({ kind: z.literal('team'), team: TeamId }),
  z.strictObject({ kind: z.literal('observer') }),
]);
export const FACILITATOR: Viewer = { kind: 'facilitator' };
export const OBSERVER: Viewer = { kind: 'observer' };

/** One short word per viewer: key of caches, of the `--as` option and of `?view=`. */
export function viewerName(viewer: Viewer): string {
  return viewer.kind === 'team' ? viewer.team : viewer.kind;
}

/** May this viewer learn a fact addressed so? The single rule behind every gate. */
export function addressed(audience: Audience, viewer: Viewer): boolean {
  if (viewer.kind === 'facilitator' || audience === 'all') return true;
  return viewer.kind === 'team' && audience.includes(viewer.team);
}

/** What was refused and why, for the person who can act on it. */
export interface Refusal {
  /** Stable, for tests and for the client's own handling: `not-awaited`, `over-budget`, … */
  readonly code: string;
  readonly text: Text;
  /** Order-sheet path (`type.field`) the refusal is about, if it is about one. */
  readonly path?: string | undefined;
}

export type DeepReadonly<T> = T extends readonly (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** `S` with every leaf optional: what somebody has been told. Only adjudication gets `S` itself. */
export type Known<S> = S extends readonly (infer E)[]
  ? Known<E>[]
  : S extends object
    ? { [K in keyof S]?: Known<S[K]> | undefined }
    : S;
