/** The terms of reasons, made ready to be read. */
import type { Exercise, Line } from '../exercise/exercise.ts';
import type { ToldTerm } from '../log/audience.ts';
import { text } from '../words.ts';

/** The label of what a viewer may not see, where the reason has no words for it. */
export const UNNAMED = 'why.hidden';

/** Whether a term stands for all that this viewer may not see by name. */
export function isRemainder({ label, hidden }: ToldTerm): boolean {
  return hidden === true || label.key === UNNAMED;
}

/** What an inject did carries the card's title, for those who have the card. */
export function namedTerms(line: Line, injects: Exercise['injects']): readonly ToldTerm[] {
  const terms = line.entry.because.terms ?? [];
  const came = injects.find(({ n }) => n === line.n);
  return terms.map((term) => {
    // What an inject does later names its card; who never had the card reads the ruleset's own words.
    const card = came ?? injects.find(({ id }) => id === term.label.values?.['card']);
    return card === undefined || term.by !== undefined
      ? term
      : { ...term, label: text('why.inject', { title: card.title }) };
  });
}

/**
 * Terms of several lines in their order, of a number that may have been made anew among them: what moved it before the
 * making is then in what stood there, and is cleared with it.
 * @param clearing labels of the terms that take back what stood before
 */
export function sinceMade(lines: readonly (readonly ToldTerm[])[], clearing: readonly string[]): ToldTerm[] {
  const clears = ({ label }: ToldTerm) => clearing.includes(label.key);
  const made = lines.findLastIndex((terms) => terms.some(clears));
  if (made <= 0) return lines.flat();
  const before = total(lines.slice(0, made).flat());
  const [first = [], ...later] = lines.slice(made);
  const cleared = first.findIndex(clears);
  return [...first.map((term, i) => (i === cleared ? { ...term, value: term.value + before } : term)), ...later.flat()];
}

/** One term per cause: what pushed twice in a turn is one push. */
export function mergedTerms(terms: readonly ToldTerm[]): ToldTerm[] {
  const found = new Map<string, ToldTerm>();
  for (const term of terms) {
    const key = `${JSON.stringify(term.label)} ${term.by ?? ''}`;
    const before = found.get(key);
    found.set(key, before === undefined ? term : { ...before, value: before.value + term.value });
  }
  return [...found.values()];
}

/**
 * Of a number that is made anew each turn: what each part does now beside what it did when the number was last made, so
 * that the terms lead from the old value to the new one. Where it has not been made before, its parts as they are.
 * @param clearing labels of the terms that take back what stood before
 * @param before terms of the last time, undefined for the first
 */
export function comparedTerms(
  now: readonly ToldTerm[],
  before: readonly ToldTerm[] | undefined,
  clearing: readonly string[],
): ToldTerm[] {
  const clears = ({ label }: ToldTerm) => clearing.includes(label.key);
  const parts = mergedTerms(now.filter((term) => !clears(term)));
  if (before === undefined) return parts;
  const old = before.filter((term) => !clears(term)).map((term) => ({ ...term, value: -term.value }));
  const compared = mergedTerms([...parts, ...old]);
  const cleared = now.find(clears);
  // What moved it between the two times is neither a part of then nor of now.
  const rest = total(now) - total(compared);
  if (cleared !== undefined && Math.abs(rest) > DUST) compared.push({ ...cleared, value: rest });
  return compared.filter(({ value }) => Math.abs(value) > DUST);
}

/** The log holds six decimals. */
const DUST = 1e-5;

function total(terms: readonly ToldTerm[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}
