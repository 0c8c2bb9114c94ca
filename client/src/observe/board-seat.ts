/**
 * The seat of a projector: an observer's, of its own, so that what is thrown on a wall can hold nothing that is not
 * public, whoever's device throws it. Kept apart from the person's own seat on the same device.
 */
import { invite } from '../facilitate/seats-http.ts';
import { keptSeat, takeToken } from '../kept-seats.ts';
import { keep, recall } from '../ui/kept.ts';

const NAME = 'boards';

/** The token of the board's seat: from the link just opened, or kept from before. */
export function boardToken(exercise: string): string | null {
  const fresh = takeToken();
  if (fresh !== null) keepBoard(exercise, fresh);
  return fresh ?? recall(NAME)[exercise] ?? null;
}

function keepBoard(exercise: string, token: string): void {
  keep(NAME, { ...recall(NAME), [exercise]: token });
}

/** The board's seat is no longer good. */
export function forgetBoard(exercise: string): void {
  const { [exercise]: _, ...others } = recall(NAME);
  keep(NAME, others);
}

/** Takes a seat for the board with the facilitator's seat on this device. Throws where there is none, or it may not. */
export async function takeBoardSeat(exercise: string, name: string): Promise<string> {
  if (keptSeat(exercise) === null) throw new Error('This device holds no seat in the exercise.');
  const { token } = await invite(exercise, { as: 'observer', name });
  keepBoard(exercise, token);
  return token;
}
