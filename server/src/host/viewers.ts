/** What each viewer of one exercise knows: a fold and a count per viewer. */
import {
  type AnyRules,
  blankExercise,
  copyJson,
  type Exercise,
  FACILITATOR,
  foldInto,
  type Json,
  type LogRecord,
  OBSERVER,
  type TeamId,
  type ToldRecord,
  tell,
  type Viewer,
  viewerName,
} from '@sandtable/shared';

/** One viewer's exercise and which records it was told. */
export class Told {
  readonly viewer: Viewer;
  /** Seq of the nth record told. */
  readonly #seqs: number[] = [];
  readonly #rules: AnyRules;
  #exercise: Exercise = blankExercise();

  constructor(viewer: Viewer, rules: AnyRules) {
    this.viewer = viewer;
    this.#rules = rules;
  }

  /** The fold: without its lists of lines and talk, and once {@link slim}, without what past turns looked like. */
  get exercise(): Exercise {
    return this.#exercise;
  }

  /** Records told so far. */
  get n(): number {
    return this.#seqs.length;
  }

  /** Seqs of the records told from the nth on, at most `limit`. */
  seqs(from: number, limit: number): readonly number[] {
    return this.#seqs.slice(from, from + limit);
  }

  /** Folds a record in; null if this viewer may not know of it. */
  take(record: LogRecord): ToldRecord | null {
    const told = tell(record, this.viewer, this.n);
    if (told === null) return null;
    foldInto(this.#rules, this.#exercise, [told]);
    // Screens need these lists, decisions do not, and they are most of it.
    this.#exercise.lines.length = 0;
    this.#exercise.said.length = 0;
    this.#seqs.push(record.seq);
    return told;
  }

  /** Lets go of what past turns looked like: only a rewind needs it, and reads the log for it. */
  slim(): void {
    for (const { history } of [this.#exercise, ...this.#exercise.branches])
      for (const snapshot of history) snapshot.known = {};
  }

  /** Back to knowing nothing, to be told everything again. */
  forget(): void {
    this.#exercise = blankExercise();
    this.#seqs.length = 0;
  }

  /** Throws what folding this record would throw, and changes nothing: once it is in the log it must fold. */
  rehearse(record: LogRecord): void {
    if (!('entries' in record.body)) return;
    const told = tell(record, this.viewer, this.n);
    if (told === null || !('entries' in told.body)) return;
    const known = copyJson(this.#exercise.known as Json) as object;
    for (const entry of told.body.entries ?? []) this.#rules.apply(known, entry.event);
    if (this.#exercise.step > 0 || record.body.kind === 'opened') this.#rules.status(known);
  }
}

/** All viewers of an exercise, by name. */
export class Viewers {
  readonly facilitator: Told;
  readonly all: readonly Told[];
  readonly #byName: ReadonlyMap<string, Told>;

  constructor(rules: AnyRules) {
    this.facilitator = new Told(FACILITATOR, rules);
    const teams = rules.manifest.teams.map(({ id }) => new Told({ kind: 'team', team: id }, rules));
    this.all = [this.facilitator, ...teams, new Told(OBSERVER, rules)];
    this.#byName = new Map(this.all.map((told) => [viewerName(told.viewer), told]));
  }

  /** Refuses a viewer the ruleset does not have. */
  of(viewer: Viewer): Told {
    const found = this.#byName.get(viewerName(viewer));
    if (found === undefined) throw new Error(`This exercise has no viewer "${viewerName(viewer)}".`);
    return found;
  }

  team(team: TeamId): Told {
    return this.of({ kind: 'team', team });
  }
}
