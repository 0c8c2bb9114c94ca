/**
 * Who may do what on the way in: seat tokens, facilitator keys, the host secret. A token is signed, not stored: it names
 * exercise, seat and serial, and is good while the store holds that serial for the seat.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { ExerciseId, SeatId } from '@sandtable/shared';

/** What a good signature says. Whether the serial still stands is the store's to say. */
export interface SeatClaim {
  readonly exercise: ExerciseId;
  readonly seat: SeatId;
  readonly serial: number;
}

const VERSION = 's1';

/** Compares without telling by its duration how much was right, whatever the lengths. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** SHA-256 as hex: what is kept of a facilitator key. Case and separators of the key do not matter. */
export function keyDigest(key: string): string {
  return createHash('sha256')
    .update(key.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
}

/** Signs and reads seat tokens with a key derived from the host secret. */
export class Tokens {
  readonly #key: Buffer;

  constructor(hostSecret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', hostSecret, '', 'sandtable seat token 1', 32));
  }

  #sign(claim: string): string {
    return createHmac('sha256', this.#key).update(claim).digest('base64url');
  }

  make({ exercise, seat, serial }: SeatClaim): string {
    const claim = `${VERSION}.${exercise}.${seat}.${serial}`;
    return `${claim}.${this.#sign(claim)}`;
  }

  /** Undefined unless the token is one that this host's secret signed. */
  read(token: string): SeatClaim | undefined {
    const parts = token.split('.');
    const [version, exercise, seat, serial, mac] = parts;
    if (parts.length !== 5 || version !== VERSION || mac === undefined || serial === undefined) return undefined;
    if (!sameSecret(mac, this.#sign(parts.slice(0, 4).join('.')))) return undefined;
    const [id, place] = [ExerciseId.safeParse(exercise), SeatId.safeParse(seat)];
    if (!id.success || !place.success || !/^[1-9]\d{0,9}$/.test(serial)) return undefined;
    return { exercise: id.data, seat: place.data, serial: Number(serial) };
  }
}

/** The secret of an `Authorization: Bearer …` header. */
export function bearer(header: string | undefined): string | undefined {
  return /^Bearer (.{1,400})$/.exec(header ?? '')?.[1];
}
