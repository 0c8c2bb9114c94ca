/**
 * What there is to look at, declared. A viewer's board is made from what that viewer knows and nothing else.
 */
import type { Facts, Json, TeamId, Text } from '../words.ts';
import type { Unit } from './sheet.ts';

/** What somebody thinks, which may be wrong. `asOf` is the turn it was formed. */
export interface Belief {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly asOf: number;
}

/** A belief as the facilitator sees it. */
export interface HeldBelief extends Belief {
  /** The facilitator has fixed it; it stays until it is released. */
  readonly held?: true;
}

/** The effects by which the facilitator fixes a team's belief and lets go of it. */
export interface BeliefEffects {
  /** To `params` go `value`, `low` and `high`, each within `limits`. */
  readonly set: { readonly effect: string; readonly params: Facts; readonly limits: readonly [number, number] };
  readonly release: { readonly effect: string; readonly params: Facts };
}

export type Group = 'financial' | 'industrial' | 'political' | 'strategic';

/** One number worth watching. Either `value` (known exactly), or `belief` (an estimate with a band), or neither: not known. */
export interface Indicator {
  readonly kind: 'indicator';
  readonly id: string;
  readonly group: Group;
  readonly label: Text;
  /** The label in a few words, for narrow rows. */
  readonly short?: Text;
  readonly help?: Text;
  readonly unit: Unit;
  readonly value?: number;
  readonly belief?: Belief;
  /** Fixed domain across screens, so that charts compare. */
  readonly domain: readonly [number, number];
  /** Whether up is good for this viewer. */
  readonly better: 'up' | 'down' | 'neither';
  /** Whose number it is, if one team's. */
  readonly team?: TeamId;
  /** A headline stands on the big board and first in the situation. */
  readonly headline?: boolean;
  /** What this viewer can do to move it. */
  readonly lever?: Text;
  /** Teams whose orders move it. */
  readonly movers?: readonly TeamId[];
}

/** Lines over turns. Names indicators: the client keeps their values turn by turn. */
export interface Series {
  readonly kind: 'series';
  readonly id: string;
  readonly title: Text;
  readonly indicators: readonly string[];
}

/** Stages something passes through, with how much stands in each. */
export interface Pipeline {
  readonly kind: 'pipeline';
  readonly id: string;
  readonly title: Text;
  readonly unit: Unit;
  readonly stages: readonly {
    readonly id: string;
    readonly label: Text;
    readonly value: number;
    readonly help?: Text;
  }[];
}

/** Rungs, and where we stand. */
export interface LadderPanel {
  readonly kind: 'ladder';
  readonly id: string;
  readonly title: Text;
  readonly rungs: readonly { readonly from: number; readonly label: Text }[];
  readonly value?: number;
  readonly belief?: Belief;
}

export interface TablePanel {
  readonly kind: 'table';
  readonly id: string;
  readonly title: Text;
  /** It holds forecasts against what happened: the report prints it under predictions. */
  readonly holds?: 'forecasts';
  readonly columns: readonly { readonly id: string; readonly label: Text; readonly unit?: Unit }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: Text;
    readonly team?: TeamId;
    readonly cells: readonly Json[];
  }[];
}

/** Longitude east, latitude north, degrees. */
export type LonLat = readonly [number, number];

export type MapSymbol =
  | 'air-defence'
  | 'depot'
  | 'factory'
  | 'air-base'
  | 'land-unit'
  | 'cable'
  | 'hub'
  | 'city'
  | 'incident'
  | 'strike';

export interface MapLayer {
  readonly id: string;
  readonly title: Text;
  /** Countries or regions by ISO 3166-1 alpha-3 code, tinted in a team's colour. */
  readonly fills?: readonly {
    readonly region: string;
    readonly team?: TeamId;
    readonly tone: 'member' | 'contested' | 'alert';
    readonly label?: Text;
  }[];
  readonly markers?: readonly {
    readonly id: string;
    readonly at: LonLat;
    readonly symbol: MapSymbol;
    readonly team?: TeamId;
    readonly label: Text;
    readonly detail?: Text;
    /** Radius of what it covers, kilometres. */
    readonly ring?: number;
  }[];
  readonly flows?: readonly {
    readonly id: string;
    readonly from: LonLat;
    readonly to: LonLat;
    readonly style: 'aid' | 'strike';
    readonly team?: TeamId;
    readonly label: Text;
    readonly weight: number;
  }[];
  /** Polylines, such as a schematic front; `occupied` is closed and hatched. */
  readonly lines?: readonly {
    readonly id: string;
    readonly points: readonly LonLat[];
    readonly style: 'front' | 'border' | 'occupied';
    readonly label: Text;
  }[];
}

export interface MapPanel {
  readonly kind: 'map';
  readonly id: string;
  readonly title: Text;
  readonly layers: readonly MapLayer[];
}

/** A ruleset's own panel, for what a declared one cannot show: loaded lazily by this name. */
export interface OwnPanel {
  readonly kind: 'own';
  readonly id: string;
  readonly title: Text;
  readonly module: string;
  readonly data: Json;
}

export type Panel = Indicator | Series | Pipeline | LadderPanel | TablePanel | MapPanel | OwnPanel;

export interface Board {
  readonly panels: readonly Panel[];
}

/** The indicators of a board by id. */
export function indicatorsOf(board: Board): Map<string, Indicator> {
  const found = new Map<string, Indicator>();
  for (const panel of board.panels) if (panel.kind === 'indicator') found.set(panel.id, panel);
  return found;
}
