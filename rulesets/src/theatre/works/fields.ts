/** The slice `works`: what is pooled, founded and linked. Optional. */
import { A, N, P } from '../audience.ts';
import { list, quantity, type SliceOf } from '../fields.ts';

const WEST = ['us', 'europe', 'ukraine'] as const;

export const fields = {
  /** Share of medium interceptors and shells that goes into the pool this quarter. */
  aside: quantity(0, { see: A, unit: 'share', digits: 2, max: 0.2 }),
  /** What the pool holds, EUR bn. */
  pool: quantity(0, {
    see: N,
    unit: 'eurBn',
    digits: 2,
    max: 100,
    show: { group: 'industrial', domain: [0, 5], up: ['europe'], of: 'europe', levers: ['europe'] },
  }),
  /** 1 once national standards are waived. */
  waived: quantity(0, { see: P, unit: 'flag', max: 1 }),
  /** Ventures founded; those that produce; those on their way, by quarters. */
  founded: quantity(0, { see: A, unit: 'count', max: 5 }),
  running: quantity(0, {
    see: A,
    unit: 'count',
    max: 5,
    show: { group: 'industrial', domain: [0, 5], up: ['europe', 'ukraine'], of: 'ukraine', levers: ['europe'] },
  }),
  coming: list([0, 0, 0], { see: A, unit: 'count', digits: 0, max: 1 }),
  /** Quarters of effort that linked batteries of different makes, and what it makes of their kills. */
  linked: quantity(0, { see: A, unit: 'count', max: 40 }),
  cruise: quantity(1, { see: A, unit: 'factor', digits: 2, max: 1.2 }),
  ballistic: quantity(1, {
    see: A,
    unit: 'factor',
    digits: 2,
    max: 1.2,
    show: {
      group: 'industrial',
      domain: [1, 1.15],
      up: WEST,
      down: ['russia'],
      of: 'ukraine',
      levers: ['us', 'europe'],
    },
  }),
} as const;
export type WorksSlice = SliceOf<typeof fields>;
