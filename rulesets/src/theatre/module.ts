/**
 * A module of a theatre: its public half, which a browser may load, and its steps, which only the server loads.
 * A module reads everything and writes only its own slice, through its own events; the types below leave no other way.
 */
import type {
  Audience,
  DeepReadonly,
  Facts,
  Known,
  Panel,
  Reading,
  Refusal,
  Rng,
  TeamId,
  Text,
  Viewer,
} from '@sandtable/shared';
import type { z } from 'zod';
import type { FieldRow } from './fields.ts';
import type { SheetPart, SheetView } from './sheet.ts';
import type { EffectOp, FieldOf, Given, GivenOrders, ModuleId, NumberFieldOf, State, Theatre } from './theatre.ts';

/** What a module's orders of one type are. */
export interface OrderSpec<O extends { type: string }> {
  /** The one team that gives it. */
  readonly team: TeamId;
  readonly schema: z.ZodType<O>;
  /** What stands where nobody ever decided: the doctrine default. */
  readonly initial: O;
  /** For one turn: the next sheet prints `initial` again, not what was ordered last. Its fields say so too. */
  readonly once?: true;
  /** What is printed where neither last turn's order nor the default may stand any more: the least one may order. */
  least?(view: Pick<CheckView, 'number'>): O;
  /** Legality beyond the schema; `others` holds the sheet's other orders by type, as far as given. */
  check?(view: CheckView, order: O): readonly Refusal[];
}

/** What a legality check may look at. */
export interface CheckView {
  readonly team: TeamId;
  /** Loosely typed: known state, any leaf may be missing. */
  number(module: string, field: string): number | undefined;
  word(module: string, field: string): string | undefined;
  /** Another order of the same sheet, if it was given. */
  other(type: string): { readonly type: string } | undefined;
}

/** The half that a browser loads. */
export interface PublicModule<T extends Theatre, M extends ModuleId<T>> {
  readonly id: M;
  /**
   * Played with only where the host switched it on, by an option of the module's id. Off, it is as if it did not exist:
   * its slice is never stated, its steps do not run, its orders are refused in words.
   */
  readonly optional?: true;
  /** A row for every field of the slice: forgetting who knows a field does not compile. */
  readonly fields: { readonly [F in FieldOf<T, M>]: FieldRow };
  /** The orders this module owns. */
  readonly orders: { readonly [K in keyof T['orders'] & string]?: OrderSpec<T['orders'][K]> };
  /** Narrative events: stories with an audience of their own, which change no state. */
  readonly notes: readonly z.ZodType<{ type: string }>[];
  /** Sections of the order sheet this module adds to a team's sheet. */
  sheet?(view: SheetView<T>): readonly SheetPart[];
  /** Panels beside the indicators, which the field table already gives. */
  board?(known: Known<State<T>>, viewer: Viewer): readonly Panel[];
  /** How a narrative event reads. */
  readonly tell: { readonly [type: string]: (event: never, viewer: Viewer) => Reading };
}

/** One contribution to a change: label, signed size, who may see it by name, and the order that caused it, if one did. */
export type Part = readonly [label: string, value: number, see: Audience, order?: Given<unknown> | undefined];

/** A cause as stated: what it adds, by how much it multiplies, or what all before it come to at most. */
export type Factor = readonly [
  label: string,
  op: '+' | '*' | 'min',
  value: number,
  see: Audience,
  order?: Given<unknown> | undefined,
];

/** What stands beside the causes of a change. Nobody reads it in bulk: given as `step.live && {...}` it is not made there. */
export interface Why {
  /** Orders to name beyond those that parts cite. */
  readonly orders?: readonly Given<unknown>[];
  /** For the whole audience of the event. */
  readonly inputs?: Facts;
  /** For the facilitator alone, until the review. */
  readonly secret?: Facts;
  /**
   * A key under `<module>.rest.`: what those who may not see all parts by name are told of the others, and what it hangs on.
   * Nothing in it may say how much. What was drawn has the key of its question.
   */
  readonly rest?: string;
  /** Sum to the change. */
  readonly parts?: readonly Part[];
}

/**
 * What a step is given. Looking is free. Values of `state` and `own` change with every call that writes: read them when
 * needed, and never keep a list or object of them across a write.
 * Labels of parts are keys under `<module>.why.` in the catalogue.
 */
export interface StepOf<T extends Theatre, M extends ModuleId<T>> {
  readonly state: DeepReadonly<State<T>>;
  readonly own: DeepReadonly<T['slices'][M]>;
  readonly orders: GivenOrders<T>;
  /** The scenario's parameters, options applied. */
  readonly parameters: Readonly<T['parameters']>;
  /** Turn from 0. */
  readonly t: number;
  /** Whether anybody reads what is told. Only what is for telling alone may hang on it, never a number of the state. */
  readonly live: boolean;
  /** Names the heading of RULES.md that the following lines state: `<module>.<topic>`. */
  heading(topic: string): void;

  /**
   * A cause of the change that is written next: returns its value, for the sum that `move`, `shift`, `ease` or `level` is
   * given. `step.move('guar', step.by('offer', 2 * offer, 'all', guarantee) + step.by('fading', -1, 'all'))`. Live, what
   * was stated so must come to what is written; in bulk nothing is kept.
   */
  by(label: string, value: number, see: Audience, order?: Given<unknown>): number;
  /** A factor on the sum of the causes stated before it; for a `level`. */
  times(label: string, factor: number, see: Audience, order?: Given<unknown>): number;
  /** What the causes stated before it come to at most; for a `level`, in a `Math.min`. */
  most(label: string, most: number, see: Audience, order?: Given<unknown>): number;
  /** Causes stated and not yet written, to tell of them in another way as well; none in bulk. */
  stated(): readonly Part[];

  /** Moves a soft index by a sum of causes, damped near its bounds. Returns the new value. */
  move<F2 extends NumberFieldOf<T, M>>(field: F2, push: number, why?: Why | false): number;
  /** Adds a sum of causes, stopped at the field's bounds. */
  shift<F2 extends NumberFieldOf<T, M>>(field: F2, by: number, why?: Why | false): number;
  /** Moves a share `k` of the way to a sum of causes, which `lo` and `hi` may bound first. */
  ease<F2 extends NumberFieldOf<T, M>>(
    field: F2,
    k: number,
    aim: number,
    bounds?: readonly [number, number],
    why?: Why | false,
  ): number;
  /** A level explained from nothing, by causes and factors taken from left to right. */
  level<F2 extends NumberFieldOf<T, M>>(field: F2, value: number, why?: Why | false): number;
  /** Any value, with parts that sum to its change where it is a number and the reason is worth having. */
  set<F2 extends FieldOf<T, M>>(field: F2, value: DeepReadonly<T['slices'][M][F2]>, why?: Why | false): void;
  /**
   * The same for what every quarter makes from nothing: an effect of the white cell that waits for it goes into it. Returns
   * what was made, effect included: read on with that. What is kept, or set only when something happens, is `set`.
   */
  make<F2 extends FieldOf<T, M>>(
    field: F2,
    value: DeepReadonly<T['slices'][M][F2]>,
    why?: Why | false,
  ): DeepReadonly<T['slices'][M][F2]>;
  /** What the white cell laid upon a number that was just made as `made`: to count it where that number is summed up. */
  hand<F2 extends NumberFieldOf<T, M>>(field: F2, made: number): number;
  /** States a narrative event of this module. Nobody reads it in bulk: behind `if (step.live)` it is not made there. */
  note(event: NoteOf<T, M>, see: Audience, why?: Why | false): void;

  /** Sends a soft push to a field of another module, absorbed at the start of that module's next step. */
  nudge<M2 extends ModuleId<T>, F2 extends NumberFieldOf<T, M2>>(
    module: M2,
    field: F2,
    by: number,
    label: string,
    see: Audience,
    order?: Given<unknown>,
  ): void;
  /** One soft push with several causes: damped as one, explained part by part. */
  push<M2 extends ModuleId<T>, F2 extends NumberFieldOf<T, M2>>(module: M2, field: F2, parts: readonly Part[]): void;
  /** The same as a sum or a factor: `add` or `mul`. */
  send<M2 extends ModuleId<T>, F2 extends NumberFieldOf<T, M2>>(
    module: M2,
    field: F2,
    op: EffectOp,
    value: number,
    label: string,
    see: Audience,
    order?: Given<unknown>,
  ): void;

  /** An independent stream under this module's name: one label, one draw. */
  rng(...label: string[]): Rng;
  /**
   * An uncertain yes or no that the facilitator may rule on. The question's text is `<module>.ask.<key>`, and
   * `<module>.rest.<key>` says to whom the odds are none of their business that it was chance, and what it hung on.
   * @param see who may know the odds: everybody where the rules print them, a team that knows all that goes into them
   */
  chance(key: string, p: number, values?: Facts, see?: Audience): boolean;
  /** One of several, by weight, that the facilitator may rule on. */
  pick<K extends string>(key: string, weights: { readonly [k in K]: number }, values?: Facts, see?: Audience): K;
}

/** Narrative events of one module. */
export type NoteOf<T extends Theatre, M extends ModuleId<T>> = M extends keyof T['notes'] ? T['notes'][M] : never;

/** The whole module: what the server loads. */
export interface Module<T extends Theatre, M extends ModuleId<T>> {
  readonly face: PublicModule<T, M>;
  /** Draws and sets what differs from the table's opening values. */
  opening?(step: StepOf<T, M>): void;
  readonly steps: { readonly [name: string]: (step: StepOf<T, M>) => void };
}

export type AnyPublicModule<T extends Theatre> = { [M in ModuleId<T>]: PublicModule<T, M> }[ModuleId<T>];
export type AnyModule<T extends Theatre> = { [M in ModuleId<T>]: Module<T, M> }[ModuleId<T>];

/** A key under a module's name. */
export function moduleText(module: string, key: string, values?: Facts): Text {
  return values === undefined ? { key: `${module}.${key}` } : { key: `${module}.${key}`, values };
}
