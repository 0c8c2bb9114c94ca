/**
 * What the form itself knows to be out of bounds: it can be typed, it is never sent, and the line under it says why.
 * The ruleset's own `check` comes on top; this is only arithmetic that the sheet declares.
 */
import type { Field, QueueField, Section } from '@sandtable/shared/rules/sheet.ts';
import { rowsOf } from '@sandtable/shared/show/field-words.ts';
import type { Json } from '@sandtable/shared/words.ts';

export { type QueueRow, rowsOf } from '@sandtable/shared/show/field-words.ts';

/** What is wrong, as a key of the widgets' words. Numbers are in the field's unit. */
export type Problem =
  | { readonly key: 'low'; readonly least: number }
  | { readonly key: 'high'; readonly most: number }
  | { readonly key: 'over'; readonly by: number; readonly total: number }
  | { readonly key: 'short'; readonly by: number; readonly total: number }
  | { readonly key: 'empty' }
  | { readonly key: 'long'; readonly by: number; readonly max: number }
  | { readonly key: 'purse'; readonly by: number; readonly total: number };

/** Binary dust: sums of decimals are compared with this slack. */
const DUST = 1e-6;

/** The lines of an allocation as numbers; a line that was emptied counts as nothing. */
export function linesOf(value: Json, count: number): number[] {
  const list = Array.isArray(value) ? value : [];
  return Array.from({ length: count }, (_, i) => (typeof list[i] === 'number' ? list[i] : 0));
}

export function sumOf(lines: readonly number[]): number {
  return lines.reduce((sum, line) => sum + line, 0);
}

/** What is wrong with a value of this field, or null. */
export function problemOf(field: Field, value: Json): Problem | null {
  switch (field.kind) {
    case 'amount':
      return typeof value === 'number' ? bounds(value, field.min, field.max) : { key: 'empty' };
    case 'allocation': {
      if (!Array.isArray(value) || value.some((line) => typeof line !== 'number')) return { key: 'empty' };
      const lines = linesOf(value, field.lines.length);
      for (const [i, line] of field.lines.entries()) {
        const problem = bounds(lines[i] ?? 0, line.min ?? 0, line.max ?? Number.POSITIVE_INFINITY);
        if (problem !== null) return problem;
      }
      const by = sumOf(lines) - field.total;
      if (by > DUST) return { key: 'over', by, total: field.total };
      // Too little of an exact whole is a sheet in the making: it is sent, so that teammates see it, and refused at sealing.
      return null;
    }
    case 'queue': {
      for (const row of rowsOf(value)) {
        const item = field.items.find((candidate) => candidate.id === row.item);
        const problem = item ? bounds(row.quantity, item.min, item.max) : null;
        if (problem !== null) return problem;
      }
      return null;
    }
    case 'statement': {
      const by = typeof value === 'string' ? value.length - field.max : 0;
      return by > 0 ? { key: 'long', by, max: field.max } : null;
    }
    default:
      return null;
  }
}

/** What an exact allocation still lacks; null where it is whole or need not be. */
export function shortfall(field: Field, value: Json): Problem | null {
  if (field.kind !== 'allocation' || !field.exact) return null;
  const by = field.total - sumOf(linesOf(value, field.lines.length));
  return by > DUST ? { key: 'short', by, total: field.total } : null;
}

/** What a value takes out of its section's purse. */
export function costOf(field: Field, value: Json): number {
  switch (field.kind) {
    case 'amount':
      return typeof value === 'number' ? value * (field.cost ?? 0) : 0;
    case 'allocation':
      return sumOf(linesOf(value, field.lines.length));
    case 'queue':
      return queueCost(field, value);
    default:
      return 0;
  }
}

function queueCost(field: QueueField, value: Json): number {
  return sumOf(
    rowsOf(value).map((row) => row.quantity * (field.items.find((candidate) => candidate.id === row.item)?.cost ?? 0)),
  );
}

/** What a section spends of its purse. */
export function spentOf(section: Section, held: (field: Field) => Json): number {
  return sumOf(section.fields.map((field) => costOf(field, held(field))));
}

/** Whether a purse is overdrawn, and by how much. */
export function purseProblem(section: Section, spent: number): Problem | null {
  const total = section.budget?.total;
  if (total === undefined || spent <= total + DUST) return null;
  return { key: 'purse', by: spent - total, total };
}

function bounds(value: number, least: number, most: number): Problem | null {
  if (value < least - DUST) return { key: 'low', least };
  if (value > most + DUST) return { key: 'high', most };
  return null;
}
