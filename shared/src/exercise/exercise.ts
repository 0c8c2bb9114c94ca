/**
 * What an exercise is, for one viewer: the fold of the records that viewer was told. Server, browser, bots, order checks
 * and replay all use this one; the facilitator's is the fold of everything.
 */
import type { ToldBody, ToldEntry } from '../log/audience.ts';
import type { Policy } from '../log/policy.ts';
import type { Actor, Channel, Ruling, StoredSealed } from '../log/record.ts';
import type { AnyRules, Status } from '../rules/contract.ts';
import type { Question } from '../rules/turn.ts';
import type { Audience, CommandId, Json, Known, SeatId, TeamId, Text } from '../words.ts';
import type { ItemId, MselLine } from './msel.ts';
import type { Observed } from './observed.ts';

export interface Seat {
  seat: SeatId;
  as: 'player' | 'facilitator' | 'observer' | 'bot';
  team?: TeamId | undefined;
  role?: string | undefined;
  bloc?: string | undefined;
  bot?: string | undefined;
  salt?: string | undefined;
}

/**
 * `lobby`: not started. `orders`: sheets are open. `locked`: no more edits, sheets being settled. `review`: the white cell
 * looks at the proposal. `over`: the last phase is published. `closed`: secrets revealed, nothing more can happen.
 */
export type Stage = 'lobby' | 'orders' | 'locked' | 'review' | 'over' | 'closed';

/** One fact of the game as it stands in the log. */
export interface Line {
  n: number;
  at: number;
  /** Step it belongs to; 0 is the opening. */
  step: number;
  /** Set aside by a rewind. */
  aside: boolean;
  entry: ToldEntry;
}

export interface Said {
  id: CommandId;
  n: number;
  at: number;
  step: number;
  actor: Actor | null;
  form: 'message' | 'comment' | 'resolution' | 'question' | 'answer' | 'announcement';
  channel: Channel;
  text: string;
  about?: string | undefined;
  /** A comment on one row of the section `about`. */
  row?: { key: string; label: Text } | undefined;
  /** A question: since when the white cell is looking at it, and who. */
  attended?: { at: number; seat: SeatId | null } | undefined;
}

export interface Offer {
  id: CommandId;
  n: number;
  at: number;
  step: number;
  from: TeamId;
  to: TeamId;
  clauses: readonly { by: TeamId; clause: { type: string } }[];
  note: string;
  /** A bot made it. */
  bot?: true | undefined;
  expires: number | null;
  until: number;
  counters?: CommandId | undefined;
  state: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed' | 'aside';
  /** Step in which it was accepted. */
  since?: number | undefined;
  /** Parties whose sheet of that step was sealed before, and has not been opened since. */
  over?: TeamId[] | undefined;
}

export interface InjectCard {
  id: CommandId;
  n: number;
  at: number;
  step: number;
  title: string;
  text: string;
  medium: 'news' | 'cable' | 'incident' | 'notice';
  source?: string | undefined;
  to?: Audience | undefined;
  /** What the white cell hopes to see; facilitator only. */
  expected?: string | undefined;
  /** Why it changes what it changes; facilitator only. */
  justification?: string | undefined;
  /** The item of the MSEL that it is; facilitator only. */
  item?: ItemId | undefined;
  recalled: boolean;
  aside: boolean;
}

/** A ruling made for the step under review. Facilitator only. */
export interface RulingLine {
  id: CommandId;
  at: number;
  step: number;
  actor: Actor | null;
  ruling: Ruling;
  justification: string;
  withdrawn: boolean;
}

/** Something the white cell did in a team's place: sealed what stood in its draft or was keyed in from paper, or reopened it. */
export interface Behalf {
  n: number;
  at: number;
  step: number;
  team: TeamId;
  act: 'sealed' | 'unsealed';
  /** The facilitator's seat. */
  seat: SeatId;
}

/** Where play stood after a step: every past turn stays addressable. */
export interface Snapshot {
  step: number;
  n: number;
  at: number;
  known: Known<object>;
  status: Status;
  /** Orders that counted in it: what "last turn's order" means after going back here. */
  orders: readonly StoredSealed[];
}

export interface Exercise {
  /** Records folded so far: the cursor to ask the server for more. */
  n: number;
  at: number;
  created: ToldBody<'created'> | null;
  title: string;
  policy: Policy | null;
  seats: { [seat: string]: Seat };
  /** Minutes after a lock in which a seat's edits still count, as far as this viewer may know. */
  extra: { [seat: string]: number };
  stage: Stage;
  /** `deadline` while it runs; `left` (ms) while it stands; both null where a phase has no clock. */
  clock: { running: boolean; deadline: number | null; left: number | null; lockedAt: number | null };
  /** Everybody is at home until the white cell goes on; `until` is when it means to. */
  suspended: { at: number; until: number | null; note: string } | null;
  /** The step being played: 0 in the lobby, then from 1. */
  step: number;
  branch: number;
  /** The branch whose luck is drawn on: the same as `branch` unless a rewind kept the luck. */
  luckBranch: number;
  status: Status | null;
  known: Known<object>;
  /** The record with which `known` last changed: what is made from it is made anew only then. */
  knownAt: number;
  /** Teams that have sealed this step; the orders only where this viewer may see them. */
  sealed: { [team: TeamId]: { at: number; orders: readonly StoredSealed[] | null } };
  /** Orders that counted in the last published step, as far as this viewer may see them. */
  lastOrders: readonly StoredSealed[];
  rulings: RulingLine[];
  /** What the white cell did in teams' places, as far as this viewer may know. */
  behalf: Behalf[];
  lines: Line[];
  said: Said[];
  /** Which team asked the white cell which question, by id: talk itself is not kept where decisions are made. */
  asked: { [question: string]: TeamId };
  offers: Offer[];
  injects: InjectCard[];
  /** The white cell's list of injects, in its order. Facilitator only. */
  msel: MselLine[];
  /** Event types that have occurred, each with its steps: outlasts `lines` where those are let go. */
  happened: { [type: string]: number[] };
  /** How long the phase's clock has run: `ms` up to `since`, and on from there; null while it stands. */
  elapsed: { ms: number; since: number | null };
  notes: {
    id: CommandId;
    n: number;
    at: number;
    actor: Actor | null;
    text: string;
    moment?: number | undefined;
    about?: string | undefined;
    observed?: Observed | undefined;
  }[];
  bookmarks: { id: CommandId; n: number; at: number; label: string; moment: number; votes: SeatId[] }[];
  surveys: { n: number; actor: Actor | null; answers: { [k: string]: Json } }[];
  history: Snapshot[];
  /** What rewinds set aside, oldest first. */
  branches: { branch: number; from: number; at: number; history: Snapshot[] }[];
  questions: { step: number; questions: readonly Question[] }[];
  /** Salts that went into the luck; facilitator and, once closed, everyone with the log. */
  salts: { [seat: string]: string } | null;
  secrets: { luck: string; seal: string } | null;
  /** The chain's head as shown at the last publication. */
  head: string | null;
  forks: { into: string; step: number }[];
}

/** An exercise of which nothing has been told yet. */
export function blankExercise(): Exercise {
  return {
    n: 0,
    at: 0,
    created: null,
    title: '',
    policy: null,
    seats: {},
    extra: {},
    stage: 'lobby',
    clock: { running: false, deadline: null, left: null, lockedAt: null },
    suspended: null,
    step: 0,
    branch: 1,
    luckBranch: 1,
    status: null,
    known: {},
    knownAt: -1,
    sealed: {},
    lastOrders: [],
    rulings: [],
    behalf: [],
    lines: [],
    said: [],
    asked: {},
    offers: [],
    injects: [],
    msel: [],
    happened: {},
    elapsed: { ms: 0, since: null },
    notes: [],
    bookmarks: [],
    surveys: [],
    history: [],
    branches: [],
    questions: [],
    salts: null,
    secrets: null,
    head: null,
    forks: [],
  };
}

/** Whether people may answer the survey: once it is over, or as soon as the host says so. */
export function surveyOpen({ stage, policy }: Pick<Exercise, 'stage' | 'policy'>): boolean {
  return stage === 'over' || (stage !== 'closed' && stage !== 'lobby' && policy?.survey === true);
}

/** Length of the current phase in minutes; 0 where it has no clock. */
export function phaseMinutes(rules: AnyRules, x: Pick<Exercise, 'status' | 'policy'>): number {
  const phase = x.status?.phase ?? '';
  return x.policy?.minutes[phase] ?? rules.manifest.phases.find((info) => info.id === phase)?.minutes ?? 0;
}

/** Rulings that count for the step under review, oldest first. */
export function rulingsInForce(x: Exercise): RulingLine[] {
  return x.rulings.filter((line) => line.step === x.step && !line.withdrawn && line.ruling.kind !== 'withdrawn');
}
