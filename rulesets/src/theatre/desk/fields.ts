/** The slice `desk`: what the analyst's brief counts. The white cell's, until the exercise is over. */
import { F, P } from '../audience.ts';
import { list, quantity, type SliceOf } from '../fields.ts';

const COUNT = { books: true, see: F, unit: 'turns', max: 40 } as const;
const SCORES = { fixed: true, unit: 'points', digits: 0 } as const;

export const fields = {
  /** Quarters in which European pledges were of the usual size. */
  usual: quantity(0, COUNT),
  /** Quarters under a contract of several years. */
  joint: quantity(0, COUNT),
  /** Quarters in which Kyiv asked for reach and got some of it, with conditions. */
  conditional: quantity(0, COUNT),
  /** Value of the air defence that was handed over, and of everything. */
  airDefence: quantity(0, { books: true, see: F, unit: 'eurBn', digits: 1, max: 1000 }),
  handedOver: quantity(0, { books: true, see: F, unit: 'eurBn', digits: 1, max: 1000 }),
  /** Cohesion at the opening. */
  cohesion: quantity(58, { books: true, see: F, unit: 'index', max: 100 }),
  /** Turns played when the last brief was written; 0: none yet. */
  after: quantity(0, { books: true, fixed: true, see: F, unit: 'turns', max: 40 }),
  /** Its scores, 0 … 100, in the order of the forecasts; empty until there is one. */
  scores: list([], { ...SCORES, see: F }),
  /** The same when all is over, for everybody. */
  final: list([], { ...SCORES, see: P }),
} as const;
export type DeskSlice = SliceOf<typeof fields>;
