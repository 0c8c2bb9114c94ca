/** The account of a quarter, and of the whole exercise when it ends. */
import type { Audience } from '@sandtable/shared';
import { F, P } from '../audience.ts';
import { TURNS } from '../calendar.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import type { Why } from '../module.ts';
import { optional } from '../optional.ts';
import { type Basis, everything, signsOf } from './basis.ts';
import { scoring as face } from './face.ts';
import { decidedBy, objectives, SCORED, type ScoredTeam, trajectoryOf } from './objectives.ts';
import { FINAL } from './score.ts';

type ScoringStep = Step<'scoring'>;

/** Each side is told the aim that nobody else hears of. */
function opening(step: ScoringStep): void {
  step.heading('objectives');
  for (const team of SCORED) {
    for (const { id, hidden, weight } of objectives[team]) {
      if (step.live && hidden)
        step.note({ type: 'scoring.briefed', team, objective: id }, [team], {
          parts: [['weight', weight, [team]]],
        });
    }
  }
}

function turn(step: ScoringStep): void {
  step.heading('turn');
  const { state, own } = step;
  step.shift('quarters', step.by('quarter', 1, P));
  step.shift('gridSum', step.by('quarter', state.airwar.grid, P));
  step.shift('stockSum', step.by('quarter', state.aid.usStock, P));
  const { lastGain } = state.front;
  if (lastGain > own.worst) step.set('worst', lastGain, step.live && { parts: [['record', lastGain - own.worst, P]] });
  step.heading('trajectory');
  const signs = signsOf(state);
  const dead = optional(state, 'signals')?.dead === 1;
  const trajectory = dead ? 'disruption' : trajectoryOf(signs);
  const decided = (see: Audience): Why => ({ parts: decidedBy(signs, dead).map((what) => [what, 1, see] as const) });
  step.set('trajectory', trajectory, step.live && decided(F));
  step.heading('objectives');
  const last = step.t + 1 >= TURNS;
  // Before the end the points are told to the facilitator and stored nowhere.
  if (!last && !step.live) return;
  const points = pointsOf(everything(state));
  const totals = totalsOf(points);
  const sides = (see: Audience): Why => ({ parts: SCORED.map((team) => [team, totals[team], see] as const) });
  if (step.live) step.note({ type: 'scoring.turned', totals, trajectory }, F, sides(F));
  if (!last) return;
  for (const team of SCORED) {
    const parts = objectives[team].map(({ id }, i) => [id, points[team][i] ?? 0, P] as const);
    step.set(FINAL[team], points[team], step.live && { parts });
  }
  step.set('outcome', trajectory, step.live && decided(P));
  if (step.live) step.note({ type: 'scoring.ended', totals, trajectory }, P, sides(P));
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
