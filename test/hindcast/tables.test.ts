/** Tables of the hindcast: what the command prints of them, and which it refuses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hindcast } from '@sandtable/server/analysis/hindcast/hindcast.ts';
import { MODES } from '@sandtable/server/analysis/hindcast/model.ts';
import { describe, expect, test } from 'vitest';
import { sandtable, sentence } from '../house/sandtable.ts';

import { folder, later, NAMES, type Name, pathOf, seriesOf, textOf } from './tables.ts';

describe('on the command line', () => {
  test.each(NAMES)('%s prints the shape it promises', async (name) => {
    const { code, out, err } = await sandtable('hindcast', name, pathOf(name), '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const number = expect.any(Number);
    const models = seriesOf(name).models.map((model) => model.name);
    expect(JSON.parse(out)).toEqual({
      series: models.flatMap((model) =>
        MODES.map((mode) => ({
          name: `${model}.${mode}`,
          n: number,
          rmse: number,
          benchmarks: { persistence: number, mean: number, last4: number },
          coverage80: number,
        })),
      ),
    });
  });

  test('in words, with the parameters used', async () => {
    const file = join(folder, 'later.csv');
    writeFileSync(file, later('airwar', 4));
    const { code, out } = await sandtable('hindcast', 'airwar', file);
    expect(code).toBe(0);
    expect(out).toMatch(/37 rows from 2022-09 to 2025-09; parameters frozen/);
    expect(out).toMatch(/drones\.oneStep +4 /);
    expect(out).toMatch(/drones rest +-2\.100 +-2\.100/);
    expect(out).toMatch(/none of this is a forecast/);
  });

  test('where it is no better than a simple rule it says so, and why; elsewhere it does not', async () => {
    const said = await sandtable('hindcast', 'front', pathOf('front'));
    expect(said.out).toMatch(/No skill on these rows: front\.oneStep, front\.freeRun\. Its season is fitted/);
    const { out } = await sandtable('hindcast', 'airwar', pathOf('airwar'));
    expect(out).toMatch(/No skill on these rows: ballistic\.oneStep, ballistic\.freeRun\. A constant/);
    expect(out).not.toMatch(/No skill[^.]*(?:drones\.oneStep|cruise)/);
  });

  test.each([
    [['weather', 'x.csv'], 2, /no series "weather"; there are airwar, front, aid/],
    [['__proto__', 'x.csv'], 2, /no series "__proto__"/],
    [['front'], 2, /"hindcast" takes SERIES FILE\.csv/],
    [['front', join(folder, 'nowhere.csv')], 1, /nowhere\.csv cannot be read \(ENOENT\)/],
  ])('%j', async (args, code, words) => {
    expect(await sandtable('hindcast', ...args)).toMatchObject({ code, out: '', err: sentence(words) });
  });

  test('a table it cannot use is refused in one sentence', async () => {
    const file = join(folder, 'spoiled.csv');
    writeFileSync(file, textOf('airwar').replace('\n2025-03,4198,', '\n2025-03,many,'));
    expect(await sandtable('hindcast', 'airwar', file, '--json')).toMatchObject({
      code: 1,
      out: '',
      err: sentence(/spoiled\.csv:34 \(2025-03\), column "owa_launched": "many" is not a number/),
    });
  });
});

describe('tables that are refused', () => {
  const refused = (name: Name, change: (text: string) => string) => {
    const changed = change(textOf(name));
    expect(changed).not.toBe(textOf(name));
    return () => hindcast(seriesOf(name), 'x.csv', changed);
  };
  /** Without one line, found by its beginning. */
  const without = (start: string) => (text: string) =>
    text
      .split('\n')
      .filter((line) => !line.startsWith(start))
      .join('\n');
  const withoutColumn = (name: string) => (text: string) => {
    const lines = text.split('\n').map((line) => (line.startsWith('#') ? [line] : line.split(',')));
    const at = lines.find(([first]) => first === 'month')?.indexOf(name) ?? -1;
    return lines.map((cells) => (cells.length > 1 ? cells.filter((_, i) => i !== at) : cells).join(',')).join('\n');
  };

  test.each<[Name, string, (text: string) => string, RegExp]>([
    ['airwar', 'a column gone', withoutColumn('cruise_launched'), /x\.csv:3: the column "cruise_launched" is missing/],
    ['airwar', 'the month gone', withoutColumn('month'), /the column "month" is missing/],
    ['front', 'a column gone', withoutColumn('source'), /the column "source" is missing/],
    ['aid', 'a column gone', withoutColumn('US_military'), /x\.csv:2: the column "US_military" is missing/],
    ['airwar', 'a gap', without('2024-11,'), /x\.csv:30, column "month": 2024-11 is missing before 2024-12/],
    ['front', 'a gap', without('2025-05,'), /2025-05 is missing before 2025-06/],
    ['aid', 'a gap', without('2023-07,'), /2023-07 is missing before 2023-08/],
    [
      'airwar',
      'a word',
      (t) => t.replace('2025-09,5648,4898', '2025-09,5648,most'),
      /x\.csv:40 \(2025-09\), column "owa_destroyed": "most" is not a number/,
    ],
    [
      'airwar',
      'a word where nothing is read',
      (t) => t.replace(/^(2025-08,.*),65\.8$/m, '$1,lots'),
      /\(2025-08\), column "missiles_pct": "lots" is not a number/,
    ],
    [
      'front',
      'a word',
      (t) => t.replace('2024-09,459', '2024-09,~459'),
      /\(2024-09\), column "km2": "~459" is not a number/,
    ],
    [
      'aid',
      'a number with a comma',
      (t) => t.replace('2022-02,3.123279', '2022-02,"3,12"'),
      /column "total_all": "3,12" is not a number/,
    ],
    [
      'airwar',
      'an empty cell',
      (t) => t.replace('2025-09,5648,', '2025-09,,'),
      /column "owa_launched": the cell is empty/,
    ],
    ['airwar', 'a count below zero', (t) => t.replace('2025-09,5648,', '2025-09,-5,'), /"-5" is below zero/],
    ['front', 'a month twice', (t) => t.replace('2025-09,447', '2025-08,447'), /2025-08 stands after 2025-08/],
    ['front', 'months out of order', (t) => t.replace('2024-03,50', '2025-10,50'), /2024-04 stands after 2025-10/],
    ['front', 'a month that is none', (t) => t.replace('2025-09,447', '2025-13,447'), /"2025-13" is not a month/],
    ['front', 'a month in words', (t) => t.replace('2025-09,447', 'Sept 2025,447'), /"Sept 2025" is not a month/],
    ['aid', 'a row cut short', (t) => t.slice(0, t.length - 20), /has 2\d cells, where the header has 25 columns/],
    ['front', 'a quotation mark left open', (t) => t.replace('2024-10,610,AFP', '2024-10,610,"AFP'), /quotation mark/],
    ['front', 'nothing', () => '', /holds no rows; expected the columns month, km2, source/],
    [
      'front',
      'too little',
      (t) => t.split('\n').slice(0, 6).join('\n'),
      /4 rows and none after 2025-09; at least 10 are needed/,
    ],
    [
      'front',
      'nothing to start from',
      () => 'month,km2,source\n2025-10,100,made up\n',
      /0 rows up to 2025-09, where at least 4/,
    ],
  ])('%s: %s', (name, _, change, words) => {
    expect(refused(name, change)).toThrow(words);
  });

  test('other spellings of the same table are not', () => {
    const plain = hindcast(seriesOf('front'), 'x', textOf('front')).entries;
    const lines = textOf('front').trimEnd().split('\n');
    const spelled = `\uFEFF${lines.map((line) => line.replace(/^(2[^,]*),([^,]*),(.*)$/, '"$1", $2 ,"$3"')).join('\r\n')}\r\n\r\n`;
    expect(hindcast(seriesOf('front'), 'x', spelled).entries).toEqual(plain);
    const wider = lines.map((line) =>
      line.startsWith('#') ? line : `${line},${line.startsWith('month') ? 'note' : 'x'}`,
    );
    expect(hindcast(seriesOf('front'), 'x', wider.join('\n')).entries).toEqual(plain);
  });
});
