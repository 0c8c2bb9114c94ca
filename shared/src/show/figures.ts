/** Numbers as panels and the report print them: a unit's decimals, a real minus, ranges with the right dash. */
import type { Unit } from '../rules/sheet.ts';
import type { Text } from '../words.ts';
import type { Point } from './trail.ts';

/** How a language writes numbers; whoever prints brings it. */
export interface NumberVoice {
  /** With exactly so many decimals. */
  number(value: number, digits: number): string;
  say(text: Text): string;
  /** `signed`: a dash between the two would read as a minus. */
  range(low: string, high: string, signed: boolean): string;
  /** "not known" */
  readonly unknown: string;
}

export interface Figures {
  /** 7.9 */
  number(value: number, unit?: Unit): string;
  /** +3.5, −3, 0 */
  signed(value: number, unit?: Unit): string;
  /** 40–56; with negatives "−3 to 5" */
  range(low: number, high: number, unit?: Unit): string;
  /** The number or range of a point, or "not known". */
  point(point: Point | undefined, unit?: Unit): string;
  /** Characters of the longest number on an axis over this domain. */
  axis(levels: readonly number[], unit: Unit): number;
  /** The unit's words: "of 100". "" for none. */
  unit(unit?: Unit): string;
}

/** A share as the number that stands before the sign, without binary dust: 0.07 → 7. */
export function inPercent(share: number): number {
  return Number((share * 100).toFixed(6));
}

/** Decimals of a share that is printed in per cent. */
export function percentDigits(digits: number): number {
  return Math.max(0, digits - 2);
}

export function figuresIn(voice: NumberVoice): Figures {
  const number: Figures['number'] = (value, unit) => {
    const digits = unit?.digits ?? (Number.isInteger(value) ? 0 : 1);
    if (unit?.percent) return voice.number(inPercent(Number(value.toFixed(digits))) + 0, percentDigits(digits));
    // Adding 0 turns −0 into 0: nobody wants "−0 since last turn".
    return voice.number(Number(value.toFixed(digits)) + 0, digits);
  };
  const range: Figures['range'] = (low, high, unit) => voice.range(number(low, unit), number(high, unit), low < 0);
  return {
    number,
    signed: (value, unit) => {
      const shown = number(value, unit);
      return Number(value.toFixed(unit?.digits ?? 1)) > 0 ? `+${shown}` : shown;
    },
    range,
    point: (point, unit) => {
      if (point?.value !== undefined) return number(point.value, unit);
      if (point?.low !== undefined && point.high !== undefined) return range(point.low, point.high, unit);
      return voice.unknown;
    },
    axis: (levels, unit) => Math.max(...levels.map((level) => number(level, unit).length)),
    unit: (unit) => (unit?.percent ? '%' : unit ? voice.say(unit.label) : ''),
  };
}
