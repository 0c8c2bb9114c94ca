/** The slice `signals`: nuclear signals, and what became of Article 5 where somebody tried it. Optional. */
import { P } from '../audience.ts';
import { quantity, type SliceOf } from '../fields.ts';

const ALL_TEAMS = ['us', 'europe', 'ukraine', 'russia'] as const;

export const fields = {
  /** Nuclear signals so far. */
  given: quantity(0, {
    see: P,
    unit: 'count',
    max: 40,
    show: { group: 'strategic', domain: [0, 9], down: ALL_TEAMS, levers: ['us', 'europe', 'russia'] },
  }),
  /** Seizures tried so far. */
  seizures: quantity(0, { see: P, unit: 'count', max: 40 }),
  /** 1 once the allies failed to answer a seizure: the Alliance is dead on paper. */
  dead: quantity(0, { see: P, unit: 'flag', max: 1 }),
} as const;
export type SignalsSlice = SliceOf<typeof fields>;
