/**
 * What a command comes to: records, or a refusal. Pure: the host appends what this returns and only then tells anybody.
 */

import { copyJson } from '../log/canonical.ts';
import type { Actor, Body, Draft, StoredSealed } from '../log/record.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { luckOf, mixLuck } from '../rules/rng.ts';
import { inject, RulesetError } from '../rules/turn.ts';
import {
  type Audience,
  type CommandId,
  FACILITATOR_ONLY,
  type Json,
  type Known,
  type Refusal,
  type TeamId,
  text,
} from '../words.ts';
import type { Command, CommandOf } from './command.ts';
import { type SheetDraft, sealable, sealing, settle } from './draft.ts';
import { type Exercise, leadOf, offerOpen, phaseMinutes, teamSeats } from './exercise.ts';
import { may } from './may.ts';
import { openingEntries, propose, sealedOrders, storable } from './proposal.ts';

/** Milliseconds after a lock in which what was on its way still counts. */
export const LOCK_GRACE = 2000;

/** What deciding needs beyond the facilitator's exercise. */
export interface Context {
  readonly ruleset: AnyRuleset;
  /** Server clock, ms. */
  readonly now: number;
  readonly id: CommandId;
  /** The secret luck and seal of this exercise. */
  readonly secrets: { readonly luck: string; readonly seal: string };
  /** Whether closing may show them: not while the exercise this was forked from still plays with the same luck. */
  readonly reveal: boolean;
  /** Hash of the log's last record. */
  readonly head: string;
  /** What a team knows: legality is never judged on the truth. */
  known(team: TeamId): Known<object>;
  /** A team's draft of the step in play. */
  draft(team: TeamId): SheetDraft;
}

export type Decision = { readonly records: readonly Draft[] } | { readonly refusals: readonly Refusal[] };

/** Decides one command on the facilitator's exercise. */
export function decide(x: Exercise, actor: Actor, command: Command, context: Context): Decision {
  const denied = may(actor, command.act, x);
  if (denied !== null) return { refusals: [denied] };
  try {
    return decided(x, actor, command, context);
  } catch (error) {
    // A ruleset that throws must leave nothing half done; the facilitator learns where it stopped.
    const problem = error instanceof Error ? error.message : String(error);
    const code = error instanceof RulesetError ? 'ruleset-broke-contract' : 'ruleset-failed';
    return refuse(code, { problem, step: x.step });
  }
}

function decided(x: Exercise, actor: Actor, command: Command, c: Context): Decision {
  const one = (audience: Audience, body: Body): Decision => ({ records: [record(actor, c, audience, body)] });
  switch (command.act) {
    case 'seat':
      return seat(x, actor, command, c);
    case 'unseat':
      if (x.seats[command.seat] === undefined) return refuse('no-such-seat', { seat: command.seat });
      return one('all', { kind: 'left', seat: command.seat, reason: 'removed' });
    case 'role':
      return role(x, actor, command, c);
    case 'start':
      return start(x, actor, c);
    case 'pause': {
      if (!x.clock.running) return refuse('clock-stands', {});
      const left = x.clock.deadline === null ? null : Math.max(0, x.clock.deadline - c.now);
      return one('all', { kind: 'clock', act: 'pause', step: x.step, deadline: null, left });
    }
    case 'resume':
      if (x.clock.running) return refuse('clock-runs', {});
      return one('all', {
        kind: 'clock',
        act: 'resume',
        step: x.step,
        deadline: x.clock.left === null ? null : c.now + x.clock.left,
        left: null,
      });
    case 'extend':
      return extend(x, actor, command, c);
    case 'lock':
      return one('all', { kind: 'clock', act: 'lock', step: x.step, deadline: null, left: null });
    case 'settle':
      return settled(x, actor, c);
    case 'seal':
      return seal(x, actor, command, c);
    case 'unseal': {
      const team = actingTeam(actor, command.team);
      if (team === null) return refuse('no-team', {});
      if (command.step !== x.step) return refuse('stale-step', { given: command.step, step: x.step });
      if (x.sealed[team] === undefined) return refuse('not-sealed', {});
      return one('all', { kind: 'unsealed', step: x.step, team });
    }
    case 'rule':
      return rule(x, actor, command, c);
    case 'publish':
      return publish(x, actor, command, c);
    case 'inject':
      return injected(x, actor, command, c);
    case 'recall': {
      const card = x.injects.find((candidate) => candidate.id === command.inject);
      if (card === undefined || card.recalled) return refuse('no-such-inject', {});
      return one(card.to ?? FACILITATOR_ONLY, { kind: 'recalled', inject: command.inject });
    }
    case 'say':
      return say(x, actor, command, c);
    case 'offer':
      return offer(x, actor, command, c);
    case 'answer':
      return answer(x, actor, command, c);
    case 'note':
      return one(FACILITATOR_ONLY, {
        kind: 'noted',
        id: c.id,
        text: command.text,
        moment: command.moment,
        about: command.about,
      });
    case 'bookmark':
      return one(FACILITATOR_ONLY, { kind: 'bookmarked', id: c.id, label: command.label, moment: command.moment });
    case 'survey':
      return one(FACILITATOR_ONLY, { kind: 'surveyed', answers: command.answers });
    case 'policy':
      return one('all', { kind: 'policy', policy: command.policy, title: command.title });
    case 'rewind': {
      if (!x.history.some((snapshot) => snapshot.step === command.step) || command.step >= x.step)
        return refuse('no-such-step', { step: command.step });
      const branch = Math.max(x.branch, ...x.branches.map((past) => past.branch)) + 1;
      return one('all', {
        kind: 'rewound',
        step: command.step,
        branch,
        sameLuck: command.sameLuck,
        reason: command.reason,
      });
    }
    case 'close':
      return one('all', {
        kind: 'closed',
        ...(c.reveal ? { secrets: { luck: c.secrets.luck, seal: c.secrets.seal } } : {}),
      });
  }
}

function record(actor: Actor, c: Context, audience: Audience, body: Body): Draft {
  return { actor, cause: c.id, audience, body };
}

function refuse(code: string, values: { [k: string]: Json }, path?: string): Decision {
  return { refusals: [{ code, text: text(`refuse.${code}`, values), path }] };
}

/** The team a command acts for: one's own, or for the white cell the one it names. */
function actingTeam(actor: Actor, named: TeamId | undefined): TeamId | null {
  if (actor.kind === 'player' || actor.kind === 'bot') return actor.team;
  return named ?? null;
}

function seat(x: Exercise, actor: Actor, command: CommandOf<'seat'>, c: Context): Decision {
  const { team, role: wanted, bloc, bot } = command;
  const info = c.ruleset.rules.manifest.teams.find((candidate) => candidate.id === team);
  if (command.as === 'player' || command.as === 'bot') {
    if (info === undefined || team === undefined) return refuse('no-such-team', { team: team ?? '' });
    const others = teamSeats(x, team).filter((other) => other.seat !== command.seat);
    if (others.length >= (x.policy?.seatsPerTeam ?? 1)) return refuse('team-full', { team, seats: others.length });
    if (wanted !== undefined && !info.roles.some((candidate) => candidate.id === wanted))
      return refuse('no-such-role', { role: wanted });
    if (bloc !== undefined && !(info.blocs ?? []).some((candidate) => candidate.id === bloc))
      return refuse('no-such-bloc', { bloc });
    if (bloc !== undefined && others.some((other) => other.bloc === bloc)) return refuse('bloc-taken', { bloc });
    if (command.as === 'bot' && (bot === undefined || !Object.hasOwn(c.ruleset.bots, bot)))
      return refuse('no-such-bot', { bot: bot ?? '' });
  }
  const body: Body = {
    kind: 'seated',
    seat: command.seat,
    as: command.as,
    team,
    role: wanted,
    bloc,
    bot: command.as === 'bot' ? bot : undefined,
    salt: command.salt,
  };
  return { records: [record(actor, c, 'all', body)] };
}

function role(x: Exercise, actor: Actor, command: CommandOf<'role'>, c: Context): Decision {
  const own = actor.kind === 'player' ? x.seats[actor.seat] : undefined;
  if (actor.kind !== 'player' || own === undefined) return refuse('no-team', {});
  return seat(
    x,
    actor,
    { act: 'seat', seat: actor.seat, as: 'player', team: own.team, role: command.role, bloc: command.bloc },
    c,
  );
}

function start(x: Exercise, actor: Actor, c: Context): Decision {
  const salts = Object.fromEntries(
    Object.values(x.seats).flatMap((s) => (s.salt === undefined ? [] : [[s.seat, s.salt] as const])),
  );
  const entries = openingEntries(c.ruleset, x, mixLuck(c.secrets.luck, salts));
  // The first phase's length is known only once the opening facts are folded; manifest order says which phase that is.
  const phase = c.ruleset.rules.manifest.phases[0];
  const minutes = phase === undefined ? 0 : (x.policy?.minutes[phase.id] ?? phase.minutes);
  const deadline = minutes === 0 ? null : c.now + Math.round(minutes * 60_000);
  return {
    records: [
      record(actor, c, 'all', { kind: 'opened', salts, entries }),
      record(actor, c, 'all', { kind: 'clock', act: 'start', step: 1, deadline, left: null }),
    ],
  };
}

function extend(x: Exercise, actor: Actor, command: CommandOf<'extend'>, c: Context): Decision {
  const delta = Math.round(command.minutes * 60_000);
  const { running, deadline, left } = x.clock;
  if (running && deadline === null) return refuse('no-clock', {});
  const body: Body = running
    ? { kind: 'clock', act: 'extend', step: x.step, deadline: Math.max(c.now, (deadline ?? c.now) + delta), left: null }
    : { kind: 'clock', act: 'extend', step: x.step, deadline: null, left: Math.max(0, (left ?? 0) + delta) };
  return { records: [record(actor, c, 'all', body)] };
}

function blocsHeld(x: Exercise, team: TeamId): Set<string> {
  return new Set(teamSeats(x, team).flatMap((s) => s.bloc ?? []));
}

function seal(x: Exercise, actor: Actor, command: CommandOf<'seal'>, c: Context): Decision {
  const team = actingTeam(actor, command.team);
  if (team === null) return refuse('no-team', {});
  if (command.step !== x.step) return refuse('stale-step', { given: command.step, step: x.step });
  if (!(x.status?.awaited ?? []).includes(team)) return refuse('not-awaited', { team });
  if (x.sealed[team] !== undefined) return refuse('already-sealed', {});
  if (x.stage === 'locked' && c.now > (x.clock.lockedAt ?? 0) + LOCK_GRACE) return refuse('locked', {});
  if (command.orders !== undefined && actor.kind !== 'bot') return refuse('orders-from-bots-only', {});
  const { rules } = c.ruleset;
  if (actor.kind === 'player' && x.policy?.sealBy === 'lead' && leadOf(rules, x, team) !== actor.seat)
    return refuse('lead-only', {});
  const result =
    command.orders === undefined
      ? sealable(rules, c.known(team), team, x.step, c.draft(team), blocsHeld(x, team))
      : sealing(
          rules,
          c.known(team),
          team,
          x.step,
          command.orders.map((order) => rules.order.parse(order)),
        );
  if ('refusals' in result) return result;
  const records = [record(actor, c, 'all', { kind: 'sealed', step: x.step, team, orders: result.orders })];
  const waiting = (x.status?.awaited ?? []).filter((other) => other !== team && x.sealed[other] === undefined);
  if (x.stage === 'orders' && x.policy?.lockWhenAllSealed === true && waiting.length === 0) {
    records.push(
      record({ kind: 'clock' }, c, 'all', { kind: 'clock', act: 'lock', step: x.step, deadline: null, left: null }),
    );
  }
  return { records };
}

/** After the grace: every sheet not sealed is settled from its draft, last turn's orders or the doctrine default. */
function settled(x: Exercise, actor: Actor, c: Context): Decision {
  const waiting = (x.status?.awaited ?? []).filter((team) => x.sealed[team] === undefined);
  return {
    records: waiting.map((team) => {
      const last: readonly StoredSealed[] = x.lastOrders;
      const orders = settle(c.ruleset.rules, c.known(team), team, x.step, c.draft(team), blocsHeld(x, team), last);
      return record(actor, c, 'all', { kind: 'sealed', step: x.step, team, orders });
    }),
  };
}

function rule(x: Exercise, actor: Actor, command: CommandOf<'rule'>, c: Context): Decision {
  const { ruling } = command;
  if (command.step !== x.step) return refuse('stale-step', { given: command.step, step: x.step });
  if (ruling.kind === 'withdrawn' && !x.rulings.some((line) => line.id === ruling.ruling && !line.withdrawn))
    return refuse('no-such-ruling', {});
  if (ruling.kind === 'outcome') {
    const effect = Object.hasOwn(c.ruleset.effects, ruling.outcome.effect)
      ? c.ruleset.effects[ruling.outcome.effect]
      : undefined;
    const parsed = effect?.params.safeParse(ruling.outcome.params);
    if (parsed === undefined) return refuse('no-such-effect', { effect: ruling.outcome.effect });
    if (!parsed.success)
      return refuse('effect-out-of-limits', {
        effect: ruling.outcome.effect,
        problem: parsed.error.issues[0]?.message ?? '',
      });
  }
  const body: Body = { kind: 'ruled', step: x.step, id: c.id, ruling, justification: command.justification };
  return { records: [record(actor, c, FACILITATOR_ONLY, body)] };
}

function publish(x: Exercise, actor: Actor, command: CommandOf<'publish'>, c: Context): Decision {
  if (command.step !== x.step) return refuse('stale-step', { given: command.step, step: x.step });
  const proposal = propose(c.ruleset, x, mixLuck(c.secrets.luck, x.salts ?? {}), sealedOrders(x));
  const { rules } = c.ruleset;
  const next = rules.status(proposal.known);
  const body: Body = {
    kind: 'adjudicated',
    step: x.step,
    revision: c.ruleset.revision,
    orders: [...proposal.orders],
    questions: proposal.questions.map((question) => ({ ...question, odds: { ...question.odds } })),
    rulings: [...proposal.rulings],
    entries: [...proposal.entries],
    head: c.head,
  };
  const records = [record(actor, c, 'all', body)];
  if (!next.over && x.policy?.nextPhase === 'starts') {
    const minutes = phaseMinutes(rules, { status: next, policy: x.policy });
    const deadline = minutes === 0 ? null : c.now + Math.round(minutes * 60_000);
    records.push(record(actor, c, 'all', { kind: 'clock', act: 'start', step: x.step + 1, deadline, left: null }));
  }
  return { records };
}

function injected(x: Exercise, actor: Actor, command: CommandOf<'inject'>, c: Context): Decision {
  // An inject's own luck hangs on its place in the log, so that sending it again is not the same throw.
  const luck = luckOf(mixLuck(c.secrets.luck, x.salts ?? {}), x.luckBranch, x.step);
  const keyed: typeof luck = (...key) => luck('inject', String(x.n), ...key);
  const result = inject(c.ruleset, { state: copyJson(x.known as Json) as object, luck: keyed }, command.effects);
  if (command.effects.length > 0 && !command.justification?.trim()) return refuse('justification-missing', {});
  const body: Body = {
    kind: 'injected',
    id: c.id,
    title: command.title,
    text: command.text,
    medium: command.medium,
    to: command.to,
    source: command.source,
    expected: command.expected,
    justification: command.justification,
    effects: command.effects,
    entries: storable(result.entries),
  };
  // Entries carry their own audiences; the gate shows the card only to those it is for.
  return { records: [record(actor, c, command.effects.length > 0 ? 'all' : command.to, body)] };
}

function say(x: Exercise, actor: Actor, command: CommandOf<'say'>, c: Context): Decision {
  const { channel } = command;
  const own = actor.kind === 'player' ? actor.team : null;
  if (command.form === 'announcement' && own !== null) return refuse('not-yours', { act: 'say', who: 'facilitator' });
  if (channel.kind === 'teams') {
    const unknown = channel.teams.find((team) => !c.ruleset.rules.manifest.teams.some((info) => info.id === team));
    if (unknown !== undefined) return refuse('no-such-team', { team: unknown });
    if (own !== null && !channel.teams.includes(own)) return refuse('not-your-channel', {});
  }
  const audience: Audience =
    channel.kind === 'all' ? 'all' : channel.kind === 'teams' ? channel.teams : own === null ? FACILITATOR_ONLY : [own];
  if (x.stage === 'closed') return refuse('wrong-stage', { act: 'say', stage: x.stage });
  const body: Body = { kind: 'said', id: c.id, form: command.form, channel, text: command.text, about: command.about };
  return { records: [record(actor, c, audience, body)] };
}

function offer(x: Exercise, actor: Actor, command: CommandOf<'offer'>, c: Context): Decision {
  const from = actingTeam(actor, undefined);
  if (from === null) return refuse('no-team', {});
  const { rules } = c.ruleset;
  if (command.to === from || !rules.manifest.teams.some((info) => info.id === command.to))
    return refuse('no-such-team', { team: command.to });
  if (command.until < x.step) return refuse('offer-too-short', { step: x.step });
  if (command.expires !== null && command.expires <= c.now) return refuse('offer-expired', {});
  for (const { by, clause } of command.clauses) {
    if (by !== from && by !== command.to) return refuse('clause-by-outsider', { team: by });
    const parsed = rules.clause.safeParse(clause);
    if (!parsed.success) return refuse('malformed-clause', { problem: parsed.error.issues[0]?.message ?? '' });
  }
  const own = command.clauses.filter((clause) => clause.by === from).map((clause) => clause.clause);
  const refusals = rules.checkClauses?.(c.known(from), from, own) ?? [];
  if (refusals.length > 0) return { refusals };
  const body: Body = {
    kind: 'offered',
    id: c.id,
    from,
    to: command.to,
    clauses: command.clauses,
    note: command.note,
    expires: command.expires,
    until: command.until,
    counters: command.counters,
  };
  return { records: [record(actor, c, [from, command.to], body)] };
}

function answer(x: Exercise, actor: Actor, command: CommandOf<'answer'>, c: Context): Decision {
  const team = actingTeam(actor, undefined);
  const found = x.offers.find((candidate) => candidate.id === command.offer);
  if (team === null || found === undefined || (found.from !== team && found.to !== team))
    return refuse('no-such-offer', {});
  if (!offerOpen(found, c.now)) return refuse('offer-expired', {});
  if (command.answer === 'withdrawn' ? found.from !== team : found.to !== team) return refuse('not-your-answer', {});
  if (command.answer === 'accepted') {
    const { rules } = c.ruleset;
    for (const side of [found.from, found.to]) {
      const clauses = found.clauses.filter((clause) => clause.by === side).map((clause) => clause.clause);
      const refusals = rules.checkClauses?.(c.known(side), side, clauses) ?? [];
      // Why the other side cannot pay is that side's secret.
      if (refusals.length > 0) return side === team ? { refusals } : refuse('offer-not-kept', {});
    }
  }
  const body: Body = { kind: 'answered', offer: command.offer, answer: command.answer, step: x.step };
  return { records: [record(actor, c, [found.from, found.to], body)] };
}
