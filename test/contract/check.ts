/** What a check is, and what the suite must be told of a ruleset beside the ruleset itself. */
import type { AnyRuleset, Audience, Catalogue, TeamId, Viewer } from '@sandtable/shared';
import type { Path } from './json.ts';
import { covers } from './json.ts';
import type { Match } from './match.ts';

/** A part of the state that only some may know while the exercise is in play. */
export interface Secret {
  /** `sides.*.reserve`: `*` stands for one key, and everything below is meant as well. */
  readonly path: string;
  /** `owner`: the team that the first `*` stands for. */
  readonly to: Audience | 'owner';
  /** Not in every exercise: an option decides whether there is such a thing. */
  readonly sometimes?: boolean;
}

/** A part of the state whose value others come to see by the rules, and which rule that is. */
export interface Released {
  readonly path: string;
  readonly why: string;
  /** Only where an event of this type carries the value: the rule took effect. */
  readonly by?: string;
}

/** A ruleset under test. */
export interface Spec {
  readonly ruleset: AnyRuleset;
  readonly secrets: readonly Secret[];
  /** Parts of the truth that take effect in the open under their own value, so that no canary there means a leak. */
  readonly released: readonly Released[];
  /** Its English words, together with those that `shared` brings. */
  readonly words: Catalogue;
  /** Headings of its RULES.md. */
  readonly headings: ReadonlySet<string>;
  /**
   * Parts of the state that an event may change, by event type. Where a type is missing, `module.something` may change
   * `module` alone if the state has a slice of that name, and any other event may change anything.
   */
  readonly writes: { readonly [eventType: string]: readonly string[] };
}

/** One demand of the contract. Yields a sentence per fault it finds in a match. */
export interface Check {
  readonly id: string;
  /** The demand, as a sentence about a ruleset that keeps it. */
  readonly demand: string;
  /** Costs as much as a match or more, so that a large ruleset's hundreds of matches take turns at it. */
  readonly heavy?: true;
  run(match: Match, spec: Spec): Iterable<string>;
}

export interface Finding {
  readonly check: string;
  readonly seed: string;
  readonly message: string;
}

/** Whether a viewer may know what stands at a path, as far as the secrets say. */
export function mayKnow(secrets: readonly Secret[], path: Path, viewer: Viewer): boolean {
  return secrets.every((secret) => !covers(secret.path, path) || among(secret, path, viewer));
}

function among({ path: pattern, to }: Secret, path: Path, viewer: Viewer): boolean {
  if (viewer.kind === 'facilitator' || to === 'all') return true;
  if (viewer.kind !== 'team') return false;
  return to === 'owner' ? ownerOf(pattern, path) === viewer.team : to.includes(viewer.team);
}

function ownerOf(pattern: string, path: Path): TeamId | undefined {
  return path[pattern.split('.').indexOf('*')];
}
