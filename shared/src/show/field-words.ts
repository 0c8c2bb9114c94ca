/** Values of an order sheet's fields and of a form in words: for sheets that are only read, and for the report. */
import type { ClauseForm, Field, FormField, Rung, Unit } from '../rules/sheet.ts';
import type { Json, Text } from '../words.ts';
import type { Figures } from './figures.ts';

export interface FieldVoice {
  readonly figures: Figures;
  say(text: Text): string;
  /** What stands for a queue with nothing in it. */
  readonly emptyQueue: string;
  /** Somebody's own words, in the quotation marks of the language. */
  quoted(words: string): string;
  vote(vote: 'yes' | 'no' | 'abstain' | 'open'): string;
}

export interface FieldWords {
  /** "3.1 bn" */
  amount(value: number, unit?: Unit): string;
  /** The value of a whole field or of one element of it. */
  value(field: Field, element: string | null, value: Json): string;
  /** What an element is called: the line of an allocation, the row of a matrix; the field where there is none. */
  name(field: Field, element: string | null): string;
}

export interface QueueRow {
  readonly item: string;
  readonly quantity: number;
}

/** The rows of a queue's value; what is not one is left out. */
export function rowsOf(value: Json): QueueRow[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
    const { item, quantity } = row as { readonly [k: string]: Json };
    return typeof item === 'string' && typeof quantity === 'number' ? [{ item, quantity }] : [];
  });
}

/** Whether two values are the same JSON. Numbers that differ by binary dust are the same. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-9;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return false;
  const left = a as { readonly [k: string]: Json };
  const right = b as { readonly [k: string]: Json };
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]));
}

/** One row of an object value. */
export function rowOf(value: Json, row: string): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as { readonly [k: string]: Json })[row] ?? null)
    : null;
}

export function fieldWords({ figures, say, emptyQueue, quoted, vote: voteIn }: FieldVoice): FieldWords {
  const amount: FieldWords['amount'] = (value, unit) =>
    [figures.number(value, unit), figures.unit(unit)].filter(Boolean).join(' ');
  const rung = (rungs: readonly Rung[], value: Json): string => {
    const found = rungs.find((candidate) => same(candidate.value, value));
    return found ? say(found.label) : '–';
  };
  const vote = (held: Json) => voteIn(held === 'yes' || held === 'no' || held === 'abstain' ? held : 'open');
  const value: FieldWords['value'] = (field, element, held) => {
    switch (field.kind) {
      case 'amount':
        return typeof held === 'number' ? amount(held, field.unit) : '–';
      case 'allocation':
        if (typeof held === 'number') return amount(held, field.unit);
        if (!Array.isArray(held)) return '–';
        return field.lines
          .map((line, i) => `${say(line.label)} ${figures.number(Number(held[i] ?? 0), field.unit)}`)
          .join(', ');
      case 'queue':
        return (
          rowsOf(held)
            .map((row) => {
              const item = field.items.find((candidate) => candidate.id === row.item);
              return `${item ? say(item.label) : row.item} ${amount(row.quantity, item?.unit)}`;
            })
            .join(', ') || emptyQueue
        );
      case 'ladder':
        return rung(field.rungs, held);
      case 'choice':
        return rung(field.options, held);
      case 'matrix':
        if (element !== null) return rung(field.columns, held);
        return field.rows.map((row) => `${say(row.label)}: ${rung(field.columns, rowOf(held, row.id))}`).join(', ');
      case 'statement':
        return typeof held === 'string' && held !== '' ? quoted(held) : '–';
      case 'vote':
        if (element !== null) return vote(held);
        return field.voters.map((voter) => `${say(voter.label)}: ${vote(rowOf(held, voter.id))}`).join(', ');
    }
  };
  const name: FieldWords['name'] = (field, element) => {
    if (element === null) return say(field.label);
    if (field.kind === 'allocation') {
      const line = field.lines[Number(element)];
      return line ? say(line.label) : say(field.label);
    }
    const rows = field.kind === 'matrix' ? field.rows : field.kind === 'vote' ? field.voters : [];
    const row = rows.find((candidate) => candidate.id === element);
    return row ? say(row.label) : say(field.label);
  };
  return { amount, value, name };
}

type FormVoice = Pick<FieldVoice, 'say' | 'figures'>;

/** A form's values in words: "Field: the Bridge". */
export function formWords(
  voice: FormVoice,
  fields: readonly FormField[],
  values: { readonly [name: string]: unknown },
): string {
  return fields
    .map((field) => {
      const label = voice.say(field.label);
      const value = values[field.name];
      if (field.input.kind === 'flag') return value === true ? label : '';
      return `${label}: ${formValue(voice, field, value)}`;
    })
    .filter((words) => words !== '')
    .join(', ');
}

function formValue({ say, figures }: FormVoice, { input }: FormField, value: unknown): string {
  if (input.kind === 'choice')
    return say(input.options.find((option) => option.value === value)?.label ?? { key: String(value) });
  return input.kind === 'number' && input.unit && typeof value === 'number'
    ? `${figures.number(value, input.unit)} ${figures.unit(input.unit)}`
    : String(value);
}

/** A clause of an offer in words: "Military aid, at least 9 bn". */
export function clauseWords(
  voice: FormVoice,
  { label, told, fields }: ClauseForm,
  clause: { readonly [name: string]: unknown },
): string {
  if (told !== undefined) {
    const filled = fields.map((field) => [field.name, formValue(voice, field, clause[field.name])] as const);
    return voice.say({ ...told, values: { ...told.values, ...Object.fromEntries(filled) } });
  }
  const filled = formWords(voice, fields, clause);
  return filled === '' ? voice.say(label) : `${voice.say(label)} (${filled})`;
}
