/** The slice `airwar`: strike packages, layered air defence, the grid, and strikes the other way. */
import { A, F, N, P, RU, UA } from '../audience.ts';
import { est, index, publicEst, quantity, type SliceOf } from '../fields.ts';

const WEST = ['us', 'europe', 'ukraine'] as const;
const UAF = 'Ukrainian Air Force reports by class, 2025-Q3 and pooled fit';
const STOCK = { see: RU, unit: 'pieces', est: [est(A, 0.25)] } as const;
const RATE = { see: P, unit: 'share', digits: 2, max: 1, source: UAF } as const;
const FLOWN = { see: P, unit: 'piecesQ', max: 200000 } as const;

export const fields = {
  /** Logarithm of the drone leak: where the race between drones and their hunters stands. */
  g: quantity(-2, {
    see: F,
    unit: 'log',
    digits: 2,
    min: -8,
    max: 4,
    source: 'fit to monthly reports, end state −2.02 (2025-09)',
  }),
  /** Interceptors in store. */
  upper: quantity(75, {
    see: UA,
    unit: 'missiles',
    est: [est(N), est(RU, 0.35)],
    max: 5000,
    show: {
      about: true,
      group: 'strategic',
      domain: [0, 400],
      headline: true,
      up: WEST,
      down: ['russia'],
      of: 'ukraine',
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  mid: quantity(330, {
    see: UA,
    unit: 'missiles',
    est: [est(N), est(RU, 0.35)],
    max: 9000,
    show: {
      group: 'strategic',
      domain: [0, 900],
      up: WEST,
      down: ['russia'],
      of: 'ukraine',
      levers: ['europe', 'ukraine', 'russia'],
    },
  }),
  /** 100: all demand is met in winter. */
  grid: index(72, {
    see: UA,
    est: [publicEst(0.06)],
    show: {
      about: true,
      group: 'strategic',
      domain: [0, 100],
      headline: true,
      up: WEST,
      down: ['russia'],
      of: 'ukraine',
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  stockO: quantity(4000, {
    ...STOCK,
    // What can be stored.
    max: 20000,
    show: { group: 'strategic', domain: [0, 20000], up: ['russia'], of: 'russia', levers: ['russia'] },
  }),
  stockC: quantity(250, {
    ...STOCK,
    max: 9000,
    show: { group: 'strategic', domain: [0, 900], up: ['russia'], of: 'russia', levers: ['ukraine', 'russia'] },
  }),
  stockB: quantity(120, {
    ...STOCK,
    max: 9000,
    show: { group: 'strategic', domain: [0, 500], up: ['russia'], of: 'russia', levers: ['ukraine', 'russia'] },
  }),
  /** Refining capacity offline, %. */
  ref: quantity(12, {
    see: P,
    unit: 'pct',
    digits: 1,
    max: 45,
    source: 'design choice below the 17 % reported for August 2025',
    show: { group: 'strategic', domain: [0, 45], up: WEST, down: ['russia'], of: 'russia', levers: ['us', 'ukraine'] },
  }),
  /** Harm to civilians, in the damage units of the strikes. */
  civ: quantity(0, {
    see: P,
    unit: 'damage',
    max: 20000,
    show: { group: 'strategic', domain: [0, 1500], down: WEST, of: 'ukraine', levers: ['ukraine', 'russia'] },
  }),
  indDmg: quantity(0, { see: UA, unit: 'pct', digits: 1, max: 60 }),
  leakO: quantity(0.14, {
    ...RATE,
    min: 0.02,
    max: 0.6,
    show: {
      about: true,
      group: 'strategic',
      domain: [0, 0.6],
      headline: true,
      up: ['russia'],
      down: WEST,
      of: 'ukraine',
      levers: ['ukraine', 'russia'],
    },
  }),
  kC: quantity(0.78, {
    ...RATE,
    max: 0.96,
    show: {
      group: 'strategic',
      domain: [0, 1],
      up: WEST,
      down: ['russia'],
      of: 'ukraine',
      levers: ['europe', 'ukraine'],
    },
  }),
  kB: quantity(0.19, {
    ...RATE,
    max: 0.6,
    show: {
      about: true,
      group: 'strategic',
      domain: [0, 1],
      headline: true,
      up: WEST,
      down: ['russia'],
      of: 'ukraine',
      levers: ['us', 'ukraine'],
    },
  }),
  /** Launched this quarter. */
  flownO: quantity(0, FLOWN),
  flownC: quantity(0, { ...FLOWN, max: 20000 }),
  flownB: quantity(0, { ...FLOWN, max: 10000 }),
  /** Warhead weight that got through, tonne-equivalents. */
  through: quantity(0, { see: F, unit: 'damage', digits: 0, max: 20000 }),
} as const;
export type AirwarSlice = SliceOf<typeof fields>;
