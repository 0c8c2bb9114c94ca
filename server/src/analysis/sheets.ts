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
  private readonly slots: Slots;
  private orders: (Sealed | undefined)[] = [];

  constructor(step: number) {
    this.step = step;
    this.slots = steps.get(step) ?? new Map();
    steps.set(step, this.slots);
  }

  add(team: TeamId, order: Sealed['order']): void {
    const { id, place } = this.slots.get(team)?.get(order.type) ?? this.slotOf(team, order.type);
    this.orders[place] = { id, team, source: 'sealed', order };
  }

  /** What was added, sorted by id. */
  inOrder(): readonly Sealed[] {
    return this.orders.filter((order) => order !== undefined);
  }

  /** Makes room for an id that was not met before. */
  private slotOf(team: TeamId, type: string): Slot {
    const slot: Slot = { id: orderId(this.step, team, type), place: 0 };
    const own = this.slots.get(team) ?? new Map<string, Slot>();
    this.slots.set(team, own.set(type, slot));
    const all = [...this.slots.values()].flatMap((byType) => [...byType.values()]);
    all
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .forEach((each, place) => {
        each.place = place;
      });
    const before = this.inOrder();
    this.orders = [];
    for (const sealed of before) this.add(sealed.team, sealed.order);
    return slot;
  }
}
