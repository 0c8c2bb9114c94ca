/** The slice `airspace`: probes of NATO airspace, the rules they meet, and what Moscow makes of it. */
import { N, P, RU } from '../audience.ts';
import { est, index, list, quantity, type SliceOf } from '../fields.ts';

const PROBES = { unit: 'count', max: 60 } as const;

export const fields = {
  roe: quantity(1, { see: P, unit: 'rung', max: 4 }),
  roeCrewed: quantity(1, { see: P, unit: 'rung', max: 4 }),
  inc: quantity(0, {
    see: P,
    ...PROBES,
    show: { group: 'strategic', domain: [0, 12], down: ['us', 'europe'], of: 'russia', levers: ['europe', 'russia'] },
  }),
  hits: quantity(0, { books: true, see: P, ...PROBES }),
  /** Where last quarter's probes are drawn on the map: indices into the ruleset's sites. */
  where: list([], { fixed: true, see: P, unit: 'place', digits: 0 }),
  /** What flew: 0 drones, 1 crewed aircraft. */
  crewed: quantity(0, { books: true, see: P, unit: 'rung', max: 1 }),
  tot: quantity(0, { books: true, see: P, ...PROBES, max: 400 }),
  art4: quantity(0, {
    see: P,
    unit: 'count',
    max: 60,
    source: 'counted from the opening; Article 4 was invoked 8 times up to 2025-09',
  }),
  /** An accident happened this quarter, 0 or 1. */
  acc: quantity(0, { books: true, see: P, unit: 'count', max: 1 }),
  learn: index(20, {
    see: RU,
    est: [est(N, 0.2)],
    show: {
      group: 'strategic',
      domain: [0, 100],
      up: ['russia'],
      down: ['us', 'europe'],
      of: 'russia',
      levers: ['europe', 'russia'],
    },
  }),
  ruFear: index(35, { see: RU }),
} as const;
export type AirspaceSlice = SliceOf<typeof fields>;
