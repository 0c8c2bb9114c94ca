/**
 * What a viewer's knowledge looks like: the sheet, the board and every indicator's trail, each computed once per state of
 * knowledge. The fold keeps an unchanged state's identity, so the state itself is the key.
 */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { type Board, type Indicator, indicatorsOf } from '@sandtable/shared/rules/board.ts';
import type { AnyRules, ScoreLine } from '@sandtable/shared/rules/contract.ts';
import type { Sheet } from '@sandtable/shared/rules/sheet.ts';
import type { Known, TeamId, Viewer } from '@sandtable/shared/words.ts';
import { viewerName } from '@sandtable/shared/words.ts';
import { type Trail, trailIn } from '../panels/trail.ts';

export { turnOf } from '../panels/trail.ts';

function perKnowledge<Out>(): (known: Known<object>, name: string, make: () => Out) => Out {
  const made = new WeakMap<Known<object>, Map<string, Out>>();
  return (known, name, make) => {
    const of = made.get(known) ?? new Map<string, Out>();
    made.set(known, of);
    let out = of.get(name);
    if (out === undefined) {
      out = make();
      of.set(name, out);
    }
    return out;
  };
}

const sheets = perKnowledge<Sheet>();
const boards = perKnowledge<{ board: Board; indicators: ReadonlyMap<string, Indicator> }>();
const scores = perKnowledge<readonly ScoreLine[]>();

/** A team's order sheet as its knowledge prints it. */
export function sheetOf(rules: AnyRules, known: Known<object>, team: TeamId): Sheet {
  return sheets(known, team, () => rules.sheet(known, team));
}

/** What there is to look at, and its indicators by id. */
export function boardOf(rules: AnyRules, known: Known<object>, viewer: Viewer) {
  return boards(known, viewerName(viewer), () => {
    const board = rules.board(known, viewer);
    return { board, indicators: indicatorsOf(board) };
  });
}

export function scoreOf(rules: AnyRules, known: Known<object>, viewer: Viewer): readonly ScoreLine[] {
  return scores(known, viewerName(viewer), () => rules.score(known, viewer));
}

/** How one indicator went: where it stood as each turn opened, then where it stands now. */
export function trailOf(
  rules: AnyRules,
  x: Pick<Exercise, 'history' | 'known' | 'status'>,
  viewer: Viewer,
  id: string,
): Trail {
  return trailIn(x, (known) => boardOf(rules, known, viewer).indicators.get(id));
}
