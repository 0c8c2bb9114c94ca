/**
 * MessagePack for what goes over the line: JSON's values, bytes and `undefined`. It stands in the built client where the
 * SDK would load `msgpackr` (see build/message-only-colyseus.ts), which carries streams, records and structured cloning
 * and weighs nine times as much. Same bytes on the wire: the specification is https://github.com/msgpack/msgpack/blob/master/spec.md,
 * and `undefined` is extension 0 with one byte, as msgpackr writes it.
 */

/** Flag of `pack`'s second argument: the low byte says how many bytes to leave free in front. msgpackr's value. */
export const RESERVE_START_SPACE = 2048;

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** A buffer that grows, and the place to write next. */
class Writer {
  bytes = new Uint8Array(256);
  view = new DataView(this.bytes.buffer);
  at: number;

  constructor(at: number) {
    this.at = at;
  }

  /** Makes room for `count` bytes and returns where they go. */
  take(count: number): number {
    const from = this.at;
    this.at += count;
    if (this.at > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.at, this.bytes.length * 2));
      grown.set(this.bytes);
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    return from;
  }

  byte(value: number): void {
    const at = this.take(1);
    this.bytes[at] = value;
  }

  /** A head of one byte and a number of `size` bytes after it. */
  head(code: number, size: 1 | 2 | 4, value: number): void {
    this.byte(code);
    const at = this.take(size);
    if (size === 1) this.view.setUint8(at, value);
    else if (size === 2) this.view.setUint16(at, value);
    else this.view.setUint32(at, value);
  }

  float(value: number): void {
    this.byte(0xcb);
    const at = this.take(8);
    this.view.setFloat64(at, value);
  }

  put(bytes: Uint8Array): void {
    const at = this.take(bytes.length);
    this.bytes.set(bytes, at);
  }

  /** The head of something with a length; `codes` for lengths of 8 (0: there is none), 16 and 32 bits. */
  length(count: number, codes: readonly [number, number, number]): void {
    const [short, middle, long] = codes;
    if (count < 0x100 && short !== 0) this.head(short, 1, count);
    else if (count < 0x10000) this.head(middle, 2, count);
    else this.head(long, 4, count);
  }

  number(value: number): void {
    if (!Number.isInteger(value)) this.float(value);
    else if (value >= 0) {
      if (value < 0x80) this.byte(value);
      else if (value < 0x100) this.head(0xcc, 1, value);
      else if (value < 0x10000) this.head(0xcd, 2, value);
      else if (value < 0x1_0000_0000) this.head(0xce, 4, value);
      else this.float(value);
    } else if (value >= -0x20) this.byte(value & 0xff);
    else if (value >= -0x80) this.head(0xd0, 1, value & 0xff);
    else if (value >= -0x8000) this.head(0xd1, 2, value & 0xffff);
    else if (value >= -0x8000_0000) this.head(0xd2, 4, value >>> 0);
    else this.float(value);
  }

  value(value: unknown): void {
    if (value === null) this.byte(0xc0);
    else if (value === undefined) this.put(Uint8Array.of(0xd4, 0, 0));
    else if (typeof value === 'boolean') this.byte(value ? 0xc3 : 0xc2);
    else if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') {
      const bytes = utf8.encode(value);
      if (bytes.length < 0x20) this.byte(0xa0 | bytes.length);
      else this.length(bytes.length, [0xd9, 0xda, 0xdb]);
      this.put(bytes);
    } else if (value instanceof Uint8Array) {
      this.length(value.length, [0xc4, 0xc5, 0xc6]);
      this.put(value);
    } else if (Array.isArray(value)) {
      if (value.length < 0x10) this.byte(0x90 | value.length);
      else this.length(value.length, [0, 0xdc, 0xdd]);
      for (const item of value) this.value(item);
    } else if (typeof value === 'object') {
      const entries = Object.entries(value);
      if (entries.length < 0x10) this.byte(0x80 | entries.length);
      else this.length(entries.length, [0, 0xde, 0xdf]);
      for (const [key, item] of entries) {
        this.value(key);
        this.value(item);
      }
    } else throw new Error(`A ${typeof value} cannot be sent: only JSON's values, bytes and undefined can.`);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = start;
  }

  #take(count: number): number {
    const from = this.#at;
    this.#at += count;
    if (this.#at > this.#bytes.length) throw new Error('A message ended in the middle of a value.');
    return from;
  }

  #uint(size: 1 | 2 | 4 | 8): number {
    const at = this.#take(size);
    if (size === 1) return this.#view.getUint8(at);
    if (size === 2) return this.#view.getUint16(at);
    if (size === 4) return this.#view.getUint32(at);
    return Number(this.#view.getBigUint64(at));
  }

  #part(count: number): Uint8Array {
    const at = this.#take(count);
    return this.#bytes.subarray(at, at + count);
  }

  #list(count: number): unknown[] {
    return Array.from({ length: count }, () => this.value());
  }

  #map(count: number): object {
    const map: { [key: string]: unknown } = {};
    for (let i = 0; i < count; i += 1) {
      const key = String(this.value());
      // Written as JSON.parse does it, so that no message can reach a prototype.
      Object.defineProperty(map, key, { value: this.value(), writable: true, enumerable: true, configurable: true });
    }
    return map;
  }

  value(): unknown {
    const code = this.#uint(1);
    if (code < 0x80) return code;
    if (code < 0x90) return this.#map(code & 0x0f);
    if (code < 0xa0) return this.#list(code & 0x0f);
    if (code < 0xc0) return text.decode(this.#part(code & 0x1f));
    if (code >= 0xe0) return code - 0x100;
    switch (code) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
        return this.#part(this.#uint(1));
      case 0xc5:
        return this.#part(this.#uint(2));
      case 0xc6:
        return this.#part(this.#uint(4));
      case 0xca:
        return this.#view.getFloat32(this.#take(4));
      case 0xcb:
        return this.#view.getFloat64(this.#take(8));
      case 0xcc:
        return this.#uint(1);
      case 0xcd:
        return this.#uint(2);
      case 0xce:
        return this.#uint(4);
      case 0xcf:
        return this.#uint(8);
      case 0xd0:
        return this.#view.getInt8(this.#take(1));
      case 0xd1:
        return this.#view.getInt16(this.#take(2));
      case 0xd2:
        return this.#view.getInt32(this.#take(4));
      case 0xd3:
        return Number(this.#view.getBigInt64(this.#take(8)));
      case 0xd4: {
        const [kind] = this.#part(2);
        if (kind === 0) return undefined;
        throw new Error(`A message holds the extension ${kind}, which this page cannot read.`);
      }
      case 0xd9:
        return text.decode(this.#part(this.#uint(1)));
      case 0xda:
        return text.decode(this.#part(this.#uint(2)));
      case 0xdb:
        return text.decode(this.#part(this.#uint(4)));
      case 0xdc:
        return this.#list(this.#uint(2));
      case 0xdd:
        return this.#list(this.#uint(4));
      case 0xde:
        return this.#map(this.#uint(2));
      case 0xdf:
        return this.#map(this.#uint(4));
      default:
        throw new Error(`A message holds the MessagePack type 0x${code.toString(16)}, which this page cannot read.`);
    }
  }
}

/** msgpackr's class, as far as the SDK uses it. */
export class Packr {
  /** One value as bytes. @param options RESERVE_START_SPACE and the count of bytes to leave free in front */
  pack(value: unknown, options = 0): Uint8Array {
    const writer = new Writer(options & RESERVE_START_SPACE ? options & 0xff : 0);
    writer.value(value);
    return writer.bytes.subarray(0, writer.at);
  }
}

/** The value that stands in `bytes` from `start` on. Throws on a type or an end it does not expect. */
export function unpack(bytes: Uint8Array, { start = 0 }: { readonly start?: number } = {}): unknown {
  return new Reader(bytes, start).value();
}
