/** The slice `aid`: from a pledge to what is fielded. */
import { A, EU, F, N, P, RU, UA, US } from '../audience.ts';
import { est, index, list, quantity, type SliceOf } from '../fields.ts';

const WEST = ['us', 'europe', 'ukraine'] as const;
const KIEL =
  'Kiel Institute, Ukraine Support Tracker, allocations of 2025-Q1 to Q3; the split over quarters is a design choice';
const PURL_2025 =
  'packages of about 500 million dollars announced from August 2025; the split over quarters is a design choice';
const TOTAL = { see: P, unit: 'eurBn', digits: 1, max: 2000 } as const;
const HANDED = { see: UA, max: 20000 } as const;

/** Eight quarters, the first of them with these arrivals; nothing takes longer to deliver. */
function arrivals(...bn: number[]): readonly number[] {
  return Array.from({ length: 8 }, (_, quarter) => bn[quarter] ?? 0);
}

export const fields = {
  /** EUR bn by quarters until delivery, by where it is made. */
  inUs: list(arrivals(1.0, 0.7), { see: A, unit: 'eurBn', max: 100, source: PURL_2025 }),
  inEu: list(arrivals(3.4, 3.1, 2.6, 2.0, 1.3, 0.8), { see: A, unit: 'eurBn', max: 100, source: KIEL }),
  inUa: list(arrivals(0.9, 0.4), { see: A, unit: 'eurBn', max: 100, source: KIEL }),
  /** Sum of what is under way. */
  underWay: quantity(16.2, {
    books: true,
    see: A,
    unit: 'eurBn',
    digits: 1,
    max: 1000,
    est: [est(RU, 0.2)],
    source: KIEL,
    show: { group: 'industrial', domain: [0, 60], up: WEST, down: ['russia'], levers: ['us', 'europe'] },
  }),
  /** Paid for and not made, in units. */
  backUpper: quantity(0, { see: A, unit: 'missiles', max: 900 }),
  backMid: quantity(0, { see: A, unit: 'missiles', max: 900 }),
  backShell: quantity(0, { see: A, unit: 'kShells', max: 900 }),
  /** Money that waits for American releases. */
  queueP: quantity(0, {
    see: N,
    unit: 'eurBn',
    digits: 1,
    max: 20,
    show: { group: 'industrial', domain: [0, 5], down: ['us', 'europe'], levers: ['us', 'europe'] },
  }),
  /** Training and supply command. */
  nsatu: index(50, {
    see: A,
    source: 'design choice; about half of 700 posts were filled in 2025',
    show: { group: 'industrial', domain: [0, 100], up: WEST, levers: ['europe'] },
  }),
  /** Leakage: what fraud and disorder take. */
  leak: index(10, {
    see: A,
    show: {
      group: 'industrial',
      domain: [0, 60],
      down: WEST,
      up: ['russia'],
      of: 'ukraine',
      levers: ['europe', 'ukraine'],
    },
  }),
  usStock: quantity(100, {
    see: US,
    unit: 'index',
    min: 10,
    max: 120,
    est: [est(EU)],
    show: {
      about: true,
      group: 'strategic',
      domain: [0, 120],
      headline: true,
      up: ['us'],
      of: 'us',
      levers: ['us', 'russia'],
    },
  }),
  pledged: quantity(0, TOTAL),
  delivered: quantity(0, {
    ...TOTAL,
    show: { group: 'industrial', domain: [0, 80], up: WEST, down: ['russia'], levers: ['us', 'europe'] },
  }),
  fielded: quantity(0, {
    ...TOTAL,
    show: {
      about: true,
      group: 'industrial',
      domain: [0, 80],
      headline: true,
      up: WEST,
      down: ['russia'],
      levers: ['us', 'europe', 'ukraine'],
    },
  }),
  /** Fielded aid weighted by the share of the exercise it still served. */
  twd: quantity(0, {
    ...TOTAL,
    show: {
      about: true,
      group: 'industrial',
      domain: [0, 50],
      headline: true,
      up: WEST,
      down: ['russia'],
      levers: ['us', 'europe', 'ukraine'],
    },
  }),
  purlCum: quantity(0, {
    ...TOTAL,
    show: { group: 'financial', domain: [0, 30], up: ['us'], of: 'us', levers: ['us', 'europe'] },
  }),
  euCum: quantity(0, {
    ...TOTAL,
    show: { group: 'financial', domain: [0, 120], up: ['us', 'ukraine'], of: 'europe', levers: ['europe'] },
  }),
  usCum: quantity(0, {
    ...TOTAL,
    show: { group: 'financial', domain: [0, 60], up: ['ukraine'], of: 'us', levers: ['us'] },
  }),
  uaIndCum: quantity(0, {
    ...TOTAL,
    show: { group: 'industrial', domain: [0, 40], up: ['ukraine'], of: 'ukraine', levers: ['europe'] },
  }),
  euIndCum: quantity(0, TOTAL),
  /** PURL money released this quarter. */
  purl: quantity(0, {
    see: P,
    unit: 'eurBn',
    digits: 1,
    max: 20,
    show: { group: 'industrial', domain: [0, 5], up: WEST, down: ['russia'], levers: ['us', 'europe'] },
  }),
  /** Fielded this quarter, and pledged this quarter, EUR bn. */
  lastDel: quantity(4.5, { see: A, unit: 'eurBn', digits: 1, max: 200 }),
  lastPledge: quantity(5, { see: A, unit: 'eurBn', digits: 1, max: 200, source: KIEL }),
  /** Handed over this quarter, for the air war and the front to use. */
  giveUpper: quantity(0, { ...HANDED, unit: 'missiles' }),
  giveMid: quantity(0, { ...HANDED, unit: 'missiles' }),
  giveShells: quantity(330, { ...HANDED, unit: 'kShells' }),
  giveGround: quantity(2.4, { ...HANDED, unit: 'eurBn', digits: 2, max: 200 }),
  giveLong: quantity(0, { ...HANDED, unit: 'pieces', max: 100000 }),
  /** Share of what arrives that is fielded. */
  fieldRate: quantity(0.8, { books: true, see: F, unit: 'share', digits: 2, max: 1.1 }),
} as const;
export type AidSlice = SliceOf<typeof fields>;
