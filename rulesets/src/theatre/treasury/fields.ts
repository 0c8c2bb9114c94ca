/** The slice `treasury`: budgets, debt, fatigue, and what a war costs those who wage it. */
import { A, EU, F, P, RU, UA, US } from '../audience.ts';
import { est, index, quantity, type SliceOf } from '../fields.ts';

const SHARE = { see: P, unit: 'pctGdp', digits: 2, max: 5.5 } as const;
const NATO_2025 =
  'NATO, defence expenditure of allies, August 2025: Europe and Canada 2.26 % of output; bloc weights are a design choice';
const WEST = ['us', 'europe', 'ukraine'] as const;

export const fields = {
  shareEast: quantity(3.6, { ...SHARE, source: NATO_2025 }),
  shareWest: quantity(2.0, { ...SHARE, source: NATO_2025 }),
  shareNorth: quantity(2.6, { ...SHARE, source: NATO_2025 }),
  /** Mean of the blocs' shares by economic weight: M of the equations. */
  share: quantity(2.264, {
    books: true,
    ...SHARE,
    source: NATO_2025,
    show: {
      group: 'financial',
      domain: [1.5, 4.5],
      up: ['us', 'europe'],
      down: ['russia'],
      of: 'europe',
      levers: ['us', 'europe'],
    },
  }),
  debt: index(45, {
    see: EU,
    est: [est(['us', 'ukraine', 'russia'])],
    show: {
      about: true,
      group: 'financial',
      domain: [0, 100],
      headline: true,
      down: ['europe'],
      of: 'europe',
      levers: ['europe', 'russia'],
    },
  }),
  squeeze: index(20, {
    see: EU,
    show: { group: 'financial', domain: [0, 100], down: ['europe'], of: 'europe', levers: ['europe'] },
  }),
  /** Donor fatigue. */
  fat: index(30, {
    see: EU,
    est: [est(['us', 'ukraine'], 0.15)],
    show: {
      about: true,
      group: 'financial',
      domain: [0, 100],
      headline: true,
      down: WEST,
      up: ['russia'],
      of: 'europe',
      levers: ['europe', 'ukraine', 'russia'],
    },
  }),
  /** Quarters that a budget revolt still lasts. */
  revolt: quantity(0, { see: P, unit: 'turns', max: 8 }),
  revolts: quantity(0, { see: P, unit: 'count', max: 40 }),
  revoltOdds: quantity(0, { see: EU, unit: 'share', digits: 2, max: 1 }),
  /** Floor that a multi-year contract sets under the next order. */
  lock: quantity(0, { see: EU, unit: 'eurBn', digits: 1, max: 10 }),
  usFat: index(40, { see: US, show: { group: 'financial', domain: [0, 100], down: ['us'], of: 'us', levers: ['us'] } }),
  uaEcon: index(55, {
    see: UA,
    est: [est(['us', 'europe'])],
    show: {
      group: 'financial',
      domain: [0, 100],
      up: WEST,
      down: ['russia'],
      of: 'ukraine',
      levers: ['europe', 'ukraine'],
    },
  }),
  /** Russian effort that its war budget does not pay for. */
  short: quantity(0, {
    see: RU,
    unit: 'pctGdp',
    digits: 2,
    max: 20,
    show: { group: 'financial', domain: [0, 3], down: ['russia'], of: 'russia', levers: ['russia'] },
  }),
  ruEcon: index(58, {
    see: RU,
    est: [est(A, 0.15)],
    source: 'design choice; SIPRI, Preparing for a fourth year of war (2025): plan 7.2 % of output',
    show: {
      group: 'financial',
      domain: [0, 100],
      up: ['russia'],
      down: WEST,
      of: 'russia',
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  ruRes: index(60, {
    see: RU,
    est: [est(A, 0.15)],
    show: {
      group: 'financial',
      domain: [0, 100],
      up: ['russia'],
      down: WEST,
      of: 'russia',
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  /** Will of the blocs by what they give. */
  donorWill: quantity(59.24, { books: true, see: F, unit: 'index', max: 100 }),
  /** Military aid ordered this quarter, after absorption and revolt. */
  ordered: quantity(0, { books: true, see: EU, unit: 'eurBn', digits: 1, max: 20 }),
  /** Military aid realised this quarter: A of the equations. */
  allocated: quantity(0, {
    see: A,
    unit: 'eurBn',
    digits: 1,
    max: 60,
    show: { group: 'financial', domain: [0, 16], up: WEST, of: 'europe', levers: ['europe'] },
  }),
  /** Macro-financial aid disbursed this quarter. */
  fin: quantity(0, {
    see: P,
    unit: 'eurBn',
    digits: 1,
    max: 20,
    show: {
      about: true,
      group: 'financial',
      domain: [0, 16],
      headline: true,
      up: ['europe', 'ukraine'],
      down: ['russia'],
      of: 'europe',
      levers: ['europe'],
    },
  }),
  /** Aid on national budgets, % of quarterly output: p of the equations. */
  burden: quantity(0, { books: true, see: EU, unit: 'pctGdp', digits: 3, max: 5 }),
} as const;
export type TreasurySlice = SliceOf<typeof fields>;
