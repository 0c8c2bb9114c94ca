/** Whoever changes a byte of the log is found out. */
import {
  brokenLink,
  canonical,
  digest,
  type Head,
  type LogRecord,
  link,
  readJsonl,
  START,
  seedLuck,
  writeJsonl,
} from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { body, draft } from './arbitrary.ts';

const secrets = { luck: seedLuck('luck'), seal: seedLuck('seal') };

/** A log that begins as logs begin, with some records of any kind. */
const log: fc.Arbitrary<LogRecord[]> = fc
  .tuple(body('created'), fc.array(draft(), { minLength: 1, maxLength: 6 }))
  .map(([created, rest]) => {
    if (created.kind !== 'created') throw new Error('The first record was not made as asked.');
    const digests = { luck: digest(secrets.luck), seal: digest(secrets.seal) };
    const records: LogRecord[] = [];
    let head: Head = START;
    for (const decided of [
      { actor: { kind: 'host' } as const, audience: 'all' as const, body: { ...created, digests } },
      ...rest,
    ]) {
      // A "closed" record would reveal secrets of its own; these logs are still open.
      if (decided.body.kind === 'closed') continue;
      const record = link(head, decided, 1000 + records.length, secrets.seal);
      records.push(record);
      head = record;
    }
    return records;
  });

const write = (records: readonly LogRecord[]) => writeJsonl(records, { exported: 1, secrets });

test('a log that nobody touched is whole', () => {
  fc.assert(
    fc.property(log, (records) => {
      const read = readJsonl(write(records));
      expect(read).toMatchObject({ records });
    }),
  );
});

test('any changed byte of any record is found', () => {
  fc.assert(
    fc.property(log, fc.nat(), fc.integer({ min: 1, max: 94 }), (records, where, by) => {
      const text = write(records);
      const header = text.indexOf('\n') + 1;
      const at = header + (where % (text.length - header));
      const old = text.charCodeAt(at);
      fc.pre(old >= 32 && old < 127);
      const changed = text.slice(0, at) + String.fromCharCode(32 + ((old - 32 + by) % 95)) + text.slice(at + 1);
      fc.pre(meansSomethingElse(text, changed));
      expect(readJsonl(changed)).toHaveProperty('problem');
    }),
    { numRuns: 1000 },
  );
});

/** A changed byte may spell the same value: `\\ud800` as `\\uD800`, 1e21 as 1E21. */
function meansSomethingElse(a: string, b: string): boolean {
  const values = (text: string) =>
    text.split('\n').map((line) => {
      try {
        return line === '' ? '' : canonical(JSON.parse(line));
      } catch {
        return undefined;
      }
    });
  return JSON.stringify(values(a)) !== JSON.stringify(values(b));
}

describe('lines', () => {
  const lines = (records: readonly LogRecord[]) => write(records).trimEnd().split('\n');

  test.each<[string, (rest: string[], i: number) => string[]]>([
    ['left out', (rest, i) => rest.toSpliced(i, 1)],
    ['doubled', (rest, i) => rest.toSpliced(i, 0, rest[i] ?? '')],
    ['moved to the end', (rest, i) => [...rest.toSpliced(i, 1), rest[i] ?? '']],
    ['cut off after it', (rest, i) => rest.slice(0, i)],
    ['cut in the middle', (rest, i) => [...rest.slice(0, i), (rest[i] ?? '').slice(0, 40)]],
  ])('%s: found', (_what, change) => {
    fc.assert(
      fc.property(log, fc.nat(), (records, where) => {
        fc.pre(records.length > 1);
        const [header = '', ...rest] = lines(records);
        const changed = change(rest, where % rest.length);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(rest));
        expect(readJsonl([header, ...changed].join('\n'))).toHaveProperty('problem');
      }),
      { numRuns: 200 },
    );
  });
});

test('a log rewritten from somewhere on, with another key, is found', () => {
  fc.assert(
    fc.property(log, (records) => {
      const [first] = records;
      if (first === undefined) return;
      let head: Head = first;
      const forged = records.slice(1).map((record) => {
        const { actor, audience, body: said, cause, at } = record;
        const again = link(head, { actor, audience, body: said, cause }, at + 1, seedLuck('another seal'));
        head = again;
        return again;
      });
      fc.pre(forged.length > 0);
      expect(readJsonl(write([first, ...forged]))).toHaveProperty('problem');
    }),
    { numRuns: 100 },
  );
});

test('without the secret only the links are checked, and they are', () => {
  fc.assert(
    fc.property(log, (records) => {
      let head: Head = START;
      for (const record of records) {
        expect(brokenLink(head, record, undefined)).toBeUndefined();
        expect(brokenLink(head, { ...record, prev: seedLuck('x') }, undefined)).toContain('does not follow');
        expect(brokenLink(head, { ...record, seq: record.seq + 1 }, undefined)).toContain('was expected');
        head = record;
      }
    }),
  );
});
