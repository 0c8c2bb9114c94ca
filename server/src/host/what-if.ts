/**
 * What other assumptions would change, as far as bots can show it: games from the opening, or from where the exercise
 * stands, with the assumptions in force and with the others, game for game on the same throw-away luck. It says nothing
 * about what the exercise's own luck will do, and nothing about the world.
 */
import { type AskRequest, copyJson, type Exercise, quantile, type WhatIf } from '@sandtable/shared';
import { type Digest, measuresOf, type Subject, subjectOf } from '../analysis/digest.ts';
import { playMany } from '../analysis/pool.ts';
import type { ExerciseHost } from '../exercise-host.ts';
import { type Refusing, refusing } from './refusing.ts';

/** Stages in which there is a state to go on from. */
const UNDER_WAY: ReadonlySet<Exercise['stage']> = new Set(['orders', 'locked', 'review']);

/** One at a time on this server: each takes a core for a second. */
let running = false;

type Asked = Extract<AskRequest, { question: 'what-if' }>;

/** `options`: those to change; the others stay as they are in force. */
export async function whatIf(host: ExerciseHost, { options, from, games }: Asked): Promise<WhatIf | Refusing> {
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
  const begun = from === 'now' ? statesOf(subject, host.exercise, options) : [{}, {}];
  if ('refusals' in begun) return begun;
  running = true;
  try {
    const scenario = created?.scenario ?? rules.manifest.scenarios[0]?.id ?? '';
    const plan = { ruleset: rules.manifest.id, scenario, sight: 'exact' as const, seed: host.seeds(1)[0] ?? '' };
    const plans = [
      { ...plan, options: now, ...begun[0] },
      { ...plan, options: changed, ...begun[1] },
    ];
    // One thread, so that the exercises on this machine keep theirs.
    const [before = [], after = []] = await playMany({ plans, games, workers: 1 });
    return { games, ...compared(subject, before, after) };
  } finally {
    running = false;
  }
}

/** Where games of an exercise under way begin: as it stands, and with the changed options from now on. */
function statesOf(
  { analysis }: Subject,
  { known, stage }: Exercise,
  options: Asked['options'],
): readonly [{ from: object }, { from: object }] | Refusing {
  if (!UNDER_WAY.has(stage)) return refusing('wrong-stage', { act: 'what-if', stage });
  if (analysis?.changed === undefined) return refusing('not-from-now');
  const movable = analysis.presets[analysis.whole] ?? {};
  const changed: { [name: string]: number } = {};
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(movable, name) || typeof value !== 'number') return refusing('option-not-now', { option: name });
    changed[name] = value;
  }
  const [from, other] = [copyJson(known), copyJson(known)];
  analysis.changed(other, changed);
  return [{ from }, { from: other }];
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
