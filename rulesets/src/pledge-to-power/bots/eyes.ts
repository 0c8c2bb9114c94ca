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

const NONE: readonly Optional[] = [];

/** What `viewer` sees. Looks when it is asked: a doctrine reads a third of what there is, every quarter. */
class Eyes implements Sight {
  private readonly known: Known<FlagshipState>;
  private readonly viewer: Viewer;

  constructor(known: Known<FlagshipState>, viewer: Viewer) {
    this.known = known;
    this.viewer = viewer;
  }

  get t(): number {
    return this.known.clock?.turn ?? 0;
  }
  get regime(): number {
    return REGIMES.indexOf(this.known.politics?.regime ?? 'transactional');
  }
  get offer(): number {
    return GUARANTEES.indexOf(this.known.talks?.offer ?? 'training');
  }
  get on(): readonly Optional[] {
    return this.known.options === undefined ? NONE : OPTIONAL.filter((option) => plays(this.known, option));
  }
  get usStock(): number {
    return this.known.aid?.usStock ?? this.guess('aid', 'usStock');
  }
  get coh(): number {
    return this.known.politics?.coh ?? this.guess('politics', 'coh');
  }
  get e(): number {
    return this.known.escalation?.e ?? this.guess('escalation', 'e');
  }
  get upper(): number {
    return this.known.airwar?.upper ?? this.guess('airwar', 'upper');
  }
  get fat(): number {
    return this.known.treasury?.fat ?? this.guess('treasury', 'fat');
  }
  get debt(): number {
    return this.known.treasury?.debt ?? this.guess('treasury', 'debt');
  }
  get lastGain(): number {
    return this.known.front?.lastGain ?? this.guess('front', 'lastGain');
  }
  get us(): number {
    return this.known.politics?.us ?? this.guess('politics', 'us');
  }
  get uaEcon(): number {
    return this.known.treasury?.uaEcon ?? this.guess('treasury', 'uaEcon');
  }
  get inc(): number {
    return this.known.airspace?.inc ?? this.guess('airspace', 'inc');
  }
  get deal(): number {
    return this.known.talks?.deal ?? this.guess('talks', 'deal');
  }
  get gap(): number {
    return this.known.politics?.gap ?? this.guess('politics', 'gap');
  }
  get fU(): number {
    return this.known.front?.fU ?? this.guess('front', 'fU');
  }
  get grid(): number {
    return this.known.airwar?.grid ?? this.guess('airwar', 'grid');
  }
  get uaWill(): number {
    return this.known.politics?.uaWill ?? this.guess('politics', 'uaWill');
  }
  get guar(): number {
    return this.known.talks?.guar ?? this.guess('talks', 'guar');
  }
  get ruRes(): number {
    return this.known.treasury?.ruRes ?? this.guess('treasury', 'ruRes');
  }
  get ruEcon(): number {
    return this.known.treasury?.ruEcon ?? this.guess('treasury', 'ruEcon');
  }
  get willWest(): number {
    return this.known.politics?.willWest ?? this.guess('politics', 'willWest');
  }
  get art5(): number {
    return this.known.deterrence?.art5 ?? this.guess('deterrence', 'art5');
  }
  get lock(): number {
    return this.known.treasury?.lock ?? this.guess('treasury', 'lock');
  }
  get narr(): number {
    return this.known.politics?.narr ?? this.guess('politics', 'narr');
  }
  get act(): number {
    return this.known.reach?.act ?? this.guess('reach', 'act');
  }
  get waived(): number {
    return this.known.works?.waived ?? this.guess('works', 'waived');
  }
  get founded(): number {
    return this.known.works?.founded ?? this.guess('works', 'founded');
  }

  /** What is thought of a number that was not told. */
  private guess(...[module, field]: Where): number {
    const beliefs = this.known.beliefs as LooseBeliefs | undefined;
    const own = this.viewer.kind === 'team' ? beliefs?.[this.viewer.team]?.[module]?.[field] : undefined;
    const belief = own ?? beliefs?.['public']?.[module]?.[field];
    if (belief !== undefined) return belief.value;
    const opening = (TABLES[module] as FieldTable)[field]?.initial;
    return typeof opening === 'number' ? opening : 0;
  }
}

/** What a team sees. */
export function teamSight(known: Known<FlagshipState>, team: TeamId): Sight {
  return new Eyes(known, { kind: 'team', team });
}

/** What somebody who sees everything sees: for campaigns with exact-state bots. */
export function fullSight(state: Known<FlagshipState>): Sight {
  return new Eyes(state, FACILITATOR);
}
