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

type LooseBeliefs = {
  readonly [holder: string]:
    | { readonly [module: string]: { readonly [field: string]: Belief | undefined } | undefined }
    | undefined;
};

/** What is thought of a number that was not told. */
function guess(known: Known<FlagshipState>, viewer: Viewer, ...[module, field]: Where): number {
  const beliefs = known.beliefs as LooseBeliefs | undefined;
  const own = viewer.kind === 'team' ? beliefs?.[viewer.team]?.[module]?.[field] : undefined;
  const belief = own ?? beliefs?.['public']?.[module]?.[field];
  if (belief !== undefined) return belief.value;
  const opening = (TABLES[module] as FieldTable)[field]?.initial;
  return typeof opening === 'number' ? opening : 0;
}

const NONE: readonly Optional[] = [];

/** What `viewer` sees. Spelled out: looked up by name, it was a twentieth of a simulated game's time. */
export function sightOf(known: Known<FlagshipState>, viewer: Viewer): Sight {
  const { aid, airspace, airwar, deterrence, escalation, front, politics, reach, talks, treasury, works } = known;
  const otherwise = (...where: Where) => guess(known, viewer, ...where);
  return {
    t: known.clock?.turn ?? 0,
    regime: REGIMES.indexOf(politics?.regime ?? 'transactional'),
    offer: GUARANTEES.indexOf(talks?.offer ?? 'training'),
    usStock: aid?.usStock ?? otherwise('aid', 'usStock'),
    coh: politics?.coh ?? otherwise('politics', 'coh'),
    e: escalation?.e ?? otherwise('escalation', 'e'),
    upper: airwar?.upper ?? otherwise('airwar', 'upper'),
    fat: treasury?.fat ?? otherwise('treasury', 'fat'),
    debt: treasury?.debt ?? otherwise('treasury', 'debt'),
    lastGain: front?.lastGain ?? otherwise('front', 'lastGain'),
    us: politics?.us ?? otherwise('politics', 'us'),
    uaEcon: treasury?.uaEcon ?? otherwise('treasury', 'uaEcon'),
    inc: airspace?.inc ?? otherwise('airspace', 'inc'),
    deal: talks?.deal ?? otherwise('talks', 'deal'),
    gap: politics?.gap ?? otherwise('politics', 'gap'),
    fU: front?.fU ?? otherwise('front', 'fU'),
    grid: airwar?.grid ?? otherwise('airwar', 'grid'),
    uaWill: politics?.uaWill ?? otherwise('politics', 'uaWill'),
    guar: talks?.guar ?? otherwise('talks', 'guar'),
    ruRes: treasury?.ruRes ?? otherwise('treasury', 'ruRes'),
    ruEcon: treasury?.ruEcon ?? otherwise('treasury', 'ruEcon'),
    willWest: politics?.willWest ?? otherwise('politics', 'willWest'),
    art5: deterrence?.art5 ?? otherwise('deterrence', 'art5'),
    lock: treasury?.lock ?? otherwise('treasury', 'lock'),
    narr: politics?.narr ?? otherwise('politics', 'narr'),
    on: known.options === undefined ? NONE : OPTIONAL.filter((option) => plays(known, option)),
    act: reach?.act ?? otherwise('reach', 'act'),
    waived: works?.waived ?? otherwise('works', 'waived'),
    founded: works?.founded ?? otherwise('works', 'founded'),
  };
}

/** What a team sees. */
export function teamSight(known: Known<FlagshipState>, team: TeamId): Sight {
  return sightOf(known, { kind: 'team', team });
}

/** What somebody who sees everything sees: for campaigns with exact-state bots. */
export function fullSight(state: Known<FlagshipState>): Sight {
  return sightOf(state, FACILITATOR);
}
