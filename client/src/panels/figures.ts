/** Numbers as panels print them: a unit's decimals, a real minus, ranges with the right dash. */
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { useMemo } from 'react';
import { useNumber, useRulesetText, useText } from '../ui/text.tsx';
import { panelText } from './panel-text.ts';
import type { Point } from './trail.ts';

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

/** In the person's locale and the ruleset's words. */
export function useFigures(): Figures {
  const format = useNumber();
  const say = useRulesetText();
  const t = useText(panelText);
  return useMemo(() => {
    const number: Figures['number'] = (value, unit) => {
      const digits = unit?.digits ?? (Number.isInteger(value) ? 0 : 1);
      // Adding 0 turns −0 into 0: nobody wants "−0 since last turn".
      const rounded = Number(value.toFixed(digits)) + 0;
      return format(rounded, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    };
    const signed: Figures['signed'] = (value, unit) => {
      const shown = number(value, unit);
      return Number(value.toFixed(unit?.digits ?? 1)) > 0 ? `+${shown}` : shown;
    };
    const range: Figures['range'] = (low, high, unit) =>
      t(low < 0 ? 'range.signed' : 'range', { low: number(low, unit), high: number(high, unit) });
    return {
      number,
      signed,
      range,
      point: (point, unit) => {
        if (point?.value !== undefined) return number(point.value, unit);
        if (point?.low !== undefined && point.high !== undefined) return range(point.low, point.high, unit);
        return t('unknown');
      },
      axis: (levels, unit) => Math.max(...levels.map((level) => number(level, unit).length)),
      unit: (unit) => (unit ? say(unit.label) : ''),
    };
  }, [format, say, t]);
}
