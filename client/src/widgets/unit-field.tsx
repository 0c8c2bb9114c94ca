/** A number with a unit, typed as it is read: a share of one in per cent. What is handed on stays a share. */
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { inPercent, percentDigits } from '@sandtable/shared/show/figures.ts';
import type { ReactNode } from 'react';
import { useFigures } from '../panels/figures.ts';
import { NumberField, type NumberFieldProps } from '../ui/number-field.tsx';

/** `value`, `min`, `max`, `step` and `decimals` are those of the number that is kept. */
export function UnitField({
  of,
  value,
  min,
  max,
  step,
  decimals = 0,
  onChange,
  ...field
}: Omit<NumberFieldProps, 'unit'> & { of: Unit | undefined }): ReactNode {
  const figures = useFigures();
  const percent = of?.percent === true;
  const typed = (kept: number | undefined) => (percent && kept !== undefined ? inPercent(kept) : kept);
  const unit = figures.unit(of);
  return (
    <NumberField
      {...field}
      value={value === null ? null : (typed(value) ?? null)}
      min={typed(min)}
      max={typed(max)}
      step={typed(step)}
      decimals={percent ? percentDigits(decimals) : decimals}
      unit={unit === '' ? undefined : unit}
      onChange={percent ? (next) => onChange(next === null ? null : Number((next / 100).toFixed(8))) : onChange}
    />
  );
}
