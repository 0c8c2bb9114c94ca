/**
 * The MSEL as a table, as spreadsheets and people keep it: a header, and a row an item. Reading names the cell of whatever
 * it does not understand, and gives items only if it understood everything.
 */
import { MOST_ITEMS, type MselItem, type Trigger } from './msel.ts';
import { type Cells, COLUMNS, type ColumnName, Row, type Vocabulary } from './msel-row.ts';
import { conditionWords, effectWords, type Unclear } from './msel-words.ts';

const REQUIRED: readonly ColumnName[] = ['id', 'title', 'to', 'trigger'];

/** Where something was not understood. `row` counts from 1 as spreadsheets do; `cell` is like `C7`. */
export interface Problem extends Unclear {
  readonly row: number;
  readonly cell: string;
}

/** The list as a table. Timed items carry their time as `write` writes it. */
export function rowsOf(items: readonly MselItem[], write: (instant: number) => string): string[][] {
  return [[...COLUMNS], ...items.map((item) => COLUMNS.map((column) => cellsOf(item, write)[column]))];
}

function cellsOf(item: MselItem, write: (instant: number) => string): Cells {
  const { trigger } = item;
  return {
    id: item.id,
    title: item.title,
    text: item.text,
    delivery: item.medium,
    source: item.source ?? '',
    to: item.to === 'all' ? 'all' : item.to.length === 0 ? 'none' : item.to.join(', '),
    trigger: trigger.on,
    turn: 'turn' in trigger ? String(trigger.turn) : '',
    phase: 'phase' in trigger ? (trigger.phase ?? '') : '',
    at: atOf(trigger, write),
    condition: trigger.on === 'condition' ? conditionWords(trigger.any) : '',
    chance: item.chance === undefined ? '' : String(item.chance),
    expected: item.expected ?? '',
    justification: item.justification ?? '',
    effects: effectWords(item.effects),
  };
}

function atOf(trigger: Trigger, write: (instant: number) => string): string {
  switch (trigger.on) {
    case 'minute':
      return String(trigger.minute);
    case 'time':
      return write(trigger.at);
    case 'phase':
      return trigger.moment;
    default:
      return '';
  }
}

/** Letters of a column, from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Most problems that are named: whoever mends these sees the next. */
const MOST_PROBLEMS = 20;

/** Reads a table. All items, or every problem found (the first twenty) and no item. */
export function readRows(
  rows: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): { readonly items: readonly MselItem[] } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const at = (row: number, column: number, unclear: Unclear) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push({ row: row + 1, cell: `${columnLetters(column)}${row + 1}`, ...unclear });
  };
  const head = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  while (head.at(-1) === '') head.pop();
  head.forEach((name, column) => {
    if (!COLUMNS.some((known) => known === name))
      at(0, column, { code: 'column', values: { found: name.slice(0, 40) } });
    else if (head.indexOf(name) < column) at(0, column, { code: 'column-twice', values: { found: name } });
  });
  const missing = REQUIRED.find((name) => !head.includes(name));
  if (missing !== undefined) at(0, head.length, { code: 'column-missing', values: { column: missing } });
  const filled = rows
    .map((_, index) => index)
    .filter((row) => row > 0 && (rows[row] ?? []).some((cell) => cell.trim() !== ''));
  if (problems.length === 0 && filled.length === 0) at(1, 0, { code: 'empty', values: {} });
  if (filled.length > MOST_ITEMS) at(MOST_ITEMS + 1, 0, { code: 'too-many', values: { limit: String(MOST_ITEMS) } });
  if (problems.length > 0) return { problems };

  const column = (name: ColumnName) => head.indexOf(name);
  const ids = new Map<string, number>();
  for (const row of filled) {
    const id = (rows[row]?.[column('id')] ?? '').trim();
    if (ids.has(id))
      at(row, column('id'), { code: 'id-twice', values: { found: id, row: String((ids.get(id) ?? 0) + 1) } });
    else ids.set(id, row);
  }
  const words: Vocabulary = { ...vocabulary, items: new Set([...vocabulary.items, ...ids.keys()]) };
  const items: MselItem[] = [];
  for (const row of filled) {
    const cells = Object.fromEntries(
      COLUMNS.map((name) => [name, column(name) < 0 ? '' : (rows[row]?.[column(name)] ?? '')]),
    ) as Cells;
    const read = new Row(cells, words, (name, unclear) => at(row, Math.max(0, column(name)), unclear)).item();
    if (read !== undefined) items.push(read);
  }
  return problems.length > 0 ? { problems } : { items };
}
