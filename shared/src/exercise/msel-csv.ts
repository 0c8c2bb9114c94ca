/**
 * Comma-separated values after RFC 4180, and what spreadsheets make of them: a cell that begins like a formula is kept
 * from being one by an apostrophe, which reading takes off again.
 */

/** A cell that a spreadsheet would compute, or one that only looks as if it had been kept from it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Writes rows, with a byte-order mark, so that spreadsheets read it as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Reads rows; also with semicolons, as many spreadsheets write it. Undefined where a quoted cell never ends. */
export function readCsv(file: string): string[][] | undefined {
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file;
  const comma = separatorOf(text);
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; ) {
        const end = text.indexOf('"', at);
        if (end < 0) return undefined;
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    while (at < text.length && text[at] !== comma && text[at] !== '\n' && text[at] !== '\r') cell += text[at++];
    rows.at(-1)?.push(FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell);
    if (text[at] === comma) {
      at++;
      // A comma at the very end has an empty cell after it.
      if (at === text.length) rows.at(-1)?.push('');
      continue;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (at < text.length) rows.push([]);
  }
  return rows;
}

/** Whichever stands more often in the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
