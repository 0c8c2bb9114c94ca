/**
 * A dry run: the step played many times on throw-away luck, so that a facilitator sees range and chance. It never touches
 * the exercise's own luck.
 */
import type { StoredSealed } from '../log/record.ts';
import { indicatorsOf } from '../rules/board.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { luckOf, seedLuck } from '../rules/rng.ts';
import type { DryRun, TrialQuestion } from '../wire.ts';
import { FACILITATOR, type Known } from '../words.ts';
import type { Exercise } from './exercise.ts';
import { proposeWith } from './proposal.ts';

type Values = ReadonlyMap<string, number>;

/**
 * Plays the step once per seed. Yields after each run so that a server can let others have a turn in between.
 * @param seeds random and used once; nothing of the exercise's luck may go into them
 */
export function* trialRuns(
  ruleset: AnyRuleset,
  exercise: Exercise,
  orders: readonly StoredSealed[],
  seeds: Iterable<string>,
): Generator<undefined, Omit<DryRun, 'at'>> {
  const values: Values[] = [];
  const tallies = new Map<
    string,
    { question: TrialQuestion['question']; counts: Map<string, number>; asked: number }
  >();
  for (const seed of seeds) {
    const trial = proposeWith(ruleset, exercise, luckOf(seedLuck(seed), 1, exercise.step), orders);
    values.push(indicatorValues(ruleset, trial.known));
    for (const { key, question, answer } of trial.questions) {
      const tally = tallies.get(key) ?? { question, counts: new Map(), asked: 0 };
      tally.counts.set(answer, (tally.counts.get(answer) ?? 0) + 1);
      tally.asked += 1;
      tallies.set(key, tally);
    }
    yield;
  }
  const now = indicatorValues(ruleset, exercise.known);
  const ids = new Set(values.flatMap((run) => [...run.keys()]));
  return {
    runs: values.length,
    ranges: [...ids].map((indicator) => {
      const sorted = values.flatMap((run) => run.get(indicator) ?? []).sort((a, b) => a - b);
      return {
        indicator,
        now: now.get(indicator) ?? null,
        low: quantile(sorted, 0.1),
        middle: quantile(sorted, 0.5),
        high: quantile(sorted, 0.9),
      };
    }),
    questions: [...tallies].map(([key, { question, counts, asked }]) => ({
      key,
      question,
      odds: Object.fromEntries([...counts].map(([answer, count]) => [answer, count / asked])),
    })),
  };
}

function indicatorValues(ruleset: AnyRuleset, known: Known<object>): Values {
  const found = new Map<string, number>();
  for (const [id, indicator] of indicatorsOf(ruleset.rules.board(known, FACILITATOR)))
    if (indicator.value !== undefined) found.set(id, indicator.value);
  return found;
}

/** Linear interpolation between order statistics; `share` in 0 … 1. NaN for an empty list. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (at - Math.floor(at));
}
