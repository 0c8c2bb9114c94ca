/** The slice `fourTests`: how grave the quarter's worst operation was, and what answer it allows. Optional. */
import { N } from '../audience.ts';
import { list, placesOf, quantity, type SliceOf } from '../fields.ts';
import { TESTS } from './orders.ts';

const ALLIES = ['us', 'europe'] as const;

export const fields = {
  /** Severity by test, 0 … 3. */
  severity: list([0, 0, 0, 0], {
    ...{ see: N, unit: 'points', digits: 0, max: 3 },
    places: placesOf(TESTS, 'order.redLines.tests'),
  }),
  passed: quantity(0, {
    see: N,
    unit: 'tests',
    max: 4,
    show: { group: 'strategic', domain: [0, 4], of: 'europe', levers: ['europe'] },
  }),
  /** Evidence: 1 low, 2 medium, 3 high. */
  tier: quantity(1, {
    see: N,
    unit: 'rung',
    min: 1,
    max: 3,
    show: { group: 'strategic', domain: [1, 3], up: ALLIES, of: 'europe', levers: ['europe'] },
  }),
  /** Hardest rung of the prepared response that the quarter allows. */
  allowed: quantity(3, { see: N, unit: 'rung', max: 3 }),
  /** Days from an operation to its answer, and what the answer is then worth. */
  days: quantity(30, {
    see: N,
    unit: 'days',
    max: 60,
    show: { group: 'strategic', domain: [0, 30], down: ALLIES, of: 'europe', levers: ['europe'] },
  }),
  force: quantity(1, { see: N, unit: 'factor', digits: 2, max: 1 }),
} as const;
export type FourTestsSlice = SliceOf<typeof fields>;
