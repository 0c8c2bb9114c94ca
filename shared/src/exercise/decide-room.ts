/** Seats, the opening and the clock: what the white cell and the door decide. */
import type { Actor, Body } from '../log/record.ts';
import { mixLuck } from '../rules/rng.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, record, refuse } from './decision.ts';
import type { Exercise } from './exercise.ts';
import { mselObstacles, settingObstacles } from './obstacles.ts';
import { opening } from './proposal.ts';
import { leadOf, teamSeats } from './seats.ts';

export function seat(x: Exercise, actor: Actor, command: CommandOf<'seat'>, c: Context): Decision {
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

export function role(x: Exercise, actor: Actor, command: CommandOf<'role'>, c: Context): Decision {
  const own = actor.kind === 'player' ? x.seats[actor.seat] : undefined;
  if (actor.kind !== 'player' || own === undefined) return refuse('no-team', {});
  const { rules } = c.ruleset;
  const leads = rules.manifest.teams.find(({ id }) => id === own.team)?.roles[0]?.id;
  // Where only the lead writes, the lead is the white cell's to hand over: else anybody could take it, and the sheet with it.
  if (x.policy?.writeBy === 'lead' && x.stage !== 'lobby' && command.role !== undefined && command.role === leads)
    if (leadOf(rules, x, own.team ?? '') !== actor.seat) return refuse('lead-held', {});
  return seat(
    x,
    actor,
    { act: 'seat', seat: actor.seat, as: 'player', team: own.team, role: command.role, bloc: command.bloc },
    c,
  );
}

/** Told to the team alone: who needs more time is nobody else's business. */
export function allow(x: Exercise, actor: Actor, { seat: whose, minutes }: CommandOf<'allow'>, c: Context): Decision {
  const { as, team } = x.seats[whose] ?? {};
  if (as !== 'player' || team === undefined) return refuse('no-such-seat', { seat: whose });
  return { records: [record(actor, c, [team], { kind: 'allowed', seat: whose, minutes })] };
}

/** Refuses, all at once, whatever the exercise cannot start with. */
export function start(x: Exercise, actor: Actor, c: Context): Decision {
  const unset = settingObstacles(c.ruleset, x);
  if (unset.length > 0) return { refusals: unset };
  const salts = Object.fromEntries(
    Object.values(x.seats).flatMap((s) => (s.salt === undefined ? [] : [[s.seat, s.salt] as const])),
  );
  const { entries, known } = opening(c.ruleset, x, mixLuck(c.secrets.luck, salts));
  const stray = mselObstacles(c.ruleset, x, known);
  if (stray.length > 0) return { refusals: stray };
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

export function extend(x: Exercise, actor: Actor, command: CommandOf<'extend'>, c: Context): Decision {
  const delta = Math.round(command.minutes * 60_000);
  const { running, deadline, left } = x.clock;
  if (running && deadline === null) return refuse('no-clock', {});
  const body: Body = running
    ? { kind: 'clock', act: 'extend', step: x.step, deadline: Math.max(c.now, (deadline ?? c.now) + delta), left: null }
    : { kind: 'clock', act: 'extend', step: x.step, deadline: null, left: Math.max(0, (left ?? 0) + delta) };
  return { records: [record(actor, c, 'all', body)] };
}

/** The clock stops first, so that the time left is what everybody finds again. */
export function suspend(x: Exercise, actor: Actor, command: CommandOf<'suspend'>, c: Context): Decision {
  if (x.suspended !== null) return refuse('already-suspended', {});
  if (command.until !== null && command.until <= c.now) return refuse('suspended-past', {});
  const left = x.clock.deadline === null ? null : Math.max(0, x.clock.deadline - c.now);
  const pause: Body = { kind: 'clock', act: 'pause', step: x.step, deadline: null, left };
  const body: Body = { kind: 'suspended', act: 'begin', until: command.until, note: command.note };
  const stops = x.stage === 'orders' && x.clock.running;
  return { records: [...(stops ? [pause] : []), body].map((one) => record(actor, c, 'all', one)) };
}
