/** What one adjudication shares between the steps of all modules. */
import type { Audience, Shape, Term, Text, Turn } from '@sandtable/shared';
import type { LaidByField } from './laid.ts';
import type { Effect, Given } from './theatre.ts';

/** A change that is being explained: label (or its key), size, who sees it, which order caused it. */
export type Cause = readonly [label: string | Text, value: number, see: Audience, order?: Given<unknown> | undefined];

/** What one adjudication shares between its steps. */
export interface Play {
  readonly turn: Turn<Shape>;
  readonly live: boolean;
  readonly state: { readonly [key: string]: unknown };
  readonly orders: { [type: string]: Given<{ type: string }> };
  readonly parameters: { readonly [name: string]: number };
  readonly t: number;
  /** Rounds a number on its way into an event. */
  readonly round: (x: number) => number;
  /** Effects on their way, by the module they are for, each list in the order sent. */
  readonly pending: Map<string, Effect[]>;
  /** What the white cell laid by for numbers that are made anew. */
  readonly laid: LaidByField;
  /** Terms of this turn's changes of estimated fields, by `module.field`; kept live only. */
  readonly story: Map<string, Term[]>;
  /** Terms of all of this turn's changes, by `module.field`; kept live only, for the notes that tell of them again. */
  readonly told: Map<string, Term[]>;
  /** Fields of its module that a note tells of, by the note's type. */
  readonly retells: Retells;
}

/** Fields of its own module whose causes a narrative event repeats as far as its audience knows them, by event type. */
export type Retells = { readonly [note: string]: readonly string[] };
