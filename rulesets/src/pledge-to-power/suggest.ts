/** Orders that make sense to a team: what its doctrine would order on what it knows, then what already stands. */
import type { Known, TeamId } from '@sandtable/shared';
import type { Flagship, FlagshipState } from '../theatre/flagship.ts';
import { doctrine, EVEN } from './bots/doctrine.ts';
import { teamSight } from './bots/eyes.ts';
import { decide, isTeam } from './bots/index.ts';
import { faces } from './faces.ts';

type Order = Flagship['orders'][keyof Flagship['orders']];

/** The doctrine's sheet in its usual temper, then last turn's order or the default of each type. */
export function* suggest(known: Known<FlagshipState>, team: TeamId): Iterable<Order> {
  if (isTeam(team)) yield* decide(doctrine, team, teamSight(known, team), EVEN);
  const given = known.given as { readonly [type: string]: Order | undefined } | undefined;
  for (const { orders } of Object.values(faces)) {
    for (const [type, spec] of Object.entries(orders)) {
      if (spec.team === team) yield given?.[type] ?? spec.initial;
    }
  }
}
