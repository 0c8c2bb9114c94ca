/** What stands on a team's sheet: what somebody wrote there in this step, else what the sheet prints. */
import type { Field } from '@sandtable/shared/rules/sheet.ts';
import type { TeamId } from '@sandtable/shared/words.ts';
import type { ExerciseState } from '../exercise-store.ts';
import type { Stored } from './desk-edits.ts';
import { fieldPath } from './element.ts';

const UNTOUCHED: ExerciseState['drafts'][string]['fields'] = {};

/** The fields somebody touched in the step being played. */
export function touchedFields(state: Pick<ExerciseState, 'drafts' | 'exercise'>, team: TeamId) {
  const draft = state.drafts[team];
  return draft?.step === state.exercise.step ? draft.fields : UNTOUCHED;
}

/** A draft path's value and who wrote it. A bloc that has not voted, and whoever has not proposed, stands where the team does. */
export function standing(
  state: Pick<ExerciseState, 'drafts' | 'exercise'>,
  team: TeamId,
  fields: ReadonlyMap<string, Field>,
  path: string,
): Stored {
  const touched = touchedFields(state, team);
  const own = touched[path];
  // What was taken away is shown as gone before the server has said so.
  if (own !== undefined && own.value !== null) return own;
  const base = fieldPath(path);
  return touched[base] ?? { value: fields.get(base)?.value ?? null, seat: null };
}
