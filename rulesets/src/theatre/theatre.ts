/**
 * What a ruleset of the theatre family is made of, as types. `Theatre` lists a ruleset's slices, orders and narrative
 * events; everything else here follows from it.
 */
import type { Audience, Belief, DeepReadonly, Json, OrderId, TeamId } from '@sandtable/shared';
import type { Clause } from './agreements/clause.ts';
import type { AgreementEvent } from './agreements/events.ts';
import type { Standings } from './agreements/standing.ts';
import type { Laid } from './laid.ts';

/** A theatre's contents: slices by module, orders by type (each type is one team's), narrative events by module, parameters. */
export type Theatre = {
  slices: { [module: string]: object };
  orders: { [type: string]: { type: string } };
  notes: { [module: string]: { type: string } };
  parameters: { [name: string]: number };
};

export type ModuleId<T extends Theatre> = keyof T['slices'] & string;
export type OrderType<T extends Theatre> = keyof T['orders'] & string;
export type FieldOf<T extends Theatre, M extends ModuleId<T>> = keyof T['slices'][M] & string;
/** Fields that hold one number: what an effect may move. */
export type NumberFieldOf<T extends Theatre, M extends ModuleId<T>> = {
  [K in FieldOf<T, M>]: T['slices'][M][K] extends number ? K : never;
}[FieldOf<T, M>];

export type EffectOp = 'mv' | 'add' | 'mul';

/** What one module sends to move another's slice. It lives within the adjudication, or in `pending` until the next one. */
export interface Effect {
  readonly target: string;
  readonly field: string;
  readonly op: EffectOp;
  readonly value: number;
  /** Catalogue key of the term it becomes. */
  readonly label: string;
  /** Who may see that term by name. */
  readonly see: Audience;
  readonly by?: TeamId | undefined;
  readonly order?: OrderId | undefined;
  /** What the value is the sum of, where one push has several causes; kept live only, and only within the turn. */
  readonly parts?: readonly Effect[] | undefined;
}

/** Beliefs of one holder (a team, or `public`) by module and field. */
export type Beliefs = { [module: string]: { [field: string]: Belief } };

/** What every theatre's state holds beside the modules' slices. */
export interface Frame<T extends Theatre> {
  /** Turns played. Told to all. */
  clock: { turn: number; over: boolean };
  /** The scenario's parameters; facilitator only. */
  parameters: T['parameters'];
  /** Orders of the last adjudicated turn; each is told to its own team alone. */
  given: { [K in OrderType<T>]?: T['orders'][K] };
  beliefs: { [holder: string]: Beliefs };
  /** Present error of every estimate, in standard deviations; facilitator only. */
  noise: { [key: string]: number };
  /** Beliefs that the facilitator holds at a value; facilitator only. */
  held: { [key: string]: boolean };
  /** Optional modules that this exercise plays with, told to all; absent where it plays with none. */
  options?: { [module: string]: true };
  /** Effects that wait for their target's next step; facilitator only. */
  pending: Effect[];
  /** Effects of the white cell that the next quarter lays on what it makes anew; facilitator only, absent where there are none. */
  laid?: Laid[];
  /** Accepted offers, each told to its two parties. */
  agreements: Standings;
}

export type State<T extends Theatre> = T['slices'] & Frame<T>;

/** A field of a module took a value. The only event that changes a slice in play. */
export type Moved<T extends Theatre> = {
  [M in ModuleId<T>]: { type: `${M}.moved`; field: FieldOf<T, M>; value: T['slices'][M][FieldOf<T, M>] };
}[ModuleId<T>];

/** Opening values of the fields of a module that share an audience. */
export type Opened<T extends Theatre> = {
  [M in ModuleId<T>]: { type: `${M}.opened`; values: Partial<T['slices'][M]> };
}[ModuleId<T>];

export type FrameEvent<T extends Theatre> =
  | { type: 'clock'; turn: number; over: boolean }
  | { type: 'parameters'; values: { [name: string]: number } }
  | { type: 'ordered'; order: T['orders'][OrderType<T>] }
  /** null: there is no opinion of one's own any more. */
  | { type: 'believed'; holder: string; module: string; field: string; belief: Belief | null }
  /** The facilitator fixes a belief, which then is `belief`, or lets it go. */
  | { type: 'held'; key: string; held: boolean; belief?: Belief | undefined }
  | { type: 'noise'; values: { [key: string]: number } }
  | AgreementEvent
  | { type: 'optional'; modules: readonly string[] }
  | { type: 'carried'; effects: readonly Effect[] }
  | { type: 'laid'; effects: readonly Laid[] };

export type TheatreEvent<T extends Theatre> =
  | Moved<T>
  | Opened<T>
  | FrameEvent<T>
  | T['notes'][keyof T['notes'] & string];

/** The `Shape` of the shared contract that a theatre has. */
export type ShapeOf<T extends Theatre> = {
  state: State<T>;
  order: T['orders'][OrderType<T>];
  event: TheatreEvent<T>;
  clause: Clause;
  options: { [name: string]: Json };
};

/** An order as adjudication reads it. Without an id it was not given: the doctrine default stands in. */
export interface Given<O> {
  readonly team: TeamId;
  readonly order: DeepReadonly<O>;
  readonly id?: OrderId;
}

/** Every order type's order. */
export type GivenOrders<T extends Theatre> = { readonly [K in OrderType<T>]: Given<T['orders'][K]> };

/** Slices as the mechanism itself handles them, where the module is not known by type. */
export type LooseSlice = { [field: string]: Json };
export type LooseSlices = { [module: string]: LooseSlice };

/** Names one belief: whose, of which field. */
export function beliefKey(holder: string, module: string, field: string): string {
  return `${holder}/${module}.${field}`;
}

/** The parts of a belief's name. */
export function beliefParts(key: string): { readonly holder: string; readonly module: string; readonly field: string } {
  const [holder = '', of = ''] = key.split('/');
  const [module = '', field = ''] = of.split('.');
  return { holder, module, field };
}
