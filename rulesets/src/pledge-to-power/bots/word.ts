/** Bots that deal: they answer offers, keep what they promised, and spend no more than they have. */
import type { Bot, Known, Refusal, TeamId } from '@sandtable/shared';
import { type Clause, type ClauseBook, type ClauseSpec, fieldOf, keeps } from '../../theatre/agreements/clause.ts';
import { asPromised, promisesIn, specOf } from '../../theatre/agreements/standing.ts';
import type { FlagshipShape, FlagshipState } from '../../theatre/flagship.ts';
import { withinPurse } from './purse.ts';
import type { Order } from './to-orders.ts';

type FlagshipBot = Bot<FlagshipShape>;
type Rules = {
  check(known: Known<FlagshipState>, team: TeamId, orders: readonly Order[]): readonly Refusal[];
  checkClauses?(known: Known<FlagshipState>, team: TeamId, clauses: readonly Clause[]): readonly Refusal[];
};

/** What one side promises another, with how it is measured. */
interface Pledge {
  readonly spec: ClauseSpec;
  readonly clause: Clause;
}

/** Share of a line's whole range that a bot will not be moved by one clause. Design choice. */
const TOO_FAR = 0.5;
/** What it costs to be bound at all, as a share of a line's range. Design choice. */
const FREEDOM = 0.02;

/**
 * A bot that keeps its word and can be traded with.
 * @param usual the order of a type that a side is expected to give: what a promise of it is measured against
 * @param own what this team would order by doctrine on what it knows
 */
export function dealing(
  bot: FlagshipBot,
  rules: Rules,
  book: ClauseBook,
  usual: (type: string) => { readonly type: string } | undefined,
  own: (known: Known<FlagshipState>, team: TeamId) => Iterable<Order>,
): FlagshipBot {
  return {
    decide(view) {
      const known = view.known as Known<FlagshipState>;
      const wanted = withinPurse(known, bot.decide(view));
      return kept(rules, book, known, view.team, wanted);
    },
    answer({ known, team, offer }) {
      const state = known as Known<FlagshipState>;
      const given = promises(
        book,
        offer.clauses.filter(({ by }) => by === team),
      );
      const got = promises(
        book,
        offer.clauses.filter(({ by }) => by !== team),
      );
      const asked = offer.clauses.flatMap(({ by, clause }) => (by === team ? [clause] : []));
      if ((rules.checkClauses?.(state, team, asked) ?? []).length > 0) return 'declined';
      const orders = new Map<string, Order>([...own(state, team)].map((order) => [order.type, order]));
      const strains = given.map((promise) => strain(promise, orders.get(typeOf(promise))));
      if (strains.some((cost) => cost > TOO_FAR)) return 'declined';
      const cost = strains.reduce((sum, each) => sum + each, FREEDOM * given.length);
      const gain = got
        .filter(({ spec }) => spec.to.includes(team))
        .reduce((sum, promise) => sum + strain(promise, usual(typeOf(promise))), 0);
      return gain > cost ? 'accepted' : 'declined';
    },
  };
}

/** The sheet as its promises would have it: all of them if it may then stand, else as many as may. */
function kept(rules: Rules, book: ClauseBook, known: Known<FlagshipState>, team: TeamId, orders: readonly Order[]) {
  let sheet = orders;
  for (const promise of promisesIn(book, known, team)) {
    const moved = sheet.map((order) => asPromised([promise], order));
    if (rules.check(known, team, moved).length === 0) sheet = moved;
  }
  return sheet;
}

function promises(book: ClauseBook, clauses: readonly { readonly by: TeamId; readonly clause: Clause }[]): Pledge[] {
  return clauses.flatMap(({ by, clause }) => {
    const spec = specOf(book, by, clause);
    return spec === undefined ? [] : [{ spec, clause }];
  });
}

function typeOf({ spec }: Pledge): string {
  return spec.path.split('.')[0] ?? '';
}

/** How far a promise moves an order, as a share of the line's whole range; 0 where it asks nothing. */
function strain({ spec, clause }: Pledge, order: { readonly type: string } | undefined): number {
  if (order === undefined || keeps(spec, clause, order)) return 0;
  const { scale, path } = spec;
  return Math.abs(scale.promised(clause) - scale.ordered(fieldOf(order, path))) / scale.span;
}
