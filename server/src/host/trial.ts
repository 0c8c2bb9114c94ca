/** A dry run in slices, so that two hundred adjudications do not hold up the exercises of others. */
import {
  type AnyRuleset,
  blankExercise,
  copyJson,
  type DryRun,
  type Exercise,
  FACILITATOR,
  type Forward,
  foldInto,
  forwardRuns,
  type Outcome,
  type Preview,
  previewRuns,
  type StoredSealed,
  type TeamId,
  trialRuns,
} from '@sandtable/shared';
import type { z } from 'zod';
import type { ExerciseHost } from '../exercise-host.ts';

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
  return inSlices(trialRuns(ruleset, still, orders, seeds));
}

/** Records read from the store at a time. */
const PIECE = 500;

/**
 * Plays the turns after a step again, `seeds.length` times; undefined where nothing was published after it. The host lets go
 * of what past turns looked like, so the log is folded once more.
 */
export async function playForward(
  host: ExerciseHost,
  from: number,
  effects: readonly Outcome[],
  seeds: readonly string[],
): Promise<Forward | undefined> {
  const x = blankExercise();
  for (const all = host.count(FACILITATOR); x.n < all; )
    foldInto(host.ruleset.rules, x, await host.records(FACILITATOR, x.n, PIECE));
  const steps = x.history.map(({ step }) => step);
  if (!steps.includes(from) || from === steps.at(-1)) return undefined;
  return inSlices(forwardRuns(host.ruleset, x, from, effects, seeds));
}

/** What a team may expect of its sheet: see `previewRuns`. The exercise may go on meanwhile: the runs have a copy. */
export async function previewOf(
  host: ExerciseHost,
  team: TeamId,
  own: Parameters<typeof previewRuns>[3],
  seeds: readonly string[],
): Promise<Omit<Preview, 'at'>> {
  const { known, created, step, status, offers } = host.known({ kind: 'team', team });
  const still: Exercise = { ...blankExercise(), ...copyJson({ known, created, step, status, offers }) };
  return inSlices(previewRuns(host.ruleset, still, team, { ...own, draft: copyJson(own.draft) }, seeds));
}

async function inSlices<Answer>(runs: Generator<undefined, Answer>): Promise<Answer> {
  for (let began = performance.now(); ; ) {
    const { done, value } = runs.next();
    if (done === true) return value;
    if (performance.now() - began > SLICE) {
      await new Promise((resolve) => setImmediate(resolve));
      began = performance.now();
    }
  }
}
