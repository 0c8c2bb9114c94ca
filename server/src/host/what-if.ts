/**
 * What other assumptions would change, as far as bots can show it: whole games from the opening, with the assumptions in
 * force and with the others, game for game on the same throw-away luck. It says nothing about the exercise under way, and
 * nothing about the world.
 */
import { type Json, quantile, type WhatIf } from '@sandtable/shared';
import { type Digest, measuresOf, type Subject, subjectOf } from '../analysis/digest.ts';
import { playMany } from '../analysis/pool.ts';
import type { ExerciseHost } from '../exercise-host.ts';
import { type Refusing, refusing } from './refusing.ts';

/** One at a time on this server: each takes a core for a second. */
let running = false;

/** @param options those to change; the others stay as they are in force */
export async function whatIf(
  host: ExerciseHost,
  options: { readonly [name: string]: Json },
  games: number,
): Promise<WhatIf | Refusing> {
  const { created } = host.exercise;
  const { rules } = host.ruleset;
  const stray = Object.keys(options).find((name) => !Object.hasOwn(rules.options.fields, name));
  if (stray !== undefined) return refusing('no-such-option', { option: stray });
  const now = { ...created?.options };
  const changed = { ...now, ...options };
  const issue = rules.options.schema.safeParse(changed).error?.issues[0];
  if (issue !== undefined)
    return refusing('option-out-of-limits', { option: String(issue.path[0] ?? ''), problem: issue.message });
  const subject = await subjectOf(rules.manifest.id);
  if (subject === undefined || running) return refusing('dry-run-busy');
  running = true;
  try {
    const scenario = created?.scenario ?? rules.manifest.scenarios[0]?.id ?? '';
    const plan = { ruleset: rules.manifest.id, scenario, sight: 'exact' as const, seed: host.seeds(1)[0] ?? '' };
    const plans = [
      { ...plan, options: now },
      { ...plan, options: changed },
    ];
    // One thread, so that the exercises on this machine keep theirs.
    const [before = [], after = []] = await playMany({ plans, games, workers: 1 });
    return { games, ...compared(subject, before, after) };
  } finally {
    running = false;
  }
}

function compared(subject: Subject, before: readonly Digest[], after: readonly Digest[]): Omit<WhatIf, 'games'> {
  const { analysis } = subject;
  const blank = subject.ruleset.rules.blank({});
  const measures = analysis?.measures ?? measuresOf(subject, blank);
  return {
    measures: measures.map(({ name, label, unit, digits }) => ({
      name,
      label,
      unit: { label: unit, digits },
      before: spreadOf(before, name),
      after: spreadOf(after, name),
    })),
    kinds:
      analysis?.kinds.map((kind) => ({
        label: analysis.kindText(kind),
        before: shareOf(before, kind),
        after: shareOf(after, kind),
      })) ?? [],
  };
}

function spreadOf(games: readonly Digest[], name: string) {
  const sorted = games.flatMap(({ measures }) => measures[name] ?? []).sort((a, b) => a - b);
  return { low: quantile(sorted, 0.1), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
}

function shareOf(games: readonly Digest[], kind: string): number {
  return games.filter((game) => game.kind === kind).length / Math.max(1, games.length);
}
