/** The score while play lasts: bands from own knowledge; and at the end: exact, for everybody. */
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import type { FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { FACILITATOR, type Known, OBSERVER, type TeamId, type Viewer, viewerName } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { play, TEAMS, VIEWERS, variety } from './play.ts';

const as = (team: TeamId): Viewer => ({ kind: 'team', team });

/** Lines of a side as the facilitator, who knows everything, would score them now. */
function truth(state: FlagshipState, team: TeamId) {
  return rules.score(state as Known<FlagshipState>, FACILITATOR).filter((line) => line.team === team);
}

describe('while play lasts', () => {
  test('a team sees its own four objectives, the hidden one marked, and nobody else’s', () => {
    for (const { known, step } of play({ seed: 'own lines' })) {
      if (step === 9) break;
      for (const team of TEAMS) {
        const lines = rules.score(known.get(team) ?? {}, as(team));
        expect(lines.map((line) => line.team)).toEqual([team, team, team, team]);
        expect(lines.filter(({ hidden }) => hidden === true).length).toBe(1);
        expect(lines.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
      }
      expect(rules.score(known.get('observer') ?? {}, OBSERVER)).toEqual([]);
    }
  });

  test('what rests on known facts alone is a number, what rests on estimates a band around one', () => {
    for (const { known, step } of play({ seed: 'bands' })) {
      if (step === 9) break;
      const line = (team: TeamId, id: string) =>
        rules.score(known.get(team) ?? {}, as(team)).find((one) => one.id === id);
      expect(line('ukraine', 'territory')?.low).toBeUndefined();
      expect(line('us', 'burden')?.low).toBeUndefined();
      const divide = line('russia', 'divide');
      expect(divide?.low).toBeLessThan(divide?.value ?? 0);
      expect(divide?.high).toBeGreaterThan(divide?.value ?? 100);
    }
  });

  test('the truth lies within most bands, and not within all', () => {
    let within = 0;
    let bands = 0;
    for (const game of variety(6)) {
      for (const { known, state, step } of play(game)) {
        if (step === 9) break;
        for (const team of TEAMS) {
          const exact = truth(state, team);
          for (const { id, low, high } of rules.score(known.get(team) ?? {}, as(team))) {
            if (low === undefined || high === undefined) continue;
            const value = exact.find((line) => line.id === id)?.value ?? Number.NaN;
            bands++;
            if (value >= low - 1e-9 && value <= high + 1e-9) within++;
          }
        }
      }
    }
    // Each input's band holds four times in five; several inputs and the ends of the scale make it a little more.
    expect(bands).toBeGreaterThan(1000);
    expect(within / bands).toBeGreaterThan(0.75);
    expect(within / bands).toBeLessThan(0.97);
  });
});

describe('at the end', () => {
  test('everybody sees all sixteen lines, exactly, the hidden ones too', () => {
    for (const game of variety(1)) {
      for (const { known, state, step } of play(game)) {
        if (step < 9) continue;
        const final = state.scoring;
        const all = [...final.finalUs, ...final.finalEurope, ...final.finalUkraine, ...final.finalRussia];
        for (const viewer of VIEWERS) {
          const lines = rules.score(known.get(viewerName(viewer)) ?? {}, viewer);
          expect(lines.map(({ value }) => value)).toEqual(all);
          expect(lines.some(({ low, high }) => low !== undefined || high !== undefined)).toBe(false);
        }
        expect(rules.status(known.get('observer') ?? {}).ending?.key).toBe(`scoring.ending.${final.outcome}`);
      }
    }
  });
});
