/** Score lines for a viewer: bands from own knowledge while play lasts, the exact account once it is over. */
import { type Known, type ScoreLine, text, type Viewer } from '@sandtable/shared';
import type { FlagshipState } from '../flagship.ts';
import { lookingAt } from './basis.ts';
import { judged, type Objective, objectives, SCORED, type ScoredTeam } from './objectives.ts';

const FINAL = { us: 'finalUs', europe: 'finalEurope', ukraine: 'finalUkraine', russia: 'finalRussia' } as const;

/** Lines of the viewer's own side in play, of all sides to the facilitator, and of all sides to everybody at the end. */
export function score(known: Known<FlagshipState>, viewer: Viewer): readonly ScoreLine[] {
  const over = known.clock?.over === true;
  const look = lookingAt(known, viewer);
  return SCORED.flatMap((team) => {
    const own = viewer.kind === 'facilitator' || (viewer.kind === 'team' && viewer.team === team);
    if (!over && !own) return [];
    const final = known.scoring?.[FINAL[team]];
    return objectives[team].map((objective, i) => {
      const exact = over ? final?.[i] : undefined;
      if (exact !== undefined) return { ...line(team, objective), value: exact };
      const now = judged(objective, look);
      if (now === undefined) return line(team, objective);
      const band = now.low === now.high ? {} : { low: now.low, high: now.high };
      return { ...line(team, objective), value: now.value, ...band };
    });
  });
}

function line(team: ScoredTeam, { id, weight, hidden }: Objective): ScoreLine {
  return {
    team,
    id,
    label: text(`scoring.objective.${team}.${id}`),
    help: text(`scoring.rests.${team}.${id}`),
    weight,
    ...(hidden ? { hidden: true } : {}),
  };
}

export { FINAL };
