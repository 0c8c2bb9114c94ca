/** The page's MessagePack against the one that the server speaks, both ways, over anything JSON can say. */
import { createRequire } from 'node:module';
import { Packr, RESERVE_START_SPACE, unpack } from '@sandtable/client/src/line/msgpack.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

interface Peer {
  readonly Packr: new (options: object) => { pack(value: unknown, options?: number): Uint8Array };
  readonly RESERVE_START_SPACE: number;
  unpack(bytes: Uint8Array): unknown;
}
const sdk = createRequire(import.meta.resolve('@colyseus/sdk'));
const peer = sdk('msgpackr') as Peer;
const server = new peer.Packr({ useRecords: false });
const page = new Packr();

/** Values at which a format changes from one length or width to the next. */
const EDGES = [
  ...[0, 127, 128, 255, 256, 65535, 65536, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 40, Number.MAX_SAFE_INTEGER],
  ...[-1, -32, -33, -128, -129, -32768, -32769, -(2 ** 31), -(2 ** 31) - 1, -(2 ** 40), Number.MIN_SAFE_INTEGER],
  ...[0.1, 1.5, 1e300, -1e-300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ...[31, 32, 255, 256, 65535, 65536].flatMap((length) => ['x'.repeat(length), 'я'.repeat(length)]),
  ...[15, 16, 65535, 65536].map((length) => Array.from({ length }, (_, i) => i % 3)),
  ...[15, 16, 300].map((length) => Object.fromEntries(Array.from({ length }, (_, i) => [`key ${i}`, i]))),
  ...[255, 256, 65536].map((length) => new Uint8Array(length).fill(7)),
  ...[null, true, false, undefined, '', 'Збруч – 🪖', [], {}, [undefined, null]],
];
/** JSON knows no negative zero. */
const anything = fc
  .jsonValue({ depthSize: 'medium', stringUnit: 'binary' })
  .map((value) => JSON.parse(JSON.stringify(value)))
  // Both sides keep that key from a message: the next test but one.
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('MessagePack of the page', () => {
  test.each(EDGES.map((value, i) => [i, value]))('edge %i goes both ways', (_, value) => {
    // The page says nil where it has nothing; what the server says for it is read as it was meant.
    const said = value === undefined ? null : Array.isArray(value) ? value.map((item) => item ?? null) : value;
    expect(peer.unpack(page.pack(value))).toEqual(said);
    const bytes = Uint8Array.from(server.pack(value));
    const read = unpack(bytes);
    expect(read instanceof Uint8Array ? Uint8Array.from(read) : read).toEqual(value);
  });

  test('whatever JSON can say goes both ways', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(peer.unpack(page.pack(value))).toEqual(value);
        expect(unpack(Uint8Array.from(server.pack(value)))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test('a message starts where the header ends', () => {
    expect(RESERVE_START_SPACE).toBe(peer.RESERVE_START_SPACE);
    const packed = page.pack({ step: 3 }, RESERVE_START_SPACE | 9);
    expect(unpack(packed, { start: 9 })).toEqual({ step: 3 });
  });

  test('no message reaches a prototype, and half a message is refused', () => {
    expect(() => unpack(Uint8Array.from(server.pack(JSON.parse('{"__proto__":{"polluted":true}}'))))).toThrow(
      /__proto__/,
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const whole = page.pack({ text: 'a long enough text', list: [1, 2, 3] });
    for (let end = 0; end < whole.length; end += 1) expect(() => unpack(whole.subarray(0, end))).toThrow();
    expect(() => unpack(Uint8Array.of(0xc1))).toThrow(/0xc1/);
  });
});
