/** The slice `reach`: what the posture works at, the mobility law, and how far others hedge. Optional. */
import { F, N, P } from '../audience.ts';
import { index, list, placesOf, quantity, type SliceOf } from '../fields.ts';
import { TASKS } from './orders.ts';

export const fields = {
  /** Points by task, in the order of the tasks. */
  tasks: list([0, 0, 0, 0, 0, 0], {
    ...{ see: N, unit: 'points', max: 6 },
    places: placesOf(TASKS, 'order.tasks.weights'),
  }),
  /** Factors that policing leaves of probes, and patrols leave of what operations against cables achieve. */
  probes: quantity(1, {
    see: N,
    unit: 'factor',
    digits: 2,
    max: 1,
    show: { group: 'strategic', domain: [0.8, 1], down: ['us', 'europe'], of: 'europe', levers: ['europe'] },
  }),
  cables: quantity(1, {
    see: N,
    unit: 'factor',
    digits: 2,
    max: 1,
    show: { group: 'strategic', domain: [0.7, 1], down: ['us', 'europe'], of: 'europe', levers: ['europe'] },
  }),
  /** 1 once the mobility law stands. */
  act: quantity(0, { see: P, unit: 'flag', max: 1 }),
  /** How far allies elsewhere insure themselves against American absence. */
  hedge: index(30, { see: F, show: { group: 'strategic', domain: [0, 100], down: ['us'], levers: ['us'] } }),
} as const;
export type ReachSlice = SliceOf<typeof fields>;
