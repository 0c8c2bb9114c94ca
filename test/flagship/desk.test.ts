/** The analyst's brief: when it comes, who reads it, and that it scores what others expected from what happened here. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { FORECASTS, scoresOf, verdictOf } from '@sandtable/rulesets/theatre/desk/forecasts.ts';
import { FACILITATOR, type Panel, type Viewer, viewerName } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { play, VIEWERS, variety } from './play.ts';

const GAMES = variety(1);

function briefOf(known: object | undefined, viewer: Viewer): Extract<Panel, { kind: 'table' }> | undefined {
  const found = face.rules.board((known ?? {}) as never, viewer).panels.find(({ id }) => id === 'desk.brief');
  return found?.kind === 'table' ? found : undefined;
}

describe.each(GAMES)('$scenario, $bots bots, $seed', (game) => {
  test('comes after turns 2 and 3 for the facilitator alone, and at the end for all', () => {
    for (const { step, entries, known } of play(game)) {
      const told = entries.filter(({ event }) => event.type === 'desk.assessed');
      const due = step === 2 || step === 3 || step === 9;
      expect(told.map(({ audience }) => audience)).toEqual(due ? [step === 9 ? 'all' : []] : []);
      for (const viewer of VIEWERS) {
        const reads = step === 9 || (viewer.kind === 'facilitator' && step >= 2);
        expect(briefOf(known.get(viewerName(viewer)), viewer) !== undefined, `${viewerName(viewer)} in ${step}`).toBe(
          reads,
        );
      }
      for (const { event, because } of told) {
        const { scores } = event as { readonly scores: readonly number[] };
        expect(because.rule).toBe('desk.forecasts');
        expect(because.terms?.map(({ value }) => value)).toEqual(scores);
        for (const score of scores) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        expect(face.rules.tell(event, FACILITATOR).weight).toBe(3);
      }
    }
  });
});

test('says what was observed, whether it came true, by how much, and what would have had full marks; to all the same', () => {
  for (const { step, known, state } of play({ seed: 'rests' })) {
    if (step < 9) continue;
    const { usual, joint, conditional, airDefence, handedOver, cohesion } = state.desk;
    const share = Math.round((100 * airDefence) / handedOver);
    for (const viewer of VIEWERS) {
      const brief = briefOf(known.get(viewerName(viewer)), viewer);
      expect(brief?.rows.map(({ id }) => id)).toEqual([...FORECASTS]);
      expect(brief?.columns.map(({ id }) => id)).toEqual(['rests', 'verdict', 'score', 'reason']);
      const seen = brief?.rows.map(({ cells }) => (cells[0] as { values: { [name: string]: number } }).values);
      const counts = [usual, joint, conditional];
      expect([seen?.[0], seen?.[2], seen?.[3]].map((one) => one?.['count'])).toEqual(counts);
      if (viewer.kind === 'facilitator') continue;
      // Who reads it off the scores reads the same, as far as the scales go.
      expect(seen?.[1]?.['size']).toBe(Math.min(20, Math.max(8, share)));
      const lost = cohesion - state.politics.coh;
      expect(seen?.[4]?.['size']).toBeCloseTo(Math.min(6, Math.max(-4, lost)), 1);
    }
  }
});

test('the trajectory as of now is on the facilitator’s board from the first quarter, and on everybody’s at the end', () => {
  for (const { step, known, state } of play({ seed: 'trajectory' })) {
    for (const viewer of VIEWERS) {
      const board = face.rules.board((known.get(viewerName(viewer)) ?? {}) as never, viewer);
      const table = board.panels.find(({ id }) => id === 'table.trajectory');
      const kind = table?.kind === 'table' ? table.rows.find(({ id }) => id === 'kind')?.cells[0] : undefined;
      const told = step === 9 || (viewer.kind === 'facilitator' && step > 0);
      expect(kind, `${viewerName(viewer)} in ${step}`).toEqual(
        told ? { key: `scoring.trajectory.${state.scoring.trajectory}` } : undefined,
      );
    }
  }
});

test('counts quarters as they were: recounted from the orders and the state of each', () => {
  const usual: boolean[] = [];
  const joint: boolean[] = [];
  for (const { step, state, orders } of play({ seed: 'recount', bots: 'random' })) {
    if (step === 0) continue;
    usual.push(Math.abs(state.treasury.allocated - 7.7) <= 0.25 * 7.7);
    const lines = orders.find(({ order }) => order.type === 'lines')?.order as { contract: string } | undefined;
    joint.push(lines?.contract !== 'annual');
    expect(state.desk.usual).toBe(usual.filter(Boolean).length);
    expect(state.desk.joint).toBe(joint.filter(Boolean).length);
    if (step === 9) expect(state.desk.final).toEqual(state.desk.scores);
  }
  expect(new Set(joint).size).toBe(2);
});

describe('a score', () => {
  const seen = { quarters: 4, usual: 4, joint: 2, conditional: 0, airDefence: 2, handedOver: 10, lost: 1 };
  test('is the share of quarters, or stands on its scale', () => {
    expect(scoresOf(seen)).toEqual([100, 100, 50, 0, 50]);
    expect(scoresOf({ ...seen, airDefence: 0.8, lost: -4 }).map(Math.round)).toEqual([100, 0, 50, 0, 0]);
  });
  test('of nothing is nothing', () => {
    expect(scoresOf({ ...seen, quarters: 0, handedOver: 0, lost: -9 })).toEqual([0, 0, 0, 0, 0]);
  });
  test('is judged as objectives are', () => {
    expect([60, 59, 40, 39].map(verdictOf)).toEqual(['true', 'partly', 'partly', 'not']);
  });
});
