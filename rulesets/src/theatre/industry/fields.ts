/** The slice `industry`: what can be made, what is being built to make more, what it costs. */
import { A, EU, N, RU, UA } from '../audience.ts';
import { est, index, list, quantity, type SliceOf } from '../fields.ts';

const WEST = ['us', 'europe', 'ukraine'] as const;
const QUEUE = { see: N, unit: 'perQuarter', max: 10000 } as const;
/** Nothing takes longer than six quarters to open. */
const EMPTY: readonly number[] = Array.from({ length: 8 }, () => 0);
const UAF =
  'Ukrainian Air Force reports by class, 2025-Q3: 16,083 drones, 356 cruise, 132 ballistic and 41 further missiles launched';

export const fields = {
  upper: quantity(150, {
    max: 5000,
    see: N,
    unit: 'missilesQ',
    est: [est(UA, 0.1), est(RU, 0.2)],
    source: 'maker and US Army figures: 500 in 2024, 650 a year planned for 2027',
    show: {
      about: true,
      group: 'industrial',
      domain: [0, 400],
      headline: true,
      up: WEST,
      down: ['russia'],
      of: 'us',
      levers: ['us'],
    },
  }),
  mid: quantity(260, {
    max: 20000,
    see: A,
    unit: 'missilesQ',
    source:
      'design choice around 400 to 500 IRIS-T a year from 2024 (Reuters, September 2023) and an AMRAAM contract to 2028',
    show: {
      group: 'industrial',
      domain: [0, 700],
      up: WEST,
      down: ['russia'],
      of: 'europe',
      levers: ['europe', 'russia'],
    },
  }),
  shell: quantity(420, {
    max: 20000,
    see: A,
    unit: 'kShellsQ',
    source: 'United States 40 thousand a month (June 2025); European claims contested, 300 thousand a quarter taken',
    show: {
      group: 'industrial',
      domain: [0, 900],
      up: WEST,
      down: ['russia'],
      of: 'europe',
      levers: ['europe', 'russia'],
    },
  }),
  /** Charges and explosives, as sets for that many shells. */
  comp: quantity(300, {
    max: 40000,
    see: A,
    unit: 'kShellsQ',
    source: 'design choice: charges held American output at 18 of 40 thousand full rounds a month (September 2024)',
    show: { group: 'industrial', domain: [0, 900], up: WEST, down: ['russia'], of: 'europe', levers: ['europe'] },
  }),
  intd: quantity(15, {
    max: 5000,
    see: UA,
    unit: 'kPiecesQ',
    digits: 1,
    est: [est(N), est(RU, 0.3)],
    show: { group: 'industrial', domain: [0, 120], up: WEST, down: ['russia'], of: 'ukraine', levers: ['ukraine'] },
  }),
  fpv: quantity(900, {
    max: 20000,
    see: UA,
    unit: 'kPiecesQ',
    est: [est(N), est(RU, 0.3)],
    source: 'design choice around 4 million drones a year (June 2025)',
    show: { group: 'industrial', domain: [0, 2000], up: WEST, down: ['russia'], of: 'ukraine', levers: ['ukraine'] },
  }),
  lrd: quantity(3000, {
    max: 100000,
    see: UA,
    unit: 'piecesQ',
    est: [est(N), est(RU, 0.3)],
    source: 'design choice around 100 long-range drones a day of the leading type (2025)',
    show: { group: 'industrial', domain: [0, 16000], up: WEST, down: ['russia'], of: 'ukraine', levers: ['ukraine'] },
  }),
  /** Capacity under construction by quarters until it opens. */
  queueMid: list(EMPTY, QUEUE),
  queueShell: list(EMPTY, QUEUE),
  queueComp: list(EMPTY, QUEUE),
  queueUpper: list(EMPTY, QUEUE),
  cost: quantity(1, {
    see: N,
    unit: 'factor',
    digits: 2,
    max: 5,
    show: { group: 'industrial', domain: [0.5, 1.5], down: ['us', 'europe'], up: ['russia'], levers: ['europe'] },
  }),
  /** Share of orders under multi-year contracts. */
  multi: quantity(0, { see: EU, unit: 'share', digits: 2, max: 1 }),
  std: index(30, {
    see: EU,
    show: { group: 'industrial', domain: [0, 100], up: ['europe'], of: 'europe', levers: ['europe'] },
  }),
  res: index(45, { see: EU }),
  uaTech: quantity(0, { see: UA, unit: 'points', digits: 1, max: 100 }),
  ruTech: quantity(0, { see: RU, unit: 'points', digits: 1, max: 100 }),
  owa: quantity(16000, {
    max: 500000,
    see: RU,
    unit: 'piecesQ',
    est: [est(A, 0.15)],
    source: UAF,
    show: {
      group: 'industrial',
      domain: [0, 40000],
      up: ['russia'],
      down: WEST,
      of: 'russia',
      levers: ['ukraine', 'russia'],
    },
  }),
  cru: quantity(345, {
    max: 20000,
    see: RU,
    unit: 'missilesQ',
    est: [est(A, 0.15)],
    source: UAF,
    show: {
      group: 'industrial',
      domain: [0, 800],
      up: ['russia'],
      down: WEST,
      of: 'russia',
      levers: ['ukraine', 'russia'],
    },
  }),
  bal: quantity(165, {
    max: 10000,
    see: RU,
    unit: 'missilesQ',
    est: [est(A, 0.15)],
    source: UAF,
    show: {
      group: 'industrial',
      domain: [0, 500],
      up: ['russia'],
      down: WEST,
      of: 'russia',
      levers: ['ukraine', 'russia'],
    },
  }),
  /** What Ukraine's lines turned out this quarter; `gridOut` is repair, EUR bn. */
  fpvOut: quantity(0, { see: UA, unit: 'kPiecesQ', max: 20000 }),
  intdOut: quantity(0, { see: UA, unit: 'kPiecesQ', digits: 1, max: 5000 }),
  lrdOut: quantity(0, { max: 100000, see: UA, unit: 'piecesQ' }),
  gridOut: quantity(0, { see: UA, unit: 'eurBn', digits: 2, max: 20 }),
  /** What Russia's turned out; `gndOut` is ground fires, 1 at the opening. */
  owaOut: quantity(0, { max: 500000, see: RU, unit: 'piecesQ' }),
  cruOut: quantity(0, { max: 20000, see: RU, unit: 'missilesQ' }),
  balOut: quantity(0, { max: 10000, see: RU, unit: 'missilesQ' }),
  gndOut: quantity(1, { see: RU, unit: 'factor', digits: 2, max: 10 }),
  /** Full rounds: the smaller of shells and components. */
  shellOut: quantity(300, { max: 20000, see: A, unit: 'kShellsQ' }),
} as const;
export type IndustrySlice = SliceOf<typeof fields>;
