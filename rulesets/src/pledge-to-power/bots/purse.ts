/** A European bot's sheet cut to its envelope: what a doctrine wants may be more than a purse that events have shrunk. */
import type { Known } from '@sandtable/shared';
import type { FlagshipState } from '../../theatre/flagship.ts';
import { exact } from '../../theatre/knowledge.ts';
import { costOf, purseOf } from '../envelope.ts';
import type { Order } from './to-orders.ts';

/** What is cut first when money is short: new lines, then stocks, then finance, military aid last. Design choice. */
const CUTS: readonly Order['type'][] = ['lines', 'stocks', 'finance', 'military'];

/** The same orders, lowered one after another until they fit the purse. A sheet that fits is returned as it is. */
export function withinPurse(known: Known<FlagshipState>, orders: readonly Order[]): readonly Order[] {
  let over = 0;
  for (const order of orders) over += costOf(order);
  if (over === 0) return orders;
  over -= purseOf(known);
  if (over <= 0) return orders;
  const sheet = new Map(orders.map((order) => [order.type, order]));
  for (const type of CUTS) {
    const order = sheet.get(type);
    if (order === undefined || over <= 0) continue;
    const lowered = lower(order, over, exact(known, 'treasury', 'lock') ?? 0);
    over -= costOf(order) - costOf(lowered);
    sheet.set(type, lowered);
  }
  return [...sheet.values()];
}

/** @param floor what a contract binds military aid to, EUR bn */
function lower(order: Order, by: number, floor: number): Order {
  switch (order.type) {
    case 'finance':
    case 'stocks':
      return { ...order, amount: cut(order.amount, by, 0) };
    case 'military':
      return { ...order, amount: cut(order.amount, by, Math.min(order.amount, floor)) };
    case 'lines': {
      const spent = costOf(order);
      const share = spent === 0 ? 0 : cut(spent, by, 0) / spent;
      return { ...order, build: order.build.map(({ item, quantity }) => ({ item, quantity: quantity * share })) };
    }
    default:
      return order;
  }
}

/** Rounded down to what a sheet holds. */
function cut(amount: number, by: number, floor: number): number {
  return Math.max(floor, Math.floor((amount - by) * 1000) / 1000);
}
