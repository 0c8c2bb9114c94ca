import { canonical } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { playMatch } from '../match.ts';

export const sameSeed: Check = {
  id: 'same-seed',
  demand: 'the same seed is the same match, to the byte',
  heavy: true,
  *run(match) {
    const again = playMatch(match.ruleset, match.seed);
    const records = match.table.records.map(canonical);
    const repeated = again.table.records.map(canonical);
    const at = records.findIndex((record, i) => record !== repeated[i]);
    if (at >= 0)
      yield `record ${at} came out otherwise the second time: ${difference(records[at] ?? '', repeated[at] ?? '')}`;
    else if (repeated.length !== records.length)
      yield `${records.length} records the first time, ${repeated.length} the second`;
  },
};

/** The surroundings of the first difference. */
export function difference(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `…${a.slice(Math.max(0, i - 60), i + 40)}… against …${b.slice(Math.max(0, i - 60), i + 40)}…`;
}
