/**
 * A range of cells from a spreadsheet, put into the rows of a field from the one with the focus on: a column of values, or
 * two columns of which the first names the row. What does not fit is named by its row and left as it was.
 */

/** A row that may be written to. */
export interface PasteRow {
  readonly id: string;
  readonly label: string;
}

/** What became of each pasted line. `row`: the row's name, or the number of the line where it has none. */
export type Refused =
  | { readonly why: 'no-row'; readonly line: number; readonly cell: string }
  | { readonly why: 'not-known'; readonly row: string; readonly cell: string }
  | { readonly why: 'barred'; readonly row: string; readonly cell: string; readonly reason: string };

export interface Pasted<V> {
  readonly taken: readonly { readonly id: string; readonly value: V }[];
  readonly refused: readonly Refused[];
}

/** A cell as a value: the value, why it may not be had, or null where it is none. */
export type ReadCell<V> = (cell: string) => { readonly value: V } | { readonly reason: string } | null;

/** Lines of cells. A spreadsheet ends its last line as well; cells are apart by tabs. */
export function cellsOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** Whether a text is a range at all, and not what somebody types into one cell. */
export function isRange(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));
}

/** @param start place of the row with the focus */
export function pasted<V>(rows: readonly PasteRow[], start: number, text: string, read: ReadCell<V>): Pasted<V> {
  const taken: { id: string; value: V }[] = [];
  const refused: Refused[] = [];
  for (const [i, cells] of cellsOf(text).entries()) {
    const named = cells.length > 1 ? rows.find(({ label }) => same(label, cells[0] ?? '')) : undefined;
    const cell = cells.findLast((one) => one !== '') ?? '';
    const row = named ?? rows[start + i];
    if (cell === '') continue;
    if (row === undefined) {
      refused.push({ why: 'no-row', line: i + 1, cell });
      continue;
    }
    const found = read(cell);
    if (found === null) refused.push({ why: 'not-known', row: row.label, cell });
    else if ('reason' in found) refused.push({ why: 'barred', row: row.label, cell, reason: found.reason });
    else taken.push({ id: row.id, value: found.value });
  }
  return { taken, refused };
}

/** One of some words, by the word or by its number from 1. */
export function readRung<V>(
  steps: readonly { readonly value: V; readonly words: string; readonly unavailable?: string | undefined }[],
): ReadCell<V> {
  return (cell) => {
    const step =
      steps.find(({ words }) => same(words, cell)) ?? (/^\d+$/.test(cell) ? steps[Number(cell) - 1] : undefined);
    if (step === undefined) return null;
    return step.unavailable === undefined ? { value: step.value } : { reason: step.unavailable };
  };
}

function same(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}
