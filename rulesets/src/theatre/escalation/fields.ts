/** The slice `escalation`: one ladder that all four sides stand on. */
import { F, P } from '../audience.ts';
import { index, publicEst, quantity, type SliceOf } from '../fields.ts';

const ALL_TEAMS = ['us', 'europe', 'ukraine', 'russia'] as const;

export const fields = {
  e: index(35, {
    see: P,
    show: { about: true, group: 'strategic', domain: [0, 100], headline: true, down: ALL_TEAMS, levers: ALL_TEAMS },
  }),
  /** Chance that one side misreads the other, as an index. */
  mis: index(35, {
    see: F,
    est: [publicEst()],
    show: { group: 'strategic', domain: [0, 100], down: ALL_TEAMS, levers: ['us', 'europe', 'russia'] },
  }),
  peak: index(35, { books: true, see: P }),
  /** Rung of the ladder that the last quarter ended on. */
  rung: quantity(2, { books: true, see: P, unit: 'rung', max: 6 }),
  /** Serious incidents so far. */
  incident: quantity(0, { see: P, unit: 'count', max: 60 }),
  /** 1 once allied and Russian forces have fought. */
  clash: quantity(0, { see: P, unit: 'flag', max: 1 }),
} as const;
export type EscalationSlice = SliceOf<typeof fields>;
