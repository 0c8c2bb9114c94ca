/** Who is connected, and which field each person is in. Not records; a team sees its own, the white cell everyone's. */
import type { Seat, ServerMessages } from '@sandtable/shared';

type Present = ServerMessages['presence']['seats'][number];

export class Presence {
  /** Open connections per seat: a second tab is the same person. */
  readonly #open = new Map<string, number>();
  readonly #path = new Map<string, string | null>();

  arrive(seat: string): void {
    this.#open.set(seat, (this.#open.get(seat) ?? 0) + 1);
  }

  leave(seat: string): void {
    const left = (this.#open.get(seat) ?? 0) - 1;
    if (left > 0) {
      this.#open.set(seat, left);
      return;
    }
    this.#open.delete(seat);
    this.#path.delete(seat);
  }

  /** True if that is news. */
  here(seat: string, path: string | null): boolean {
    if ((this.#path.get(seat) ?? null) === path) return false;
    this.#path.set(seat, path);
    return true;
  }

  connections(seat: string): number {
    return this.#open.get(seat) ?? 0;
  }

  get people(): number {
    return this.#open.size;
  }

  of(seats: readonly Seat[]): Present[] {
    return seats.map(({ seat }) => ({
      seat,
      online: this.#open.has(seat),
      path: this.#open.has(seat) ? (this.#path.get(seat) ?? null) : null,
    }));
  }
}
