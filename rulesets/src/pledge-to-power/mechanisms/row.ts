/** One row of the coverage table: a mechanism of the catalogue, and what in this ruleset carries it. */

/** Modules that a mechanism can be at home in; `world` is nobody's home, since it only plays cards. */
export type Home =
  | 'treasury'
  | 'industry'
  | 'aid'
  | 'airwar'
  | 'front'
  | 'airspace'
  | 'hybrid'
  | 'deterrence'
  | 'politics'
  | 'talks'
  | 'escalation'
  | 'scoring';

/** Rulesets that are planned and not built. */
export type ToCome = 'on-the-table' | 'tripwire' | 'guarantees' | 'red-lines' | 'campaign';

/**
 * What can carry a mechanism, as `<kind> <name>`:
 * `order` a field of a sheet (`release.level`); `event` an event type that some step states; `indicator` a number on a
 * board (`politics.coh`); `inject` an effect of the facilitator (`politics.regime`), with `=` one of its choices
 * (`world.next=diversion`). These four count for any row. `card` (a viewpoint) counts only where the catalogue marks an
 * author's claim. `rule` (a heading of RULES.md) and `scenario` show where to read on, and count for nothing.
 */
export type CarrierKind = 'order' | 'event' | 'indicator' | 'inject' | 'card' | 'rule' | 'scenario';
export type Carrier = `${CarrierKind} ${string}`;

export interface Mechanism {
  /** Number in the catalogue, 1 … 166. */
  readonly n: number;
  readonly name: string;
  readonly home: Home;
  /** The catalogue marks it as an author's claim: contestable, never a fact. */
  readonly claim: boolean;
  /** Empty: nothing in this ruleset carries it. */
  readonly by: readonly Carrier[];
  /** Where the rest of it goes, or all of it. */
  readonly to?: ToCome | undefined;
  /** Of a carried mechanism: what is still missing. */
  readonly missing?: string | undefined;
}

/** Numbers that the catalogue marks as an author's claim. */
const CLAIMS = new Set([15, 67, 69, 73, 75, 76, 77, 78, 81, 82, 149]);

/** A mechanism that something here carries; `missing` names the part of it that goes elsewhere. */
export function carried(
  n: number,
  home: Home,
  name: string,
  by: readonly Carrier[],
  missing?: readonly [what: string, to: ToCome],
): Mechanism {
  return { n, name, home, claim: CLAIMS.has(n), by, missing: missing?.[0], to: missing?.[1] };
}

/** A mechanism that nothing here carries. */
export function later(n: number, home: Home, name: string, to: ToCome): Mechanism {
  return { n, name, home, claim: CLAIMS.has(n), by: [], to };
}
