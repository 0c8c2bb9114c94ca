/** What HTTP asks of a live exercise, wherever it lives: who may come in, whose link is whose, how it stands. */
import {
  type Door,
  ExerciseId,
  FACILITATOR,
  Invitation,
  Knock,
  MselWish,
  type Refusal,
  SeatChange,
  type SeatId,
  SeatId as SeatIdSchema,
  teamSeats,
  text,
  Viewer,
} from '@sandtable/shared';
import { z } from 'zod';
import type { ExerciseHost } from '../exercise-host.ts';
import { refusal, revoked, viewerOfSeat } from './refusing.ts';
import { watchable } from './watchable.ts';

const Claim = z.strictObject({ exercise: ExerciseId, seat: SeatIdSchema, serial: z.int().positive() });
const PersonName = z.string().max(80);

export const Errand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('door') }),
  z.strictObject({ kind: z.literal('knock'), knock: Knock, seat: SeatIdSchema }),
  /** Somebody before a closed door. */
  z.strictObject({ kind: z.literal('ask-in'), name: PersonName }),
  /** Whoever has shown the facilitator key. */
  z.strictObject({ kind: z.literal('facilitate'), name: PersonName.nullable(), seat: SeatIdSchema }),
  z.strictObject({ kind: z.literal('who'), by: Claim }),
  z.strictObject({ kind: z.literal('invite'), by: Claim, invitation: Invitation, seat: SeatIdSchema }),
  z.strictObject({ kind: z.literal('link'), by: Claim, seat: SeatIdSchema }),
  z.strictObject({ kind: z.literal('move'), by: Claim, seat: SeatIdSchema, change: SeatChange }),
  /** Changes the list of injects: a whole one is larger than a message on the socket may be. */
  z.strictObject({ kind: z.literal('msel'), by: Claim, change: MselWish }),
  /** What the exercise could not start with. */
  z.strictObject({ kind: z.literal('obstacles'), by: Claim }),
  z.strictObject({ kind: z.literal('erase-name'), by: Claim, seat: SeatIdSchema }),
  /** Notes the fork that was made of it. */
  z.strictObject({ kind: z.literal('forked'), into: ExerciseId, step: z.int().nonnegative() }),
  /** Starts it: a rehearsal, which has nobody to do so. */
  z.strictObject({ kind: z.literal('begin') }),
  z.strictObject({ kind: z.literal('how') }),
  /** It is being deleted: everybody out. */
  z.strictObject({ kind: z.literal('end') }),
]);
export type Errand = z.infer<typeof Errand>;

/** A seat that somebody may now take, as the HTTP side makes a token of it. */
export const Seated = z.object({ seat: SeatIdSchema, serial: z.int().positive(), viewer: Viewer });

/** Plain JSON, since it may cross processes. */
export type ErrandAnswer = { readonly ok: object } | { readonly status: number; readonly refusals: readonly Refusal[] };

const refuse = (status: number, code: string, values?: { [k: string]: string }): ErrandAnswer => ({
  status,
  refusals: [refusal(code, values)],
});
const REVOKED: ErrandAnswer = { status: 401, refusals: [revoked()] };

/** Runs an errand on the exercise. Refusals carry the HTTP status they are worth. */
export async function runErrand(host: ExerciseHost, errand: Errand): Promise<ErrandAnswer> {
  switch (errand.kind) {
    case 'door':
      return { ok: door(host) };
    case 'how':
      return { ok: how(host) };
    case 'knock':
      return knock(host, errand.knock, errand.seat);
    case 'ask-in':
      return askIn(host, errand.name);
    case 'facilitate':
      return facilitate(host, errand.seat, errand.name ?? undefined);
    case 'forked':
      return noteFork(host, errand.into, errand.step);
    case 'begin': {
      const outcome = await host.actAs({ kind: 'host' }, { act: 'start' });
      return 'refusals' in outcome ? { status: 409, refusals: outcome.refusals } : { ok: {} };
    }
    case 'end':
      host.lose('gone', 'no-such-exercise');
      return { ok: {} };
    default:
      return byHolder(host, errand);
  }
}

type HolderErrand = Extract<Errand, { by: object }>;

async function byHolder(host: ExerciseHost, errand: HolderErrand): Promise<ErrandAnswer> {
  const holder = host.seatOf(errand.by.seat, errand.by.serial);
  if (holder === undefined) return REVOKED;
  if (errand.kind === 'who') {
    const { stage, policy } = host.exercise;
    const viewer = viewerOfSeat(holder);
    const watch = viewer.kind === 'observer' ? watchable(host) : {};
    return { ok: { viewer, stage, replay: policy?.replay ?? 'facilitator', watch } };
  }
  if (holder.as !== 'facilitator') return refuse(403, 'facilitator-only');
  switch (errand.kind) {
    case 'invite': {
      const { name, ...place } = errand.invitation;
      return seated(host, errand.seat, place, name, errand.by.seat);
    }
    case 'link':
      if (!isPersons(host, errand.seat)) return refuse(404, 'no-such-seat', { seat: errand.seat });
      await host.newLink(errand.seat);
      return place(host, errand.seat);
    case 'move':
      if (!isPersons(host, errand.seat)) return refuse(404, 'no-such-seat', { seat: errand.seat });
      return seated(host, errand.seat, errand.change, undefined, errand.by.seat);
    case 'msel': {
      const { by, change } = errand;
      const outcome = await host.actAs({ kind: 'facilitator', seat: by.seat }, { act: 'msel', change });
      return 'refusals' in outcome ? { status: 409, refusals: outcome.refusals } : { ok: {} };
    }
    case 'obstacles':
      return { ok: { refusals: await host.obstacles() } };
    case 'erase-name':
      await host.name(errand.seat, null);
      return { ok: {} };
  }
}

function isPersons(host: ExerciseHost, seat: SeatId): boolean {
  const found = host.exercise.seats[seat];
  return found !== undefined && found.as !== 'bot';
}

/** Whoever has the code may watch: a hall full, not a stadium. */
const MOST_OBSERVERS = 200;

function observers(host: ExerciseHost): number {
  return Object.values(host.exercise.seats).filter(({ as }) => as === 'observer').length;
}

async function knock(host: ExerciseHost, asked: Knock, seat: SeatId): Promise<ErrandAnswer> {
  const { stage, policy } = host.exercise;
  if (stage === 'closed') return refuse(409, 'exercise-closed');
  if (policy?.door !== 'open') return refuse(403, 'door-closed');
  if (asked.as === 'observer' && (!policy.observers || observers(host) >= MOST_OBSERVERS))
    return refuse(403, policy.observers ? 'too-many-observers' : 'no-observers');
  const { name, as, team, role, salt } = asked;
  return seated(host, seat, as === 'observer' ? { as, salt } : { as, team, role, salt }, name);
}

/** Says to the white cell who waits. Nothing is recorded: who is let in will be. */
function askIn(host: ExerciseHost, name: string): ErrandAnswer {
  const { stage, policy } = host.exercise;
  if (stage === 'closed') return refuse(409, 'exercise-closed');
  if (policy?.door === 'open') return refuse(409, 'door-open');
  host.tellWhiteCell({ code: 'asks-in', text: text('notice.asks-in', { name }) });
  return { ok: {} };
}

/** A closed log takes no more records: there the seat is good for the replay alone. */
async function facilitate(host: ExerciseHost, seat: SeatId, name: string | undefined): Promise<ErrandAnswer> {
  if (host.exercise.stage !== 'closed') return seated(host, seat, { as: 'facilitator' }, name);
  if (host.seats.serial(seat) === undefined) await host.newLink(seat);
  return { ok: { seat, serial: host.seats.serial(seat) ?? 1, viewer: FACILITATOR } };
}

async function noteFork(host: ExerciseHost, into: ExerciseId, step: number): Promise<ErrandAnswer> {
  const outcome = await host.actAs({ kind: 'host' }, { act: 'fork', into, step });
  return 'refusals' in outcome ? { status: 409, refusals: outcome.refusals } : { ok: {} };
}

type Place = Omit<Invitation, 'name'> & { salt?: string };

/** Puts somebody in a seat: the record first, then the serial its token needs, then the name. */
async function seated(
  host: ExerciseHost,
  seat: SeatId,
  place_: Place,
  name: string | undefined,
  by?: SeatId,
): Promise<ErrandAnswer> {
  const command = { act: 'seat', seat, ...place_ } as const;
  const outcome =
    by === undefined
      ? await host.actAs({ kind: 'host' }, command)
      : await host.actAs({ kind: 'facilitator', seat: by }, command);
  if ('refusals' in outcome) return { status: 409, refusals: outcome.refusals };
  if (host.seats.serial(seat) === undefined) await host.newLink(seat);
  if (name !== undefined) await host.name(seat, name);
  return place(host, seat);
}

function place(host: ExerciseHost, seat: SeatId): ErrandAnswer {
  const found = host.exercise.seats[seat];
  const serial = host.seats.serial(seat);
  if (found === undefined || serial === undefined) return refuse(404, 'no-such-seat', { seat });
  const viewer: Viewer = viewerOfSeat(found);
  return { ok: { seat, serial, viewer } };
}

function door(host: ExerciseHost): Omit<Door, 'code'> {
  const { created, title, policy, stage } = host.exercise;
  const open = policy?.door === 'open' && stage !== 'closed';
  return {
    exercise: host.id,
    title,
    marking: policy?.marking ?? '',
    ruleset: created?.ruleset ?? '',
    language: created?.language ?? 'en',
    stage,
    open,
    observers: policy?.observers ?? false,
    teams: host.ruleset.rules.manifest.teams.map((team) => {
      const seats = teamSeats(host.exercise, team.id);
      return {
        id: team.id,
        seats: policy?.seatsPerTeam ?? 0,
        taken: seats.length,
        // Names are for those who can come in by this door.
        names: open ? seats.flatMap(({ seat }) => host.seats.names.get(seat) ?? []) : [],
        roles: team.roles.map(({ id }) => ({ id, taken: seats.some(({ role }) => role === id) })),
      };
    }),
  };
}

function how(host: ExerciseHost): object {
  const { stage, status, title } = host.exercise;
  return {
    title,
    stage,
    turn: status?.turn ?? 0,
    turns: status?.turns ?? host.ruleset.rules.manifest.turns,
    people: host.presence.people,
  };
}
