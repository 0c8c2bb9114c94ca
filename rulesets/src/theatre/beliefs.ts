/**
 * Estimates: what a team thinks of a number it is not told. The error persists from turn to turn, so that asking again
 * does not average it away.
 */
import { type Audience, type Belief, type TeamId, type Term, text } from '@sandtable/shared';
import { clamp } from './arithmetic.ts';
import type { Estimate, FieldRow, FieldTable } from './fields.ts';
import type { Play } from './step.ts';
import { type Beliefs, beliefKey, type LooseSlices } from './theatre.ts';

/** Persistence of an estimate's error and weight of its news: .8² + .6² = 1 keeps its spread the same at every turn. */
const KEEPS = 0.8;
const NEWS = 0.6;
/** Standard deviations to the 10th and 90th percentile of a normal distribution. */
const BAND = 1.28;
/** Below this an index counts as this large when its error is drawn: nobody is certain of a zero. */
const INDEX_FLOOR = 25;

/** One estimate of one field by one holder. */
export interface EstimateLine {
  readonly key: string;
  readonly holder: string;
  readonly audience: Audience;
  readonly module: string;
  readonly field: string;
  readonly row: FieldRow;
  readonly sigma: number;
}

/** Every estimate of a theatre, in table order. Refuses an estimate for a team that is told the exact value. */
export function estimatesOf(tables: { readonly [module: string]: FieldTable }): EstimateLine[] {
  const lines: EstimateLine[] = [];
  for (const [module, table] of Object.entries(tables)) {
    for (const [field, row] of Object.entries(table)) {
      for (const estimate of row.est) {
        if (row.kind !== 'number') throw new Error(`${module}.${field} is no number; only numbers are estimated.`);
        for (const holder of holdersOf(estimate)) {
          const knows = row.see === 'all' || (holder !== 'public' && row.see.includes(holder));
          if (knows)
            throw new Error(`${module}.${field} is told to ${holder} exactly and cannot be estimated by it as well.`);
          const audience: Audience = holder === 'public' ? 'all' : [holder];
          lines.push({
            key: beliefKey(holder, module, field),
            holder,
            audience,
            module,
            field,
            row,
            sigma: estimate.sigma,
          });
        }
      }
    }
  }
  return lines;
}

/** Something the white cell may make a team, or everybody, believe; `estimate` is what the model itself would have it believe. */
export type Opinion = Omit<EstimateLine, 'sigma'> & { readonly estimate: EstimateLine | undefined };

/**
 * Every estimate, and beyond them every number on the boards that a team is not told: an opinion of its own stands over
 * what the public believes.
 */
export function opinionsOf(
  tables: { readonly [module: string]: FieldTable },
  teams: readonly TeamId[],
  estimates: readonly EstimateLine[] = estimatesOf(tables),
): Opinion[] {
  const made = new Map<string, Opinion>(estimates.map((line) => [line.key, { ...line, estimate: line }]));
  for (const [module, table] of Object.entries(tables)) {
    for (const [field, row] of Object.entries(table)) {
      if (row.kind !== 'number' || (row.show === undefined && row.est.length === 0)) continue;
      for (const holder of teams) {
        const key = beliefKey(holder, module, field);
        if (row.see === 'all' || row.see.includes(holder) || made.has(key)) continue;
        made.set(key, { key, holder, audience: [holder], module, field, row, estimate: undefined });
      }
    }
  }
  return [...made.values()];
}

function holdersOf(estimate: Estimate): readonly string[] {
  return estimate.to === 'public' ? ['public'] : estimate.to;
}

/**
 * Tells each holder what it now believes. `asOf`: turns played.
 * The band is drawn around the belief and scaled by it, not by the truth, which its width would give away.
 */
export function tellBeliefs(play: Play, lines: readonly EstimateLine[], asOf: number): void {
  // Both are absent until the first estimate, and the first belief held by hand.
  const { noise = {}, held = {} } = play.state as {
    noise?: { readonly [key: string]: number };
    held?: { readonly [key: string]: boolean };
  };
  const slices = play.state as LooseSlices;
  const next: { [key: string]: number } = {};
  for (const { key, holder, module, field } of lines) {
    const before = noise[key];
    const draw = play.turn.rng('est', holder, module, field).normal();
    next[key] = play.round(before === undefined ? draw : KEEPS * before + NEWS * draw);
  }
  play.turn.emit({ type: 'noise', values: next } as { type: string }, [], { rule: 'rule.belief' });
  for (const line of lines) {
    const truth = slices[line.module]?.[line.field];
    if (held[line.key] === true || typeof truth !== 'number') continue;
    const belief = believe(line.row, truth, line.sigma, next[line.key] ?? 0, asOf, play.round);
    const { holder, module, field } = line;
    const before = heldBelief(play.state, holder, module, field);
    play.turn.emit({ type: 'believed', holder, module, field, belief } as { type: string }, line.audience, () => ({
      rule: 'rule.belief',
      signs: true,
      terms: toldOf(play, line, before, belief),
    }));
  }
}

/**
 * The causes that moved the number itself, and what the estimate adds of its own: with that they sum to the change of the
 * estimate. It is nobody's to see, so that for each viewer the rest is what moved its estimate beside the causes it knows, and
 * neither contradicts the change shown nor says which way the hidden number went.
 */
function toldOf(play: Play, line: EstimateLine, before: Belief | undefined, now: Belief): readonly Term[] {
  const story = play.story.get(`${line.module}.${line.field}`);
  if (story === undefined || before === undefined) return story ?? reports(line.audience, before, now, play.round);
  const moved = story.reduce((sum, { value }) => sum + value, 0);
  const value = play.round(now.value - before.value - moved);
  return value === 0 ? story : [...story, { label: text('theatre.why.reports'), value, audience: [] }];
}

/** What somebody believes now, whatever the rest of the state is. */
export function heldBelief(state: object, holder: string, module: string, field: string): Belief | undefined {
  const { beliefs } = state as { readonly beliefs?: { readonly [holder: string]: Beliefs | undefined } };
  return beliefs?.[holder]?.[module]?.[field];
}

/**
 * Why an estimate changed where nothing is known to have moved what it is of. An estimate that the white cell sets reads
 * the same: its holder is not to learn from the reason that somebody wished it to think so.
 */
export function reports(
  audience: Audience,
  before: Belief | undefined,
  now: Belief | null,
  round: (x: number) => number,
): readonly Term[] {
  const value = round((now?.value ?? 0) - (before?.value ?? 0));
  return [{ label: text('theatre.why.reports'), value, audience }];
}

/** @param error of the estimate, in standard deviations */
export function believe(
  row: FieldRow,
  truth: number,
  sigma: number,
  error: number,
  asOf: number,
  round: (x: number) => number,
): Belief {
  const floor = row.unit === 'index' ? INDEX_FLOOR : Math.abs(typeof row.initial === 'number' ? row.initial : 0);
  const keep = (x: number) => round(clamp(x, row.min, row.max));
  const value = truth + Math.max(Math.abs(truth), floor) * sigma * error;
  const half = BAND * sigma * Math.max(Math.abs(value), floor);
  return { value: keep(value), low: keep(value - half), high: keep(value + half), asOf };
}
