/** What adjudication does with agreements: takes them in, lets silence keep its word, judges each clause, ends what has run out. */
import {
  type Agreement,
  type Audience,
  type Because,
  type OrderSource,
  type Refusal,
  type TeamId,
  text,
} from '@sandtable/shared';
import type { Play } from '../play.ts';
import type { Effect, Given } from '../theatre.ts';
import type { Clause, ClauseBook } from './clause.ts';
import {
  agreedEvent,
  asPromised,
  clauseText,
  type Promised,
  promisesIn,
  type Standing,
  standingsIn,
  weigh,
} from './standing.ts';

/** Whether these orders of a team may stand together. */
export type Legal = (team: TeamId, orders: readonly { readonly type: string }[]) => readonly Refusal[];

/**
 * Before anything moves: takes in what was accepted where nobody stated it, then lets a team that did not seal keep its
 * word. Where its order is only what stood before, it is moved as little as the promise asks, if the sheet may then stand;
 * what a team sealed or drafted itself is its own decision, but a promise given after the sheet was sealed stands on it.
 * Returns the order types that were moved.
 */
export function enforce(book: ClauseBook, play: Play, legal: Legal): ReadonlySet<string> {
  const { turn, state, orders, t } = play;
  const stated = new Set(standingsIn(state).map(([id]) => id));
  for (const agreement of turn.agreements) {
    if (stated.has(agreement.id)) continue;
    turn.emit(agreedEvent(agreement as Agreement<Clause>), partiesOf(agreement), { rule: 'rule.agreement' });
  }
  const moved = new Set<string>();
  const own = new Set(turn.orders.flatMap(({ source, order }) => (DECIDED.has(source) ? [order.type] : [])));
  const later = new Set(
    turn.agreements.flatMap(({ id, since, over = [] }) => (since === t + 1 ? over.map((team) => `${id}/${team}`) : [])),
  );
  for (const promise of promisesIn(book, state)) {
    const type = promise.spec.path.split('.')[0] ?? '';
    const given = orders[type];
    if (given === undefined || (own.has(type) && !later.has(`${promise.id}/${promise.by}`))) continue;
    const order = asPromised([promise], given.order);
    if (order === given.order) continue;
    const others = turn.orders.filter(({ team, order: other }) => team === promise.by && other.type !== type);
    if (legal(promise.by, [...others.map((other) => orders[other.order.type]?.order ?? other.order), order]).length > 0)
      continue;
    orders[type] = { ...given, order };
    moved.add(type);
  }
  return moved;
}

const DECIDED: ReadonlySet<OrderSource> = new Set(['sealed', 'draft']);

/** Judges every promise in force by the order that was to keep it. A broken one ends its agreement, and costs. */
export function judge(book: ClauseBook, play: Play): void {
  for (const promise of promisesIn(book, play.state)) {
    const given = play.orders[promise.spec.path.split('.')[0] ?? ''];
    if (given === undefined) continue;
    const { promised, ordered, kept } = weigh(promise, given.order);
    const { id, by, to, clause, spec } = promise;
    const see = partiesOf({ from: by, to });
    const reason: Because = {
      rule: 'rule.agreement',
      ...(given.id === undefined ? {} : { orders: [given.id] }),
      inputs: { clause: clauseText(spec, clause) },
      terms: margin(play, spec.sense === 'most', promised, ordered, by, see),
    };
    const facts = { agreement: id, by, to, clause };
    play.turn.emit(kept ? { type: 'kept', ...facts } : { type: 'broken', ...facts }, see, reason);
    if (!kept) charge(book, play, promise, given, see);
  }
}

/** Ends the agreements whose last step this was. */
export function expire({ turn, state }: Play, step: number): void {
  for (const [id, { from, to, until }] of standingsIn(state)) {
    if (until > step) continue;
    turn.emit({ type: 'lapsed', agreement: id } as { type: string }, partiesOf({ from, to }), {
      rule: 'rule.agreement',
    });
  }
}

/** An agreement is known to its two parties and the facilitator. */
function partiesOf({ from, to }: Pick<Standing, 'from' | 'to'>): Audience {
  return [from, to].sort();
}

function margin(play: Play, most: boolean, promised: number, ordered: number, by: TeamId, see: Audience) {
  const sign = most ? -1 : 1;
  return [
    { label: text('theatre.why.ordered'), value: play.round(sign * ordered), by, audience: see },
    { label: text('theatre.why.promised'), value: play.round(-sign * promised), by, audience: see },
  ];
}

function charge({ breach }: ClauseBook, play: Play, { by }: Promised, given: Given<unknown>, see: Audience): void {
  const cost = breach[by];
  if (cost === undefined) return;
  const effect: Effect = {
    ...cost,
    op: 'mv',
    label: 'theatre.why.breach',
    see,
    by,
    order: given.id,
    parts: undefined,
  };
  const waiting = play.pending.get(cost.target);
  if (waiting === undefined) play.pending.set(cost.target, [effect]);
  else waiting.push(effect);
}
