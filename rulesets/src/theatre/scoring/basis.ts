/** What objectives are computed from: each input by name, where it stands, and how a viewer comes by it. */
import type { Belief, DeepReadonly, Known, Viewer } from '@sandtable/shared';
import type { FlagshipState } from '../flagship.ts';
import { loosely } from '../loose.ts';

/** Inputs of the objectives, as the formulas in RULES.md name them. */
export interface Basis {
  /** Mean defence share, % of output. */
  share: number;
  euCum: number;
  usCum: number;
  purlCum: number;
  uaIndCum: number;
  twd: number;
  stock: number;
  stockAvg: number;
  clash: number;
  deal: number;
  dur: number;
  terms: number;
  guar: number;
  lev: number;
  broken: number;
  gain: number;
  worst: number;
  peak: number;
  auton: number;
  art5: number;
  ready: number;
  /** Successful operations below the threshold. */
  successes: number;
  probes: number;
  debt: number;
  /** Will of the blocs by economic weight. */
  will: number;
  revolts: number;
  us: number;
  coh: number;
  gap: number;
  gridAvg: number;
  civ: number;
  casU: number;
  uaWill: number;
  fU: number;
  ruEcon: number;
  ruWill: number;
  ruReserves: number;
  learn: number;
}
export type Input = keyof Basis;

/** A number as somebody holds it: sure (low = high), or within a band. */
export interface Held {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Where an input stands in the state. The others are computed below. */
const AT: { readonly [K in Input]?: readonly [module: string, field: string] } = {
  share: ['treasury', 'share'],
  euCum: ['aid', 'euCum'],
  usCum: ['aid', 'usCum'],
  purlCum: ['aid', 'purlCum'],
  uaIndCum: ['aid', 'uaIndCum'],
  twd: ['aid', 'twd'],
  stock: ['aid', 'usStock'],
  clash: ['escalation', 'clash'],
  deal: ['talks', 'deal'],
  dur: ['talks', 'dur'],
  terms: ['talks', 'terms'],
  guar: ['talks', 'guar'],
  lev: ['talks', 'lev'],
  broken: ['talks', 'broken'],
  gain: ['front', 'gain'],
  worst: ['scoring', 'worst'],
  peak: ['escalation', 'peak'],
  auton: ['deterrence', 'auton'],
  art5: ['deterrence', 'art5'],
  ready: ['deterrence', 'ready'],
  successes: ['hybrid', 's'],
  probes: ['airspace', 'tot'],
  debt: ['treasury', 'debt'],
  revolts: ['treasury', 'revolts'],
  us: ['politics', 'us'],
  coh: ['politics', 'coh'],
  gap: ['politics', 'gap'],
  civ: ['airwar', 'civ'],
  casU: ['front', 'casU'],
  uaWill: ['politics', 'uaWill'],
  fU: ['front', 'fU'],
  ruEcon: ['treasury', 'ruEcon'],
  ruWill: ['politics', 'ruWill'],
  ruReserves: ['treasury', 'ruRes'],
  learn: ['airspace', 'learn'],
};

/** Economic weight of the blocs, as in `treasury.shares`. */
const BLOC_WEIGHT = { willEast: 0.12, willWest: 0.76, willNorth: 0.12 } as const;

/**
 * Successes per quarter that a side reckons with where nobody tells it: what doctrine brings about on both sides,
 * with half and twice of it as bounds. Design choice.
 */
const UNSEEN_SUCCESSES = { value: 1.25, low: 0.6, high: 2.5 } as const;

/** Answers what a viewer holds of an input: exact, believed, or nothing. */
export type Look = (input: Input) => Held | undefined;

/** Looks with somebody's eyes: exact values first, then its own belief, then what the public believes. */
export function lookingAt(known: Known<FlagshipState>, viewer: Viewer): Look {
  const held = (module: string, field: string): Held | undefined => {
    const slice = (known as { readonly [module: string]: { readonly [field: string]: unknown } | undefined })[module];
    const value = slice?.[field];
    if (typeof value === 'number') return sure(value);
    const beliefs = known.beliefs as
      | {
          readonly [holder: string]:
            | { readonly [m: string]: { readonly [f: string]: Belief | undefined } | undefined }
            | undefined;
        }
      | undefined;
    const own = viewer.kind === 'team' ? beliefs?.[viewer.team]?.[module]?.[field] : undefined;
    return own ?? beliefs?.['public']?.[module]?.[field];
  };
  const quarters = held('scoring', 'quarters')?.value ?? 0;
  const average = (sum: Held | undefined, now: Held | undefined): Held | undefined =>
    quarters === 0 || sum === undefined
      ? now
      : { value: sum.value / quarters, low: sum.low / quarters, high: sum.high / quarters };
  return (input) => {
    switch (input) {
      case 'gridAvg':
        return average(held('scoring', 'gridSum'), held('airwar', 'grid'));
      case 'stockAvg':
        return average(held('scoring', 'stockSum'), held('aid', 'usStock'));
      case 'will': {
        const { willEast, willWest, willNorth } = known.politics ?? {};
        if (willEast === undefined || willWest === undefined || willNorth === undefined) return undefined;
        return sure(
          willEast * BLOC_WEIGHT.willEast + willWest * BLOC_WEIGHT.willWest + willNorth * BLOC_WEIGHT.willNorth,
        );
      }
      case 'successes':
        return held('hybrid', 's') ?? scaled(UNSEEN_SUCCESSES, quarters);
      default: {
        const at = AT[input];
        return at === undefined ? undefined : held(at[0], at[1]);
      }
    }
  };
}

const LINES = loosely<readonly (readonly [Input, readonly [module: string, field: string]])[]>(Object.entries(AT));
/** Every input, unread: copied and filled in, which is quicker than growing an object. */
const UNREAD = loosely<Basis>(
  Object.fromEntries(
    [...LINES.map(([input]) => input), 'gridAvg', 'stockAvg', 'will'].map((input) => [input, Number.NaN]),
  ),
);

/** What decides the trajectory. */
export type Signs = Pick<Basis, 'clash' | 'broken' | 'peak' | 'gain' | 'worst' | 'coh' | 'us' | 'gap'>;

/** The signs alone, exactly: all that a turn of a simulation looks at. */
export function signsOf({ escalation, talks, front, scoring, politics }: DeepReadonly<FlagshipState>): Signs {
  const { clash, peak } = escalation;
  const { coh, us, gap } = politics;
  return { clash, broken: talks.broken, peak, gain: front.gain, worst: scoring.worst, coh, us, gap };
}

/** Every input, exactly. For adjudication, which knows everything. */
export function everything(state: DeepReadonly<FlagshipState>): Basis {
  const basis = { ...UNREAD };
  const slices = loosely<{ readonly [module: string]: { readonly [field: string]: unknown } }>(state);
  for (const [input, [module, field]] of LINES) {
    const value = slices[module]?.[field];
    if (typeof value === 'number') basis[input] = value;
  }
  const { scoring, airwar, aid, politics } = state;
  const quarters = scoring.quarters;
  basis.gridAvg = quarters === 0 ? airwar.grid : scoring.gridSum / quarters;
  basis.stockAvg = quarters === 0 ? aid.usStock : scoring.stockSum / quarters;
  basis.will =
    politics.willEast * BLOC_WEIGHT.willEast +
    politics.willWest * BLOC_WEIGHT.willWest +
    politics.willNorth * BLOC_WEIGHT.willNorth;
  return basis;
}

function sure(value: number): Held {
  return { value, low: value, high: value };
}

function scaled({ value, low, high }: Held, by: number): Held {
  return { value: value * by, low: low * by, high: high * by };
}
