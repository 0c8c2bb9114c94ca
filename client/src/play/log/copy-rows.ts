/**
 * Rows of the log as text to paste: all of a marked range, though only those in sight are in the page. One line a row, cells
 * apart by tabs, so that it lands in a mail as well as in a spreadsheet.
 */

/** A marked range by the rows' ids: where it began and where it has got to. */
export interface Marked {
  readonly anchor: string;
  readonly head: string;
}

/** The items from one end of a range to the other, in the order of the list. Empty where an end is no longer in it. */
export function between<Item extends { readonly id: string }>(
  items: readonly Item[],
  { anchor, head }: Marked,
): Item[] {
  const ends = [anchor, head].map((id) => items.findIndex((item) => item.id === id));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return from < 0 ? [] : items.slice(from, to + 1);
}

/** @param rows the cells of each */
export function asText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
}
