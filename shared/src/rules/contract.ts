/**
 * The ruleset contract: what a ruleset is given, what it must answer. `PublicRules` is the half a browser loads;
 * `Ruleset` is the half only the server (or a headless run) loads.
 */
import type { z } from 'zod';
import type { MselItem } from '../exercise/msel.ts';
import type { Audience, DeepReadonly, Facts, Json, Known, OrderId, Refusal, TeamId, Text, Viewer } from '../words.ts';
import type { BeliefEffects, Board, HeldBelief, LonLat } from './board.ts';
import type { Bot } from './bot.ts';
import type { Manifest, OptionsSchema } from './manifest.ts';
import type { Rng } from './rng.ts';
import type { FormField, Sheet, Unit } from './sheet.ts';

/** The types a ruleset is made of. All of them are plain JSON. */
export interface Shape {
  state: object;
  order: { type: string };
  event: { type: string };
  clause: { type: string };
  options: object;
}

/** One contribution to a change. */
export interface Term {
  readonly label: Text;
  /** Signed, in the unit of what changed. The terms of a reason sum to the change it explains. */
  readonly value: number;
  /** The team that caused it. */
  readonly by?: TeamId | undefined;
  /** Who may see this term by name; for everyone else the gate folds it into one unnamed remainder. */
  readonly audience: Audience;
}

/** Why a fact came about. A viewer gets the terms addressed to it, the rest merged into "something you cannot see". */
export interface Because {
  /** A heading of the ruleset's RULES.md. */
  readonly rule: string;
  readonly orders?: readonly OrderId[] | undefined;
  /** Seen by the whole audience of the entry. */
  readonly inputs?: Facts | undefined;
  readonly terms?: readonly Term[] | undefined;
  /**
   * What the remainder is, in words, to those who may not see all terms by name: what it hangs on, never how much. Seen by
   * the whole audience of the entry. Absent: "something you cannot see".
   */
  readonly rest?: Text | undefined;
  /** The audience holds only an estimate: it is shown which way each term pushes, never how far. */
  readonly signs?: true | undefined;
  /** For the facilitator alone, until the review. */
  readonly secret?: Facts | undefined;
}

/** An event with its audience and reason. */
export interface Entry<E = { type: string }> {
  readonly event: E;
  readonly audience: Audience;
  readonly because: Because;
}

/** Where the order that counted came from. `sealed`: by the team; the others are taken at lock. */
export type OrderSource = 'sealed' | 'draft' | 'last' | 'default';

/** A team's decision of one type, as it counts. */
export interface Sealed<O = { type: string }> {
  readonly id: OrderId;
  readonly team: TeamId;
  readonly source: OrderSource;
  readonly order: O;
}

/** An accepted offer still in force. */
export interface Agreement<C = { type: string }> {
  readonly id: string;
  readonly from: TeamId;
  readonly to: TeamId;
  /** Each clause says which of the two gives it. */
  readonly clauses: readonly { readonly by: TeamId; readonly clause: C }[];
  /** Step in which it was accepted, and the last step it binds. */
  readonly since: number;
  readonly until: number;
  /** Parties whose sheet of the step `since` was sealed before they agreed: it could not know of the promise. */
  readonly over?: readonly TeamId[] | undefined;
}

/** What became of an agreement in a turn: a promise of it was kept, or broken, or it ran out. */
export interface Judged {
  /** The id of the offer that it was. */
  readonly agreement: string;
  readonly fate: 'kept' | 'broken' | 'lapsed';
}

/** Names an uncertain answer, so that a ruling can fix it: `['airspace', 'accident']`. */
export type Key = readonly string[];

/** What adjudication is given. Looking is free; the only way to change anything is `emit`. */
export interface Turn<T extends Shape> {
  /** Already includes every event emitted so far. Never hold an object of it across an `emit`. */
  readonly state: DeepReadonly<T['state']>;
  /** At most one per team and type, sorted by id, never by arrival. */
  readonly orders: readonly Sealed<T['order']>[];
  /** Sorted by id, never by arrival. */
  readonly agreements: readonly Agreement<T['clause']>[];
  /** True where nobody will read the reasons: campaigns by the thousand. Results must not depend on it. */
  readonly bulk: boolean;
  /** Id of the inject whose effects are being stated; absent elsewhere. A term that works later may name it as `card`. */
  readonly card?: string | undefined;
  /** An independent stream per key. */
  rng(...key: string[]): Rng;
  /** An uncertain yes or no that a ruling may fix. `p` in 0 … 1. */
  chance(key: Key, p: number, question: Text): boolean;
  /** One of several, by weight, that a ruling may fix. */
  pick<K extends string>(key: Key, weights: { readonly [k in K]: number }, question: Text): K;
  /** States a fact. The reason may be a thunk, which is not evaluated in bulk. */
  emit(event: T['event'], audience: Audience, because: Because | (() => Because)): void;
}

/** Where play stands. The same for every viewer: it may rest only on facts addressed to all. */
export interface Status {
  readonly over: boolean;
  /** From 1. */
  readonly turn: number;
  readonly turns: number;
  /** A phase id of the manifest. */
  readonly phase: string;
  /** Teams whose sealed sheet is required. */
  readonly awaited: readonly TeamId[];
  /** What this turn is called: "Q1 2026". */
  readonly label?: Text | undefined;
  readonly ending?: Text | undefined;
}

/** A line of the score. In play it may be a band; at the end it is exact. */
export interface ScoreLine {
  readonly team: TeamId;
  readonly id: string;
  readonly label: Text;
  /** What it rests on, in a sentence. */
  readonly help?: Text;
  readonly weight: number;
  /** 0 … 100. Absent: not known to this viewer, or (with `note`) not modelled. */
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly note?: Text | undefined;
}

/** How an event reads in the log. */
export interface Reading {
  readonly text: Text;
  /** 0 never shown on its own, 1 detail, 2 normal, 3 headline. */
  readonly weight: 0 | 1 | 2 | 3;
  readonly kind?: 'result' | 'incident' | 'media' | 'politics' | 'order' | undefined;
  readonly place?: { readonly at: LonLat; readonly label: Text } | undefined;
  /** What this viewer can do about it. */
  readonly lever?: Text | undefined;
  /** Indicators this event moved: their "why" is this entry's reason. */
  readonly moves?: readonly string[] | undefined;
  /** Indicators it has to do with, which other events move. */
  readonly about?: readonly string[] | undefined;
  /**
   * The fact says where its one indicator now stands: a later one of the same turn has the last word, and its why is the
   * whole turn's. Lists the labels of terms that take back what stood before, by which a number that is made anew is known.
   */
  readonly clearing?: readonly string[] | undefined;
  /** It tells what a side said in words of its own. */
  readonly quotes?: true | undefined;
  /** What the terms of its reason are counted in, where it moves no indicator. */
  readonly unit?: Unit | undefined;
}

/** The public half: what a browser loads. `known` is always what the asker knows, never more. */
export interface PublicRules<T extends Shape> {
  readonly manifest: Manifest;
  readonly options: OptionsSchema<T['options']>;
  readonly order: z.ZodType<T['order']>;
  readonly clause: z.ZodType<T['clause']>;
  readonly event: z.ZodType<T['event']>;
  /** Events worth waiting for, by type: what a condition of an inject may ask to have occurred. Absent: none is offered. */
  readonly occurrences?: readonly { readonly type: string; readonly label: Text }[];
  /** Knows nothing yet. */
  blank(publicOptions: { readonly [k: string]: Json }): Known<T['state']>;
  /** The only way state changes. Mutates the draft it is handed, nothing else; total on partial knowledge; copies payloads. */
  apply(draft: Known<T['state']>, event: T['event']): void;
  status(known: Known<T['state']>): Status;
  /**
   * Whether these orders (one per type, a part of the sheet or all of it) may stand. Rests on exactly known facts only;
   * thresholds on estimates are for adjudication.
   */
  check(known: Known<T['state']>, team: TeamId, orders: readonly T['order'][]): readonly Refusal[];
  /** Whether a team can promise these clauses together; rests on exactly known facts only. Absent: anything may be promised. */
  checkClauses?(known: Known<T['state']>, team: TeamId, clauses: readonly T['clause'][]): readonly Refusal[];
  /**
   * The fact that an accepted offer is, for its two parties: applied to what they know (and to the truth) the moment it is
   * accepted, so that sheets and promises count it at once. Absent: an agreement is known as an offer only.
   */
  agreed?(agreement: Agreement<T['clause']>): T['event'];
  /** What an event says became of an agreement. Absent: the card of an offer says how long it binds, and no more. */
  judged?(event: T['event']): Judged | undefined;
  /** Sensible orders: hints, bots, fuzzing. Each alone passes `check`. */
  suggest(known: Known<T['state']>, team: TeamId): Iterable<T['order']>;
  sheet(known: Known<T['state']>, team: TeamId): Sheet;
  board(known: Known<T['state']>, viewer: Viewer): Board;
  /**
   * What a team believes of each indicator it does not know exactly, by indicator id, read off the facilitator's state:
   * for setting truth against belief. Absent: the ruleset has no beliefs.
   */
  beliefs?(known: Known<T['state']>, team: TeamId): { readonly [indicator: string]: HeldBelief };
  /** How the facilitator sets what a team believes of an indicator; undefined where the team knows it. */
  beliefEffects?(team: TeamId, indicator: string): BeliefEffects | undefined;
  tell(event: T['event'], viewer: Viewer): Reading;
  score(known: Known<T['state']>, viewer: Viewer): readonly ScoreLine[];
}

/** A way for a facilitator to reach into the game: a form with limits, and the events it states. */
export interface Effect<T extends Shape> {
  readonly label: Text;
  readonly help?: Text;
  readonly fields: readonly FormField[];
  /** Parses what the form gave; its limits are the form's. */
  readonly params: z.ZodType<Facts>;
  /** Whether it has anything to act on in this state. Absent: always. */
  applies?(state: DeepReadonly<T['state']>): boolean;
  /** States what the effect does. `audience`: who is told, where the effect leaves it open. */
  emit(turn: Turn<T>, params: Facts, audience: Audience): void;
}
export type EffectCatalogue<T extends Shape> = { readonly [id: string]: Effect<T> };

/** Lifts what an older revision stored, one revision at a time. Key: the revision it lifts from. */
export interface Upcasts {
  readonly [revision: number]: {
    readonly event?: (event: Json) => Json;
    readonly order?: (order: Json) => Json;
    readonly clause?: (clause: Json) => Json;
    readonly effect?: (effect: Json) => Json;
  };
}

/** The half only the server loads. Pure: same arguments, same answer, on any machine. */
export interface Ruleset<T extends Shape> {
  readonly rules: PublicRules<T>;
  /** Bump when stored shapes change. */
  readonly revision: number;
  readonly upcasts: Upcasts;
  /** Emits each opening fact to whom it is known, hidden objectives too. */
  setup(turn: Turn<T>, opening: { readonly scenario: string; readonly options: T['options'] }): void;
  /** One phase. */
  adjudicate(turn: Turn<T>): void;
  readonly effects: EffectCatalogue<T>;
  /**
   * The list of injects that an exercise of a scenario begins with, in the exercise's language. Its words are here and
   * not in the public half, whose catalogues every player loads. The white cell may change all of it. Absent: none.
   */
  msel?(scenario: string, language: string): readonly MselItem[];
  readonly bots: { readonly random: Bot<T>; readonly doctrine: Bot<T> } & { readonly [name: string]: Bot<T> };
  /**
   * A whole state as a team may suppose it, for the preview of its sheet: exactly what it was told, what it believes drawn
   * within its bands, and for the rest the scenario's opening. Absent: sheets have no preview (and `manifest.previews` is not set).
   * @param opening handed over: may be changed in place
   */
  suppose?(opening: T['state'], known: Known<T['state']>, team: TeamId, rng: Rng): T['state'];
  /** Quantities that must come out the same however they are counted; a message where one does not. */
  invariants?(state: DeepReadonly<T['state']>): readonly string[];
}

/** Any ruleset, for those who host, fold or replay one without knowing which. */
export type AnyRules = PublicRules<Shape>;
export type AnyRuleset = Ruleset<Shape>;
