/**
 * Reads cases: text files that an umpire can check with pencil and paper. One case is a position, orders, luck, one step
 * of play, and what must come of it. `README` of the syntax: the first lines of `flagship/airspace.txt`.
 */

/** A line of a case with where it stands, so that a failure names it. */
export interface Line {
  readonly file: string;
  readonly number: number;
  readonly verb: string;
  /** What follows the verb, comment and outer blanks removed. */
  readonly rest: string;
}

export interface Case {
  readonly name: string;
  readonly lines: readonly Line[];
}

const VERBS = new Set(['preset', 'turn', 'parameter', 'set', 'order', 'draw', 'answer', 'play', 'expect']);

/** Refuses a file with a line it does not understand, by file and line. */
export function parseCases(file: string, text: string): Case[] {
  const cases: { name: string; lines: Line[] }[] = [];
  text.split('\n').forEach((raw, i) => {
    const content = raw.replace(/(^|\s)#.*$/, '').trim();
    if (content === '') return;
    const name = /^case: (.+)$/.exec(content)?.[1];
    if (name !== undefined) {
      cases.push({ name, lines: [] });
      return;
    }
    const [verb = '', ...words] = content.split(' ');
    if (!VERBS.has(verb)) throw new Error(`${file}:${i + 1}: "${verb}" is none of ${[...VERBS].join(', ')}`);
    const current = cases.at(-1);
    if (current === undefined) throw new Error(`${file}:${i + 1}: a line stands before the first "case: …"`);
    current.lines.push({ file, number: i + 1, verb, rest: words.join(' ').trim() });
  });
  return cases;
}

/** Fails with the place of the line. */
export function wrong({ file, number, verb, rest }: Line, why: string): Error {
  return new Error(`${file}:${number}: "${verb} ${rest}": ${why}`);
}

/** Both sides of `left = right`. */
export function sides(line: Line, text = line.rest): readonly [left: string, right: string] {
  const at = text.indexOf(' = ');
  if (at < 0) throw wrong(line, 'expected "… = …"');
  return [text.slice(0, at).trim(), text.slice(at + 3).trim()];
}

/** A number as written, and how far off a result may be: half of the last digit given. */
export function numberOf(line: Line, text: string): { readonly value: number; readonly within: number } {
  const plain = text.replaceAll('−', '-').replaceAll('_', '');
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) throw wrong(line, `"${text}" is not a number`);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: Number(plain), within: 0.5 * 10 ** -decimals + 1e-9 };
}
