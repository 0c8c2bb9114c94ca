/**
 * What campaigns of whole games are summed up by: an optional companion of a ruleset, loaded only by those who simulate.
 * Without one, a ruleset is summed up by the headline indicators of the facilitator's board.
 */
import type { AnyRuleset, Text } from '@sandtable/shared';

/** One number read off a game that has ended. */
export interface Measure {
  /** `module.field`, or a name of that kind. */
  readonly name: string;
  readonly label: Text;
  readonly unit: Text;
  /** Decimals that make sense in a table. */
  readonly digits: number;
  of(state: object): number;
}

export interface Analysis {
  /** The same rules without what only people and knowledge bots read: for campaigns whose bots see the exact state. */
  readonly exact: AnyRuleset;
  /** What a simulation prints. */
  readonly measures: readonly Measure[];
  /** What a fragility report ranks by. */
  readonly effects: readonly Measure[];
  /** The kinds of game there are, and which one a game was. */
  readonly kinds: readonly string[];
  kindOf(state: object): string;
  /** A kind in words. */
  kindText(kind: string): Text;
  /**
   * What each scenario sets the options to. Played on the scenario `whole` with all of them given, any one can be varied.
   */
  readonly presets: { readonly [scenario: string]: { readonly [option: string]: number } };
  readonly whole: string;
  /**
   * Changes options of a game under way, from now on, in a copy of its state. Takes those of `presets`; what decides which
   * rules there are from the opening on cannot be changed later. Absent: games are played from the opening only.
   */
  changed?(state: object, options: { readonly [option: string]: number }): void;
  /** A fragility report moves one option at a time from the first of these presets to the second. */
  readonly between: readonly [from: string, to: string];
}
