/** What a decision is made with, and what it is. */
import type { Actor, Body, Draft } from '../log/record.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { type Audience, type CommandId, type Json, type Known, type Refusal, type TeamId, text } from '../words.ts';
import type { SheetDraft } from './draft.ts';

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

export interface Refused {
  readonly refusals: readonly Refusal[];
}
export type Decision = { readonly records: readonly Draft[] } | Refused;

/** A decided record of this actor's command. */
export function record(actor: Actor, c: Context, audience: Audience, body: Body): Draft {
  return { actor, cause: c.id, audience, body };
}

/** A refusal whose sentence is `refuse.<code>` in the catalogues. */
export function refuse(code: string, values: { [k: string]: Json }, path?: string): Refused {
  return { refusals: [{ code, text: text(`refuse.${code}`, values), path }] };
}

/** The team a command acts for: one's own, or for the white cell the one it names. */
export function actingTeam(actor: Actor, named: TeamId | undefined): TeamId | null {
  if (actor.kind === 'player' || actor.kind === 'bot') return actor.team;
  return named ?? null;
}
