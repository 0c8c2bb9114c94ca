/**
 * What is asked over HTTP: hosting, joining, links, export, replay. Play itself goes over the room (`wire.ts`).
 * Errors are always `{ refusals }` with a fitting status. Secrets travel in the Authorization header or the body, never in a URL.
 *
 *   GET    /api/rulesets                                 → RulesetInfo[]
 *   POST   /api/exercises                 host secret    NewExercise → Hosted
 *   GET    /api/exercises                 host secret    → ExerciseInfo[]
 *   POST   /api/exercises/import          host secret    text/plain .jsonl → Hosted
 *   DELETE /api/exercises/:id             host secret or facilitator token
 *   POST   /api/exercises/:id/facilitate                 { key, name } → Admission     (facilitator key → a facilitator's seat)
 *   POST   /api/exercises/:id/invitations facilitator    Invitation → Invited          (a seat with its link)
 *   POST   /api/exercises/:id/seats/:seat/link           → Invited                      (new link; the old one stops working)
 *   PATCH  /api/exercises/:id/seats/:seat facilitator    SeatChange → Invited           (moves a seat: revokes its token)
 *   DELETE /api/exercises/:id/people/:seat facilitator   (erases a name)
 *   GET    /api/exercises/:id/obstacles   facilitator    → Obstacles                   (what it could not start with)
 *   GET    /api/exercises/:id/export      facilitator    ?pseudonyms=1 → .jsonl
 *   POST   /api/exercises/:id/fork        facilitator    ForkRequest → Hosted           (a copy up to a step's end, with the same luck)
 *   POST   /api/exercises/:id/clone    facilitator    CloneRequest → Hosted          (the same set-up from its beginning, without people)
 *   POST   /api/exercises/:id/rehearse facilitator    RehearseRequest → Hosted       (bots play it in an exercise of its own)
 *   GET    /api/exercises/:id/replay      any seat       ?as=viewer → Replay
 *   GET    /api/join/:code                               → Door
 *   POST   /api/join/:code                               Knock → Admission
 */
import { z } from 'zod';
import type { Stage } from './exercise/exercise.ts';
import type { ToldRecord } from './log/audience.ts';
import { type Refusal, TeamId, type Viewer } from './words.ts';

const PersonName = z.string().trim().min(1).max(60);
const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);

export interface RulesetInfo {
  readonly id: string;
  readonly revision: number;
  readonly bots: readonly string[];
}

/** The facilitator key is shown once: it admits facilitators, also on other devices. */
export interface Hosted {
  readonly exercise: string;
  readonly code: string;
  readonly key: string;
  readonly token: string;
  readonly seat: string;
}

export interface ExerciseInfo {
  readonly exercise: string;
  readonly code: string;
  readonly title: string;
  readonly ruleset: string;
  readonly created: number;
  readonly stage: Stage;
  readonly turn: number;
  readonly turns: number;
  readonly people: number;
  /** When retention removes it, ms; null: never. */
  readonly expires: number | null;
}

/** What somebody who holds the code may know before joining. */
export interface Door {
  readonly exercise: string;
  readonly code: string;
  readonly title: string;
  readonly marking: string;
  readonly ruleset: string;
  readonly language: string;
  readonly stage: Stage;
  readonly open: boolean;
  readonly observers: boolean;
  /** Manifest texts are keys; the client has the words. */
  readonly teams: readonly {
    readonly id: string;
    readonly seats: number;
    readonly taken: number;
    readonly names: readonly string[];
    readonly roles: readonly { readonly id: string; readonly taken: boolean }[];
  }[];
}

export const Knock = z.strictObject({
  name: PersonName,
  as: z.enum(['player', 'observer']),
  team: TeamId.optional(),
  role: z.string().max(64).optional(),
  /** 32 random bytes as hex: this seat's part of the exercise's luck. */
  salt: Hex32,
});
export type Knock = z.infer<typeof Knock>;

/** Somebody before a closed door asks the white cell to be let in. */
export const AskIn = z.strictObject({ name: PersonName });
export type AskIn = z.infer<typeof AskIn>;

export interface Admission {
  readonly exercise: string;
  readonly seat: string;
  readonly token: string;
  readonly viewer: Viewer;
}

export const FacilitateRequest = z.strictObject({ key: z.string().max(200), name: PersonName });
export type FacilitateRequest = z.infer<typeof FacilitateRequest>;

export const Invitation = z.strictObject({
  name: PersonName.optional(),
  as: z.enum(['player', 'observer', 'facilitator']),
  team: TeamId.optional(),
  role: z.string().max(64).optional(),
  bloc: z.string().max(64).optional(),
});
export type Invitation = z.infer<typeof Invitation>;

/** The link holds the token in its fragment, which no server ever sees in a request line. */
export interface Invited {
  readonly seat: string;
  readonly token: string;
  readonly link: string;
}

/** Why an exercise in its lobby cannot be started; empty where it can. `path`: `seats.<seat>`, `msel.<item>`, `options.<name>`. */
export interface Obstacles {
  readonly refusals: readonly Refusal[];
}

export const SeatChange = z.strictObject({
  as: z.enum(['player', 'observer', 'facilitator']),
  team: TeamId.optional(),
  role: z.string().max(64).optional(),
  bloc: z.string().max(64).optional(),
});
export type SeatChange = z.infer<typeof SeatChange>;

/** From the end of `step`; 0 is the opening. */
export const ForkRequest = z.strictObject({
  step: z.int().min(0).max(10_000),
  title: z.string().trim().min(1).max(120),
});
export type ForkRequest = z.infer<typeof ForkRequest>;

export const CloneRequest = z.strictObject({ title: z.string().trim().min(1).max(120) });
export type CloneRequest = z.infer<typeof CloneRequest>;

/** Bots play so many turns; null: all. */
export const RehearseRequest = z.strictObject({
  title: z.string().trim().min(1).max(120),
  turns: z.int().min(1).max(1000).nullable(),
});
export type RehearseRequest = z.infer<typeof RehearseRequest>;

/** The records one viewer was told, for replay; `views` are those this seat may switch to. */
export interface Replay {
  readonly exercise: string;
  readonly viewer: Viewer;
  readonly views: readonly string[];
  readonly live: boolean;
  readonly people: { readonly [seat: string]: string };
  readonly records: readonly ToldRecord[];
}
