/** The five items of the survey, and what people answered: the latest answer of each seat counts. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Json } from '../words.ts';

export const ITEMS = ['clear', 'plausible', 'fair', 'pace', 'learned'] as const;
export type Item = (typeof ITEMS)[number];
export const POINTS = [1, 2, 3, 4, 5] as const;

/** A point of the scale, words, or both. */
export interface Answer {
  readonly score?: number;
  readonly text?: string;
}
export type Answers = { readonly [I in Item]?: Answer };

/** Answers as they came out of the log or this device's storage; what is not one is left out. */
export function answersIn(stored: { readonly [k: string]: Json | undefined }): Answers {
  const answers: { [I in Item]?: Answer } = {};
  for (const item of ITEMS) {
    const held = stored[item];
    if (typeof held !== 'object' || held === null || Array.isArray(held)) continue;
    const { score, text } = held as { readonly [k: string]: Json };
    answers[item] = {
      ...(typeof score === 'number' && score >= 1 && score <= 5 ? { score } : {}),
      ...(typeof text === 'string' && text !== '' ? { text } : {}),
    };
  }
  return answers;
}

export interface Returned {
  readonly seat: string;
  readonly answers: Answers;
}

/** What each seat answered last, item by item. */
export function returnedBy(surveys: Exercise['surveys']): readonly Returned[] {
  const bySeat = new Map<string, Answers>();
  for (const { actor, answers } of surveys) {
    if (actor === null || !('seat' in actor)) continue;
    bySeat.set(actor.seat, { ...bySeat.get(actor.seat), ...answersIn(answers) });
  }
  return [...bySeat].map(([seat, answers]) => ({ seat, answers }));
}

/** How often each point was chosen, 1 … 5. */
export function countsOf(returned: readonly Returned[], item: Item): readonly number[] {
  return POINTS.map((point) => returned.filter(({ answers }) => answers[item]?.score === point).length);
}

/** null where nobody answered. */
export function meanOf(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? null : counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / all;
}
