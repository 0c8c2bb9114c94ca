/**
 * Effects of the white cell that wait for a number to be made anew. An effect on what is kept is in it from then on; what
 * every quarter makes from nothing would show it only until the next making, so it is laid by and goes into that one.
 */
import type { Facts } from '@sandtable/shared';
import { clamp } from './arithmetic.ts';
import type { FieldRow } from './fields.ts';

type Round = (x: number) => number;

/** One such effect: a filled-in form, the field it is for, and the card it came with. Kept until the turn has been played. */
export interface Laid {
  readonly module: string;
  readonly field: string;
  readonly mode: 'by' | 'to';
  readonly value: number;
  /** Of a list, from 1. */
  readonly place?: number | undefined;
  /** Id of the inject it came with; absent for a ruling. */
  readonly card?: string | undefined;
}

/** Effects by `module.field`, in the order given; undefined where there are none, as nearly always. */
export type LaidByField = ReadonlyMap<string, readonly Laid[]> | undefined;

export function byField(laid: readonly Laid[] | undefined): LaidByField {
  return laid === undefined ? undefined : Map.groupBy(laid, ({ module, field }) => `${module}.${field}`);
}

/** Units of what is counted: nobody signs half a ceasefire. */
const COUNTED: ReadonlySet<string> = new Set(['count', 'rung', 'turn', 'turns']);

/** Where a filled-in form takes a number that stands at `from`. What is counted stays whole. */
export function aimOf(params: Facts, from: number, row: FieldRow, round: Round): number {
  const value = Number(params['value']);
  const to = clamp(params['mode'] === 'by' ? from + value : value, row.min, row.max);
  return COUNTED.has(row.unit) ? Math.round(to) : round(to);
}

/** Which place of a list a filled-in form means, from 1: by its number, or by its name where places have names. */
export function placeOf({ place }: Facts, { places }: FieldRow): number {
  return places === undefined ? Number(place) : places.findIndex(({ id }) => id === place) + 1;
}

/** The list as a filled-in form leaves it. */
export function withPlace(list: readonly number[], params: Facts, row: FieldRow, round: Round): readonly number[] {
  const place = placeOf(params, row);
  return list.map((value, i) => (i + 1 === place ? aimOf(params, value, row, round) : value));
}

/** What an effect makes of a number that was just made. Where the model itself went beyond the row's bounds, it may stay there. */
export function laidUpon({ mode, value }: Laid, made: number, row: FieldRow, round: Round): number {
  return aimOf({ mode, value }, made, { ...row, min: Math.min(row.min, made), max: Math.max(row.max, made) }, round);
}
