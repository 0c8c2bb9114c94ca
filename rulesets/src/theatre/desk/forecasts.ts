/**
 * The forecasts that the analyst's brief holds against the exercise: what an observer of late 2025 expected of the next
 * three to nine months. They are an author's, not the model's; the desk scores them and makes none.
 */
import { sc } from '../arithmetic.ts';
import { DESK } from './numbers.ts';

/** In the order of every list of scores. Numbers of the mechanisms they stand for: 15, 37, 25 and 26, 50, 85. */
export const FORECASTS = ['pledges', 'airDefence', 'joint', 'escalation', 'strain'] as const;
export type Forecast = (typeof FORECASTS)[number];

/** What scores rest on. */
export interface Observed {
  readonly quarters: number;
  readonly usual: number;
  readonly joint: number;
  readonly conditional: number;
  readonly airDefence: number;
  readonly handedOver: number;
  /** Points of cohesion lost since the opening. */
  readonly lost: number;
}

const [NO_AIR = 0, ALL_AIR = 1] = DESK.airDefence;
const [NO_STRAIN = 0, ALL_STRAIN = 1] = DESK.strain;

/** How far each forecast came true, 0 … 100. */
export function scoresOf(seen: Observed): readonly number[] {
  const share = (count: number) => (seen.quarters === 0 ? 0 : (100 * count) / seen.quarters);
  const scores: { readonly [F in Forecast]: number } = {
    pledges: share(seen.usual),
    airDefence: seen.handedOver === 0 ? 0 : sc(seen.airDefence / seen.handedOver, NO_AIR, ALL_AIR),
    joint: share(seen.joint),
    escalation: share(seen.conditional),
    strain: sc(seen.lost, NO_STRAIN, ALL_STRAIN),
  };
  return FORECASTS.map((id) => scores[id]);
}

/**
 * What a score says was observed, by forecast: quarters, or the size of what was measured. A score at an end of its scale
 * says only that it lay there or beyond: `most` and `least`.
 */
export function observedIn(
  id: Forecast,
  score: number,
  quarters: number,
): { readonly size: number; readonly bound: 'least' | 'most' | 'just' } {
  const bound = score <= 0 ? 'most' : score >= 100 ? 'least' : 'just';
  const along = (from: number, to: number) => from + (score / 100) * (to - from);
  if (id === 'airDefence') return { size: 100 * along(NO_AIR, ALL_AIR), bound };
  if (id === 'strain') return { size: along(NO_STRAIN, ALL_STRAIN), bound };
  return { size: Math.round((score / 100) * quarters), bound: 'just' };
}

/** As objectives are judged: 60 and more came true, 40 and more in part. */
export function verdictOf(score: number): 'true' | 'partly' | 'not' {
  return score >= 60 ? 'true' : score >= 40 ? 'partly' : 'not';
}
