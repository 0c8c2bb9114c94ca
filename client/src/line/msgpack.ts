/**
 * MessagePack as the Colyseus SDK asks for it, by `@msgpack/msgpack`. It stands in the built client where the SDK would
 * load `msgpackr` (see build/message-only-colyseus.ts), which carries streams, records and structured cloning and weighs
 * twice as much. Same bytes on the wire, but that `undefined` goes out as JSON would say it: nil in a list, nothing in an object.
 */
import { decode, ExtensionCodec, encode } from '@msgpack/msgpack';

/** Flag of `pack`'s second argument: the low byte says how many bytes to leave free in front. msgpackr's value. */
export const RESERVE_START_SPACE = 2048;

/** msgpackr writes `undefined` as extension 0. */
const extensionCodec = new ExtensionCodec();
extensionCodec.register({ type: 0, encode: () => null, decode: () => undefined });

export class Packr {
  /** One value as bytes. @param options RESERVE_START_SPACE and the count of bytes to leave free in front */
  pack(value: unknown, options = 0): Uint8Array {
    // Numbers beyond 32 bits, such as instants, would go as 64-bit integers, which the server reads as another type.
    const bytes = encode(value, { ignoreUndefined: true, forceIntegerToFloat: true });
    const space = options & RESERVE_START_SPACE ? options & 0xff : 0;
    if (space === 0) return bytes;
    const message = new Uint8Array(space + bytes.length);
    message.set(bytes, space);
    return message;
  }
}

/** The value that stands in `bytes` from `start` on. Throws on a type, a key or an end it does not expect. */
export function unpack(bytes: Uint8Array, { start = 0 }: { readonly start?: number } = {}): unknown {
  return decode(bytes.subarray(start), { extensionCodec });
}
