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
export interface Luck {
  (...key: readonly string[]): Rng;
  /** See {@link within}; a luck of a test's own need not have it. */
  readonly within?: (first: string) => Luck;
}

/** The streams whose keys begin so: `within(luck, 'a')('b')` is `luck('a', 'b')`, without mixing the `a` each time. */
export function within(luck: Luck, first: string): Luck {
  return luck.within?.(first) ?? ((...key) => luck(first, ...key));
}

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
  return luckOfBase(
    keyed(mixedHex)
      .update(utf8ToBytes(stepName(branch, step)))
      .digest(),
  );
}

/** What HMAC-SHA-256 is taken of for the base of a step. */
export function stepName(branch: number, step: number): string {
  return `step/${branch}/${step}`;
}

/** Luck from the base of a step, for whoever has a faster HMAC-SHA-256 than the browser: its first 16 bytes count. */
export function luckOfBase(base: Uint8Array): Luck {
  return luckFrom([wordAt(base, 0), wordAt(base, 4), wordAt(base, 8), wordAt(base, 12)], true);
}

/** Streams from a base; `bare` while no part of a key has been mixed into it. */
function luckFrom(base: Words, bare: boolean): Luck {
  const luck = (...key: readonly string[]): Rng => {
    let words = base;
    for (let i = 0; i < key.length; i++) words = mixed(words, key[i] ?? '', bare && i === 0);
    return new Sfc32(words);
  };
  // Named first: V8 makes a function that is written as a property's value the slow way, for long life.
  const deeper = (first: string) => luckFrom(mixed(base, first, bare), false);
  luck.within = deeper;
  return luck;
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
  return bytesToHex(sha256(utf8ToBytes(seedName(seed))));
}

/** What SHA-256 is taken of for the luck of a seed. */
export function seedName(seed: string): string {
  return `sandtable/seed/${seed}`;
}

/** Stands between the parts of a key, so that `a, bc` and `ab, c` are two keys. */
const BETWEEN = 0x1f;

type Words = readonly [number, number, number, number];

/** Four-lane string mix (after cyrb128) of one part of a key, from the step's secret base or what was mixed before. */
function mixed(base: Words, part: string, first: boolean): Words {
  let a = base[0];
  let b = base[1];
  let c = base[2];
  let d = base[3];
  for (let i = first ? 0 : -1; i < part.length; i++) {
    const k = i < 0 ? BETWEEN : part.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  return [a, b, c, d];
}

/**
 * Small Fast Counter generator, 128 bits of state (PractRand's sfc32), warmed up with 12 rounds as its author advises.
 * A class, not closures, and of no family: a turn has some forty streams, each a single object.
 */
class Sfc32 implements Rng {
  // Declared, not defined: a field that is undefined first is set twice and no small integer any more.
  declare private a: number;
  declare private b: number;
  declare private c: number;
  declare private d: number;

  constructor(words: Words) {
    let a = words[0];
    let b = words[1];
    let c = words[2];
    let d = words[3];
    for (let i = 0; i < 12; i++) {
      const t = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
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

/** An {@link Rng} over any source of uniforms in (0,1), which draws as the product's streams do: a test's. */
export function rngFrom(next: () => number): Rng {
  // What is drawn rests on `next` alone.
  const { int, normal, poisson } = Sfc32.prototype;
  return { next, int, normal, poisson };
}
