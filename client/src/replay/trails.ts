/** Trails of every indicator up to a moment, as the viewer knew it turn by turn. */
import type { Exercise, Snapshot } from '@sandtable/shared/exercise/exercise.ts';
import { type Board, type Indicator, indicatorsOf } from '@sandtable/shared/rules/board.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { pointOf, type Trail } from '../panels/trail.ts';

/** Boards are asked for once per snapshot and viewer: scrubbing passes the same turns again and again. */
const boards = new WeakMap<Snapshot, Map<string, Indicator>>();

export function trailsOf(rules: AnyRules, viewer: Viewer, exercise: Exercise, now: Board): (id: string) => Trail {
  const turns = exercise.history.map((snapshot) => {
    let found = boards.get(snapshot);
    if (found === undefined) {
      found = indicatorsOf(rules.board(snapshot.known, viewer));
      boards.set(snapshot, found);
    }
    return { step: snapshot.step, indicators: found };
  });
  const present = indicatorsOf(now);
  const last = turns.at(-1);
  return (id) => {
    const trail = turns.flatMap(({ step, indicators }) => {
      const indicator = indicators.get(id);
      return indicator === undefined ? [] : [pointOf(indicator, step)];
    });
    const indicator = present.get(id);
    // What an inject moved since the last publication shows at once.
    if (indicator !== undefined && last !== undefined && trail.length > 0)
      trail[trail.length - 1] = pointOf(indicator, last.step);
    return trail;
  };
}
