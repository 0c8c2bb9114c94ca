/**
 * What travels between a browser and the server. The wire is the log: the server sends each viewer the records addressed
 * to it, from its cursor on. Beside the log travel only things that are not records: drafts, presence, names.
 */
import { z } from 'zod';
import { Command } from './exercise/command.ts';
import { type DraftField, DraftPath } from './exercise/draft.ts';
import type { Edited } from './exercise/edited.ts';
import type { ToldRecord } from './log/audience.ts';
import { PROTOCOL } from './log/record.ts';
import type { FormField, Unit } from './rules/sheet.ts';
import { CommandId, Json, type Refusal, type TeamId, TeamId as TeamIdSchema, type Text, type Viewer } from './words.ts';

export { PROTOCOL };

/** Colyseus room name. The room's id is the exercise's. */
export const ROOM = 'exercise';

/** Largest message a client may send, bytes. */
export const MAX_MESSAGE = 64 * 1024;

/**
 * Why a connection ended for good (WebSocket close code) or joining was refused (HTTP status: the same less 4000; the
 * SDK's error holds either as its `code`). A page that gets one of these does not simply try again. Everything else may
 * be tried again with the same token.
 */
export const ENDED = {
  /** The request to join was not understood. */
  malformed: 4400,
  /** The token is not good, or no longer: this browser forgets it and what it holds of the exercise. */
  token: 4401,
  /** The seat was taken away: as above, and the person asks the facilitator. */
  removed: 4403,
  /** There is no such exercise, or it was deleted. */
  gone: 4404,
  /** The page speaks another protocol than the server: reload it. */
  protocol: 4426,
  /** Too much was sent for too long. */
  flood: 4429,
  /** The server cannot open this exercise; the facilitator's notice and the server's log say why. */
  broken: 4500,
} as const;
export type EndReason = keyof typeof ENDED;

/** The reason behind a close code or a refused join, or null where one simply tries again. */
export function endReason(code: number): EndReason | null {
  const found = Object.entries(ENDED).find(([, ended]) => ended === code || ended === code + 4000);
  return found === undefined ? null : (found[0] as EndReason);
}

/** What a client joins with: who it is, and what it has already. */
export const JoinOptions = z.object({
  protocol: z.int(),
  /** Seat token from the link's fragment or this device. */
  token: z.string().max(400),
  /** Records it has: the server sends what follows. */
  n: z.int().nonnegative().default(0),
});
export type JoinOptions = z.infer<typeof JoinOptions>;

/** `command`: acked with {@link Ack}, or rejected with {@link Refused}. A repeat of an id is answered, not redone. */
export const CommandRequest = z.strictObject({ id: CommandId, command: Command });
export type CommandRequest = z.infer<typeof CommandRequest>;

/**
 * `draft`: edits of the team's shared sheet. A null value gives the field back to what the sheet prints. With `was` an edit is
 * refused (`words-moved`) where that is not what stands there: whoever writes prose then merges, and sends again.
 */
export const DraftRequest = z.strictObject({
  id: CommandId,
  step: z.int().nonnegative(),
  /** For a facilitator keying in a paper sheet. */
  team: TeamIdSchema.optional(),
  edits: z
    .array(z.strictObject({ path: DraftPath, value: Json, was: Json.optional() }))
    .min(1)
    .max(100),
});
export type DraftRequest = z.infer<typeof DraftRequest>;

/** `here`: which field or section this person is in; null: none. */
export const HereRequest = z.strictObject({ path: z.string().max(120).nullable() });
export type HereRequest = z.infer<typeof HereRequest>;

/** The {@link HereRequest} path of somebody in the lobby who has read the role brief: the white cell sees who is ready. */
export const BRIEF_READ = 'brief/read';

/** Where a facilitator who presents the replay stands: everybody is told, and may follow. Not a record. */
export interface Presented {
  /** The instant looked at, ms: every viewer counts its own records. */
  readonly at: number;
  /** Through whose eyes. */
  readonly view: string;
  /** The branch that is played; null: the one that was kept. */
  readonly branch: number | null;
}

/** As a {@link HereRequest} path. */
export function presentedPath({ at, view, branch }: Presented): string {
  return `present/${Math.round(at)}/${view}${branch === null ? '' : `/${branch}`}`;
}

/** What a path says of presenting; null: nothing. */
export function presentedIn(path: string): Presented | null {
  const [, at, view, branch] = /^present\/(\d{1,16})\/([a-z][a-z0-9-]{0,31})(?:\/(\d{1,4}))?$/.exec(path) ?? [];
  if (at === undefined || view === undefined) return null;
  return { at: Number(at), view, branch: branch === undefined ? null : Number(branch) };
}

/** `sync`: "I have n, send the rest". */
export const SyncRequest = z.strictObject({ n: z.int().nonnegative() });
export type SyncRequest = z.infer<typeof SyncRequest>;

/** `ask`: what only a facilitator may ask, but for one's own answers and the preview of one's own sheet, answered from the log without changing it. */
export const AskRequest = z.discriminatedUnion('question', [
  /** The proposal for the step under review. */
  z.strictObject({ question: z.literal('proposal') }),
  /** Plays the step on throw-away luck. */
  z.strictObject({ question: z.literal('dry-run'), runs: z.int().min(10).max(400) }),
  /** The forms with which a facilitator reaches into the game: rulings' outcomes and injects. */
  z.strictObject({ question: z.literal('effects') }),
  /** What other assumptions would change: whole games by bots, with them and with those in force, on throw-away luck. */
  z.strictObject({
    question: z.literal('what-if'),
    /** `now`: from the state of the exercise as it stands, which a facilitator alone knows. */
    from: z.enum(['opening', 'now']),
    options: z.record(z.string().max(64), Json),
    games: z.int().min(10).max(400),
  }),
  /** What else might have come of a past step: the turns since, with the orders that were given, on throw-away luck. */
  z.strictObject({
    question: z.literal('forward'),
    from: z.int().nonnegative(),
    runs: z.int().min(10).max(200),
    /** Names the throw-away luck: the same name gives the same again. Absent: whatever comes. */
    seed: z
      .string()
      .regex(/^[a-z0-9]{1,16}$/)
      .optional(),
    /** Happens at the start, before the first of those turns. */
    effects: z.array(z.strictObject({ effect: z.string().max(64), params: z.record(z.string(), Json) })).max(4),
  }),
  /** One team's draft as it stands, and what it would order. */
  z.strictObject({ question: z.literal('draft'), team: TeamIdSchema }),
  /** What a player's team may expect of its sheet as it stands, for all that it knows. */
  z.strictObject({ question: z.literal('preview') }),
  /** What this seat answered to the survey: its records are the white cell's alone, but its own words are its own. */
  z.strictObject({ question: z.literal('survey') }),
]);
export type AskRequest = z.infer<typeof AskRequest>;

export interface Ack {
  readonly ok: true;
  /** This viewer's record count after the command. */
  readonly n: number;
  /** The command had been done before; this repeats the answer. */
  readonly repeated?: true;
}
export interface Refused {
  readonly refusals: readonly Refusal[];
}

/** A number of many games: their tenth, half and nine tenths. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What whole games came to under the assumptions in force, and under others with the same luck. */
export interface WhatIf {
  /** Under each. */
  readonly games: number;
  readonly measures: readonly {
    readonly name: string;
    readonly label: Text;
    readonly unit: Unit;
    readonly before: Spread;
    readonly after: Spread;
  }[];
  /** How many games were of which kind, where the ruleset tells kinds apart. Shares of 1. */
  readonly kinds: readonly { readonly label: Text; readonly before: number; readonly after: number }[];
}

/** An indicator after a step, over many runs: percentiles. */
export interface ForwardBand {
  readonly step: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** Turns played again from a past step on. */
export interface Forward {
  readonly from: number;
  readonly runs: number;
  readonly bands: { readonly [indicator: string]: readonly ForwardBand[] };
}

/** An effect of the ruleset as a form; the effect itself stays on the server. */
export interface EffectForm {
  readonly id: string;
  readonly label: Text;
  readonly help?: Text | undefined;
  readonly fields: readonly FormField[];
}

/** One question of a trial: how often each answer came. */
export interface TrialQuestion {
  readonly key: string;
  readonly question: { readonly key: string; readonly values?: { readonly [k: string]: Json } | undefined };
  readonly odds: { readonly [answer: string]: number };
}
/** One indicator of a trial: the likely range (10 % to 90 %) and the middle, beside where it stands. */
export interface TrialRange {
  readonly indicator: string;
  readonly now: number | null;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}
export interface DryRun {
  readonly runs: number;
  readonly at: number;
  readonly ranges: readonly TrialRange[];
  readonly questions: readonly TrialQuestion[];
}

export interface PreviewRange extends Spread {
  readonly indicator: string;
  /** What the sections that were changed do to its mean, the strongest first: the section's id, and how much. */
  readonly drivers: readonly { readonly section: string; readonly by: number }[];
}

/** What a team may expect of its sheet, for all that it knows. */
export interface Preview {
  readonly runs: number;
  readonly at: number;
  /** How many sections are not as printed. */
  readonly changed: number;
  readonly ranges: readonly PreviewRange[];
}

/** Server → client messages by type. */
export interface ServerMessages {
  welcome: {
    readonly protocol: number;
    readonly now: number;
    readonly exercise: string;
    readonly seat: string;
    readonly viewer: Viewer;
    /** Records this viewer has in all. */
    readonly n: number;
  };
  records: {
    readonly from: number;
    readonly records: readonly ToldRecord[] /** How many follow in later messages. */;
    readonly more: number;
  };
  /** The team's draft of the step: whole on arrival, then what changed; a null field was given back to the sheet. */
  drafts: {
    readonly team: TeamId;
    readonly step: number;
    readonly whole: boolean;
    readonly fields: { readonly [path: string]: DraftField | null };
    /** Of a change: whose it is, and when. */
    readonly by?: { readonly seat: string; readonly at: number };
    /** With the whole: what was changed in the last minute, oldest first, if anything was. */
    readonly lately?: readonly Edited[];
  };
  presence: {
    readonly seats: readonly { readonly seat: string; readonly online: boolean; readonly path: string | null }[];
  };
  people: { readonly [seat: string]: string };
  /** For observers: a side that they may look through has been told more. What, they ask for. */
  moved: { readonly team: TeamId };
  notice: {
    readonly code: string;
    readonly text: { readonly key: string; readonly values?: { readonly [k: string]: Json } | undefined };
  };
}
export type ServerMessage = keyof ServerMessages;
