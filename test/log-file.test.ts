/** The exported file: written, read back, and every way in which it can be wrong named by line. */
import { type FileProblem, type LogFile, readJsonl, writeJsonl } from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SampleLog, SECRETS } from './house/log.ts';

function sample(lines = 5) {
  const log = new SampleLog();
  return [log.created('ABCDEF'), ...Array.from({ length: lines }, (_, i) => log.said(`line ${i}`))];
}

const extras = { exported: 1_700_000_000_500, secrets: SECRETS };

function wrong(file: LogFile | FileProblem): FileProblem {
  if ('problem' in file) return file;
  throw new Error('The file was accepted.');
}

function lines(change: (lines: string[]) => string[] | string, text = writeJsonl(sample(), extras)): FileProblem {
  const changed = change(text.split('\n').slice(0, -1));
  return wrong(readJsonl(Array.isArray(changed) ? `${changed.join('\n')}\n` : changed));
}

/** The header changed as given. */
const headed = (change: object) =>
  lines(([head = '', ...rest]) => [
    JSON.stringify({ sandtable: { ...JSON.parse(head).sandtable, ...change } }),
    ...rest,
  ]);

describe('what is written is read back', () => {
  test('header and records, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), { maxLength: 20 }), (words) => {
        const log = new SampleLog();
        const records = [log.created('ABCDEF'), ...words.filter((w) => w.trim() !== '').map((w) => log.said(w.trim()))];
        const file = readJsonl(
          writeJsonl(records, { ...extras, people: Object.fromEntries([['seat1', 'Ann – Олена']]), pseudonyms: false }),
        );
        expect(file).toEqual({
          header: expect.objectContaining({
            title: 'Sample',
            marking: 'EXERCISE',
            people: { seat1: 'Ann – Олена' },
            records: records.length,
          }),
          records: JSON.parse(JSON.stringify(records)),
        });
      }),
      { numRuns: 60 },
    );
  });

  test('with CRLF, a byte order mark and blank lines at the end', () => {
    const text = `\uFEFF${writeJsonl(sample(), extras).replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(readJsonl(text)).toHaveProperty('records.length', 6);
  });

  test('title and marking as they stand now', () => {
    const file = readJsonl(writeJsonl(sample(), { ...extras, title: 'Renamed', marking: 'EXERCISE – SAND' }));
    expect(file).toMatchObject({ header: { title: 'Renamed', marking: 'EXERCISE – SAND' } });
  });

  test('the first record must be the creation', () => {
    expect(() => writeJsonl(sample().slice(1), extras)).toThrow(/begins with its "created" record/);
    expect(() => writeJsonl([], extras)).toThrow(/begins with its "created" record/);
  });
});

describe('what is wrong is named, with its line', () => {
  test('nothing in it', () => {
    expect(wrong(readJsonl(' \n\n'))).toMatchObject({ code: 'empty', line: 1 });
  });
  test('not JSON', () => {
    expect(wrong(readJsonl('PK\u0003\u0004'))).toMatchObject({ code: 'not-json', line: 1 });
    expect(lines((all) => all.with(3, '{"seq":2,'))).toMatchObject({ code: 'not-json', line: 4 });
  });
  test('other JSON', () => {
    expect(wrong(readJsonl('[1]'))).toMatchObject({ code: 'not-a-log', line: 1 });
    expect(wrong(readJsonl('{"sandtable":{}}'))).toMatchObject({ code: 'not-a-log', line: 1 });
    expect(headed({ records: 'many' })).toMatchObject({
      code: 'not-a-log',
      line: 1,
      problem: expect.stringContaining('records'),
    });
    expect(headed({ surplus: 1 })).toMatchObject({ code: 'not-a-log', line: 1 });
  });
  test('another protocol, even one that looks quite different', () => {
    expect(headed({ protocol: 2 })).toMatchObject({ code: 'other-protocol', line: 1 });
    expect(wrong(readJsonl('{"sandtable":{"protocol":9,"unheard":"of"}}'))).toMatchObject({
      code: 'other-protocol',
      problem: expect.stringMatching(/protocol 9.*protocol 1/),
    });
  });
  test('not a record', () => {
    expect(lines((all) => all.with(2, '{"seq":1}'))).toMatchObject({ code: 'not-a-record', line: 3 });
    expect(lines((all) => all.with(2, all[2]?.replace('"kind":"said"', '"kind":"sung"') ?? ''))).toMatchObject({
      code: 'not-a-record',
      line: 3,
    });
    expect(
      lines((all) => all.with(2, all[2]?.replace('"body":{', '"body":{"__proto__":{"x":1},') ?? '')),
    ).toMatchObject({ line: 3 });
  });
  test('a word changed', () => {
    expect(lines((all) => all.map((line) => line.replace('line 2', 'line 9')))).toMatchObject({
      code: 'broken-chain',
      line: 5,
      problem: expect.stringContaining('was changed'),
    });
  });
  test('a word changed is not noticed before the secret is known, a line taken out is', () => {
    const text = writeJsonl(sample(), { exported: 1 });
    expect(readJsonl(text.replace('line 2', 'line 9'))).toHaveProperty('records');
    expect(lines((all) => all.toSpliced(3, 1), text)).toMatchObject({ code: 'broken-chain', line: 4 });
  });
  test('lines swapped, doubled, added', () => {
    expect(lines((all) => all.with(3, all[4] ?? '').with(4, all[3] ?? ''))).toMatchObject({
      code: 'broken-chain',
      line: 4,
    });
    expect(lines((all) => all.with(4, all[3] ?? ''))).toMatchObject({ code: 'duplicate', line: 5 });
    expect(lines((all) => [...all, all[3] ?? ''])).toMatchObject({ code: 'surplus', line: 8 });
  });
  test('cut short: between lines, within a line, to nothing', () => {
    expect(lines((all) => all.slice(0, -2))).toMatchObject({
      code: 'truncated',
      line: 6,
      problem: expect.stringMatching(/after 4 records of 6/),
    });
    expect(lines((all) => all.join('\n').slice(0, -20))).toMatchObject({ code: 'truncated', line: 7 });
    expect(lines((all) => all.slice(0, 1))).toMatchObject({ code: 'truncated', line: 2 });
    expect(lines((all) => all.slice(1))).toMatchObject({ code: 'not-a-log', line: 1 });
  });
  test('a header of something else', () => {
    expect(headed({ exercise: 'x'.repeat(20) })).toMatchObject({ code: 'other-exercise', line: 1 });
    expect(headed({ head: '0'.repeat(64) })).toMatchObject({ code: 'broken-chain', line: 7 });
    expect(headed({ secrets: { ...SECRETS, luck: '0'.repeat(64) } })).toMatchObject({ code: 'wrong-secret', line: 1 });
  });
  test('revealed secrets that are not the ones promised', () => {
    const log = new SampleLog();
    const records = [
      log.created('ABCDEF'),
      log.add({
        actor: { kind: 'host' },
        audience: 'all',
        body: { kind: 'closed', secrets: { luck: '9'.repeat(64), seal: SECRETS.seal } },
      }),
    ];
    expect(wrong(readJsonl(writeJsonl(records, { exported: 1 })))).toMatchObject({ code: 'wrong-secret', line: 3 });
  });
  test('any one byte changed is noticed', () => {
    const text = writeJsonl(sample(3), extras);
    const from = text.indexOf('\n') + 1;
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: text.length - 2 }),
        fc.constantFrom('x', '0', '"', '}', '\u0000', '\n'),
        (at, byte) => {
          fc.pre(text[at] !== byte && text[at] !== '\n');
          wrong(readJsonl(text.slice(0, at) + byte + text.slice(at + 1)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
