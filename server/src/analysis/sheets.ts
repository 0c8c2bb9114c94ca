/** The orders of one step of a campaign, put in the order of their ids without comparing ids. */
import { type OrderId, orderId, type Sealed, type TeamId } from '@sandtable/shared';

/** An order's place in what is given in a step: whose, of which type, and the id that follows from it. */
interface Slot {
  readonly team: TeamId;
  readonly type: string;
  readonly id: OrderId;
}

/** How the orders of a step came in last time, and how they were sorted. Bots give the same types game after game. */
interface Pattern {
  readonly slots: Slot[];
  /** Positions in `slots`, by id; undefined until they were sorted. */
  sorted: readonly number[] | undefined;
}
const patterns = new Map<number, Pattern>();

export class Sheets {
  private readonly step: number;
  private readonly pattern: Pattern;
  private readonly orders: Sealed[] = [];

  constructor(step: number) {
    this.step = step;
    this.pattern = patterns.get(step) ?? { slots: [], sorted: undefined };
    patterns.set(step, this.pattern);
  }

  /** Adds what a team ordered, each type once. */
  add(team: TeamId, sheet: readonly Sealed['order'][]): void {
    for (let i = 0; i < sheet.length; i++) {
      const order = sheet[i];
      if (order === undefined) continue;
      const usual = this.pattern.slots[this.orders.length];
      const slot = usual?.type === order.type && usual.team === team ? usual : this.open(team, order.type);
      this.orders.push({ id: slot.id, team, source: 'sealed', order });
    }
  }

  /** What was added, sorted by id. */
  inOrder(): readonly Sealed[] {
    const { slots } = this.pattern;
    if (slots.length !== this.orders.length) {
      slots.length = this.orders.length;
      this.pattern.sorted = undefined;
    }
    const places = this.pattern.sorted ?? sortedPlaces(slots);
    this.pattern.sorted = places;
    const sorted: Sealed[] = [];
    for (let i = 0; i < places.length; i++) {
      const order = this.orders[places[i] ?? 0];
      if (order !== undefined) sorted.push(order);
    }
    return sorted;
  }

  /** Another type than last time stands here now. */
  private open(team: TeamId, type: string): Slot {
    const slot: Slot = { team, type, id: idOf(this.step, team, type) };
    this.pattern.slots[this.orders.length] = slot;
    this.pattern.sorted = undefined;
    return slot;
  }
}

function sortedPlaces(slots: readonly Slot[]): readonly number[] {
  const byId = slots.map(({ id }, place) => ({ id, place })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return byId.map(({ place }) => place);
}

/** Ids made and checked once: a bot that orders other types from game to game comes back to them. */
const ids = new Map<string, OrderId>();

function idOf(step: number, team: TeamId, type: string): OrderId {
  const name = `${step}/${team}/${type}`;
  const known = ids.get(name) ?? orderId(step, team, type);
  ids.set(name, known);
  return known;
}
