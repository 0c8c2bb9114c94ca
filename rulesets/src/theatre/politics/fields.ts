/** The slice `politics`: Washington, the allies among themselves, publics and the stories they are told. */
import { EU, N, P, RU, UA, US } from '../audience.ts';
import { est, index, publicEst, quantity, type SliceOf, word } from '../fields.ts';

/** The line of the White House; the position in the list is what the formulas index by. */
export const REGIMES = ['transactional', 'disengage', 'pressure'] as const;
export type Regime = (typeof REGIMES)[number];

const WILL = {
  group: 'political',
  domain: [0, 100],
  up: ['europe', 'ukraine'],
  down: ['russia'],
  of: 'europe',
} as const;

export const fields = {
  /** American commitment to Ukraine and to Europe. */
  us: index(45, {
    see: US,
    est: [publicEst(0.05)],
    show: {
      about: true,
      group: 'political',
      domain: [0, 100],
      headline: true,
      up: ['europe', 'ukraine'],
      down: ['russia'],
      of: 'us',
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  regime: word('transactional', REGIMES, { see: P }),
  congress: index(50, {
    see: US,
    show: { group: 'political', domain: [0, 100], up: ['us'], of: 'us', levers: ['us'] },
  }),
  /** Support among the American public. */
  usWill: index(50, { see: US, show: { group: 'political', domain: [0, 100], up: ['us'], of: 'us', levers: ['us'] } }),
  coh: index(60, {
    see: EU,
    est: [publicEst(0.05)],
    show: {
      about: true,
      group: 'political',
      domain: [0, 100],
      headline: true,
      up: ['us', 'europe', 'ukraine'],
      down: ['russia'],
      of: 'europe',
      levers: ['us', 'europe', 'russia'],
    },
  }),
  /** Distance between east and west within the Alliance. */
  gap: index(30, {
    see: N,
    show: {
      group: 'political',
      domain: [0, 100],
      down: ['us', 'europe'],
      of: 'europe',
      levers: ['us', 'europe', 'russia'],
    },
  }),
  willEast: index(68, { see: P, show: { ...WILL, levers: ['europe', 'russia'] } }),
  willWest: index(52, { see: P, show: { ...WILL, levers: ['us', 'europe', 'russia'] } }),
  willNorth: index(70, { see: P, show: { ...WILL, levers: ['us', 'europe', 'russia'] } }),
  uaWill: index(72, {
    see: UA,
    est: [est(['us', 'europe', 'russia'])],
    show: {
      group: 'political',
      domain: [0, 100],
      up: ['us', 'europe', 'ukraine'],
      down: ['russia'],
      of: 'ukraine',
      levers: ['us', 'ukraine', 'russia'],
    },
  }),
  ruWill: index(64, {
    see: RU,
    est: [est(['us', 'europe', 'ukraine'], 0.15)],
    show: {
      group: 'political',
      domain: [0, 100],
      up: ['russia'],
      down: ['us', 'europe', 'ukraine'],
      of: 'russia',
      levers: ['us', 'ukraine', 'russia'],
    },
  }),
  /** Reach of the Russian narrative. */
  narr: index(40, {
    see: P,
    show: {
      group: 'political',
      domain: [0, 100],
      up: ['russia'],
      down: ['us', 'europe', 'ukraine'],
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  /** Grant aid that Congress voted this quarter, EUR bn. */
  grant: quantity(0, { see: P, unit: 'eurBn', digits: 1, max: 6 }),
} as const;
export type PoliticsSlice = SliceOf<typeof fields>;
