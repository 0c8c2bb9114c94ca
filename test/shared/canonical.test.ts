/** One spelling per value, and nothing that JSON would quietly change. */
import { canonical, copyJson, type Json, link, parseRecord, START } from '@sandtable/shared';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysReversed, objectsIn } from '../contract/json.ts';
import { draft } from './arbitrary.ts';

/** JSON has no minus zero; everything else comes back as it went. */
const json = fc.jsonValue().map((value): Json => JSON.parse(JSON.stringify(value)));

test('reading canonical text gives the value back', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(value);
    }),
  );
});

test('the text does not depend on the order of keys', () => {
  fc.assert(fc.property(json, (value) => canonical(keysReversed(value)) === canonical(value)));
});

test('different values have different texts', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      // JSON.stringify tells more apart than equality does: key order.
      if (canonical(a) === canonical(b)) expect(a).toEqual(b);
    }),
  );
});

test('every stored record comes back from its line the same', () => {
  fc.assert(
    fc.property(draft(), fc.nat(), (decided, at) => {
      const record = link(START, decided, at, '00'.repeat(32));
      const line = canonical(record);
      expect(canonical(parseRecord(JSON.parse(line)))).toBe(line);
    }),
  );
});

test('undefined members are left out, as JSON does', () => {
  expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test.each([
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a hole in a list', [1, undefined]],
  ['a function', { f: () => 1 }],
  ['a big integer', 1n],
  ['a symbol', Symbol('x')],
])('%s is refused', (_what, value) => {
  expect(() => canonical(value)).toThrow(TypeError);
});

test('a copy equals its source and shares nothing with it', () => {
  fc.assert(
    fc.property(json, (value) => {
      const copy = copyJson(value);
      expect(copy).toEqual(value);
      const own = objectsIn(value);
      expect([...objectsIn(copy)].filter((object) => own.has(object))).toEqual([]);
    }),
  );
});
