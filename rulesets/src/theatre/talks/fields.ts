/** The slice `talks`: what each side would settle for, what a settlement would rest on, and whether there is one. */
import { F, P, RU, UA } from '../audience.ts';
import { est, index, publicEst, quantity, type SliceOf, word } from '../fields.ts';
import { GUARANTEES } from './orders.ts';

const ALL_TEAMS = ['us', 'europe', 'ukraine', 'russia'] as const;
const WEST = ['us', 'europe', 'ukraine'] as const;

export const fields = {
  /** 1 while a ceasefire is in force. */
  deal: quantity(0, { see: P, unit: 'flag', max: 1 }),
  /** Turn of the signing; −1: none yet. */
  dealT: quantity(-1, { books: true, see: P, unit: 'turn', min: -1, max: 40 }),
  /** 0 Russia's maximum … 100 Ukraine's; means something once signed. */
  terms: quantity(50, { see: P, unit: 'index', max: 100 }),
  dur: index(0, { see: F, est: [est(ALL_TEAMS)] }),
  guar: index(20, {
    see: F,
    est: [publicEst()],
    show: {
      group: 'strategic',
      domain: [0, 100],
      up: WEST,
      down: ['russia'],
      of: 'europe',
      levers: ['us', 'europe', 'ukraine'],
    },
  }),
  /** What Europe offered when it last spoke: everybody heard it. */
  offer: word('training', GUARANTEES, { see: P }),
  /** Coalition of the willing. */
  cow: index(30, {
    see: F,
    est: [publicEst()],
    source: 'design choice; 26 of 35 states pledged a presence on 4 September 2025',
    show: { group: 'strategic', domain: [0, 100], up: WEST, down: ['russia'], of: 'europe', levers: ['europe'] },
  }),
  /** Above zero the leverage is Ukraine's, below zero Russia's. */
  lev: quantity(0, {
    see: F,
    unit: 'points',
    min: -60,
    max: 60,
    est: [est(ALL_TEAMS)],
    show: {
      about: true,
      group: 'strategic',
      domain: [-60, 60],
      up: WEST,
      down: ['russia'],
      levers: ['us', 'europe', 'ukraine', 'russia'],
    },
  }),
  /** Terms that Russia would go up to, and that Ukraine would go down to. */
  ruRes: quantity(30, { see: RU, unit: 'points', min: -200, max: 300 }),
  uaRes: quantity(60, { see: UA, unit: 'points', min: -200, max: 300 }),
  /** Odds of a signing this quarter, for the facilitator. */
  pDeal: quantity(0, { books: true, see: F, unit: 'share', digits: 2, max: 1 }),
  broken: quantity(0, { see: P, unit: 'count', max: 40 }),
} as const;
export type TalksSlice = SliceOf<typeof fields>;
