/** Token buckets: so many at once, then so many a second. */
import type { Clock } from './clock.ts';

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** One bucket per name. Names that have been quiet long enough to be full again are forgotten. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(rate: Rate, clock: Pick<Clock, 'now'>) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Takes one; otherwise the whole seconds after which there will be one. */
  take(name: string): number {
    const bucket = this.#filled(name);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - bucket.left) / this.#rate.perSecond));
  }

  /** The same without taking: for what is only counted when it turns out to be a wrong guess. */
  wait(name: string): number {
    const { left } = this.#filled(name);
    return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / this.#rate.perSecond));
  }

  #filled(name: string): { left: number; at: number } {
    const now = this.#clock.now();
    const { burst, perSecond } = this.#rate;
    let bucket = this.#buckets.get(name);
    if (bucket === undefined) {
      if (this.#buckets.size >= MOST) this.#forget(now);
      bucket = { left: burst, at: now };
      this.#buckets.set(name, bucket);
    }
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    return bucket;
  }

  #forget(now: number): void {
    const full = (this.#rate.burst / this.#rate.perSecond) * 1000;
    for (const [name, { at }] of this.#buckets) if (now - at > full) this.#buckets.delete(name);
    // Everybody is busy: somebody is making up names. The oldest goes, a fresh bucket is no harm.
    const [oldest] = this.#buckets.size >= MOST ? this.#buckets.keys() : [];
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}

const MOST = 20_000;
