/** Names and tokens of an exercise's seats: what the store keeps of people outside the log. */
import type { EndReason, Exercise, LogRecord, Refusal, Seat, SeatId } from '@sandtable/shared';
import type { Store } from '../store/store.ts';
import { revoked } from './refusing.ts';

type SeatStore = Pick<Store, 'names' | 'serials' | 'setName' | 'nextSerial'>;

/** A seat whose connections must end, and why. */
export interface Ended {
  readonly seat: string;
  readonly reason: EndReason;
  readonly why: Refusal;
}

export class Seats {
  readonly #store: SeatStore;
  readonly #exercise: string;
  readonly #names: Map<string, string>;
  readonly #serials: Map<string, number>;

  private constructor(store: SeatStore, exercise: string, names: Map<string, string>, serials: Map<string, number>) {
    this.#store = store;
    this.#exercise = exercise;
    this.#names = names;
    this.#serials = serials;
  }

  static async load(store: SeatStore, exercise: string): Promise<Seats> {
    return new Seats(store, exercise, await store.names(exercise), await store.serials(exercise));
  }

  get names(): ReadonlyMap<string, string> {
    return this.#names;
  }

  serial(seat: string): number | undefined {
    return this.#serials.get(seat);
  }

  /**
   * The seat, if this serial is its good one.
   * @param everSeated whether the log has ever known it
   */
  find(x: Exercise, seat: SeatId, serial: number, everSeated: boolean): Seat | undefined {
    if (this.#serials.get(seat) !== serial) return undefined;
    // A closed log takes no more seats: one that it never knew was given to a facilitator for the replay.
    return x.stage === 'closed' && !everSeated ? { seat, as: 'facilitator' } : x.seats[seat];
  }

  /** The name shown for a seat; null erases it. */
  async name(seat: string, name: string | null): Promise<void> {
    await this.#store.setName(this.#exercise, seat, name);
    if (name === null) this.#names.delete(seat);
    else this.#names.set(seat, name);
  }

  /** A new serial: links given out before stop working. */
  async renew(seat: string): Promise<number> {
    const serial = await this.#store.nextSerial(this.#exercise, seat);
    this.#serials.set(seat, serial);
    return serial;
  }

  /**
   * Seats that these records move or take away lose their tokens. To be done before the records are appended: a crash in
   * between then costs somebody a new link, never shows anybody another team's table.
   */
  async revoke(x: Exercise, records: readonly LogRecord[]): Promise<Ended[]> {
    const ended: Ended[] = [];
    for (const { body } of records) {
      if (body.kind !== 'seated' && body.kind !== 'left') continue;
      const before = x.seats[body.seat];
      if (before === undefined || before.as === 'bot') continue;
      if (body.kind === 'seated' && body.as === before.as && body.team === before.team) continue;
      await this.renew(body.seat);
      ended.push(
        body.kind === 'left'
          ? { seat: body.seat, reason: 'removed', why: revoked('removed') }
          : { seat: body.seat, reason: 'token', why: revoked('moved') },
      );
    }
    return ended;
  }
}
