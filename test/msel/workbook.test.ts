/** Spreadsheet files: any list comes back the same, and a file that is none, or a bomb, is refused before it is unpacked. */
import { FileProblem, readXlsx, writeXlsx } from '@sandtable/client/src/facilitate/injects/workbook.ts';
import { readRows, rowsOf } from '@sandtable/shared';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import '../shared/arbitrary.ts';
import { items, VOCABULARY } from './items.ts';

const iso = (instant: number) => new Date(instant).toISOString();

async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await readXlsx(bytes);
    return undefined;
  } catch (error) {
    return error instanceof FileProblem ? error.code : String(error);
  }
}

describe('a workbook', () => {
  test('gives any list back the same, formulas, quotes, brackets and all', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (list) => {
        const { sheet, rows } = await readXlsx(writeXlsx({ sheet: 'MSEL', rows: rowsOf(list, iso) }));
        expect(sheet).toBe('MSEL');
        expect(readRows(rows, VOCABULARY)).toEqual({ items: list });
      }),
      { numRuns: 40 },
    );
  });

  test('keeps rows where they are: the number of a row in a problem is the spreadsheet’s', async () => {
    const rows = [['id', 'title', 'to', 'trigger'], [], ['A', 'T', 'all', 'never']];
    const read = await readXlsx(writeXlsx({ sheet: 'S', rows }));
    expect(readRows(read.rows, VOCABULARY)).toMatchObject({ problems: [{ cell: 'D3', row: 3 }] });
  });

  test('of a long list is not too large', async () => {
    const long = Array.from({ length: 400 }, (_, i) => [`i${i}`, 'T', 'all', 'manual', 'words '.repeat(300)]);
    const read = await readXlsx(writeXlsx({ sheet: 'S', rows: [['id', 'title', 'to', 'trigger', 'text'], ...long] }));
    expect(readRows(read.rows, VOCABULARY)).toMatchObject({ items: { length: 400 } });
  });
});

describe('a hostile file', () => {
  test('that is no workbook is refused as none', async () => {
    expect(await codeOf(strToU8('id,title\nA,B'))).toBe('not-one');
    expect(await codeOf(new Uint8Array())).toBe('not-one');
    expect(await codeOf(zipSync({ 'hello.txt': strToU8('hello') }))).toBe('not-one');
    expect(await codeOf(writeXlsx({ sheet: 'S', rows: [['id']] }).slice(0, 400))).toBe('not-one');
  });

  test('that would unpack to more than there is room for is not unpacked', async () => {
    const bomb = zipSync({
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
      'xl/workbook.xml': new Uint8Array(1),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb)).toBe('too-large');
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`xl/${i}.xml`, new Uint8Array(1)]));
    expect(await codeOf(zipSync(many))).toBe('too-large');
    expect(await codeOf(new Uint8Array(3_000_000))).toBe('too-large');
  });

  test('that lies about its size gets no more room than it claimed', async () => {
    const parts = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) });
    // The size stands twice, little-endian: in the entry's own header and in the directory at the end.
    const size = new Uint8Array(new Uint32Array([60_000_000]).buffer);
    for (let at = 0; at + 4 <= parts.length; at++)
      if (size.every((byte, i) => parts[at + i] === byte))
        parts.set(new Uint8Array(new Uint32Array([1000]).buffer), at);
    expect(await codeOf(parts)).toBe('not-one');
  });

  test('whose XML names entities of its own reads none of them', async () => {
    const good = writeXlsx({ sheet: 'S', rows: [['id'], ['A']] });
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(good);
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      sheet
        .replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><worksheet')
        .replace('>A<', '>&b;<'),
    );
    const read = await readXlsx(zipSync(parts)).catch(() => undefined);
    expect(JSON.stringify(read?.rows ?? '')).not.toContain('boom');
  });
});
