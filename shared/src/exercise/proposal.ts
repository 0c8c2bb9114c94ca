/**
 * What adjudication would publish: a pure function of the log and the secret luck, for the facilitator alone. Nothing of
 * it is stored; after a crash it is computed again and comes out the same.
 */
import { copyJson } from '../log/canonical.ts';
import type { Ruling, StoredEntry, StoredSealed } from '../log/record.ts';
import { StoredEntry as StoredEntrySchema } from '../log/record.ts';
import type { AnyRuleset, Entry } from '../rules/contract.ts';
import { publicOptions } from '../rules/manifest.ts';
import { type Luck, luckOf } from '../rules/rng.ts';
import { adjudicate, type Outcome, open, type Question } from '../rules/turn.ts';
import type { CommandId, Known } from '../words.ts';
import { type Exercise, rulingsInForce } from './exercise.ts';
import { agreementsOf } from './offers.ts';

export interface Proposal {
  readonly step: number;
  readonly orders: readonly StoredSealed[];
  readonly questions: readonly Question[];
  readonly rulings: readonly CommandId[];
  readonly entries: readonly StoredEntry[];
  /** State as it would be: what the facilitator's board would show. */
  readonly known: Known<object>;
}

/** Orders sealed for the step under review, sorted by id. Only in the facilitator's exercise are they all there. */
export function sealedOrders(exercise: Exercise): StoredSealed[] {
  return Object.values(exercise.sealed)
    .flatMap((sheet) => sheet.orders ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Adjudicates the step in play on a copy of the facilitator's state.
 * @param mixedHex the exercise's luck, from `mixLuck`
 * @param orders what counts; {@link sealedOrders} for the real thing, drafts for a trial
 */
export function propose(
  ruleset: AnyRuleset,
  exercise: Exercise,
  mixedHex: string,
  orders: readonly StoredSealed[] = sealedOrders(exercise),
): Proposal {
  return proposeWith(ruleset, exercise, luckOf(mixedHex, exercise.luckBranch, exercise.step), orders);
}

/** The same with any luck: dry runs use throw-away secrets, tests their own streams. */
export function proposeWith(
  ruleset: AnyRuleset,
  exercise: Exercise,
  luck: Luck,
  orders: readonly StoredSealed[],
): Proposal {
  const rulings = rulingsInForce(exercise);
  const answers = new Map<string, string>();
  const outcomes: Outcome[] = [];
  for (const { ruling } of rulings) collect(ruling, answers, outcomes);
  const result = adjudicate(
    ruleset,
    { state: copyJson(exercise.known), orders, agreements: agreementsOf(exercise), luck, answers },
    outcomes,
  );
  return {
    step: exercise.step,
    orders,
    questions: result.questions,
    rulings: rulings.map((line) => line.id as CommandId),
    entries: storable(result.entries),
    known: result.state,
  };
}

function collect(ruling: Ruling, answers: Map<string, string>, outcomes: Outcome[]): void {
  if (ruling.kind === 'answer') answers.set(ruling.key, ruling.answer);
  else if (ruling.kind === 'outcome') outcomes.push(ruling.outcome);
}

/** The opening facts of an exercise that has been created but not started, and the state they make. */
export function opening(
  ruleset: AnyRuleset,
  exercise: Exercise,
  mixedHex: string,
): { readonly entries: StoredEntry[]; readonly known: Known<object> } {
  const { options = {}, scenario = '' } = exercise.created ?? {};
  const { rules } = ruleset;
  const blank = rules.blank(publicOptions(rules.options.fields, options));
  const result = open(
    ruleset,
    { state: blank, luck: luckOf(mixedHex, 1, 0) },
    { scenario, options: rules.options.schema.parse(options) },
  );
  return { entries: storable(result.entries), known: result.state };
}

/** As they will be stored: copied, so that a ruleset cannot change the past through an object it kept. Refuses what is not JSON. */
export function storable(entries: readonly Entry[]): StoredEntry[] {
  return entries.map((entry) => StoredEntrySchema.parse(JSON.parse(JSON.stringify(entry))));
}
