/** Europe's quarterly envelope: military and financial aid, line investments and stock donations come out of one purse. */
import type { Known, Refusal, TeamId } from '@sandtable/shared';
import { refuse } from '../theatre/face.ts';
import type { Flagship, FlagshipState } from '../theatre/flagship.ts';
import { exact } from '../theatre/knowledge.ts';
import { spend } from '../theatre/orders.ts';

/** EUR bn at the opening defence share, and that share in % of output. Design choice. */
const AT_OPENING = 26;
const OPENING_SHARE = 2.26;

/** EUR bn for the quarter; it grows with the defence share, and never holds less than a running contract binds. */
export function purseOf(known: Known<FlagshipState>): number {
  const bound = Math.ceil((exact(known, 'treasury', 'lock') ?? 0) * 10) / 10;
  return Math.max(bound, (AT_OPENING * (exact(known, 'treasury', 'share') ?? OPENING_SHARE)) / OPENING_SHARE);
}

type Order = Flagship['orders'][keyof Flagship['orders']];
type Orders = ReadonlyMap<string, Order>;

/** Refuses a European sheet that spends beyond its envelope. Counts the orders given; what is left alone is not there. */
export function checkEnvelope(known: Known<FlagshipState>, team: TeamId, orders: Orders): readonly Refusal[] {
  if (team !== 'europe') return [];
  const lines = [...orders.values()].filter((order) => costOf(order) > 0);
  const total = lines.reduce((sum, order) => sum + costOf(order), 0);
  const purse = purseOf(known);
  // A cent of tolerance: the sheet shows the purse with one decimal.
  if (total <= purse + 0.05) return [];
  const dearest = lines.reduce((most, line) => (costOf(line) > costOf(most) ? line : most));
  const tenth = (x: number) => Math.round(x * 10) / 10;
  return [
    refuse('over-budget', { total: tenth(total), purse: tenth(purse), over: tenth(total - purse) }, pathOf(dearest)),
  ];
}

/** What an order takes out of the envelope, EUR bn. */
export function costOf(order: Order): number {
  switch (order.type) {
    case 'military':
    case 'finance':
    case 'stocks':
      return order.amount;
    case 'lines':
      return spend(order.build);
    default:
      return 0;
  }
}

/** The field that says what an order costs. */
function pathOf({ type }: Order): string {
  return type === 'lines' ? 'lines.build' : `${type}.amount`;
}
