/**
 * One exercise as this seat knows it: the fold of the records it was told, and beside it what is not a record (drafts,
 * presence, names). Records are folded once per animation frame; unchanged parts keep their identity, so a screen
 * re-renders only what moved.
 *
 *   const exercise = useExercise((state) => state.exercise);      // under <ExerciseProvider>
 */
import type { Command } from '@sandtable/shared/exercise/command.ts';
import type { DraftField } from '@sandtable/shared/exercise/draft.ts';
import { type Edited, withEdited } from '@sandtable/shared/exercise/edited.ts';
import { blankExercise, type Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { fold } from '@sandtable/shared/exercise/fold.ts';
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import type { AskRequest, DraftRequest, ServerMessage, ServerMessages } from '@sandtable/shared/wire.ts';
import { type TeamId, type Text, text, type Viewer, viewerName } from '@sandtable/shared/words.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Connection, connect, type Link } from './connection.ts';
import { createOutbox, type Outcome, type Parcel } from './outbox.ts';
import { type LoadedRuleset, loadRuleset } from './ruleset.ts';

/** A team's shared sheet as it stands: touched fields only. Counts only while `step` is the step being played. */
export interface TeamDraft {
  readonly step: number;
  readonly fields: { readonly [path: string]: DraftField };
}

export interface Presence {
  readonly online: boolean;
  readonly path: string | null;
}

export interface ExerciseState {
  readonly id: string;
  readonly link: Link;
  readonly ruleset: LoadedRuleset | null;
  /** Why the ruleset could not be loaded. */
  readonly failure: string | null;
  readonly exercise: Exercise;
  /** All records told so far are folded: what is on screen is the present. */
  readonly caughtUp: boolean;
  readonly viewer: Viewer | null;
  readonly seat: string | null;
  readonly people: { readonly [seat: string]: string };
  readonly presence: { readonly [seat: string]: Presence };
  readonly drafts: { readonly [team: TeamId]: TeamDraft };
  /** What was changed on sheets lately, oldest first. */
  readonly edited: readonly Edited[];
  /** How far the server's clock is ahead of this device's, ms. */
  readonly ahead: number;
  /** Commands not answered yet. */
  readonly unanswered: readonly Parcel[];
  /** The newest thing that another facilitator did while this page was open: who else is at the console, and when. */
  readonly acted: ToldRecord | null;
  /** How often a side that observers look through was told more. */
  readonly moved: { readonly [team: TeamId]: number };
  /** The newest notice from the server, for a toast. */
  readonly notice: { readonly count: number; readonly text: Text } | null;
}

export interface OpenExercise {
  readonly store: StoreApi<ExerciseState>;
  send(command: Command): Promise<Outcome>;
  /** Sends draft edits. Throws as `Connection.request` does. */
  draft(request: DraftRequest): Promise<void>;
  /** Tells the team where this person is. */
  here(path: string | null): void;
  /** Asks what only a facilitator may ask, or for one's own survey answers. Throws as `Connection.request` does. */
  ask<Answer>(question: AskRequest): Promise<Answer>;
  retry(): void;
  close(): void;
}

/** Folding more than this in one frame would be felt while typing; a long catch-up takes several frames. */
const MOST_PER_FRAME = 400;

/** An exercise of which nothing has been told yet. */
export function blankState(id: string): ExerciseState {
  return {
    id,
    link: { state: 'connecting' },
    ruleset: null,
    failure: null,
    exercise: blankExercise(),
    caughtUp: false,
    viewer: null,
    seat: null,
    people: {},
    presence: {},
    drafts: {},
    edited: [],
    ahead: 0,
    unanswered: [],
    acted: null,
    moved: {},
    notice: null,
  };
}

/** Opens an exercise with a seat's token. Screens use `useOpenExercise`, which shares one line between them. */
export function openExercise(id: string, token: string): OpenExercise {
  const store = createStore<ExerciseState>(() => blankState(id));
  const { getState: get, setState: set } = store;
  let queue: ToldRecord[] = [];
  let total = 0;
  let frame = 0;
  let closed = false;
  let line: Connection | null = null;

  const next = () => get().exercise.n + queue.length;
  const live = () => get().link.state === 'live';
  const outbox = createOutbox(
    id,
    () => line,
    live,
    (unanswered) => set({ unanswered }),
  );

  function schedule(): void {
    if (frame !== 0 || closed) return;
    // A hidden page gets no frames, but its clock and its banners must be right when it is looked at again.
    frame = document.hidden ? window.setTimeout(foldQueue, 50) : requestAnimationFrame(foldQueue);
  }

  function foldQueue(): void {
    frame = 0;
    const { ruleset, exercise } = get();
    if (closed) return;
    if (ruleset === null) {
      fetchRuleset();
      return;
    }
    const batch = queue.slice(0, MOST_PER_FRAME);
    queue = queue.slice(MOST_PER_FRAME);
    const folded = fold(ruleset.rules, exercise, batch);
    const acted = get().caughtUp ? batch.findLast((record) => byAnother(record, get().seat)) : undefined;
    set({ exercise: folded, caughtUp: folded.n >= total, ...(acted === undefined ? {} : { acted }) });
    if (queue.length > 0) schedule();
  }

  let fetching = false;
  function fetchRuleset(): void {
    const created = queue[0]?.body;
    if (fetching || created?.kind !== 'created' || created.ruleset === undefined) return;
    fetching = true;
    loadRuleset(created.ruleset).then(
      (ruleset) => {
        fetching = false;
        set({ ruleset, failure: null });
        schedule();
      },
      (error: unknown) => {
        fetching = false;
        set({ failure: error instanceof Error ? error.message : String(error) });
      },
    );
  }

  /** Takes told records in, drops what is already there, and asks again where some are missing. */
  function take(from: number, records: readonly ToldRecord[], more: number): void {
    const expected = next();
    if (from > expected) {
      syncFrom(expected);
      return;
    }
    const fresh = records.filter((record) => record.n >= expected);
    total = Math.max(total, from + records.length + more);
    if (fresh.length === 0) return;
    queue.push(...fresh);
    if (get().caughtUp && total > get().exercise.n + MOST_PER_FRAME) set({ caughtUp: false });
    schedule();
  }

  function syncFrom(n: number): void {
    // An unanswered sync is repeated by the next join, which carries the cursor itself.
    line?.request('sync', { n }).catch(() => {});
  }

  function welcomed(welcome: ServerMessages['welcome']): void {
    const { viewer } = get();
    const moved = viewer !== null && viewerName(viewer) !== viewerName(welcome.viewer);
    if (moved || welcome.n < next()) {
      // The seat sees through other eyes now, so its old records are not a beginning of the new ones.
      queue = [];
      set({ exercise: blankExercise(), drafts: {}, caughtUp: false });
      syncFrom(0);
    }
    total = welcome.n;
    set({
      viewer: welcome.viewer,
      seat: welcome.seat,
      ahead: welcome.now - Date.now(),
      caughtUp: get().exercise.n >= welcome.n && get().ruleset !== null,
    });
  }

  function drafted({ team, step, whole, fields, by, lately = [] }: ServerMessages['drafts']): void {
    const before = get().drafts[team];
    const base = whole || before?.step !== step ? {} : before.fields;
    const merged: { [path: string]: DraftField } = { ...base };
    let edited = whole ? [...get().edited.filter((one) => one.team !== team), ...lately] : get().edited;
    for (const [path, field] of Object.entries(fields)) {
      const was = base[path]?.value ?? null;
      const after = field?.value ?? null;
      if (field === null) delete merged[path];
      else merged[path] = field;
      if (by !== undefined && !path.startsWith('ready.') && JSON.stringify(was) !== JSON.stringify(after))
        edited = [...withEdited(edited, { team, step, path, ...by, before: was, after })];
    }
    set({ drafts: { ...get().drafts, [team]: { step, fields: merged } }, edited });
  }

  const heard: { readonly [M in ServerMessage]: (payload: ServerMessages[M]) => void } = {
    welcome: welcomed,
    records: ({ from, records, more }) => take(from, records, more),
    drafts: drafted,
    presence: ({ seats }) =>
      set({ presence: Object.fromEntries(seats.map(({ seat, online, path }) => [seat, { online, path }])) }),
    people: (people) => set({ people }),
    moved: ({ team }) => set({ moved: { ...get().moved, [team]: (get().moved[team] ?? 0) + 1 } }),
    notice: ({ text: { key, values } }) =>
      set({ notice: { count: (get().notice?.count ?? 0) + 1, text: text(key, values) } }),
  };

  let at: string | null = null;
  const sayWhere = () => void line?.request('here', { path: at }).catch(() => {});

  line = connect(token, {
    cursor: next,
    link(link) {
      set({ link });
      if (link.state !== 'live') return;
      outbox.resume();
      if (at !== null) sayWhere();
    },
    message: (type, payload) => heard[type](payload),
  });
  void outbox.restore();

  return {
    store,
    send: (command) => outbox.send(command),
    async draft(request) {
      if (line === null || !live()) throw new Error('not live');
      await line.request('draft', request);
    },
    here(path) {
      if (path === at) return;
      at = path;
      if (live()) sayWhere();
    },
    async ask<Answer>(question: AskRequest): Promise<Answer> {
      if (line === null) throw new Error('not live');
      // A dry run of 200 plays takes seconds.
      return line.request<Answer>('ask', question, 60_000);
    },
    retry() {
      if (get().failure !== null) fetchRuleset();
      line?.retry();
    },
    close() {
      closed = true;
      if (document.hidden) clearTimeout(frame);
      else cancelAnimationFrame(frame);
      line?.close();
    },
  };
}

/** What is said, noted or listed moves nothing, and must not stand before what did. */
const IDLE = new Set(['said', 'noted', 'bookmarked', 'attended', 'voted', 'msel', 'seated', 'allowed', 'forked']);

function byAnother({ actor, body }: ToldRecord, me: string | null): boolean {
  return actor?.kind === 'facilitator' && actor.seat !== me && !IDLE.has(body.kind);
}
