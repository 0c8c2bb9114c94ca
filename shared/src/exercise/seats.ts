/** What is read off seats: who sits for a team, who leads it, and how much longer it may write. */
import type { AnyRules } from '../rules/contract.ts';
import type { TeamId } from '../words.ts';
import type { Exercise, Seat } from './exercise.ts';

/** Seats of a team, players and bots. */
export function teamSeats(x: Pick<Exercise, 'seats'>, team: TeamId): Seat[] {
  return Object.values(x.seats).filter((seat) => seat.team === team && (seat.as === 'player' || seat.as === 'bot'));
}

/** The bot that decides for a team, if no person sits there. */
export function botFor(x: Pick<Exercise, 'seats'>, team: TeamId): string | null {
  const seats = teamSeats(x, team);
  return seats.some((seat) => seat.as === 'player') ? null : (seats.find((seat) => seat.as === 'bot')?.bot ?? null);
}

/** Milliseconds after a lock for which a team's sheet stays open to those of it who were given extra time. */
export function extraTime(x: Pick<Exercise, 'seats' | 'extra'>, team: TeamId): number {
  return (
    Math.max(0, ...teamSeats(x, team).map(({ seat, as }) => (as === 'player' ? (x.extra[seat] ?? 0) : 0))) * 60_000
  );
}

/** The seat that leads a team: who holds its first role, else who has sat there longest. */
export function leadOf(rules: AnyRules, x: Pick<Exercise, 'seats'>, team: TeamId): string | null {
  const players = teamSeats(x, team).filter((seat) => seat.as === 'player');
  const first = rules.manifest.teams.find((info) => info.id === team)?.roles[0]?.id;
  return (players.find((seat) => seat.role === first) ?? players[0])?.seat ?? null;
}
