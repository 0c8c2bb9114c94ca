/** What teams say and offer to one another. */
import type { Actor, Body, BodyOf } from '../log/record.ts';
import { findRow } from '../rules/rows.ts';
import { type Audience, FACILITATOR_ONLY } from '../words.ts';
import type { CommandOf } from './command.ts';
import { actingTeam, type Context, type Decision, record, refuse } from './decision.ts';
import type { Exercise } from './exercise.ts';
import { offerOpen } from './offers.ts';

export function say(x: Exercise, actor: Actor, command: CommandOf<'say'>, c: Context): Decision {
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
  const row = rowOf(x, command, c);
  if (row === null) return refuse('no-such-row', { row: command.row ?? '' });
  const { form, text, about } = command;
  const body: Body = { kind: 'said', id: c.id, form, channel, text, about, row };
  return { records: [record(actor, c, audience, body)] };
}

/**
 * The row that a comment is on; undefined: none was named. null: there is no such row in that section of the sheet, as the
 * team knows it that the comment is for, or it is for more than that team.
 */
function rowOf(x: Exercise, { form, channel, about, row }: CommandOf<'say'>, c: Context): BodyOf<'said'>['row'] | null {
  if (row === undefined) return undefined;
  const [team, ...others] = channel.kind === 'teams' ? channel.teams : [];
  if (form !== 'comment' || team === undefined || others.length > 0 || x.stage === 'lobby') return null;
  const found = findRow(c.ruleset.rules.sheet(c.known(team), team), row);
  return found === null || found.section.id !== about ? null : { key: row, label: found.label };
}

/** Tells the team that asked. Who looks last is who is named. */
export function attend(x: Exercise, actor: Actor, command: CommandOf<'attend'>, c: Context): Decision {
  const team = Object.hasOwn(x.asked, command.question) ? x.asked[command.question] : undefined;
  if (team === undefined) return refuse('no-such-question', {});
  return { records: [record(actor, c, [team], { kind: 'attended', question: command.question })] };
}

export function offer(x: Exercise, actor: Actor, command: CommandOf<'offer'>, c: Context): Decision {
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

export function answer(x: Exercise, actor: Actor, command: CommandOf<'answer'>, c: Context): Decision {
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
