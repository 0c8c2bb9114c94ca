/** Orders that make sense to a team: for hints, and for whoever fuzzes the rules. */
import type { Known, PublicRules, TeamId } from '@sandtable/shared';
import type { Flagship, FlagshipShape, FlagshipState } from '../theatre/flagship.ts';
import { faces } from './faces.ts';

type Order = Flagship['orders'][keyof Flagship['orders']];

/** What already stands: last turn's order, or the default, of each type. All that a browser needs of it. */
export function* suggest(known: Known<FlagshipState>, team: TeamId): Iterable<Order> {
  const given = known.given as { readonly [type: string]: Order | undefined } | undefined;
  for (const { orders } of Object.values(faces)) {
    for (const [type, spec] of Object.entries(orders)) {
      if (spec.team === team) yield (spec.once ? undefined : given?.[type]) ?? spec.initial;
    }
  }
}

/**
 * The rules with what a doctrine would order suggested first. For the server's half: a browser's would have to load the
 * bots for it.
 */
export function advised(
  rules: PublicRules<FlagshipShape>,
  advise: (known: Known<FlagshipState>, team: TeamId) => Iterable<Order>,
): PublicRules<FlagshipShape> {
  return {
    ...rules,
    *suggest(known, team) {
      for (const order of advise(known, team)) if (rules.check(known, team, [order]).length === 0) yield order;
      yield* rules.suggest(known, team);
    },
  };
}
