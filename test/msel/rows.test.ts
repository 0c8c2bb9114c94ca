/** The MSEL as a table: any list comes back the same, and whatever is wrong is named by its cell. */
import {
  type Condition,
  columnLetters,
  conditionWords,
  effectWords,
  type MselItem,
  type MselTerm,
  readCondition,
  readCsv,
  readEffects,
  readRows,
  rowsOf,
  type Vocabulary,
  writeCsv,
} from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../shared/arbitrary.ts';
import { items, VOCABULARY } from './items.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const readAgain = (rows: readonly (readonly string[])[], words: Vocabulary = VOCABULARY) => readRows(rows, words);

describe('any list', () => {
  test('comes back the same from its rows', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(readAgain(rowsOf(list, iso))).toEqual({ items: list });
      }),
    );
  });

  test('comes back the same from a file of commas, with any words in it, formulas too', () => {
    fc.assert(
      fc.property(items, (list) => {
        const file = writeCsv(rowsOf(list, iso));
        const rows = readCsv(file);
        expect(rows).toEqual(rowsOf(list, iso));
        // No cell of the file begins like a formula, quoted or not.
        for (const line of readRaw(file)) for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('conditions and effects are what they are written as', () => {
    fc.assert(
      fc.property(items, (list) => {
        for (const { trigger, effects } of list) {
          if (trigger.on === 'condition')
            expect(readCondition(conditionWords(trigger.any))).toEqual({ value: trigger.any });
          expect(readEffects(effectWords(effects))).toEqual({ value: effects });
        }
      }),
    );
  });
});

/** Cells as a spreadsheet sees them: quotes taken off, apostrophes left. */
function readRaw(file: string): string[][] {
  const cells = file.replace('\uFEFF', '').match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? [];
  return [cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))];
}

describe('conditions in words', () => {
  const term = (is: MselTerm) => is;
  test.each<[string, Condition]>([
    [
      'indicator airwar.upper<60',
      [[term({ is: 'indicator', indicator: 'airwar.upper', compare: 'below', value: 60 })]],
    ],
    [
      'Turn 2.. AND not sealed russia',
      [
        [
          { is: 'turn', from: 2 },
          { is: 'sealed', team: 'russia', not: true },
        ],
      ],
    ],
    ['turn 2 or turn 3..5', [[{ is: 'turn', from: 2, to: 2 }], [{ is: 'turn', from: 3, to: 5 }]]],
    [
      'offer from us to russia open or offer accepted',
      [[{ is: 'offer', from: 'us', to: 'russia', state: 'open' }], [{ is: 'offer', state: 'accepted' }]],
    ],
    [
      'event "and" and inject A1 sent',
      [
        [
          { is: 'event', event: 'and' },
          { is: 'inject', item: 'A1', state: 'sent' },
        ],
      ],
    ],
  ])('%s', (words, condition) => {
    expect(readCondition(words)).toEqual({ value: condition });
  });

  test.each([
    '',
    'and',
    'turn',
    'turn 0',
    'indicator x = 3',
    'indicator x > many',
    'sealed us or',
    'sealed us sealed russia',
    'offer from us',
    'event "open',
    'not not sealed us',
    'turn 1 and (turn 2)',
  ])('%j is refused', (words) => {
    expect(readCondition(words)).toHaveProperty('unclear');
  });
});

describe('a bad table', () => {
  const good = rowsOf(
    [{ id: 'A1', title: 'T', text: '', medium: 'news', to: 'all', effects: [], trigger: { on: 'manual' } }],
    iso,
  );
  const head = good[0] ?? [];
  const changed = (column: string, value: string, more: { [column: string]: string } = {}) => {
    const row = [...(good[1] ?? [])];
    for (const [name, words] of Object.entries({ [column]: value, ...more })) row[head.indexOf(name)] = words;
    return [head, good[1] ?? [], row.map((cell, at) => (at === 0 && column !== 'id' ? 'A2' : cell))];
  };

  test.each<[string, string, { [column: string]: string }, string, string]>([
    ['id', 'two words', {}, 'A3', 'id'],
    ['id', 'A1', {}, 'A3', 'id-twice'],
    ['title', ' ', {}, 'B3', 'needed'],
    ['title', 'x'.repeat(161), {}, 'B3', 'long'],
    ['delivery', 'pigeon', {}, 'D3', 'choice'],
    ['to', 'us, atlantis', {}, 'F3', 'team'],
    ['to', '', {}, 'F3', 'needed'],
    ['trigger', 'sometimes', {}, 'G3', 'choice'],
    ['turn', 'two', { trigger: 'minute', at: '3' }, 'H3', 'number'],
    ['turn', '99', { trigger: 'minute', at: '3' }, 'H3', 'number'],
    ['turn', '2', {}, 'H3', 'unused'],
    ['phase', 'tea', { trigger: 'phase', turn: '1', at: 'orders' }, 'I3', 'choice'],
    ['at', 'three', { trigger: 'minute', turn: '1' }, 'J3', 'number'],
    ['at', 'teatime', { trigger: 'time' }, 'J3', 'time'],
    ['at', 'afterwards', { trigger: 'phase', turn: '1' }, 'J3', 'choice'],
    ['condition', 'indicator nowhere > 3', { trigger: 'condition' }, 'K3', 'indicator'],
    ['condition', 'inject Z9 sent', { trigger: 'condition' }, 'K3', 'item'],
    ['condition', 'sealed atlantis', { trigger: 'condition' }, 'K3', 'team'],
    ['condition', 'when it rains', { trigger: 'condition' }, 'K3', 'term'],
    ['chance', 'often', {}, 'L3', 'number'],
    ['chance', '120', {}, 'L3', 'number'],
    ['effects', 'rain: value=3', { justification: 'x' }, 'O3', 'effect'],
    ['effects', 'moved: by=lots', { justification: 'x' }, 'O3', 'effect-number'],
    ['effects', 'moved: by=9000', { justification: 'x' }, 'O3', 'effect-number'],
    ['effects', 'moved', { justification: 'x' }, 'O3', 'effect-missing'],
    ['effects', 'moved: by=3; way=up', { justification: 'x' }, 'O3', 'effect-field'],
    ['effects', 'moved: by=3', {}, 'N3', 'justification'],
    ['effects', 'moved by 3', { justification: 'x' }, 'O3', 'effect-line'],
  ])('%s %j', (column, value, more, cell, code) => {
    const read = readAgain(changed(column, value, more));
    expect(read).toEqual({ problems: [expect.objectContaining({ cell, row: 3, code })] });
  });

  test('a column that is not one, stands twice or is missing', () => {
    expect(readAgain([[...head, 'mood'], ...good.slice(1)])).toMatchObject({
      problems: [{ cell: 'P1', code: 'column' }],
    });
    expect(readAgain([[...head, 'title'], ...good.slice(1)])).toMatchObject({
      problems: [{ cell: 'P1', code: 'column-twice' }],
    });
    expect(
      readAgain([
        ['id', 'title', 'to'],
        ['A', 'B', 'all'],
      ]),
    ).toMatchObject({ problems: [{ cell: 'D1', code: 'column-missing' }] });
    expect(readAgain([])).toHaveProperty('problems');
    expect(readAgain([head])).toMatchObject({ problems: [{ code: 'empty' }] });
  });

  test('one bad row and nothing of the rest is given', () => {
    const many = Array.from({ length: 30 }, (_, i) => [`n${i}`, 'T', 'all', i === 17 ? 'maybe' : 'manual']);
    expect(readAgain([['ID', 'Title', 'to', 'Trigger'], ...many])).toEqual({
      problems: [
        {
          row: 19,
          cell: 'D19',
          code: 'choice',
          values: { found: 'maybe', choices: 'manual, minute, time, phase, condition' },
        },
      ],
    });
  });

  test('rows may stand in any order of columns, with empty ones between', () => {
    const rows = [['trigger', 'to', 'title', 'id'], ['', '', '', ''], ['Manual', 'all', 'T', 'x'], []];
    expect(readAgain(rows)).toMatchObject({ items: [{ id: 'x', medium: 'news' } satisfies Partial<MselItem>] });
  });

  test('columns are lettered as spreadsheets letter them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('a file of commas', () => {
  test('with semicolons, quotes, line ends of all kinds, and without an end', () => {
    expect(readCsv('id;title\r\nA;"two\nlines; ""so"""\rB;\n')).toEqual([
      ['id', 'title'],
      ['A', 'two\nlines; "so"'],
      ['B', ''],
    ]);
    expect(readCsv('id,title\nA,"never closed')).toBeUndefined();
    expect(readCsv('')).toEqual([[]]);
    expect(readCsv('a,')).toEqual([['a', '']]);
  });
});
