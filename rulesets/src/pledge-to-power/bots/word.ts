/** Bots that deal: they make and answer offers, keep what they promised, and spend no more than they have. */
import {
  type Bot,
  canonical,
  type Json,
  type Known,
  type OfferPast,
  type Refusal,
  type TeamId,
} from '@sandtable/shared';
import { type Clause, type ClauseBook, type ClauseSpec, fieldOf, keeps } from '../../theatre/agreements/clause.ts';
import { asPromised, promisesIn, specOf, standingsIn } from '../../theatre/agreements/standing.ts';
import { TURNS } from '../../theatre/calendar.ts';
import type { FlagshipShape, FlagshipState } from '../../theatre/flagship.ts';
import type { Proposal } from './proposals.ts';
import { withinPurse } from './purse.ts';
import type { Order } from './to-orders.ts';

type Clauses = readonly { readonly by: TeamId; readonly clause: Clause }[];
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
/** Quarters that a bot's bargain binds; steps in which it leaves alone who declined anything, and does not repeat itself. Design choices. */
const QUARTERS = 2;
const SULKING = 1;
const PATIENCE = 2;
/** Share of its cost that a bargain must bring a bot which proposes it: whoever asks leaves the other the better half. Design choice. */
const GENEROSITY = 0.5;
/** What it costs to be bound at all, as a share of a line's range. Design choice. */
const FREEDOM = 0.02;

/**
 * A bot that keeps its word and can be traded with.
 * @param usual the order of a type that a side is expected to give: what a promise of it is measured against
 * @param own what this team would order by doctrine on what it knows
 * @param propose bargains that make sense to this team; it proposes one at a time, and only what it could live with
 */
export function dealing(
  bot: FlagshipBot,
  rules: Rules,
  book: ClauseBook,
  usual: (type: string) => { readonly type: string } | undefined,
  own: (known: Known<FlagshipState>, team: TeamId) => Iterable<Order>,
  propose: (known: Known<FlagshipState>, team: TeamId) => readonly Proposal[],
): FlagshipBot {
  return {
    decide(view) {
      const known = view.known as Known<FlagshipState>;
      const wanted = withinPurse(known, bot.decide(view));
      return kept(rules, book, known, view.team, wanted);
    },
    answer: ({ known, team, offer }) =>
      signs(known as Known<FlagshipState>, team, offer.clauses) ? 'accepted' : 'declined',
    offer({ known, team, step, rng, past }) {
      const state = known as Known<FlagshipState>;
      const bound = standingsIn(state).flatMap(([, { from, to }]) => (from === team ? to : from));
      const wishes = propose(state, team)
        .map(({ to, give, ask }) => ({
          to,
          clauses: [...give.map((clause) => ({ by: team, clause })), ...ask.map((clause) => ({ by: to, clause }))],
          until: Math.min(step + QUARTERS - 1, TURNS),
        }))
        .filter(({ to, clauses }) => !bound.includes(to) && !past.some((one) => spent(one, team, to, clauses, step)))
        .filter(({ clauses }) => signs(state, team, clauses, GENEROSITY));
      const chosen = wishes[wishes.length < 2 ? 0 : rng('offer').int(wishes.length)];
      return chosen === undefined ? [] : [chosen];
    },
  };

  /** Whether a side gains more by these clauses than this share of what they cost it, and could keep its part. */
  function signs(state: Known<FlagshipState>, team: TeamId, clauses: Clauses, share = 1): boolean {
    const given = promises(
      book,
      clauses.filter(({ by }) => by === team),
    );
    const got = promises(
      book,
      clauses.filter(({ by }) => by !== team),
    );
    const asked = clauses.flatMap(({ by, clause }) => (by === team ? [clause] : []));
    if ((rules.checkClauses?.(state, team, asked) ?? []).length > 0) return false;
    const orders = new Map<string, Order>([...own(state, team)].map((order) => [order.type, order]));
    const strains = given.map((promise) => strain(promise, orders.get(typeOf(promise))));
    if (strains.some((cost) => cost > TOO_FAR)) return false;
    const cost = strains.reduce((sum, each) => sum + each, FREEDOM * given.length);
    const gain = got
      .filter(({ spec }) => spec.to.includes(team))
      .reduce((sum, promise) => sum + strain(promise, usual(typeOf(promise))), 0);
    return gain > share * cost;
  }
}

/** Whether a bargain need not be proposed now: it was declined once, is in force, or was left unanswered lately. */
function spent(one: OfferPast<Clause>, team: TeamId, to: TeamId, clauses: Clauses, step: number): boolean {
  if (one.from !== team || one.to !== to) return false;
  if (one.state === 'declined' && step - one.step <= SULKING) return true;
  if (canonical(plain(one.clauses)) !== canonical(plain(clauses))) return false;
  return one.state === 'declined' || step - one.step <= PATIENCE;
}

const plain = (clauses: Clauses): Json => clauses.map(({ by, clause }) => ({ by, clause: { ...clause } }));

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
