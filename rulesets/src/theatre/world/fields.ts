/** The slice `world`: what nobody ordered and nobody could have known. The white cell's alone, but for the card of the turn. */
import { F, P } from '../audience.ts';
import { quantity, type SliceOf, word } from '../fields.ts';
import { CARDS, PLAYED_ONLY } from './cards.ts';

const FACTOR = { see: F, unit: 'factor', digits: 2, min: 0.1, max: 4 } as const;
const SHIFT = { see: F, unit: 'points', digits: 2, min: -60, max: 60 } as const;

export const fields = {
  /** Drawn once, before the first order: factors on the tempo of the front, European aid, Russian industry, Ukrainian manpower. */
  tempo: quantity(1, FACTOR),
  aid: quantity(1, FACTOR),
  russianIndustry: quantity(1, FACTOR),
  manpower: quantity(1, FACTOR),
  /** Shift of the drone leak, on a logarithmic scale. */
  airDefence: quantity(0, SHIFT),
  /** Lasting drift per quarter of American commitment and of cohesion; shift of Russia's reservation terms. */
  us: quantity(0, SHIFT),
  coh: quantity(0, SHIFT),
  ruRes: quantity(0, SHIFT),
  /** The oil market, standard normal in the long run times 1.25. */
  oil: quantity(0, SHIFT),
  card: word('none', ['none', ...CARDS, ...PLAYED_ONLY], { see: P }),
  /** A card that the white cell has put on top of the deck. */
  next: word('draw', ['draw', 'none', ...CARDS, ...PLAYED_ONLY], { see: F }),
  /** What the card does within this quarter, beyond the indices it moves. */
  interceptors: quantity(1, FACTOR),
  breakthrough: quantity(1, FACTOR),
  coldSnap: quantity(0, SHIFT),
  lostSupply: quantity(0, { see: F, unit: 'share', digits: 2, max: 1 }),
} as const;
export type WorldSlice = SliceOf<typeof fields>;
