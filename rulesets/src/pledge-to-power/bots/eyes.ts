/**
 * A doctrine's sight of the game from what a team knows: the exact value where it was told, else its own belief, else
 * what the public believes, else how things stood at the opening. Handed the whole state, the same code sees exactly.
 */
import { type Belief, FACILITATOR, type Known, type TeamId, type Viewer } from '@sandtable/shared';
import { fields as aid } from '../../theatre/aid/fields.ts';
import { fields as airspace } from '../../theatre/airspace/fields.ts';
import { fields as airwar } from '../../theatre/airwar/fields.ts';
import { fields as deterrence } from '../../theatre/deterrence/fields.ts';
import { fields as escalation } from '../../theatre/escalation/fields.ts';
import type { FieldTable } from '../../theatre/fields.ts';
import type { FlagshipState } from '../../theatre/flagship.ts';
import { fields as front } from '../../theatre/front/fields.ts';
import { loosely } from '../../theatre/loose.ts';
import { OPTIONAL, type Optional, plays } from '../../theatre/optional.ts';
import { fields as politics, REGIMES } from '../../theatre/politics/fields.ts';
import { fields as reach } from '../../theatre/reach/fields.ts';
import { fields as talks } from '../../theatre/talks/fields.ts';
import { GUARANTEES } from '../../theatre/talks/orders.ts';
import { fields as treasury } from '../../theatre/treasury/fields.ts';
import { fields as works } from '../../theatre/works/fields.ts';
import type { Sight } from './sight.ts';

const TABLES = {
  aid,
  airspace,
  airwar,
  deterrence,
  escalation,
  front,
  politics,
  reach,
  talks,
  treasury,
  works,
} as const satisfies {
  readonly [module: string]: FieldTable;
};
type Where = { [M in keyof typeof TABLES]: readonly [M, keyof (typeof TABLES)[M] & string] }[keyof typeof TABLES];

/** Where each number that a doctrine looks at stands. */
const AT: { readonly [K in Exclude<keyof Sight, 't' | 'regime' | 'offer' | 'on'>]: Where } = {
  usStock: ['aid', 'usStock'],
  coh: ['politics', 'coh'],
  e: ['escalation', 'e'],
  upper: ['airwar', 'upper'],
  fat: ['treasury', 'fat'],
  debt: ['treasury', 'debt'],
  lastGain: ['front', 'lastGain'],
  us: ['politics', 'us'],
  uaEcon: ['treasury', 'uaEcon'],
  inc: ['airspace', 'inc'],
  deal: ['talks', 'deal'],
  gap: ['politics', 'gap'],
  fU: ['front', 'fU'],
  grid: ['airwar', 'grid'],
  uaWill: ['politics', 'uaWill'],
  guar: ['talks', 'guar'],
  ruRes: ['treasury', 'ruRes'],
  ruEcon: ['treasury', 'ruEcon'],
  willWest: ['politics', 'willWest'],
  art5: ['deterrence', 'art5'],
  lock: ['treasury', 'lock'],
  narr: ['politics', 'narr'],
  act: ['reach', 'act'],
  waived: ['works', 'waived'],
  founded: ['works', 'founded'],
};

type LooseSlices = { readonly [module: string]: { readonly [field: string]: unknown } | undefined };
type LooseBeliefs = {
  readonly [holder: string]:
    | { readonly [module: string]: { readonly [field: string]: Belief | undefined } | undefined }
    | undefined;
};

function look(known: Known<FlagshipState>, viewer: Viewer, [module, field]: Where): number {
  const exact = (known as LooseSlices)[module]?.[field];
  if (typeof exact === 'number') return exact;
  const beliefs = known.beliefs as LooseBeliefs | undefined;
  const own = viewer.kind === 'team' ? beliefs?.[viewer.team]?.[module]?.[field] : undefined;
  const belief = own ?? beliefs?.['public']?.[module]?.[field];
  if (belief !== undefined) return belief.value;
  const opening = (TABLES[module] as FieldTable)[field]?.initial;
  return typeof opening === 'number' ? opening : 0;
}

const LINES = loosely<readonly (readonly [keyof typeof AT, Where])[]>(Object.entries(AT));
/** Every number there is to see, unseen: copied and filled in, which is quicker than growing an object. */
const BLIND = {
  ...(Object.fromEntries(LINES.map(([name]) => [name, 0])) as { [K in keyof typeof AT]: number }),
  t: 0,
  regime: 0,
  offer: 0,
  on: [] as readonly Optional[],
};

/** What `viewer` sees. */
export function sightOf(known: Known<FlagshipState>, viewer: Viewer): Sight {
  const sight = {
    ...BLIND,
    t: known.clock?.turn ?? 0,
    regime: REGIMES.indexOf(known.politics?.regime ?? 'transactional'),
  };
  sight.offer = GUARANTEES.indexOf(known.talks?.offer ?? 'training');
  if (known.options !== undefined) sight.on = OPTIONAL.filter((option) => plays(known, option));
  for (const [name, where] of LINES) sight[name] = look(known, viewer, where);
  return sight;
}

/** What a team sees. */
export function teamSight(known: Known<FlagshipState>, team: TeamId): Sight {
  return sightOf(known, { kind: 'team', team });
}

/** What somebody who sees everything sees: for campaigns with exact-state bots. */
export function fullSight(state: Known<FlagshipState>): Sight {
  return sightOf(state, FACILITATOR);
}
