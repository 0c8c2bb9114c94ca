/** Who may join an exercise's room: read from the token, before any room is made or a place is held. */
import { ServerError } from '@colyseus/core';
import { ENDED, type EndReason, JoinOptions, PROTOCOL, type Refusal } from '@sandtable/shared';
import { z } from 'zod';
import type { SeatClaim, Tokens } from '../auth.ts';
import { refusal, revoked } from '../host/refusing.ts';
import { NoSuchRuleset } from '../hosts.ts';
import { StoreError } from '../store/error.ts';
import type { Store } from '../store/store.ts';

/** An error whose message the client can take apart, and whose code says that trying again is no use. */
export function joinRefused(reason: EndReason, why: Refusal): ServerError {
  return new ServerError(ENDED[reason], JSON.stringify({ refusals: [why] }));
}

/** Trying again in a moment may help: no refusals for the client to stop at. */
export function notNow(sentence: string): ServerError {
  return new ServerError(503, sentence);
}

/** Reads what somebody wants to join with. Throws a ServerError that says why not. */
export async function admit(
  parts: { readonly tokens: Tokens; readonly store: Pick<Store, 'serials'> },
  options: unknown,
): Promise<SeatClaim & { readonly n: number }> {
  // Another protocol may well have another shape: that question comes first.
  const { protocol } = z.object({ protocol: z.unknown() }).safeParse(options).data ?? {};
  if (protocol !== undefined && protocol !== PROTOCOL) {
    const given = typeof protocol === 'number' ? protocol : 0;
    throw joinRefused('protocol', refusal('other-protocol', { given, expected: PROTOCOL }));
  }
  const parsed = JoinOptions.safeParse(options);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const problem = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
    throw joinRefused('malformed', refusal('malformed-request', { problem }));
  }
  const claim = parts.tokens.read(parsed.data.token);
  if (claim === undefined) throw joinRefused('token', revoked());
  let serials: ReadonlyMap<string, number>;
  try {
    serials = await parts.store.serials(claim.exercise);
  } catch (error) {
    throw cannotOpen(error);
  }
  // An exercise that was deleted has no serials either.
  if (serials.size === 0) throw joinRefused('gone', refusal('no-such-exercise'));
  if (serials.get(claim.seat) !== claim.serial) throw joinRefused('token', revoked());
  return { ...claim, n: parsed.data.n };
}

/** Why an exercise could not be opened, for whoever wanted to join it. */
export function cannotOpen(error: unknown): ServerError {
  if (error instanceof ServerError) return error;
  if (error instanceof StoreError && error.fault === 'no-such-exercise')
    return joinRefused('gone', refusal('no-such-exercise'));
  if (error instanceof NoSuchRuleset)
    return joinRefused('broken', refusal('no-such-ruleset', { ruleset: error.ruleset }));
  if (error instanceof StoreError && error.fault !== 'damaged') return notNow(error.message);
  const problem = error instanceof Error ? error.message : String(error);
  return joinRefused('broken', refusal('exercise-broken', { problem }));
}
