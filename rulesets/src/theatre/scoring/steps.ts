/** The account of a quarter, and of the whole exercise when it ends. */
import { F, P } from '../audience.ts';
import { TURNS } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { type Basis, everything } from './basis.ts';
import { scoring as face } from './face.ts';
import { objectives, SCORED, type ScoredTeam, trajectoryOf } from './objectives.ts';
import { FINAL } from './score.ts';

type ScoringStep = Step<'scoring'>;

/** Each side is told the aim that nobody else hears of. */
function opening(step: ScoringStep): void {
  step.heading('objectives');
  for (const team of SCORED) {
    for (const { id, hidden } of objectives[team]) {
      if (hidden) step.note({ type: 'scoring.briefed', team, objective: id }, [team]);
    }
  }
}

function turn(step: ScoringStep): void {
  step.heading('turn');
  const { state, own } = step;
  step.shift('quarters', [['quarter', 1, P]]);
  step.shift('gridSum', [['quarter', state.airwar.grid, P]]);
  step.shift('stockSum', [['quarter', state.aid.usStock, P]]);
  const { lastGain } = state.front;
  if (lastGain > own.worst) step.set('worst', lastGain, { parts: [['record', lastGain - own.worst, P]] });
  step.heading('trajectory');
  const basis = everything(state);
  const trajectory = trajectoryOf(basis);
  step.set('trajectory', trajectory);
  step.heading('objectives');
  const last = step.t + 1 >= TURNS;
  // Before the end the points are told to the facilitator and stored nowhere.
  if (!last && !step.live) return;
  const points = pointsOf(basis);
  const totals = totalsOf(points);
  step.note({ type: 'scoring.turned', totals, trajectory }, F);
  if (!last) return;
  for (const team of SCORED) step.set(FINAL[team], points[team]);
  step.set('outcome', trajectory);
  step.note({ type: 'scoring.ended', totals, trajectory }, P);
}

type Points = { [team in ScoredTeam]: number[] };

function pointsOf(basis: Basis): Points {
  const of = (team: ScoredTeam) => objectives[team].map(({ points }) => points(basis));
  return { us: of('us'), europe: of('europe'), ukraine: of('ukraine'), russia: of('russia') };
}

function totalsOf(points: Points): { [team in ScoredTeam]: number } {
  const total = (team: ScoredTeam) =>
    objectives[team].reduce((sum, { weight }, i) => sum + weight * (points[team][i] ?? 0), 0);
  return { us: total('us'), europe: total('europe'), ukraine: total('ukraine'), russia: total('russia') };
}

export const scoring: FlagshipModule<'scoring'> = { face, opening, steps: { turn } };
