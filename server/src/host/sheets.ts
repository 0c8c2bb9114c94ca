/**
 * The teams' shared order sheets while they are filled in: per field the last writer wins, with who and when. Not
 * records, but kept in the store within a second of the edit, so that they survive a reload, a restart and a crash.
 */
import {
  type AnyRules,
  canonical,
  type DraftField,
  type Edited,
  type Exercise,
  type Field,
  fieldsOf,
  Json,
  LOCK_GRACE,
  type LogRecord,
  mayPropose,
  mayWrite,
  type Refusal,
  readyPath,
  type Seat,
  type SheetDraft,
  type StoredSealed,
  splitDraftPath,
  type TeamId,
  text,
  UNDO,
  withEdited,
} from '@sandtable/shared';
import type { z } from 'zod';
import type { StoredDraft } from '../store/drafts.ts';
import type { Viewers } from './viewers.ts';

type Sealed = z.infer<typeof StoredSealed>;
type Fields = { [path: string]: DraftField | null };

/** One edit as it came over the wire. */
export interface Edit {
  readonly path: string;
  readonly value: DraftField['value'];
  /** What it was made on, where it must still stand for the edit to count. */
  readonly was?: DraftField['value'] | undefined;
}

interface Played {
  readonly branch: number;
  readonly sealed: Map<TeamId, { [path: string]: DraftField }>;
}

/** Longest canonical text of one field's value, characters. */
const LONGEST_VALUE = 8_000;

export class Sheets {
  readonly #rules: AnyRules;
  readonly #viewers: Viewers;
  #branch = 1;
  #step = 0;
  #sheets = new Map<TeamId, { [path: string]: DraftField }>();
  /** What was changed of each sheet in the last minute: of this process' memory alone, since nothing hangs on it. */
  readonly #lately = new Map<TeamId, readonly Edited[]>();
  /** What the store does not have yet, by branch, step, team and path. */
  readonly #unsaved = new Map<string, StoredDraft>();
  /** By step, when it was last played: on which branch, and the sheets that people sealed. A rewind returns to these. */
  readonly #played = new Map<number, Played>();
  /** When the step now open was played before, if it was. */
  #before: Played | undefined;
  #fields = new Map<TeamId, Map<string, Field>>();

  constructor(rules: AnyRules, viewers: Viewers) {
    this.#rules = rules;
    this.#viewers = viewers;
  }

  /** The draft of a team as it stands. */
  of(team: TeamId): SheetDraft {
    return this.#sheets.get(team) ?? {};
  }

  /** What was changed of a team's sheet in the last minute, oldest first. */
  lately(team: TeamId, now: number): readonly Edited[] {
    return (this.#lately.get(team) ?? []).filter(({ at }) => now - at < UNDO);
  }

  get branch(): number {
    return this.#branch;
  }
  get step(): number {
    return this.#step;
  }
  get dirty(): boolean {
    return this.#unsaved.size > 0;
  }

  /** Latest instant of an edit: when somebody was certainly still at work. */
  get lastEdit(): number {
    let last = 0;
    for (const sheet of this.#sheets.values()) for (const { at } of Object.values(sheet)) last = Math.max(last, at);
    return last;
  }

  /** Notes what a record just folded means for the sheets. True if a new step began and the sheets are blank. */
  follow(record: LogRecord, x: Exercise): boolean {
    const { body } = record;
    this.#fields = new Map();
    if (body.kind === 'sealed') this.#remember(body.team, body.orders, record);
    if (body.kind === 'unsealed') this.#played.get(this.#step)?.sealed.delete(body.team);
    if (x.branch === this.#branch && x.step === this.#step) return false;
    this.#branch = x.branch;
    this.#step = x.step;
    this.#sheets = new Map();
    this.#lately.clear();
    this.#before = this.#played.get(x.step);
    this.#played.set(x.step, { branch: x.branch, sealed: new Map() });
    return true;
  }

  #remember(team: TeamId, orders: readonly Sealed[], { actor, at }: LogRecord): void {
    // What the clock or a bot sealed is nobody's edit: such a team gets back the draft it had.
    if (!('seat' in actor)) return;
    const sheet: { [path: string]: DraftField } = {};
    for (const { order } of orders) {
      const { type, ...rest } = order;
      for (const [name, value] of Object.entries(rest))
        sheet[`${type}.${name}`] = { value: Json.parse(value), seat: actor.seat, at };
    }
    this.#played.get(this.#step)?.sealed.set(team, sheet);
  }

  /** The branch on which the step now open was played before, for reading its drafts back; undefined if it never was. */
  get playedOn(): number | undefined {
    return this.#before?.branch;
  }

  /** Puts sheets read from the store in place. A field stored as null was given back to what the sheet prints. */
  restore(stored: ReadonlyMap<TeamId, SheetDraft>): void {
    for (const [team, draft] of stored)
      this.#sheets.set(team, Object.fromEntries(Object.entries(draft).filter(([, field]) => field.value !== null)));
  }

  /**
   * After a rewind: each team finds the sheet it had sealed in the step that is played again, or its draft of then.
   * @param drafts of the branch on which that step was played before
   */
  returnTo(drafts: ReadonlyMap<TeamId, SheetDraft>): void {
    this.restore(drafts);
    for (const [team, sealed] of this.#before?.sealed ?? []) {
      const known = this.#fieldsOf(team);
      this.#sheets.set(team, Object.fromEntries(Object.entries(sealed).filter(([path]) => known.has(path))));
    }
    for (const [team, sheet] of this.#sheets)
      for (const [path, field] of Object.entries(sheet)) this.#keep(team, path, field);
  }

  /**
   * Takes one person's edits of a team's sheet, all or none. A null value gives a field back to the sheet.
   * @param seat whose edit it is: on the team, or a facilitator
   */
  edit(
    seat: Seat,
    team: TeamId,
    step: number,
    edits: readonly Edit[],
    now: number,
  ): { fields: Fields } | { refusals: readonly Refusal[] } {
    const x = this.#viewers.facilitator.exercise;
    const refusal = this.#closed(x, seat, team, step, now);
    if (refusal !== null) return { refusals: [refusal] };
    const refusals = edits.flatMap((edit) => this.#refuse(x, seat, team, edit) ?? []);
    if (refusals.length > 0) return { refusals };
    const sheet = this.#sheets.get(team) ?? {};
    this.#sheets.set(team, sheet);
    const fields: Fields = {};
    for (const { path, value } of edits) {
      const field = { value, seat: seat.seat as DraftField['seat'], at: now };
      this.#keep(team, path, field);
      this.#note({ team, step, path, seat: seat.seat, at: now, before: sheet[path]?.value ?? null, after: value });
      if (value === null) delete sheet[path];
      else sheet[path] = field;
      fields[path] = value === null ? null : field;
    }
    return { fields };
  }

  #note(edit: Edited): void {
    if (edit.path.startsWith('ready.') || canonical(edit.before) === canonical(edit.after)) return;
    this.#lately.set(edit.team, withEdited(this.lately(edit.team, edit.at), edit));
  }

  #closed(x: Exercise, seat: Seat, team: TeamId, step: number, now: number): Refusal | null {
    const refuse = (code: string, values?: { [k: string]: string | number }): Refusal => ({
      code,
      text: text(`refuse.${code}`, values),
    });
    if (!this.#rules.manifest.teams.some(({ id }) => id === team)) return refuse('no-such-team', { team });
    if (x.stage !== 'orders' && x.stage !== 'locked') return refuse('wrong-stage', { act: 'draft', stage: x.stage });
    if (step !== x.step) return refuse('stale-step', { given: step, step: x.step });
    if (!(x.status?.awaited ?? []).includes(team)) return refuse('not-awaited', { team });
    if (x.sealed[team] !== undefined) return refuse('sheet-sealed');
    const grace = Math.max(LOCK_GRACE, (x.extra[seat.seat] ?? 0) * 60_000);
    if (x.stage === 'locked' && now > (x.clock.lockedAt ?? 0) + grace) return refuse('locked');
    return null;
  }

  #refuse(x: Exercise, seat: Seat, team: TeamId, { path, value, was }: Edit): Refusal | null {
    const { field: base, bloc, proposer } = splitDraftPath(path);
    const field = this.#fieldsOf(team).get(base);
    // A ready tick is no field of the sheet, but anybody on the team may set it.
    if (field === undefined && this.#isReadyTick(team, path) && (value === true || value === null)) return null;
    const blocs = this.#rules.manifest.teams.find(({ id }) => id === team)?.blocs ?? [];
    const unknownBloc = bloc !== null && (field?.vote === undefined || !blocs.some(({ id }) => id === bloc));
    if (field === undefined || unknownBloc)
      return { code: 'unknown-field', text: text('refuse.unknown-field', { path }), path };
    if (canonical(value).length > LONGEST_VALUE)
      return { code: 'value-too-large', text: text('refuse.value-too-large', { path }), path };
    if (was !== undefined && canonical(this.of(team)[path]?.value ?? field.value) !== canonical(was))
      return { code: 'words-moved', text: text('refuse.words-moved'), path };
    if (proposer !== null) return this.#mayDispose(x, seat, field, proposer, { path, value });
    return mayWrite(this.#rules, x, seat, field, bloc);
  }

  /** A proposal is its own seat's to make; whoever writes the field, or made it, takes it away. */
  #mayDispose(x: Exercise, seat: Seat, field: Field, proposer: string, { path, value }: Edit): Refusal | null {
    const own = proposer === seat.seat;
    const allowed =
      value === null
        ? own || mayWrite(this.#rules, x, seat, field, null) === null
        : own && mayPropose(this.#rules, x, seat, field);
    return allowed ? null : { code: 'no-proposal', text: text('refuse.no-proposal'), path };
  }

  #isReadyTick(team: TeamId, path: string): boolean {
    if (!path.startsWith('ready.')) return false;
    const { sections } = this.#rules.sheet(this.#viewers.team(team).exercise.known, team);
    return sections.some(({ id }) => readyPath(id) === path);
  }

  #fieldsOf(team: TeamId): Map<string, Field> {
    let fields = this.#fields.get(team);
    if (fields === undefined) {
      fields = fieldsOf(this.#rules.sheet(this.#viewers.team(team).exercise.known, team));
      this.#fields.set(team, fields);
    }
    return fields;
  }

  #keep(team: TeamId, path: string, field: DraftField): void {
    const row = { branch: this.#branch, step: this.#step, team, path, ...field };
    this.#unsaved.set(`${row.branch}/${row.step}/${team}/${path}`, row);
  }

  /** Hands over what the store does not have; given back by {@link takeBack} where saving failed. */
  unsaved(): StoredDraft[] {
    const rows = [...this.#unsaved.values()];
    this.#unsaved.clear();
    return rows;
  }

  takeBack(rows: readonly StoredDraft[]): void {
    for (const row of rows) {
      const key = `${row.branch}/${row.step}/${row.team}/${row.path}`;
      // An edit made meanwhile is the newer one.
      if (!this.#unsaved.has(key)) this.#unsaved.set(key, row);
    }
  }
}
