/** What must come out the same however it is counted, at every moment of play. */
import type { DeepReadonly } from '@sandtable/shared';
import type { FieldRow, FieldTable } from '../theatre/fields.ts';
import type { FlagshipState } from '../theatre/flagship.ts';
import { loosely } from '../theatre/loose.ts';
import { plays } from '../theatre/optional.ts';
import { faces } from './faces.ts';

/** Sums of numbers that were each rounded to six decimals. */
const DUST = 1e-3;

type AnyFace = { readonly fields: FieldTable; readonly optional?: true };
type Slices = { readonly [module: string]: { readonly [field: string]: unknown } };

/** A sentence for each quantity that does not add up. */
export function invariants(state: DeepReadonly<FlagshipState>): readonly string[] {
  return [...withinBounds(loosely<Slices>(state)), ...addingUp(state)];
}

/**
 * Every number is a number, every index stands within its scale, and nothing is there less than not at all. Bounds of
 * other quantities limit what a form may ask for; a facilitator who asks for much may see more come of it.
 */
function* withinBounds(slices: Slices): Generator<string> {
  for (const [module, { fields, optional }] of Object.entries(faces) as [string, AnyFace][]) {
    if (optional === true && !plays(slices, module)) continue;
    for (const [field, row] of Object.entries(fields)) {
      const fault = faultOf(slices[module]?.[field], row);
      if (fault !== undefined) yield `${module}.${field} ${fault}`;
    }
  }
}

function faultOf(value: unknown, { kind, soft, min, max, words }: FieldRow): string | undefined {
  if (value === undefined) return 'was never stated';
  if (kind === 'list')
    return Array.isArray(value) && value.every(Number.isFinite) ? undefined : 'is not a list of numbers';
  if (kind === 'word')
    return words?.some((word) => word === value) ? undefined : `is "${String(value)}", no word of its own`;
  if (kind === 'flag') return typeof value === 'boolean' ? undefined : 'is neither yes nor no';
  if (typeof value !== 'number' || !Number.isFinite(value)) return `is ${String(value)}, no number`;
  if (soft && (value < min - DUST || value > max + DUST)) return `is ${value}, outside ${min} … ${max}`;
  return min >= 0 && value < -DUST ? `is ${value}, less than nothing` : undefined;
}

function* addingUp({ clock, aid, hybrid, scoring, escalation, talks }: DeepReadonly<FlagshipState>): Generator<string> {
  const turn = clock?.turn ?? 0;
  if (scoring.quarters !== turn) yield `the account has ${scoring.quarters} quarters after ${turn} turns`;
  const moving = sum(aid.inUs) + sum(aid.inEu) + sum(aid.inUa);
  if (Math.abs(moving - aid.underWay) > DUST)
    yield `${moving} bn stand in the pipelines, but ${aid.underWay} are said to be under way`;
  if (hybrid.s > hybrid.n) yield `${hybrid.s} of ${hybrid.n} operations succeeded`;
  if (scoring.gridSum > 100 * turn + DUST) yield `the grid sums to ${scoring.gridSum} over ${turn} quarters`;
  if (scoring.stockSum > 120 * turn + DUST) yield `American stocks sum to ${scoring.stockSum} over ${turn} quarters`;
  if (![0, 1].includes(escalation.clash)) yield `a clash is had or not, not ${escalation.clash}`;
  if (![0, 1].includes(talks.deal)) yield `a ceasefire is in force or not, not ${talks.deal}`;
  const finals = [scoring.finalUs, scoring.finalEurope, scoring.finalUkraine, scoring.finalRussia];
  if (clock?.over === true && finals.some((lines) => lines.length !== 4))
    yield 'the exercise is over and an account is missing';
  if (finals.some((lines) => lines.some((points) => points < -DUST || points > 100 + DUST)))
    yield 'an objective stands outside 0 … 100';
}

function sum(list: readonly number[]): number {
  return list.reduce((total, x) => total + x, 0);
}
