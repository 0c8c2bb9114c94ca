/** Who may write which field of a team's sheet: read by the server before it takes an edit and by the sheet before it offers one. */
import type { AnyRules } from '../rules/contract.ts';
import type { Field } from '../rules/sheet.ts';
import { type Refusal, text } from '../words.ts';
import { type Exercise, leadOf, type Seat, teamSeats } from './exercise.ts';

/**
 * Why this seat may not write this field, or null if it may.
 * @param bloc the bloc whose vote is cast (`type.field#bloc`), or null for the field itself
 *
 * A role that nobody on the team has taken is everybody's, so that a team of one can fill in its sheet. A bloc's vote is
 * its holder's, an unclaimed bloc's the lead's. Once two or more blocs are held, the field itself is the lead's value.
 */
export function mayWrite(
  rules: AnyRules,
  x: Pick<Exercise, 'seats'>,
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
  if (field.roles !== undefined && !field.roles.includes(seat.role ?? '')) {
    if (players.some((other) => field.roles?.includes(other.role ?? '') === true))
      return refuse('wrong-role', { roles: field.roles.join(', ') });
  }
  const isLead = leadOf(rules, x, team) === seat.seat;
  if (bloc !== null) {
    const holder = players.find((other) => other.bloc === bloc);
    return (holder === undefined ? isLead : holder.seat === seat.seat) ? null : refuse('wrong-bloc', { bloc });
  }
  const blocsHeld = new Set(players.flatMap((other) => other.bloc ?? [])).size;
  return field.vote !== undefined && blocsHeld >= 2 && !isLead ? refuse('voted', {}) : null;
}
