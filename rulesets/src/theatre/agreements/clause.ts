/**
 * Clauses of offers: what one team may promise another about one line of its own order sheet. A clause is
 * `{ type, value }`, or `{ type }` where there is nothing to fill in.
 */
import {
  type ClauseForm,
  type FormField,
  type Json,
  type Path,
  splitPath,
  type TeamId,
  type Text,
  text,
} from '@sandtable/shared';
import { z } from 'zod';
import { norm } from '../arithmetic.ts';
import { plays } from '../optional.ts';
import type { Effect } from '../theatre.ts';
import { unitOf } from '../units.ts';

/** An order as clauses read it: any field of any type. */
export interface AnyOrder {
  readonly type: string;
}

/** What a clause holds beside its type is one value, or words. */
export type Clause = { type: string; [field: string]: string | number };

/** How a promise is measured: which values can be promised, and how large one is on the scale of the order's field. */
export interface Scale {
  /** Clauses of one type whose promise is on this scale. */
  schema(type: string): z.ZodType<Clause>;
  readonly fields: readonly FormField[];
  readonly unit: string;
  /** From one end of the field's scale to the other. */
  readonly span: number;
  /** What the clause promises, as a number. */
  promised(clause: Clause): number;
  /** What an order's field comes to, as the same number. */
  ordered(value: Json): number;
  /** The field's value that just keeps the clause, where it was `before`. */
  keeping(clause: Clause, before: Json): Json;
  /** What is promised, as a value for a text. */
  told(clause: Clause): Json;
}

/** One kind of clause: whose promise it is, to whom it may be given, and which field of which order it binds. */
export interface ClauseSpec {
  readonly type: string;
  readonly by: TeamId;
  readonly to: readonly TeamId[];
  readonly path: Path;
  /** Whether the order must come to at least, at most or exactly what is promised. */
  readonly sense: 'least' | 'most' | 'just';
  readonly scale: Scale;
  /** The optional module that the order belongs to, where it is one's: without it nobody can promise this. */
  readonly needs?: string;
}

/** What a ruleset's teams may promise one another. */
export interface ClauseBook {
  readonly specs: readonly ClauseSpec[];
  /** What breaking one clause costs: sent to the field as a soft push. */
  readonly breach: { readonly [team: TeamId]: Pick<Effect, 'target' | 'field' | 'value'> };
}

/** A promise in words, which no rule reads: any team may give it to any other. */
export const WORD = 'word';
const MOST_LETTERS = 200;

/** Sheets hold tenths and thousandths; a promise is not broken by what rounding takes. */
const HAIR = 1e-6;

/** Whether an order keeps a clause. */
export function keeps({ path, sense, scale }: ClauseSpec, clause: Clause, order: AnyOrder): boolean {
  const margin = scale.ordered(fieldOf(order, path)) - scale.promised(clause);
  return sense === 'least' ? margin >= -HAIR : sense === 'most' ? margin <= HAIR : Math.abs(margin) <= HAIR;
}

/** The order, moved as little as keeps the clause. */
export function keeping<O extends AnyOrder>(spec: ClauseSpec, clause: Clause, order: O): O {
  if (keeps(spec, clause, order)) return order;
  const { field } = splitPath(spec.path);
  return { ...order, [field]: spec.scale.keeping(clause, fieldOf(order, spec.path)) };
}

/** The value at a clause's path of an order. Null where the order has no such field. */
export function fieldOf(order: AnyOrder, path: Path): Json {
  const found = Object.entries(order).find(([name]) => name === splitPath(path).field);
  return found === undefined ? null : (found[1] as Json);
}

const VALUE = 'value';

function field(input: FormField['input'], initial: Json): FormField {
  return { name: VALUE, label: text('clause.value'), input, initial };
}

/** A number of the order's own field. */
export function number(
  range: { readonly min: number; readonly max: number; readonly step: number; readonly initial: number },
  unit: string,
  digits: number,
): Scale {
  const { min, max, step, initial } = range;
  return {
    schema: (type) => z.strictObject({ type: z.literal(type), value: z.number().min(min).max(max) }),
    fields: [field({ kind: 'number', min, max, step, unit: unitOf(unit, digits) }, initial)],
    unit,
    span: max - min,
    promised: (clause) => Number(clause[VALUE]),
    ordered: Number,
    keeping: (clause) => Number(clause[VALUE]),
    told: (clause) => Number(clause[VALUE]),
  };
}

/** A rung of the ladder that the order's field is on; `offered`: the rungs worth promising. */
export function rung<W extends string>(path: Path, ladder: readonly W[], offered: readonly W[]): Scale {
  const words: readonly string[] = ladder;
  const place = (value: Json | undefined) => words.indexOf(String(value));
  return {
    schema: (type) => z.strictObject({ type: z.literal(type), value: z.enum(offered) }),
    fields: [
      field(
        { kind: 'choice', options: offered.map((value) => ({ value, label: text(`order.${path}.${value}`) })) },
        offered[0] ?? null,
      ),
    ],
    unit: 'rung',
    span: ladder.length - 1,
    promised: (clause) => place(clause[VALUE]),
    ordered: place,
    keeping: (clause) => clause[VALUE] ?? null,
    told: (clause) => ({ key: `order.${path}.${String(clause[VALUE])}` }),
  };
}

/** Yes or no: the clause promises one of them, and has nothing to fill in. */
export function answer(wanted: boolean): Scale {
  return {
    schema: (type) => z.strictObject({ type: z.literal(type) }),
    fields: [],
    unit: 'flag',
    span: 1,
    promised: () => (wanted ? 1 : 0),
    ordered: (value) => (value === true ? 1 : 0),
    keeping: () => wanted,
    told: () => ({ key: wanted ? 'order.yes' : 'order.no' }),
  };
}

/** Points of a hundred for one line of an allocation; the other lines make room in proportion. */
export function points(
  line: number,
  range: { readonly min: number; readonly max: number; readonly initial: number },
): Scale {
  const plain = number({ ...range, step: 1 }, 'points', 0);
  const list = (value: Json) => (Array.isArray(value) ? value.map(Number) : []);
  return {
    ...plain,
    ordered: (value) => 100 * (norm(list(value))[line] ?? 0),
    keeping(clause, before) {
      const wanted = plain.promised(clause);
      const rest = list(before).map((weight, i) => (i === line ? 0 : weight));
      const others = norm(rest.some((weight) => weight > 0) ? rest : rest.map((_, i) => (i === line ? 0 : 1)));
      const whole = others.map((weight, i) => (i === line ? wanted : Math.floor((100 - wanted) * weight)));
      const left = 100 - whole.reduce((sum, weight) => sum + weight, 0);
      // Whole points, as the sheet holds them; what rounding leaves goes to the heaviest of the others.
      const heaviest = others.indexOf(Math.max(...others));
      return whole.map((weight, i) => (i === heaviest ? weight + left : weight));
    },
  };
}

/** The schema of every clause of a book. Without any kind of clause, nothing may be promised at all. */
export function clauseSchema({ specs }: ClauseBook): z.ZodType<Clause> {
  if (specs.length === 0) return z.never();
  const free: z.ZodType<Clause> = z.strictObject({ type: z.literal(WORD), words: z.string().min(1).max(MOST_LETTERS) });
  return z.union([free, ...specs.map(({ type, scale }) => scale.schema(type))]);
}

/** How a promise reads; where it holds a value, that goes in as `value`. */
export function saidOf({ type, sense, scale }: ClauseSpec): Text {
  const what = text(`clause.${type}`);
  if (scale.fields.length === 0) return what;
  return text(`agreement.said.${sense === 'just' ? 'just' : scale.unit === 'rung' ? 'rung' : 'bound'}`, { what });
}

/** What a team may put into an offer: its own promises, and what it may ask of others. */
export function clauseForms({ specs }: ClauseBook, known: object, team: TeamId): ClauseForm[] {
  if (specs.length === 0) return [];
  const played = specs.filter(({ needs }) => needs === undefined || plays(known, needs));
  const forms = played.flatMap((spec): ClauseForm[] => {
    const { type, by, to, scale } = spec;
    const head = { ...named(type), told: saidOf(spec), fields: scale.fields, binding: true };
    if (by === team) return [{ ...head, by: 'self', to }];
    return to.includes(team) ? [{ ...head, by: 'other', to: [by] }] : [];
  });
  const input = { kind: 'text', max: MOST_LETTERS } as const;
  const words: FormField = { name: 'words', label: text('clause.words'), input, initial: '' };
  return [
    ...forms,
    { ...named(WORD), told: text('agreement.said.word'), by: 'either', fields: [words], binding: false },
  ];
}

function named(type: string) {
  return { type, label: text(`clause.${type}`), help: text(`clause.${type}.help`) };
}
