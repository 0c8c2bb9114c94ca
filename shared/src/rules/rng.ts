/**
 * Named random streams. Each key has a stream of its own, so that adding or removing a draw in one place never shifts
 * another: two runs that differ in one order share all other luck.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from '../log/canonical.ts';

/** A stream of luck. All draws are of the open interval (0,1) or derived from it. */
export interface Rng {
  /** Uniform in (0,1), 53 bits. */
  next(): number;
  /** Uniform integer in 0 … n−1. Refuses n < 1. */
  int(n: number): number;
  /** Standard normal (Box–Muller; two draws). */
  normal(): number;
  /** Poisson with the given mean (Knuth's product method; mean 0 … 100). */
  poisson(mean: number): number;
}

/** The luck of one adjudicated step: a stream per key. Asking twice for one key gives the same stream from its start. */
export type Luck = (...key: readonly string[]) => Rng;

/** The exercise's secret luck with what the seats contributed mixed in: nobody alone chose it. 32 bytes as hex. */
export function mixLuck(secretHex: string, salts: { readonly [seat: string]: string }): string {
  return bytesToHex(hmac(sha256, hexToBytes(secretHex), utf8ToBytes(canonical(salts))));
}

/**
 * Luck of one step. The step's base comes from HMAC-SHA-256 over branch and step, so what players could infer about the
 * streams of a published step tells nothing about the next. Within a step, key → 128-bit state is a fast mix that is
 * not cryptographic, and does not have to be: by the time its outcomes are seen the step is over.
 * @param mixedHex 32 bytes as hex, from {@link mixLuck} or from {@link seedLuck}.
 */
export function luckOf(mixedHex: string, branch: number, step: number): Luck {
  const base = keyed(mixedHex)
    .update(utf8ToBytes(`step/${branch}/${step}`))
    .digest();
  const view = new DataView(base.buffer, base.byteOffset);
  const words = [view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)] as const;
  return (...key) => stream(words, key);
}

interface Keyed {
  clone(): { update(message: Uint8Array): { digest(): Uint8Array } };
}
let last: { readonly hex: string; readonly mac: Keyed } | undefined;

/** HMAC keyed with this luck. A game asks for step after step of one luck, and keying is half the work: the last is kept. */
function keyed(hex: string): ReturnType<Keyed['clone']> {
  if (last?.hex !== hex) last = { hex, mac: hmac.create(sha256, hexToBytes(hex)) };
  return last.mac.clone();
}

/** Luck for headless play, simulation and tests, where a person chooses the seed. A hosted exercise never uses it. */
export function seedLuck(seed: string): string {
  return bytesToHex(sha256(utf8ToBytes(`sandtable/seed/${seed}`)));
}

/** Stands between the parts of a key, so that `a, bc` and `ab, c` are two keys. */
const BETWEEN = 0x1f;

function stream(base: readonly [number, number, number, number], key: readonly string[]): Rng {
  // Four-lane string mix (after cyrb128), started from the step's secret base.
  let a = base[0] | 0;
  let b = base[1] | 0;
  let c = base[2] | 0;
  let d = base[3] | 0;
  for (let part = 0; part < key.length; part++) {
    const text = key[part] ?? '';
    // Character by character through the parts: joining them first would cost a string per draw.
    for (let i = part === 0 ? 0 : -1; i < text.length; i++) {
      const k = i < 0 ? BETWEEN : text.charCodeAt(i);
      a = b ^ Math.imul(a ^ k, 597399067);
      b = c ^ Math.imul(b ^ k, 2869860233);
      c = d ^ Math.imul(c ^ k, 951274213);
      d = a ^ Math.imul(d ^ k, 2716044179);
    }
  }
  return sfc32(a, b, c, d);
}

/** Small Fast Counter generator, 128 bits of state (PractRand's sfc32), warmed up with 12 rounds as its author advises. */
function sfc32(a: number, b: number, c: number, d: number): Rng {
  const word = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) word();
  return rngFrom(() => (word() * 2097152 + (word() >>> 11) + 0.5) / 9007199254740992);
}

/** An {@link Rng} over any source of uniforms in (0,1): the product's streams, or a test's. */
export function rngFrom(next: () => number): Rng {
  return {
    next,
    int(n) {
      if (!(n >= 1)) throw new RangeError(`rng.int(n) draws from 0 … n−1 and needs n ≥ 1, not ${n}.`);
      return Math.min(n - 1, Math.floor(next() * n));
    },
    normal: () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()),
    poisson(mean) {
      if (!(mean >= 0 && mean <= 100)) throw new RangeError(`rng.poisson(mean) needs a mean of 0 … 100, not ${mean}.`);
      const limit = Math.exp(-mean);
      let k = 0;
      for (let p = next(); p > limit; p *= next()) k++;
      return k;
    },
  };
}
