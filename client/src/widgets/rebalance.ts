/** Moving one line of an allocation while the whole stays what it is. */
import type { AllocationField } from '@sandtable/shared/rules/sheet.ts';
import { sumOf } from './limits.ts';

/**
 * The lines after one was moved: what it takes beyond the remainder comes from the others in proportion to what they
 * have above their least, in whole steps. The moved line gives way where the others cannot.
 */
export function rebalanced(field: AllocationField, lines: readonly number[], index: number, value: number): number[] {
  const out = [...lines];
  out[index] = value;
  const over = sumOf(out) - field.total;
  if (over <= 1e-9) return out.map(tidy);
  const least = (i: number) => field.lines[i]?.min ?? 0;
  const spare = out.map((line, i) => (i === index ? 0 : Math.max(0, line - least(i))));
  const all = sumOf(spare);
  let rest = over;
  for (const [i, share] of spare.entries()) {
    if (share === 0) continue;
    const wanted = Math.min(share, Math.ceil((over * share) / all / field.step - 1e-9) * field.step, rest);
    out[i] = (out[i] ?? 0) - wanted;
    rest -= wanted;
  }
  out[index] = (out[index] ?? 0) - Math.max(0, rest);
  return out.map(tidy);
}

/** Takes binary dust off a sum of decimals. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}
