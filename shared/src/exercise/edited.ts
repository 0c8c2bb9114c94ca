/** What was changed on a team's sheet in the last minute: what the team sees of one another's hands, and may undo. */
import type { Json, TeamId } from '../words.ts';

/** A change that somebody made. `before` and `after` null: as the sheet prints it, or no proposal. */
export interface Edited {
  readonly team: TeamId;
  readonly step: number;
  readonly path: string;
  readonly seat: string;
  readonly at: number;
  readonly before: Json | null;
  readonly after: Json | null;
}

/** How long a change may be undone, ms. */
export const UNDO = 60_000;
/** Changes kept, and within what time somebody's changes of one field are one, ms: one types digit by digit. */
const MOST = 60;
const TYPING = 15_000;

/** The list with a change added; one of the same hand in the same field a moment ago is lengthened instead. */
export function withEdited(list: readonly Edited[], edit: Edited): readonly Edited[] {
  const last = list.findLast(({ team, step, path }) => team === edit.team && step === edit.step && path === edit.path);
  if (last === undefined || last.seat !== edit.seat || edit.at - last.at > TYPING) return [...list, edit].slice(-MOST);
  return [...list.filter((one) => one !== last), { ...edit, before: last.before }];
}
