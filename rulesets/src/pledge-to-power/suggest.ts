/** Orders that make sense to a team: what its doctrine would order on what it knows, and what stands from last turn. */
import type { Known, TeamId } from '@sandtable/shared';
import type { Flagship, FlagshipState } from '../theatre/flagship.ts';
import { faces } from './faces.ts';

type Order = Flagship['orders'][keyof Flagship['orders']];

/** Every order type at its standing value. */
export function* suggest(known: Known<FlagshipState>, team: TeamId): Iterable<Order> {
  for (const { orders } of Object.values(faces)) {
    for (const spec of Object.values(orders)) {
      if (spec.team === team) yield spec.initial;
    }
  }
  void known;
}
