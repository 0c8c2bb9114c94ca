/** The slice `hybrid`: operations below the threshold, and what stands against them. */
import { F, N, P } from '../audience.ts';
import { index, list, quantity, type SliceOf } from '../fields.ts';

export const fields = {
  resil: index(40, {
    see: N,
    show: { group: 'strategic', domain: [0, 100], up: ['us', 'europe'], of: 'europe', levers: ['europe'] },
  }),
  /** A cell that attributes and answers around the clock. */
  cell: index(0, { see: N }),
  /** Evidence: how far attribution can be trusted. */
  attrib: index(30, { see: N }),
  /** Operations carried out so far, and how many succeeded: Moscow's secret and the facilitator's. */
  n: quantity(0, { books: true, see: F, unit: 'count', max: 200 }),
  s: quantity(0, { books: true, see: F, unit: 'count', max: 200 }),
  att: quantity(0, {
    see: P,
    unit: 'count',
    max: 200,
    show: {
      group: 'strategic',
      domain: [0, 40],
      up: ['us', 'europe'],
      down: ['russia'],
      of: 'europe',
      levers: ['europe'],
    },
  }),
  /** Places of this quarter's reported incidents: indices into the ruleset's sites, 100 · target + site. */
  where: list([], { fixed: true, see: P, unit: 'place', digits: 0 }),
  /** Successes against supply this quarter, read by `aid` in the next. */
  supply: quantity(0, { see: F, unit: 'count', max: 60 }),
  /** Successes against cables and energy this quarter, read by `aid` in the next. */
  cable: quantity(0, { see: F, unit: 'count', max: 60 }),
} as const;
export type HybridSlice = SliceOf<typeof fields>;
