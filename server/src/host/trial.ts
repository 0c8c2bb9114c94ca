/** A dry run in slices, so that two hundred adjudications do not hold up the exercises of others. */
import {
  type AnyRuleset,
  blankExercise,
  copyJson,
  type DryRun,
  type Exercise,
  type StoredSealed,
  trialRuns,
} from '@sandtable/shared';
import type { z } from 'zod';

/** How long one slice may take, milliseconds: about the time in which somebody's order is answered. */
const SLICE = 8;

/** Plays the step `seeds.length` times on throw-away luck. The exercise may go on meanwhile: the trial has a copy. */
export async function dryRun(
  ruleset: AnyRuleset,
  x: Exercise,
  orders: readonly z.infer<typeof StoredSealed>[],
  seeds: readonly string[],
): Promise<Omit<DryRun, 'at'>> {
  const { known, step, luckBranch, rulings, offers, status, policy } = x;
  const still: Exercise = {
    ...blankExercise(),
    ...copyJson({ known, step, luckBranch, rulings, offers, status, policy }),
  };
  const runs = trialRuns(ruleset, still, orders, seeds);
  for (let began = performance.now(); ; ) {
    const { done, value } = runs.next();
    if (done === true) return value;
    if (performance.now() - began > SLICE) {
      await new Promise((resolve) => setImmediate(resolve));
      began = performance.now();
    }
  }
}
