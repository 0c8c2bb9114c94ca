/**
 * A fork: a new exercise that begins where another stood after one of its steps, with the same luck, so that what is
 * played differently is all that differs.
 */
import { digest, type Head, link, START } from '../log/chain.ts';
import type { Body, Draft, LogRecord } from '../log/record.ts';
import type { ExerciseId, Instant, SeatId } from '../words.ts';

export interface ForkIdentity {
  readonly exercise: ExerciseId;
  readonly code: string;
  readonly title: string;
  /** The parent's luck and a seal of the fork's own. */
  readonly secrets: { readonly luck: string; readonly seal: string };
  /** The facilitator's seat in the fork; everybody else's is left behind with the parent. */
  readonly seat: SeatId;
  readonly now: Instant;
}

/** How many records lead up to the end of a step on the branch in play; undefined if it was not played, or set aside. */
export function prefixLength(records: readonly LogRecord[], step: number): number | undefined {
  const ends = new Map<number, number>();
  for (const { seq, body } of records) {
    if (body.kind === 'opened') ends.set(0, seq + 1);
    if (body.kind === 'adjudicated') ends.set(body.step, seq + 1);
    if (body.kind === 'rewound') for (const later of [...ends.keys()]) if (later > body.step) ends.delete(later);
  }
  return ends.get(step);
}

/**
 * The fork's first records: the parent's up to the end of `step`, chained anew under its own seal, people taken out,
 * bots kept. Undefined where the parent has no such step.
 */
export function forkedLog(parent: readonly LogRecord[], step: number, identity: ForkIdentity): LogRecord[] | undefined {
  const length = prefixLength(parent, step);
  if (length === undefined) return undefined;
  const log: LogRecord[] = [];
  let head: Head = START;
  const add = (draft: Draft, at: Instant) => {
    const record = link(head, draft, at, identity.secrets.seal);
    head = record;
    log.push(record);
  };
  const people = new Set<SeatId>();
  for (const { actor, cause, audience, at, body } of parent.slice(0, length)) {
    if (body.kind === 'seated' && body.as !== 'bot') people.add(body.seat);
    if (body.kind === 'left') people.delete(body.seat);
    add({ actor, cause, audience, body: adopted(body, head, parent, step, identity) }, at);
  }
  // The list of injects as it is now: what was written on it since belongs to the list, not to the turns played.
  for (const { actor, cause, audience, body } of parent.slice(length))
    if (body.kind === 'msel' && body.change.do !== 'skip' && body.change.do !== 'restore')
      add({ actor, cause, audience, body }, identity.now);
  for (const seat of people) add(byHost({ kind: 'left', seat, reason: 'left' }), identity.now);
  add(byHost({ kind: 'seated', seat: identity.seat, as: 'facilitator' }), identity.now);
  return log;
}

function byHost(body: Body): Draft {
  return { actor: { kind: 'host' }, audience: 'all', body };
}

/** What cannot be the parent's: who the exercise is, and the head of a chain that now runs elsewhere. */
function adopted(body: Body, head: Head, parent: readonly LogRecord[], step: number, identity: ForkIdentity): Body {
  if (body.kind === 'adjudicated') return { ...body, head: head.hash };
  if (body.kind !== 'created') return body;
  const { exercise, code, title, secrets } = identity;
  const first = parent[0]?.body;
  return {
    ...body,
    exercise,
    code,
    title,
    digests: { luck: digest(secrets.luck), seal: digest(secrets.seal) },
    ...(first?.kind === 'created' ? { from: { exercise: first.exercise, step } } : {}),
  };
}
