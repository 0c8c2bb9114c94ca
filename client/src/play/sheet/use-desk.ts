/** The desk of this seat: joins the widgets' buffers to the open exercise. One per mounted table, active in one tab. */
import { draftOrders, proposalPath, readyPath, type SheetDraft } from '@sandtable/shared/exercise/draft.ts';
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { mayPropose, mayWrite } from '@sandtable/shared/exercise/may-write.ts';
import { leadOf, teamSeats } from '@sandtable/shared/exercise/seats.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import { type Field, fieldsOf, type Sheet } from '@sandtable/shared/rules/sheet.ts';
import type { Json, TeamId } from '@sandtable/shared/words.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { newCommandId } from '../../command-id.ts';
import { Rejected } from '../../connection.ts';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import type { ExerciseState, OpenExercise } from '../../exercise-store.ts';
import { createDesk, type Desk, type DeskState } from '../../widgets/desk.ts';
import { fieldPath, splitKey } from '../../widgets/element.ts';
import { costOf, problemOf, purseProblem, spentOf } from '../../widgets/limits.ts';
import { type Closed, type SheetView, withEdits } from '../../widgets/sheet-context.tsx';
import { standing, touchedFields } from '../../widgets/standing.ts';
import { sheetOf } from '../known.ts';

/** Milliseconds after a lock in which what was begun before it still goes out. The server's own grace, less the way there. */
const LAST_CALL = 1900;

interface Laid {
  readonly sheet: Sheet;
  readonly fields: ReadonlyMap<string, Field>;
}
const laid = new WeakMap<Sheet, Laid>();

function laidOut(rules: AnyRules, x: Pick<Exercise, 'known'>, team: TeamId): Laid {
  const sheet = sheetOf(rules, x.known, team);
  const known = laid.get(sheet) ?? { sheet, fields: fieldsOf(sheet) };
  laid.set(sheet, known);
  return known;
}

/** Why the team's sheet cannot be written now, apart from this person's role and tab. @param seat who wants to */
export function sheetClosed(x: Exercise, team: TeamId, seat: string | null): Exclude<Closed, 'other-tab'> {
  if (x.sealed[team] !== undefined) return 'sealed';
  if (x.stage !== 'orders' && (x.stage !== 'locked' || extraOf(x, seat) === 0)) return 'locked';
  return (x.status?.awaited ?? []).includes(team) ? 'open' : 'not-awaited';
}

/** Milliseconds after the lock in which this seat's edits count; 0 for most. */
function extraOf(x: Exercise, seat: string | null): number {
  return (x.extra[seat ?? ''] ?? 0) * 60_000;
}

/** Blocs held by somebody of the team. */
export function blocsHeld(x: Pick<Exercise, 'seats'>, team: TeamId): ReadonlySet<string> {
  return new Set(teamSeats(x, team).flatMap((seat) => seat.bloc ?? []));
}

/** The team's draft with unsent edits on it: what would be sealed. */
export function draftWith(
  state: ExerciseState,
  team: TeamId,
  fields: Laid['fields'],
  edits: DeskState['edits'],
): SheetDraft {
  const draft: { [path: string]: SheetDraft[string] } = { ...touchedFields(state, team) };
  for (const path of new Set(Object.keys(edits).map((key) => splitKey(key).path))) {
    const base = standing(state, team, fields, path).value;
    // Only `value` is read where orders are made of a draft.
    draft[path] = { ...(draft[path] ?? NOBODY), value: withEdits(path, base, edits) };
  }
  return draft;
}
const NOBODY = { seat: '' as SheetDraft[string]['seat'], at: 0 };

function desksWorld(open: OpenExercise, team: TeamId, active: () => boolean): Parameters<typeof createDesk>[0] {
  const { getState: get, setState: set } = open.store;
  const rulesNow = () => get().ruleset?.rules;
  const fieldsNow = (): Laid['fields'] => {
    const rules = rulesNow();
    return rules === undefined ? new Map() : laidOut(rules, get().exercise, team).fields;
  };
  /** Whoever changes a section that was called ready takes the tick away with it. */
  const untick = (paths: readonly string[]): { path: string; value: Json }[] => {
    const rules = rulesNow();
    if (rules === undefined) return [];
    const touched = touchedFields(get(), team);
    const changed = new Set(paths.filter((path) => !path.includes('@')).map(fieldPath));
    return laidOut(rules, get().exercise, team)
      .sheet.sections.filter(({ fields }) => fields.some((field) => changed.has(field.path)))
      .map(({ id }) => readyPath(id))
      .filter((path) => touched[path]?.value === true && !changed.has(path))
      .map((path) => ({ path, value: null }));
  };
  return {
    exercise: get().id,
    sheet: () => {
      const { branch, step } = get().exercise;
      return { name: `${branch}.${step}.${team}`, step };
    },
    me: () => get().seat,
    now: () => Date.now() + get().ahead,
    open() {
      const { link, exercise: x, ahead, seat } = get();
      if (link.state !== 'live' || !active()) return false;
      if (x.sealed[team] !== undefined) return false;
      if (x.stage === 'locked')
        return Date.now() + ahead - (x.clock.lockedAt ?? 0) < Math.max(LAST_CALL, extraOf(x, seat));
      return x.stage === 'orders' && (x.status?.awaited ?? []).includes(team);
    },
    stored: (path) => standing(get(), team, fieldsNow(), path),
    barred(values) {
      const rules = rulesNow();
      const out = new Set<string>();
      if (rules === undefined) return out;
      const { sheet, fields } = laidOut(rules, get().exercise, team);
      for (const [path, value] of values) {
        const field = fields.get(fieldPath(path));
        // A field that the sheet no longer has, or that does not fit, stays here.
        const tick = path.startsWith('ready.') && (value === true || value === null);
        const withdrawn = path.includes('@') && value === null;
        if (!tick && !withdrawn && (field === undefined || problemOf(field, value) !== null)) out.add(path);
      }
      for (const section of sheet.sections) {
        const held = (field: Field): Json => values.get(field.path) ?? standing(get(), team, fields, field.path).value;
        if (purseProblem(section, spentOf(section, held)) === null) continue;
        // An overdrawn purse: what spends more waits, what gives back goes, so that the sheet can heal.
        for (const field of section.fields) {
          const value = values.get(field.path);
          if (
            value !== undefined &&
            costOf(field, value) > costOf(field, standing(get(), team, fields, field.path).value)
          )
            out.add(field.path);
        }
      }
      return out;
    },
    prose: (path) => !path.includes('@') && fieldsNow().get(fieldPath(path))?.kind === 'statement',
    check(edits) {
      const rules = rulesNow();
      const x = get().exercise;
      if (rules === undefined || x.stage === 'lobby') return [];
      const { fields } = laidOut(rules, x, team);
      const drafted = draftOrders(rules, x.known, team, draftWith(get(), team, fields, edits), blocsHeld(x, team));
      const broken = drafted.flatMap((item) => item.refusals);
      if (broken.length > 0) return broken;
      return rules.check(
        x.known,
        team,
        drafted.flatMap((item) => item.order ?? []),
      );
    },
    async send(edits) {
      const { step } = get().exercise;
      try {
        await open.draft({ id: newCommandId(), step, edits: [...edits, ...untick(edits.map(({ path }) => path))] });
        return [];
      } catch (error) {
        if (error instanceof Rejected && !error.refusals.some(({ code }) => code === 'too-fast')) return error.refusals;
        throw error;
      }
    },
    accepted(fields) {
      const { drafts, exercise } = get();
      const before = drafts[team];
      const base = before?.step === exercise.step ? before.fields : {};
      set({ drafts: { ...drafts, [team]: { step: exercise.step, fields: { ...base, ...fields } } } });
    },
  };
}

/** Whether anything moved that the sheet stands on. Talk and news do not: they come by the thousand. */
function sheetMoved(a: Exercise, b: Exercise): boolean {
  return (
    a.known !== b.known ||
    a.stage !== b.stage ||
    a.step !== b.step ||
    a.branch !== b.branch ||
    a.sealed !== b.sealed ||
    a.seats !== b.seats ||
    a.status !== b.status
  );
}

/** The desk, kept up with the exercise while mounted. */
function useDesk(team: TeamId, active: boolean): Desk {
  const open = useOpen();
  const isActive = useRef(active);
  isActive.current = active;
  const [desk] = useState(() => createDesk(desksWorld(open, team, () => isActive.current)));
  useEffect(() => {
    if (active) void desk.restore();
  }, [desk, active]);
  useEffect(() => {
    let stage = open.store.getState().exercise.stage;
    const stop = open.store.subscribe((state, before) => {
      if (state.exercise.stage !== stage) {
        stage = state.exercise.stage;
        if (stage === 'locked' || stage === 'review') desk.locked();
      }
      if (state.drafts !== before.drafts || state.link !== before.link || sheetMoved(state.exercise, before.exercise))
        desk.look();
    });
    // The page is put away on a phone without warning: what is on the desk goes now.
    const away = () => document.hidden && void desk.flush();
    document.addEventListener('visibilitychange', away);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', away);
      desk.close();
    };
  }, [desk, open]);
  return desk;
}

/** The sheet as the widgets see it. */
export function useSheetView(team: TeamId, active: boolean): SheetView {
  const desk = useDesk(team, active);
  const rules = useExercise((state) => state.ruleset)?.rules;
  if (rules === undefined) throw new Error('The sheet was drawn before its ruleset had been loaded.');
  const known = useExercise((state) => state.exercise.known);
  const seats = useExercise((state) => state.exercise.seats);
  const policy = useExercise((state) => state.exercise.policy);
  const closedNow = useExercise((state) => sheetClosed(state.exercise, team, state.seat));
  const me = useExercise((state) => state.seat);
  const { sheet, fields } = laidOut(rules, { known }, team);
  const seat = me === null ? undefined : seats[me];
  const closed: Closed = closedNow === 'open' && !active ? 'other-tab' : closedNow;
  return useMemo(() => {
    const lead = leadOf(rules, { seats }, team) === seat?.seat;
    return {
      desk,
      sheet,
      fields,
      team,
      info: rules.manifest.teams.find(({ id }) => id === team),
      closed,
      blocs: { mine: seat?.bloc ?? null, held: blocsHeld({ seats }, team), lead },
      barrier: (field, bloc) => (seat === undefined ? null : mayWrite(rules, { seats, policy }, seat, field, bloc)),
      proposes: (field) =>
        seat !== undefined && mayPropose(rules, { seats, policy }, seat, field)
          ? proposalPath(field.path, seat.seat)
          : null,
    };
  }, [desk, sheet, fields, team, rules, seats, policy, seat, closed]);
}
