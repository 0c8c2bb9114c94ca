/** Units of the field tables as a screen says them. */
import { type Text, text, type Unit } from '@sandtable/shared';

/** A unit by its key under `unit.`; a share of one is said in per cent. */
export function unitOf(unit: string, digits?: number): Unit {
  return {
    label: text(`unit.${unit}`),
    ...(digits === undefined ? {} : { digits }),
    ...(unit === 'share' ? { percent: true } : {}),
  };
}

/** A value with its unit as a sentence says them. */
export function inWords(
  value: number,
  { unit, digits }: { readonly unit: string; readonly digits: number },
): { readonly value: number; readonly unit: Text } {
  const rounded = Number(value.toFixed(digits));
  return unit === 'share'
    ? { value: Number((rounded * 100).toFixed(digits)), unit: text('unit.pct') }
    : { value: rounded, unit: text(`unit.${unit}`) };
}
