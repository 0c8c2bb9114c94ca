/** Sheets, rulings, publication and injects: what moves the game. */

import { copyJson } from '../log/canonical.ts';
import type { Actor, Body, StoredSealed } from '../log/record.ts';
import { luckOf, mixLuck } from '../rules/rng.ts';
import { inject } from '../rules/turn.ts';
import { FACILITATOR_ONLY, type TeamId } from '../words.ts';
import type { CommandOf } from './command.ts';
import { actingTeam, type Context, type Decision, LOCK_GRACE, record, refuse } from './decision.ts';
import { sealable, sealing, settle } from './draft.ts';
import { type Exercise, phaseMinutes } from './exercise.ts';
import type { ItemId } from './msel.ts';
import { propose, sealedOrders, storable } from './proposal.ts';
import { extraTime, leadOf, teamSeats } from './seats.ts';

function blocsHeld(x: Exercise, team: TeamId): Set<string> {
  return new Set(teamSeats(x, team).flatMap((s) => s.bloc ?? []));
}

export function seal(x: Exercise, actor: Actor, command: CommandOf<'seal'>, c: Context): Decision {
  const team = actingTeam(actor, command.team);
  if (team === null) return refuse('no-team', {});
  if (command.step !== x.step) return refuse('stale-step', { given: command.step, step: x.step });
  if (!(x.status?.awaited ?? []).includes(team)) return refuse('not-awaited', { team });
  if (x.sealed[team] !== undefined) return refuse('already-sealed', {});
  // Whoever has extra time is alone at the sheet, and says when it is done.
  const extra = x.stage === 'locked' && actor.kind === 'player' ? (x.extra[actor.seat] ?? 0) * 60_000 : 0;
  if (x.stage === 'locked' && c.now > (x.clock.lockedAt ?? 0) + Math.max(LOCK_GRACE, extra))
    return refuse('locked', {});
  if (command.orders !== undefined && actor.kind !== 'bot') return refuse('orders-from-bots-only', {});
  const { rules } = c.ruleset;
  if (actor.kind === 'player' && extra === 0 && x.policy?.sealBy === 'lead' && leadOf(rules, x, team) !== actor.seat)
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

/**
 * When a team's sheet is settled that it has not sealed: after the grace of a lock, or after the longest extra time of its
 * seats. One millisecond later, so that what arrives in the last of it still comes first.
 */
export function settlesAt(x: Exercise, team: TeamId): number {
  return (x.clock.lockedAt ?? 0) + Math.max(LOCK_GRACE, extraTime(x, team)) + 1;
}

/**
 * After the grace: every sheet not sealed is settled from its draft, last turn's orders or the doctrine default. The clock
 * waits for extra time; the white cell may end it.
 */
export function settled(x: Exercise, actor: Actor, c: Context): Decision {
  const waiting = (x.status?.awaited ?? []).filter(
    (team) =>
      x.sealed[team] === undefined &&
      (actor.kind !== 'clock' || extraTime(x, team) === 0 || c.now >= settlesAt(x, team)),
  );
  return {
    records: waiting.map((team) => {
      const last: readonly StoredSealed[] = x.lastOrders;
      const orders = settle(c.ruleset.rules, c.known(team), team, x.step, c.draft(team), blocsHeld(x, team), last);
      return record(actor, c, 'all', { kind: 'sealed', step: x.step, team, orders });
    }),
  };
}

export function rule(x: Exercise, actor: Actor, command: CommandOf<'rule'>, c: Context): Decision {
  const { ruling } = command;
  if (command.step !== x.step) return refuse('stale-step', { given: command.step, step: x.step });
  if (ruling.kind === 'withdrawn' && !x.rulings.some((line) => line.id === ruling.ruling && !line.withdrawn))
    return refuse('no-such-ruling', {});
  if (ruling.kind === 'outcome') {
    const effect = Object.hasOwn(c.ruleset.effects, ruling.outcome.effect)
      ? c.ruleset.effects[ruling.outcome.effect]
      : undefined;
    const parsed = effect?.params.safeParse(ruling.outcome.params);
    if (parsed === undefined || effect?.applies?.(x.known) === false)
      return refuse('no-such-effect', { effect: ruling.outcome.effect });
    if (!parsed.success)
      return refuse('effect-out-of-limits', {
        effect: ruling.outcome.effect,
        problem: parsed.error.issues[0]?.message ?? '',
      });
  }
  const body: Body = { kind: 'ruled', step: x.step, id: c.id, ruling, justification: command.justification };
  return { records: [record(actor, c, FACILITATOR_ONLY, body)] };
}

export function publish(x: Exercise, actor: Actor, command: CommandOf<'publish'>, c: Context): Decision {
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

/** @param item the item of the MSEL that it is, if it is one */
export function injected(x: Exercise, actor: Actor, command: CommandOf<'inject'>, c: Context, item?: ItemId): Decision {
  if (x.stage === 'over' && command.effects.length > 0) return refuse('effects-after-end', {});
  // An inject's own luck hangs on how many there were before it, so that sending it again is not the same throw. Not on
  // its place in the log: that would move with records which the inject's readers must not notice.
  const luck = luckOf(mixLuck(c.secrets.luck, x.salts ?? {}), x.luckBranch, x.step);
  const keyed: typeof luck = (...key) => luck('inject', String(x.injects.length), ...key);
  const idle = command.effects.find(({ effect }) => c.ruleset.effects[effect]?.applies?.(x.known) === false);
  if (idle !== undefined) return refuse('no-such-effect', { effect: idle.effect });
  const result = inject(c.ruleset, { state: copyJson(x.known), luck: keyed }, command.effects, c.id);
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
    ...(item === undefined ? {} : { item }),
  };
  // Entries carry their own audiences; the gate shows the card only to those it is for.
  return { records: [record(actor, c, command.effects.length > 0 ? 'all' : command.to, body)] };
}
