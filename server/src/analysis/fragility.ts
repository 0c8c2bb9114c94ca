/** Which assumption a ruleset's results hang on: one at a time is moved from one preset to another, all luck kept. */
import type { Analysis } from '@sandtable/rulesets';
import type { Digest } from './digest.ts';
import { mean, spread } from './numbers.ts';
import type { Plan } from './pool.ts';

/** One option that the two presets set differently. */
export interface Move {
  readonly option: string;
  readonly from: number;
  readonly to: number;
}

/** What moving it did to one measure. */
export interface Effect {
  /** Mean change over the games, in the measure's unit. */
  readonly change: number;
  /** The same in standard deviations of the unmoved games. */
  readonly size: number;
}

export interface Fragile extends Move {
  readonly effects: { readonly [measure: string]: Effect };
  /** The largest size; options are ranked by it. */
  readonly effect: number;
}

export function movesOf({ presets, between: [from, to] }: Analysis): Move[] {
  const before = presets[from] ?? {};
  const after = presets[to] ?? {};
  return Object.entries(before).flatMap(([option, value]) => {
    const moved = after[option];
    return moved === undefined || moved === value ? [] : [{ option, from: value, to: moved }];
  });
}

/** The unmoved plan, then one for each move. */
export function plansOf(analysis: Analysis, moves: readonly Move[], plan: Omit<Plan, 'scenario' | 'options'>): Plan[] {
  const unmoved = analysis.presets[analysis.between[0]] ?? {};
  const scenario = analysis.whole;
  return [
    { ...plan, scenario, options: unmoved },
    ...moves.map(({ option, to }) => ({ ...plan, scenario, options: { ...unmoved, [option]: to } })),
  ];
}

/** Ranks the moves by what they did, game for game against the same luck. `played` answers {@link plansOf}. */
export function rank(
  analysis: Analysis,
  moves: readonly Move[],
  [unmoved = [], ...moved]: readonly (readonly Digest[])[],
): Fragile[] {
  const values = (games: readonly Digest[], name: string) => games.map(({ measures }) => measures[name] ?? Number.NaN);
  const fragile = moves.map((move, i) => {
    const effects = Object.fromEntries(
      analysis.effects.map(({ name }) => {
        const before = values(unmoved, name);
        const change = mean(values(moved[i] ?? [], name)) - mean(before);
        return [name, { change, size: change === 0 ? 0 : change / spread(before) }];
      }),
    );
    return { ...move, effects, effect: Math.max(...Object.values(effects).map(({ size }) => Math.abs(size))) };
  });
  return fragile.sort((a, b) => b.effect - a.effect || (a.option < b.option ? -1 : 1));
}
