/**
 * Reads a table of months. Strict: a forecast from a table with a hole or a misread number would look like any other, so
 * whatever is not as expected is refused with its row, column and reason.
 */

/** Months since year 0: one more is the next month. */
export type Month = number;

export interface Row {
  readonly month: Month;
  readonly values: { readonly [column: string]: number };
}

export interface Column {
  readonly name: string;
  /** `count`: a number not below zero. `rate`: as `number`, and may be empty where there was nothing to divide by. `text`: not read. */
  readonly kind: 'count' | 'number' | 'rate' | 'text';
}

export interface Format {
  /** Beside `month`. All must be there; others may. */
  readonly columns: readonly Column[];
  /** Rows whose month begins like this belong to another series, and are left out. */
  readonly aside?: RegExp;
  /** Months that the published series does not have. Any other missing month is a gap. */
  readonly unpublished?: readonly string[];
}

/** A table was refused: one sentence with the place and the reason. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

export function monthOf(label: string): Month | undefined {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(label);
  return found === null ? undefined : 12 * Number(found[1]) + Number(found[2]) - 1;
}

/** "2025-09" */
export function labelOf(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Month of the year, 1 … 12. */
export function calendarMonth(month: Month): number {
  return (month % 12) + 1;
}

/** Rows in order of time. `file` is for sentences. @throws a RowError */
export function readRows(file: string, text: string, format: Format): Row[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line, at: i + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
  const [header, ...body] = lines;
  if (header === undefined)
    throw new RowError(`${file} holds no rows; expected the columns ${namesOf(format).join(', ')}.`);
  const names = cellsOf(file, header.at, header.line);
  for (const wanted of namesOf(format)) {
    if (!names.includes(wanted))
      throw new RowError(
        `${file}:${header.at}: the column "${wanted}" is missing; expected the columns ${namesOf(format).join(', ')}.`,
      );
  }
  const rows: Row[] = [];
  for (const { line, at } of body) {
    const cells = cellsOf(file, at, line);
    const label = cells[names.indexOf('month')] ?? '';
    if (format.aside?.test(label)) continue;
    if (cells.length !== names.length)
      throw new RowError(
        `${file}:${at}: the row "${label}" has ${cells.length} cells, where the header has ${names.length} columns.`,
      );
    const month = monthOf(label);
    if (month === undefined)
      throw new RowError(`${file}:${at}, column "month": "${label}" is not a month; write it like 2025-09.`);
    checkOrder(file, at, rows.at(-1)?.month, month, format);
    const values: { [column: string]: number } = {};
    for (const column of format.columns) {
      if (column.kind === 'text') continue;
      values[column.name] = numberOf(`${file}:${at} (${label})`, column, cells[names.indexOf(column.name)] ?? '');
    }
    rows.push({ month, values });
  }
  return rows;
}

function namesOf({ columns }: Format): string[] {
  return ['month', ...columns.map(({ name }) => name)];
}

function checkOrder(file: string, at: number, before: Month | undefined, month: Month, format: Format): void {
  if (before === undefined) return;
  if (month <= before)
    throw new RowError(
      `${file}:${at}, column "month": ${labelOf(month)} stands after ${labelOf(before)}; each month stands once, in order of time.`,
    );
  for (let missing = before + 1; missing < month; missing++) {
    if (format.unpublished?.includes(labelOf(missing))) continue;
    throw new RowError(
      `${file}:${at}, column "month": ${labelOf(missing)} is missing before ${labelOf(month)}; each month is forecast from the one before, so there may be no gap.`,
    );
  }
}

function numberOf(place: string, { name, kind }: Column, cell: string): number {
  const refused = (reason: string) => new RowError(`${place}, column "${name}": ${reason}.`);
  if (cell === '') {
    if (kind === 'rate') return Number.NaN;
    throw refused('the cell is empty; a number was expected, 0 where there was nothing');
  }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(cell)) throw refused(`"${cell}" is not a number`);
  const value = Number(cell);
  if (!Number.isFinite(value)) throw refused(`"${cell}" is too large`);
  if (kind === 'count' && value < 0) throw refused(`"${cell}" is below zero, and counts something`);
  return value;
}

/** Cells of a line; a cell in quotes may hold commas, and doubled quotes. */
function cellsOf(file: string, at: number, line: string): string[] {
  const cells: string[] = [];
  const cell = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y;
  for (;;) {
    const found = cell.exec(line);
    if (found === null)
      throw new RowError(
        `${file}:${at}: a quotation mark is not closed, or stands within a cell: ${line.slice(0, 60)}`,
      );
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    if (found[3] === '') return cells;
  }
}
