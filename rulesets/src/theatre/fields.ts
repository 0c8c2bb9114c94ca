/**
 * The field table of a module: one row per field of its slice, saying what it is, who knows it and where its opening
 * value comes from. Events, beliefs, indicators, facilitator effects and the slice's type are all made from it.
 */
import type { Audience, Group, Json, TeamId } from '@sandtable/shared';

/** Who holds an estimate of a field, and how good it is: standard deviation as a share of the value. */
export interface Estimate {
  readonly to: 'public' | readonly TeamId[];
  readonly sigma: number;
}

/** How a field is shown as an indicator. */
export interface Shown {
  readonly group: Group;
  /** The same on every screen, so that charts compare. */
  readonly domain: readonly [number, number];
  readonly headline?: true;
  /** A sentence `<module>.about.<field>` says what it is. */
  readonly about?: true;
  /** Teams for whom a rise is good news, and for whom it is bad. */
  readonly up?: readonly TeamId[];
  readonly down?: readonly TeamId[];
  /** Whose number it is, if one team's. */
  readonly of?: TeamId;
  /** Teams that can move it; each has a sentence `<module>.lever.<field>.<team>`. */
  readonly levers?: readonly TeamId[];
}

export interface FieldRow<V extends Json = Json> {
  readonly kind: 'number' | 'list' | 'flag' | 'word';
  readonly initial: V;
  /** Who knows it exactly; every change is told to exactly these. */
  readonly see: Audience;
  /** Key under `unit.` in the catalogue. */
  readonly unit: string;
  /** Decimals that make sense on a screen. */
  readonly digits: number;
  readonly min: number;
  readonly max: number;
  /** A soft index: pushes lose force near 0 and 100. */
  readonly soft: boolean;
  /** Citation of the opening value, or the words "design choice". */
  readonly source: string;
  readonly est: readonly Estimate[];
  readonly show?: Shown;
  /** Counted or computed from others: what the white cell makes of it lasts until it is counted anew. */
  readonly books?: true;
  /** Nobody moves it: it says where the exercise stands, or names places. */
  readonly fixed?: true;
  /** The words a field of kind `word` may hold. */
  readonly words?: readonly string[];
  /** What the places of a list are, where they are not quarters to come. */
  readonly places?: readonly Place[];
}

/** One place of a list: how a form names it, and the key of its label. */
export interface Place {
  readonly id: string;
  readonly label: string;
}

export type FieldTable = { readonly [field: string]: FieldRow };

/** The slice a table describes. */
export type SliceOf<F extends FieldTable> = {
  -readonly [K in keyof F]: F[K] extends FieldRow<infer V> ? V : never;
};

export const DESIGN_CHOICE = 'design choice';

interface Common {
  readonly see: Audience;
  readonly source?: string;
  readonly est?: readonly Estimate[];
  readonly show?: Shown;
  readonly books?: true;
  readonly fixed?: true;
}

/** A soft index of 0 … 100: a model scale, not a measurement. */
export function index(initial: number, row: Common): FieldRow<number> {
  return { ...common(row), kind: 'number', initial, unit: 'index', digits: 0, min: 0, max: 100, soft: true };
}

/** A plain number with a unit and hard bounds. */
export function quantity(
  initial: number,
  row: Common & { readonly unit: string; readonly digits?: number; readonly min?: number; readonly max?: number },
): FieldRow<number> {
  const { unit, digits = 0, min = 0, max = 1e6 } = row;
  return { ...common(row), kind: 'number', initial, unit, digits, min, max, soft: false };
}

/** Places of a list by their ids, labelled by keys under `under`. */
export function placesOf(ids: readonly string[], under: string): readonly Place[] {
  return ids.map((id) => ({ id, label: `${under}.${id}` }));
}

/** A row of numbers, such as quarters to come. Its bounds are those of one place, for forms; the model minds none. */
export function list(
  initial: readonly number[],
  row: Common & {
    readonly unit: string;
    readonly digits?: number;
    readonly min?: number;
    readonly max?: number;
    readonly places?: readonly Place[];
  },
): FieldRow<readonly number[]> {
  return {
    ...common(row),
    kind: 'list',
    initial,
    unit: row.unit,
    digits: row.digits ?? 1,
    min: row.min ?? 0,
    max: row.max ?? 1e6,
    soft: false,
    ...(row.places === undefined ? {} : { places: row.places }),
  };
}

/** Yes or no. */
export function flag(initial: boolean, row: Common): FieldRow<boolean> {
  return { ...common(row), kind: 'flag', initial, unit: 'flag', digits: 0, min: 0, max: 1, soft: false };
}

/** One of a few words. */
export function word<const W extends string>(initial: W, words: readonly W[], row: Common): FieldRow<W> {
  return { ...common(row), kind: 'word', initial, words, unit: 'word', digits: 0, min: 0, max: 0, soft: false };
}

/** An estimate held by these teams, each its own. */
export function est(to: readonly TeamId[], sigma = 0.1): Estimate {
  return { to, sigma };
}

/** One estimate that everybody shares. */
export function publicEst(sigma = 0.1): Estimate {
  return { to: 'public', sigma };
}

function common(row: Common) {
  const { see, source = DESIGN_CHOICE, est: estimates = [], show, books, fixed } = row;
  return {
    see,
    source,
    est: estimates,
    ...(show === undefined ? {} : { show }),
    ...(books === undefined ? {} : { books }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}
