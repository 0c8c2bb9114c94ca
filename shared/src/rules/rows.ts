/**
 * Rows of an order sheet: what can be talked about by itself. A field is one, and so is each line, incident, voter or item
 * within a field. A row goes by a key of ids, `type.field` or `type.field/id`, never by its place: it stays itself when it is moved.
 */
import type { Text } from '../words.ts';
import type { Field, Section, Sheet } from './sheet.ts';

/** The rows within a field. An item is a row of its queue whether or not it is ordered now. */
export function rowsWithin(field: Field): readonly { readonly id: string; readonly label: Text }[] {
  switch (field.kind) {
    case 'allocation':
      return field.lines;
    case 'queue':
      return field.items;
    case 'matrix':
      return field.rows;
    case 'vote':
      return field.voters;
    default:
      return [];
  }
}

/** @param row the id of a row within the field; null: the field itself */
export function rowKey(field: Pick<Field, 'path'>, row: string | null): string {
  return row === null ? field.path : `${field.path}/${row}`;
}

/** The row of that key: the section it stands in and what it is called. null: the sheet has none such. */
export function findRow(sheet: Sheet, key: string): { readonly section: Section; readonly label: Text } | null {
  for (const section of sheet.sections)
    for (const field of section.fields) {
      if (key === field.path) return { section, label: field.label };
      const row = rowsWithin(field).find(({ id }) => key === rowKey(field, id));
      if (row !== undefined) return { section, label: row.label };
    }
  return null;
}
