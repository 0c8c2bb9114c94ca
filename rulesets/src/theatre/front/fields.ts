/** The slice `front`: the line, the forces in it, and what they have to shoot with. */
import { A, F, N, P, RU, UA } from '../audience.ts';
import { est, index, quantity, type SliceOf } from '../fields.ts';

const WEST = ['us', 'europe', 'ukraine'] as const;

export const fields = {
  /** Net area gained by Russia since the opening; below zero Ukraine has gained. */
  gain: quantity(0, {
    see: P,
    unit: 'km2',
    min: -25000,
    max: 60000,
    show: {
      about: true,
      group: 'strategic',
      domain: [-5000, 25000],
      headline: true,
      up: ['russia'],
      down: WEST,
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  lastGain: quantity(1675, {
    see: P,
    unit: 'km2',
    min: -2500,
    max: 6000,
    source: 'sums of daily area changes, July to September 2025; published counts differ up to 1.7 times',
    show: {
      group: 'strategic',
      domain: [-2500, 6000],
      up: ['russia'],
      down: WEST,
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  fU: quantity(560, {
    see: UA,
    unit: 'kpersons',
    min: 220,
    max: 900,
    est: [est(['us', 'europe', 'russia'])],
    show: { group: 'strategic', domain: [200, 900], up: WEST, down: ['russia'], of: 'ukraine', levers: ['ukraine'] },
  }),
  fR: quantity(700, {
    see: RU,
    unit: 'kpersons',
    min: 250,
    max: 1100,
    est: [est(A)],
    show: {
      group: 'strategic',
      domain: [200, 1100],
      up: ['russia'],
      down: WEST,
      of: 'russia',
      levers: ['ukraine', 'russia'],
    },
  }),
  casU: quantity(0, {
    see: UA,
    unit: 'kpersons',
    max: 5000,
    est: [est(['us', 'europe', 'russia'], 0.2)],
    show: { group: 'strategic', domain: [0, 600], down: WEST, of: 'ukraine', levers: ['ukraine', 'russia'] },
  }),
  casR: quantity(0, {
    see: RU,
    unit: 'kpersons',
    max: 5000,
    est: [est(A, 0.2)],
    show: { group: 'strategic', domain: [0, 1200], down: ['russia'], of: 'russia', levers: ['russia'] },
  }),
  shells: quantity(330, {
    max: 20000,
    see: UA,
    unit: 'kShells',
    est: [est(N)],
    show: { group: 'strategic', domain: [0, 900], up: WEST, of: 'ukraine', levers: ['europe', 'ukraine'] },
  }),
  fpv: quantity(900, {
    see: UA,
    unit: 'kPieces',
    est: [est(N)],
    max: 20000,
    show: { group: 'strategic', domain: [0, 2000], up: WEST, of: 'ukraine', levers: ['ukraine'] },
  }),
  gnd: index(50, {
    see: UA,
    est: [est(N)],
    show: { group: 'strategic', domain: [0, 100], up: WEST, of: 'ukraine', levers: ['us', 'europe', 'ukraine'] },
  }),
  /** Ratio of Russian to Ukrainian strength at the line: x of the equations. */
  ratio: quantity(1, { see: F, unit: 'factor', digits: 2, max: 100 }),
} as const;
export type FrontSlice = SliceOf<typeof fields>;
