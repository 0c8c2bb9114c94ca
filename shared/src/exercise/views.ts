/** Everybody's fold of one log at once: what each viewer knows, side by side. */
import { tell } from '../log/audience.ts';
import type { LogRecord } from '../log/record.ts';
import type { AnyRules } from '../rules/contract.ts';
import { FACILITATOR, type Known, OBSERVER, type TeamId, type Viewer, viewerName } from '../words.ts';
import { blankExercise, type Exercise } from './exercise.ts';
import { foldInto } from './fold.ts';

export interface View {
  readonly viewer: Viewer;
  readonly exercise: Exercise;
}

export class Views {
  readonly #rules: AnyRules;
  /** The fold of everything. */
  readonly facilitator: Exercise;
  /** Teams in the manifest's order, then the observers. */
  readonly others: readonly View[];

  constructor(rules: AnyRules) {
    this.#rules = rules;
    this.facilitator = blankExercise();
    const viewers: Viewer[] = rules.manifest.teams.map(({ id }) => ({ kind: 'team', team: id }));
    this.others = [...viewers, OBSERVER].map((viewer) => ({ viewer, exercise: blankExercise() }));
  }

  /** Tells each viewer its part of the next record. */
  take(record: LogRecord): void {
    for (const { viewer, exercise } of [{ viewer: FACILITATOR, exercise: this.facilitator }, ...this.others]) {
      const told = tell(record, viewer, exercise.n);
      if (told !== null) foldInto(this.#rules, exercise, [told]);
    }
  }

  /** What a team knows. Refuses a team the ruleset does not have. */
  known(team: TeamId): Known<object> {
    const view = this.others.find(({ viewer }) => viewerName(viewer) === team);
    if (view === undefined) throw new Error(`This ruleset has no team "${team}".`);
    return view.exercise.known;
  }
}
