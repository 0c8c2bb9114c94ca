/** The public half of `desk`: no levers; a brief to read, for whoever has it. */
import { type Json, type Known, type Panel, type TablePanel, text } from '@sandtable/shared';
import type { FlagshipFace, FlagshipState } from '../flagship.ts';
import { fields } from './fields.ts';
import { FORECASTS, type Forecast, observedIn, verdictOf } from './forecasts.ts';
import { notes, tell } from './notes.ts';

export const desk: FlagshipFace<'desk'> = {
  id: 'desk',
  fields,
  orders: {},
  notes,
  tell,
  board: (known): readonly Panel[] => {
    const { scores, final, after } = known.desk ?? {};
    const shown = final !== undefined && final.length > 0 ? final : scores;
    if (shown === undefined || shown.length === 0) return [];
    return [brief(known, shown, after ?? known.clock?.turn ?? 0)];
  },
};

/**
 * Forecast by forecast: what was observed, whether that makes it true, by how much, and how it is scored. Who knows no more
 * than the scores reads from them what they say was observed.
 */
function brief(known: Known<FlagshipState>, scores: readonly (number | undefined)[], after: number): TablePanel {
  const label = (id: string) => text(`desk.column.${id}`);
  const points = { label: text('unit.points'), digits: 0 };
  const observed = (id: Forecast, score: number) =>
    known.desk?.usual === undefined ? saidBy(id, score, after) : restsOn(known, id, after);
  return {
    kind: 'table',
    id: 'desk.brief',
    holds: 'forecasts',
    title: text('desk.panel', { after }),
    columns: [
      { id: 'rests', label: label('rests') },
      { id: 'verdict', label: label('verdict') },
      { id: 'score', label: label('score'), unit: points },
      { id: 'reason', label: label('reason') },
    ],
    rows: FORECASTS.map((id, i) => {
      const score = scores[i] ?? 0;
      const verdict: Json = { key: `desk.verdict.${verdictOf(score)}` };
      return {
        id,
        label: text(`desk.forecast.${id}`),
        cells: [observed(id, score), verdict, Math.round(score), { key: `desk.reason.${id}` }],
      };
    }),
  };
}

function saidBy(id: Forecast, score: number, quarters: number): Json {
  const { size, bound } = observedIn(id, score, quarters);
  if (id === 'airDefence') return { key: 'desk.said.airDefence', values: { size: Math.round(size), bound } };
  if (id === 'strain') return { key: 'desk.said.strain', values: { size: Math.round(size * 10) / 10, bound } };
  return { key: `desk.rests.${id}`, values: { count: size, quarters } };
}

function restsOn({ desk, politics }: Known<FlagshipState>, id: Forecast, quarters: number): Json {
  const tenth = (x: number) => Math.round(x * 10) / 10;
  const { usual = 0, joint = 0, conditional = 0, airDefence = 0, handedOver = 0, cohesion = 0 } = desk ?? {};
  const values: { readonly [F in Forecast]: { readonly [name: string]: number } } = {
    pledges: { count: usual, quarters },
    airDefence: { part: tenth(airDefence), whole: tenth(handedOver) },
    joint: { count: joint, quarters },
    escalation: { count: conditional, quarters },
    strain: { before: tenth(cohesion), now: tenth(politics?.coh ?? cohesion) },
  };
  return { key: `desk.rests.${id}`, values: { ...values[id] } };
}
