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
  const words = [wordAt(base, 0), wordAt(base, 4), wordAt(base, 8), wordAt(base, 12)] as const;
  return (...key) => stream(words, key);
}

/** Four bytes, the first the highest, as a signed 32-bit integer. */
function wordAt(bytes: Uint8Array, i: number): number {
  return ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
}

interface Keyed {
  /** Copies this state, into `to` where it is given. */
  _cloneInto(to?: Keyed): Keyed;
  update(message: Uint8Array): { digest(): Uint8Array };
}
let last: { readonly hex: string; readonly mac: Keyed } | undefined;
let spare: Keyed | undefined;

/**
 * HMAC keyed with this luck, to be used up at once. A game asks for step after step of one luck, and keying is half the
 * work: the last is kept. Its buffers are most of the rest: one copy of it serves every step.
 */
function keyed(hex: string): Keyed {
  if (last?.hex !== hex) last = { hex, mac: hmac.create(sha256, hexToBytes(hex)) };
  spare = last.mac._cloneInto(spare);
  return spare;
}

/** Luck for headless play, simulation and tests, where a person chooses the seed. A hosted exercise never uses it. */
export function seedLuck(seed: string): string {
  return bytesToHex(sha256(utf8ToBytes(`sandtable/seed/${seed}`)));
}

/** Stands between the parts of a key, so that `a, bc` and `ab, c` are two keys. */
const BETWEEN = 0x1f;

function stream(base: readonly [number, number, number, number], key: readonly string[]): Rng {
  // Four-lane string mix (after cyrb128), started from the step's secret base.
  let [a, b, c, d] = base;
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
  return new Sfc32(a, b, c, d);
}

/** What is drawn from uniforms in (0,1). Classes, not closures: a turn has some forty streams, each a single object. */
abstract class Draws implements Rng {
  abstract next(): number;

  int(n: number): number {
    if (!(n >= 1)) throw new RangeError(`rng.int(n) draws from 0 … n−1 and needs n ≥ 1, not ${n}.`);
    return Math.min(n - 1, Math.floor(this.next() * n));
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  poisson(mean: number): number {
    if (!(mean >= 0 && mean <= 100)) throw new RangeError(`rng.poisson(mean) needs a mean of 0 … 100, not ${mean}.`);
    const limit = Math.exp(-mean);
    let k = 0;
    for (let p = this.next(); p > limit; p *= this.next()) k++;
    return k;
  }
}

/** Small Fast Counter generator, 128 bits of state (PractRand's sfc32), warmed up with 12 rounds as its author advises. */
class Sfc32 extends Draws {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(a: number, b: number, c: number, d: number) {
    super();
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    for (let i = 0; i < 12; i++) this.word();
  }

  next(): number {
    return (this.word() * 2097152 + (this.word() >>> 11) + 0.5) / 9007199254740992;
  }

  private word(): number {
    const { a, b, c, d } = this;
    const t = (((a + b) | 0) + d) | 0;
    this.d = (d + 1) | 0;
    this.a = b ^ (b >>> 9);
    this.b = (c + (c << 3)) | 0;
    this.c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  }
}

class From extends Draws {
  private readonly source: () => number;

  constructor(source: () => number) {
    super();
    this.source = source;
  }

  next(): number {
    return this.source();
  }
}

/** An {@link Rng} over any source of uniforms in (0,1): a test's. */
export function rngFrom(next: () => number): Rng {
  return new From(next);
}
