/**
 * One number on one line: name, slider and field on a desk; name, value and minus–slider–plus on a phone. Used for the
 * lines of an allocation and for amounts.
 */
import { rowKey } from '@sandtable/shared/rules/rows.ts';
import type { Field, Unit } from '@sandtable/shared/rules/sheet.ts';
import { inPercent, percentDigits } from '@sandtable/shared/show/figures.ts';
import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Slider } from '../ui/slider.tsx';
import { useText } from '../ui/text.tsx';
import { Beside } from './beside-row.tsx';
import { useFieldWords } from './field-words.ts';
import styles from './number-line.module.css';
import { Label, Standing } from './parts.tsx';
import type { ElementView } from './sheet-context.tsx';
import { widgetText } from './widget-text.ts';

export interface NumberLineProps {
  field: Field;
  /** The line of an allocation; null for an amount. */
  element: string | null;
  at: ElementView;
  /** What stands before the line: a string, so that the controls can be called by it. */
  label: string;
  /** The label as drawn, where it is more than words. */
  face?: ReactNode;
  note?: string | undefined;
  min: number;
  /** End of the slider. */
  max: number;
  step: number;
  unit?: Unit | undefined;
  /** The unit stands above all lines already: a long one is not repeated on each. */
  unitSaid?: boolean;
  last?: number | undefined;
  /** As far as the slider may go now: the remainder. */
  limit?: number | undefined;
  /** Overrides what moving the slider does (rebalancing moves other lines with it). */
  onSlide?: ((value: number) => void) | undefined;
}

export function NumberLine({
  field,
  element,
  at,
  label,
  face,
  note,
  min,
  max,
  step,
  unit,
  unitSaid,
  last,
  limit,
  onSlide,
}: NumberLineProps): ReactNode {
  const t = useText(widgetText);
  const words = useFieldWords();
  const value = typeof at.value === 'number' ? at.value : null;
  const digits = unit?.digits ?? decimalsOf(step);
  // A share is typed as it is read: in per cent.
  const typed = (share: number) => (unit?.percent ? inPercent(share) : share);
  const shown = value === null ? '–' : words.amount(value, unit);
  const spoken = last === undefined ? shown : t('value.text', { value: shown, last: words.amount(last, unit) });
  const unitWords = unit ? words.amount(0, unit).replace(/^\S+\s*/, '') : undefined;
  const nudge = (by: number) => {
    const ceiling = Math.max(value ?? 0, limit ?? max);
    const next = Math.min(max, ceiling, Math.max(min, (value ?? min) + by));
    (onSlide ?? at.change)(Number(next.toFixed(6)));
    at.leave();
  };
  const longNote = note !== undefined && note.length > SHORT_NOTE;
  const longUnit = unitWords !== undefined && unitWords.length > SHORT_UNIT;
  // A slider over a handful of steps is worse than typing; one without an end cannot be drawn.
  const slides = Number.isFinite(max) && max > min;

  // A line's place is how the desk calls it; its id is how people's comments do.
  const row = element !== null && field.kind === 'allocation' ? (field.lines[Number(element)]?.id ?? null) : null;

  return (
    <div className={styles.line} data-element={at.key} data-row={rowKey(field, row)}>
      <Label
        name={
          <>
            {face ?? label}
            {row !== null && <Beside field={field} row={row} name={label} />}
          </>
        }
        note={longNote ? undefined : note}
      />
      {slides && !at.readOnly && (
        <span className={styles.slide}>
          {!at.readOnly && (
            <IconButton
              icon={Minus}
              look="plain"
              label={t('line.less', { label })}
              className={styles.nudge}
              onClick={() => nudge(-step)}
            />
          )}
          <Slider
            label={label}
            min={min}
            max={max}
            step={step}
            value={value ?? min}
            limit={limit}
            last={last}
            valueText={spoken}
            onChange={onSlide ?? at.change}
            onLeave={at.leave}
            className={styles.slider}
          />
          {!at.readOnly && (
            <IconButton
              icon={Plus}
              look="plain"
              label={t('line.more', { label })}
              className={styles.nudge}
              onClick={() => nudge(step)}
            />
          )}
        </span>
      )}
      {at.readOnly ? (
        <b className={styles.fixed}>{shown}</b>
      ) : (
        <span className={styles.figure}>
          <NumberField
            label={label}
            bare
            value={value === null ? null : typed(value)}
            onChange={unit?.percent ? (value) => at.change(value === null ? null : value / 100) : at.change}
            onLeave={at.leave}
            min={typed(min)}
            max={Number.isFinite(max) ? typed(max) : undefined}
            step={typed(step)}
            decimals={unit?.percent ? percentDigits(digits) : digits}
            unit={longUnit ? undefined : unitWords}
            peer={at.peer}
          />
        </span>
      )}
      {(longNote || (longUnit && !unitSaid)) && (
        <small className={styles.note}>
          <span>{longNote && note}</span>
          {longUnit && !unitSaid && !at.readOnly && <span className={styles.unit}>{unitWords}</span>}
        </small>
      )}
      <span className={styles.below}>
        <Standing field={field} element={element} at={at} />
      </span>
    </div>
  );
}

/** What fits beside the slider on one line, and inside the number's box. Characters. */
const SHORT_NOTE = 34;
const SHORT_UNIT = 5;

/** Decimals that a step needs: 0.05 → 2. */
export function decimalsOf(step: number): number {
  const text = String(step);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
