/**
 * Exercises made after another one's pattern: a clone to play again with other people, and a rehearsal that bots play
 * before the people do. Both begin at their own beginning, with luck of their own, so nothing of the pattern's shows.
 */
import { type Head, link, START } from '../log/chain.ts';
import type { Policy } from '../log/policy.ts';
import type { Draft, LogRecord } from '../log/record.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import type { ExerciseId, Instant, Refusal, SeatId } from '../words.ts';
import { creation } from './create.ts';
import type { Exercise } from './exercise.ts';
import { mselRecords, putting } from './msel-decide.ts';
import { botFor } from './seats.ts';

export interface CloneIdentity {
  readonly exercise: ExerciseId;
  readonly code: string;
  readonly title: string;
  readonly secrets: { readonly luck: string; readonly seal: string };
  /** The facilitator's seat in it. */
  readonly seat: SeatId;
  /** Seats for bots, as many as the ruleset has teams. */
  readonly bots: readonly SeatId[];
  readonly now: Instant;
}

/** What a rehearsal is of, and how many turns bots play before it waits for the facilitator; null: all. */
export interface Rehearsing {
  readonly of: ExerciseId;
  readonly turns: number | null;
}

/** Minutes of the list of injects to one minute of a rehearsal: a quarter of an hour goes by in some two seconds. */
const PACE = 360;

/**
 * The first records of an exercise like this one: same ruleset, scenario, options, policy, bots and MSEL; no people, and
 * nothing that happened. As a rehearsal it has a bot on every team, no limits of time, no review and a closed door, and
 * starts by itself once somebody starts it; its minutes fly, so that what the list times to a minute is sent as well. Refuses what creating it would refuse: another revision may have other limits.
 */
export function clonedLog(
  ruleset: AnyRuleset,
  pattern: Exercise,
  identity: CloneIdentity,
  rehearsing?: Rehearsing,
): LogRecord[] | { readonly refusals: readonly Refusal[] } {
  const { created, policy } = pattern;
  const { manifest } = ruleset.rules;
  const wanted = {
    title: identity.title,
    ruleset: manifest.id,
    scenario: created?.scenario ?? '',
    options: created?.options ?? {},
    language: created?.language ?? 'en',
    policy: rehearsing === undefined || policy === null ? (policy ?? {}) : unattended(policy, manifest.phases),
  };
  const made = creation(ruleset, wanted, identity);
  if ('refusals' in made) return made;
  const first: Draft =
    rehearsing === undefined || made.record.body.kind !== 'created'
      ? made.record
      : { ...made.record, body: { ...made.record.body, rehearsal: { ...rehearsing, pace: PACE } } };
  const log: LogRecord[] = [];
  let head: Head = START;
  const add = (draft: Draft) => {
    const record = link(head, draft, identity.now, identity.secrets.seal);
    head = record;
    log.push(record);
  };
  const host = { kind: 'host' } as const;
  add(first);
  add({ actor: host, audience: 'all', body: { kind: 'seated', seat: identity.seat, as: 'facilitator' } });
  for (const [index, { id: team }] of manifest.teams.entries()) {
    const bot = botFor(pattern, team) ?? (rehearsing === undefined ? null : 'doctrine');
    const seat = identity.bots[index];
    if (bot !== null && seat !== undefined)
      add({ actor: host, audience: 'all', body: { kind: 'seated', seat, as: 'bot', team, bot } });
  }
  for (const draft of mselRecords(host, putting(pattern.msel.map(({ item }) => item)))) add(draft);
  return log;
}

function unattended(policy: Policy, phases: readonly { readonly id: string }[]): Policy {
  return {
    ...policy,
    marking: `REHEARSAL – ${policy.marking}`.slice(0, 80),
    minutes: Object.fromEntries(phases.map(({ id }) => [id, 0])),
    lockWhenAllSealed: true,
    publish: 'automatic',
    nextPhase: 'starts',
    door: 'closed',
    observers: false,
  };
}

/** Whether bots have played what a rehearsal was to play: it waits for the facilitator then. */
export function rehearsed({ created, status }: Pick<Exercise, 'created' | 'status'>): boolean {
  const turns = created?.rehearsal?.turns;
  return turns !== undefined && turns !== null && status !== null && status.turn > turns;
}
