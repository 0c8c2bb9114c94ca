/** The orders of one step of a campaign, put in the order of their ids without comparing ids. */
import { type OrderId, orderId, type Sealed, type TeamId } from '@sandtable/shared';

interface Slot {
  readonly id: OrderId;
  /** Among the ids of its step, as far as they are known. */
  place: number;
}

/** Slots by team and type. Every game gives the same orders in a step, so each id is made, checked and placed once. */
type Slots = Map<TeamId, Map<string, Slot>>;
const steps = new Map<number, Slots>();

export class Sheets {
  private readonly step: number;
  private readonly known: Slots;
  private readonly orders: Sealed[] = [];
  /** Of each order. */
  private readonly slots: Slot[] = [];
  /** An id was met that has no place yet. */
  private unplaced = false;

  constructor(step: number) {
    this.step = step;
    this.known = steps.get(step) ?? new Map();
    steps.set(step, this.known);
  }

  /** Adds what a team ordered, each type once. */
  add(team: TeamId, sheet: readonly Sealed['order'][]): void {
    const own = this.known.get(team) ?? new Map<string, Slot>();
    this.known.set(team, own);
    for (const order of sheet) {
      const slot = own.get(order.type) ?? this.open(own, team, order.type);
      this.slots.push(slot);
      this.orders.push({ id: slot.id, team, source: 'sealed', order });
    }
  }

  /** What was added, sorted by id. */
  inOrder(): readonly Sealed[] {
    if (this.unplaced) this.place();
    const sorted: (Sealed | undefined)[] = [];
    this.orders.forEach((order, i) => {
      sorted[this.slots[i]?.place ?? i] = order;
    });
    return sorted.filter((order) => order !== undefined);
  }

  private open(own: Map<string, Slot>, team: TeamId, type: string): Slot {
    const slot: Slot = { id: orderId(this.step, team, type), place: 0 };
    own.set(type, slot);
    this.unplaced = true;
    return slot;
  }

  private place(): void {
    const all = [...this.known.values()].flatMap((byType) => [...byType.values()]);
    all
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .forEach((slot, place) => {
        slot.place = place;
      });
  }
}
