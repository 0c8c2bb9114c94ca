/** The terms of reasons, made ready to be read. */
import type { Exercise, Line } from '../exercise/exercise.ts';
import type { ToldTerm } from '../log/audience.ts';
import { text } from '../words.ts';

/** What an inject did carries the card's title, for those who have the card. */
export function namedTerms(line: Line, injects: Exercise['injects']): readonly ToldTerm[] {
  const terms = line.entry.because.terms ?? [];
  const card = injects.find(({ n }) => n === line.n);
  return card === undefined
    ? terms
    : terms.map((term) =>
        term.by === undefined ? { ...term, label: text('why.inject', { title: card.title }) } : term,
      );
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
