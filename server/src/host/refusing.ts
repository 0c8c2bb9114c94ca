/** How a host answers, and how it says no. */
import {
  type Actor,
  FACILITATOR,
  type Json,
  OBSERVER,
  type Refusal,
  type Seat,
  text,
  type Viewer,
} from '@sandtable/shared';

/** Done, or done before. */
export interface Done {
  readonly ok: true;
  /** The giver's record count after the command. */
  readonly n: number;
  readonly repeated?: true;
}
export interface Refusing {
  readonly refusals: readonly Refusal[];
}

/** A refusal of the server's own, whose sentence stands in the catalogues. */
export function refusal(code: string, values?: { [k: string]: Json }): Refusal {
  return { code, text: text(`refuse.${code}`, values) };
}

export function refusing(code: string, values?: { [k: string]: Json }): Refusing {
  return { refusals: [refusal(code, values)] };
}

/** What became of a token that is not good: clients know it by this one code, whatever the sentence. */
export function revoked(why: 'token' | 'moved' | 'removed' | 'link-replaced' = 'token'): Refusal {
  return { ...refusal(why), code: 'revoked' };
}

/** Through whose eyes a seat sees the exercise. */
export function viewerOfSeat({ as, team }: Seat): Viewer {
  if (as === 'facilitator') return FACILITATOR;
  return as === 'player' && team !== undefined ? { kind: 'team', team } : OBSERVER;
}

/** Through whose eyes an actor does; the server's own hands see everything. */
export function viewerOf(actor: Actor): Viewer {
  if (actor.kind === 'player' || actor.kind === 'bot') return { kind: 'team', team: actor.team };
  return actor.kind === 'observer' ? OBSERVER : FACILITATOR;
}

/** The message of whatever was thrown. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
