/**
 * The order sheet, declared. The client knows widgets, not rules: a ruleset says which fields there are, what they cost
 * and where they stop, and gets a complete form. A field's path is `type.field`: the order type and a key of that order.
 */
import type { Json, TeamId, Text } from '../words.ts';

/** `type.field` */
export type Path = string;

/** Unit as a catalogue text, and how many decimals make sense. */
export interface Unit {
  readonly label: Text;
  readonly digits?: number;
  /** A share of one: people read and type it in per cent. Values, limits and `digits` stay those of the share. */
  readonly percent?: true;
}

interface FieldCommon {
  readonly path: Path;
  readonly label: Text;
  readonly help?: Text;
  /** Effect in plain words: "first units 2028". */
  readonly effect?: Text;
  /** Value the field holds before anybody touches it: last turn's order, else the doctrine default. */
  readonly value: Json;
  /** Last turn's value, where there was one. */
  readonly last?: Json;
  /** Roles that may write it; anyone on the team if absent. */
  readonly roles?: readonly string[];
  /** Each bloc votes a value of its own when two or more people hold blocs; the sealed value is the weighted median or majority. */
  readonly vote?: 'median' | 'majority';
  /** Only this team and the facilitator ever see it: drawn with a sign. */
  readonly secret?: boolean;
  /** Ordered for one turn: left alone, it is `value` again, and last turn's order is not repeated for the team. */
  readonly once?: true;
}

/** One number. */
export interface AmountField extends FieldCommon {
  readonly kind: 'amount';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: Unit;
  /** What one unit of it takes out of the section's budget. */
  readonly cost?: number;
}

/** Split a whole over lines: `value` is one number per line. */
export interface AllocationField extends FieldCommon {
  readonly kind: 'allocation';
  readonly lines: readonly {
    readonly id: string;
    readonly label: Text;
    readonly help?: Text;
    readonly min?: number;
    readonly max?: number;
  }[];
  /** The whole. `exact`: the lines must sum to it; otherwise to at most it. */
  readonly total: number;
  readonly exact: boolean;
  readonly step: number;
  readonly unit?: Unit;
}

/** Build orders: `value` is a list of `{ item, quantity }` in priority order. */
export interface QueueField extends FieldCommon {
  readonly kind: 'queue';
  /** What taking a row off comes to, a penalty included where the rules have one. Said before it is done. */
  readonly cancel?: Text;
  /** The order of the rows changes nothing. */
  readonly unranked?: true;
  /** While another field of the sheet holds this value, every lead is longer by so many turns. */
  readonly slower?: { readonly path: Path; readonly value: Json; readonly by: number };
  readonly items: readonly {
    readonly id: string;
    readonly label: Text;
    readonly help?: Text;
    /** Cost of one unit of quantity, in the section budget's unit. */
    readonly cost: number;
    /** Turns from order to first delivery. */
    readonly lead: number;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly unit?: Unit;
    /** Cannot be taken back once the turn is resolved. */
    readonly binding?: boolean;
    readonly load?: Text;
  }[];
}

export interface Rung {
  readonly value: Json;
  readonly label: Text;
  readonly help?: Text;
  /** Why it cannot be chosen now; shown, and refused by `check` as well. */
  readonly unavailable?: Text;
}

/** Pick a rung; the rungs below are included in it. */
export interface LadderField extends FieldCommon {
  readonly kind: 'ladder';
  readonly rungs: readonly Rung[];
}

/** A response per kind of incident: `value` is an object, row id to rung value. */
export interface MatrixField extends FieldCommon {
  readonly kind: 'matrix';
  readonly rows: readonly { readonly id: string; readonly label: Text; readonly help?: Text }[];
  readonly columns: readonly Rung[];
}

/** One of several. */
export interface ChoiceField extends FieldCommon {
  readonly kind: 'choice';
  readonly options: readonly Rung[];
}

/** A sentence to the world, in the team's own words; `value` is a string. */
export interface StatementField extends FieldCommon {
  readonly kind: 'statement';
  readonly max: number;
  /** Sentences to begin with: put in where the cursor is, never instead of what stands there. */
  readonly templates?: readonly Text[];
  /** What a promise made in it comes to. Said as soon as the words read like one. */
  readonly promise?: Text;
}

/** Yes, no or abstain per bloc: `value` is an object, bloc id to vote. */
export interface VoteField extends FieldCommon {
  readonly kind: 'vote';
  readonly voters: readonly { readonly id: string; readonly label: Text; readonly weight: number }[];
  /** Share of weight that must say yes, 0 … 1. */
  readonly quorum: number;
}

export type Field =
  | AmountField
  | AllocationField
  | QueueField
  | LadderField
  | MatrixField
  | ChoiceField
  | StatementField
  | VoteField;

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  /** In the drawer: left alone, it keeps its value. */
  readonly advanced?: boolean;
  /** A purse that the section's amounts, allocations and queues are paid from. */
  readonly budget?: { readonly label: Text; readonly total: number; readonly unit: Unit };
  readonly fields: readonly Field[];
}

/** One input of a form: in an effect, or in a clause. */
export interface FormField {
  readonly name: string;
  readonly label: Text;
  readonly help?: Text;
  readonly input:
    | {
        readonly kind: 'number';
        readonly min: number;
        readonly max: number;
        readonly step: number;
        readonly unit?: Unit;
      }
    | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: Text }[] }
    | { readonly kind: 'text'; readonly max: number }
    | { readonly kind: 'flag' };
  readonly initial: Json;
}

/** What may be promised to another team: a form whose result is a clause `{ type, ...fields }`. */
export interface ClauseForm {
  readonly type: string;
  readonly label: Text;
  readonly help?: Text;
  /** How it reads once it is filled in; the words of each field go in under its name. Absent: the label, and the fields in brackets. */
  readonly told?: Text;
  /** Who gives it: the offering team, the other one, or either. */
  readonly by: 'self' | 'other' | 'either';
  readonly to?: readonly TeamId[];
  readonly fields: readonly FormField[];
  /** Read at adjudication; otherwise a promise between people. */
  readonly binding: boolean;
}

export interface Sheet {
  readonly sections: readonly Section[];
  /** Clauses this team may put into an offer. Empty: the ruleset knows no offers. */
  readonly clauses: readonly ClauseForm[];
}

/** Order types of a sheet in the order they are printed: at lock each is settled in this order. */
export function orderTypes(sheet: Sheet): string[] {
  const types = new Set<string>();
  for (const section of sheet.sections) for (const field of section.fields) types.add(splitPath(field.path).type);
  return [...types];
}

/** Every field of a sheet by path. */
export function fieldsOf(sheet: Sheet): Map<Path, Field> {
  const fields = new Map<Path, Field>();
  for (const section of sheet.sections) for (const field of section.fields) fields.set(field.path, field);
  return fields;
}

/** Takes `type.field` apart. Refuses a path without exactly one dot. */
export function splitPath(path: Path): { type: string; field: string } {
  const [type, field, more] = path.split('.');
  if (!type || !field || more !== undefined) throw new Error(`An order-sheet path is "type.field", not "${path}".`);
  return { type, field };
}
