/** The account of the recorded games: what each side had achieved at the end, and what kind of two years it was. */
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { FlagshipShape, FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { adjudicate, FACILITATOR, type Known, open, type Sealed, type TeamId } from '@sandtable/shared';
import { expect, test } from 'vitest';
import { recordings, sealedOf } from './games.ts';
import { recordedLuck } from './recorded-luck.ts';

const ruleset = pledgeToPower({ decimals: null, beliefs: false });
const TEAMS: readonly TeamId[] = ['us', 'europe', 'ukraine', 'russia'];

/** Totals are recorded to four decimals. Treat a difference as one of games.json: see the head of that file. */
const RECORDED: readonly (readonly [preset: string, seed: string, trajectory: string, totals: readonly number[]])[] = [
  ['optimistic', 'g0', 'continuity', [64.5108, 61.3775, 61.8436, 39.9545]],
  ['optimistic', 'g1', 'bifurcation', [58.6867, 59.2543, 54.022, 52.2533]],
  ['optimistic', 'g2', 'disruption', [67.6012, 73.8799, 85.9865, 30.2865]],
  ['baseline', 'g0', 'continuity', [57.16, 54.913, 49.8045, 48.7517]],
  ['baseline', 'g1', 'bifurcation', [51.2368, 50.7961, 41.9834, 61.3342]],
  ['baseline', 'g2', 'continuity', [51.0648, 63.2264, 61.6094, 37.7439]],
  ['pessimistic', 'g0', 'continuity', [50.256, 47.2031, 33.0677, 55.0929]],
  ['pessimistic', 'g1', 'bifurcation', [44.3523, 40.7714, 28.4121, 70.0822]],
  ['pessimistic', 'g2', 'continuity', [49.5597, 55.8429, 52.2099, 43.6076]],
];

test.each(RECORDED)('%s %s ends as recorded: %s', (preset, seed, trajectory, totals) => {
  const game = recordings().games.find((one) => one.preset === preset && one.seed === seed);
  const opening = { scenario: preset, options: ruleset.rules.options.schema.parse({}) };
  const blank = ruleset.rules.blank({}) as FlagshipState;
  let { state } = open(ruleset, { state: blank, luck: recordedLuck(seed, 0), bulk: true }, opening);
  for (const [t, turn] of (game?.turns ?? []).entries()) {
    const orders = sealedOf(turn.orders, t + 1) as Sealed<FlagshipShape['order']>[];
    state = adjudicate(ruleset, { state, orders, agreements: [], luck: recordedLuck(seed, t), bulk: true }).state;
  }
  const known = state as Known<FlagshipState>;
  expect(ruleset.rules.status(known).over).toBe(true);
  expect(state.scoring.outcome).toBe(trajectory);
  const lines = ruleset.rules.score(known, FACILITATOR);
  const scored = TEAMS.map((team) =>
    lines.filter((line) => line.team === team).reduce((sum, { weight, value = Number.NaN }) => sum + weight * value, 0),
  );
  for (const [i, total] of totals.entries()) expect(Math.abs((scored[i] ?? Number.NaN) - total)).toBeLessThan(1e-3);
});
