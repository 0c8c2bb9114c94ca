/** What is kept of a game that has ended: its measures, its kind and its scores, small enough to keep by the thousand. */
import { type Analysis, type Measure, rulesets } from '@sandtable/rulesets';
import { type AnyRules, type AnyRuleset, FACILITATOR, type ScoreLine } from '@sandtable/shared';
import type { CampaignResult } from './campaign.ts';

export interface Digest {
  /** By measure; those that simulations print and those that fragility ranks by. */
  readonly measures: { readonly [name: string]: number };
  /** What kind of game it was, where the ruleset tells kinds apart. */
  readonly kind: string | undefined;
  /** Points of each objective, 0 … 100, by `team/objective`. */
  readonly objectives: { readonly [line: string]: number };
  /** Weighted points by team. */
  readonly totals: { readonly [team: string]: number };
}

/** A ruleset as campaigns use it. */
export interface Subject {
  readonly id: string;
  /** As hosted: for knowledge bots, whose teams are told everything that people are. */
  readonly ruleset: AnyRuleset;
  /** The same for exact-state bots. */
  readonly exact: AnyRuleset;
  readonly analysis: Analysis | undefined;
}

/** The ruleset of that name, or undefined. */
export async function subjectOf(id: string): Promise<Subject | undefined> {
  const entry = rulesets.find((other) => other.id === id);
  if (entry === undefined) return undefined;
  const [ruleset, analysis] = await Promise.all([entry.load(), entry.analysis?.()]);
  return { id, ruleset, exact: analysis?.exact ?? ruleset, analysis };
}

/** What a ruleset without an analysis of its own is measured by: the headlines of the facilitator's board. */
function headlines(rules: AnyRules, state: object): Measure[] {
  return rules.board(state, FACILITATOR).panels.flatMap((panel) => {
    if (panel.kind !== 'indicator' || panel.headline !== true || panel.value === undefined) return [];
    const { id, label, unit, value } = panel;
    return [{ name: id, label, unit: unit.label, digits: unit.digits ?? 1, of: () => value }];
  });
}

/** The measures of a game, those that are printed first. */
export function measuresOf({ ruleset, analysis }: Subject, state: object): readonly Measure[] {
  if (analysis === undefined) return headlines(ruleset.rules, state);
  const printed = new Set(analysis.measures.map(({ name }) => name));
  return [...analysis.measures, ...analysis.effects.filter(({ name }) => !printed.has(name))];
}

export function digest(subject: Subject, { state }: CampaignResult): Digest {
  const lines = linesOf(subject, state);
  return {
    measures: Object.fromEntries(measuresOf(subject, state).map((measure) => [measure.name, measure.of(state)])),
    kind: subject.analysis?.kindOf(state),
    objectives: Object.fromEntries(
      lines.flatMap((line) => (line.value === undefined ? [] : [[lineKey(line), line.value]])),
    ),
    totals: Object.fromEntries(subject.ruleset.rules.manifest.teams.map(({ id }) => [id, total(lines, id)])),
  };
}

/** The account of a game, as the facilitator sees it. */
export function linesOf({ ruleset }: Subject, state: object): readonly ScoreLine[] {
  return ruleset.rules.score(state, FACILITATOR);
}

/** Names an objective of a team. */
export function lineKey({ team, id }: ScoreLine): string {
  return `${team}/${id}`;
}

function total(lines: readonly ScoreLine[], team: string): number {
  const own = lines.filter((line) => line.team === team && line.value !== undefined);
  const weight = own.reduce((sum, line) => sum + line.weight, 0);
  return own.reduce((sum, line) => sum + line.weight * (line.value ?? 0), 0) / weight;
}
