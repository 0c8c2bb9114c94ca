/** The slice `deterrence`: what would make an attack on an ally a bad idea, and whether anybody believes it. */
import { F, N, P, RU } from '../audience.ts';
import { est, index, publicEst, quantity, type SliceOf } from '../fields.ts';

const ALL_TEAMS = ['us', 'europe', 'ukraine', 'russia'] as const;
const HOME = { see: N, est: [est(RU, 0.2)] } as const;

export const fields = {
  cred: index(50, {
    see: F,
    est: [est(ALL_TEAMS)],
    show: {
      group: 'strategic',
      domain: [0, 100],
      up: ['us', 'europe', 'ukraine'],
      down: ['russia'],
      levers: ['us', 'europe', 'russia'],
    },
  }),
  /** Belief that an attack on an ally means war with the United States. */
  art5: index(58, {
    see: F,
    est: [publicEst()],
    show: {
      about: true,
      group: 'strategic',
      domain: [0, 100],
      headline: true,
      up: ['us', 'europe', 'ukraine'],
      down: ['russia'],
      levers: ['us', 'europe', 'russia'],
    },
  }),
  pres: quantity(84, {
    see: P,
    unit: 'kpersons',
    min: 40,
    max: 110,
    source: 'design choice within published totals of 80 to 100 thousand (2025)',
    show: {
      group: 'strategic',
      domain: [40, 110],
      up: ['us', 'europe', 'ukraine'],
      down: ['russia'],
      of: 'us',
      levers: ['us'],
    },
  }),
  fwd: index(35, { ...HOME, source: 'design choice; 8 forward battlegroups (2025)' }),
  ready: index(48, {
    ...HOME,
    show: {
      group: 'strategic',
      domain: [0, 100],
      up: ['us', 'europe'],
      down: ['russia'],
      of: 'europe',
      levers: ['europe', 'russia'],
    },
  }),
  /** The allies' own air defence. */
  nato: index(45, HOME),
  reinf: index(45, HOME),
  auton: index(35, {
    ...HOME,
    show: { group: 'industrial', domain: [0, 100], up: ['europe'], of: 'europe', levers: ['us', 'europe'] },
  }),
  /** What was fielded in the quarter for each euro pledged in it. */
  conv: quantity(0.61, {
    books: true,
    see: ['us', 'europe', 'ukraine'],
    unit: 'ratio',
    digits: 2,
    max: 20,
    source: 'Kiel Institute, ratio of allocated to committed European aid up to 2025-09: 0.61',
    show: {
      about: true,
      group: 'industrial',
      domain: [0, 2],
      up: ['us', 'europe', 'ukraine'],
      levers: ['us', 'europe', 'ukraine'],
    },
  }),
} as const;
export type DeterrenceSlice = SliceOf<typeof fields>;
