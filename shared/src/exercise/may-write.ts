/** Who may write which field of a team's sheet: read by the server before it takes an edit and by the sheet before it offers one. */
import type { AnyRules } from '../rules/contract.ts';
import type { Field } from '../rules/sheet.ts';
import { type Refusal, text } from '../words.ts';
import type { Exercise, Seat } from './exercise.ts';
import { leadOf, teamSeats } from './seats.ts';

/**
 * Why this seat may not write this field, or null if it may.
 * @param bloc the bloc whose vote is cast (`type.field#bloc`), or null for the field itself
 *
 * A role that nobody on the team has taken is everybody's, so that a team of one can fill in its sheet. A bloc's vote is
 * its holder's, an unclaimed bloc's the lead's. Once two or more blocs are held, the field itself is the lead's value.
 * Where the host has leads write, what is no role's and no bloc's own is the lead's, and the others propose.
 */
export function mayWrite(
  rules: AnyRules,
  x: Pick<Exercise, 'seats' | 'policy'>,
  seat: Seat,
  field: Field,
  bloc: string | null,
): Refusal | null {
  if (seat.as === 'facilitator') return null;
  const team = seat.team ?? '';
  const players = teamSeats(x, team).filter((other) => other.as === 'player');
  const refuse = (code: string, values: { [k: string]: string }): Refusal => ({
    code,
    text: text(`refuse.${code}`, values),
    path: bloc === null ? field.path : `${field.path}#${bloc}`,
  });
  const held = players.some((other) => field.roles?.includes(other.role ?? '') === true);
  if (field.roles !== undefined && held && !field.roles.includes(seat.role ?? ''))
    return refuse('wrong-role', { roles: field.roles.join(', ') });
  const isLead = leadOf(rules, x, team) === seat.seat;
  if (bloc !== null) {
    const holder = players.find((other) => other.bloc === bloc);
    return (holder === undefined ? isLead : holder.seat === seat.seat) ? null : refuse('wrong-bloc', { bloc });
  }
  const blocsHeld = new Set(players.flatMap((other) => other.bloc ?? [])).size;
  if (field.vote !== undefined && blocsHeld >= 2 && !isLead) return refuse('voted', {});
  return x.policy?.writeBy === 'lead' && !isLead && !held ? refuse('lead-writes', {}) : null;
}

/** Whether this seat may put a value before whoever writes the field: a player, where leads write and it is not theirs. */
export function mayPropose(rules: AnyRules, x: Pick<Exercise, 'seats' | 'policy'>, seat: Seat, field: Field): boolean {
  return (
    x.policy?.writeBy === 'lead' &&
    seat.as === 'player' &&
    mayWrite(rules, x, seat, field, null)?.code === 'lead-writes'
  );
}
