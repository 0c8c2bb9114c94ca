/** From causes to terms: what a change is made of, in words and numbers that sum to it. */
import { type Term, type Text, text } from '@sandtable/shared';
import type { Cause } from './play.ts';
import type { Effect } from './theatre.ts';

/** What the white cell did. */
export const BY_HAND = 'theatre.why.white-cell';

/** The term that clears a level before it is explained anew. */
export const BEFORE = 'theatre.why.before';

/** Labels of the terms with which a module takes back what stood before, where it makes a number anew. */
export function clearing(module: string): readonly string[] {
  return [BEFORE, `${module}.why.before`];
}

/**
 * The terms of a number as a note tells them again: what stood before is left out, since a note tells of the turn alone.
 * @param what the number, where a note tells of several: each cause then says which
 */
export function partsTold(module: string, told: readonly Term[] = [], what: Text | false): readonly Term[] {
  const cleared = clearing(module);
  const parts = told.filter(({ label }) => !cleared.includes(label.key));
  return what === false ? parts : parts.map((part) => ({ ...part, label: ofSeveral(what, part.label) }));
}

function ofSeveral(what: Text, cause: Text): Text {
  return text('theatre.why.of', { what, cause });
}

/** What an effect did, part by part. Parts of one push are damped alike: each did its share of it. */
export function causesOfEffect(effect: Effect, change: number): Cause[] {
  const parts = effect.parts ?? [effect];
  const passed = change / effect.value;
  return parts.map(({ label, value, see, by, order }) => {
    const given =
      by === undefined ? undefined : { team: by, order: undefined, ...(order === undefined ? {} : { id: order }) };
    return [label, effect.parts === undefined ? change : value * passed, see, given] as const;
  });
}

/** Sum of parts, causes or factors by their second place. */
export function sum(parts: readonly (readonly [unknown, number, ...unknown[]])[]): number {
  let total = 0;
  // By index: until code is hot, an iterator costs more than the sum, and a turn has a hundred of them.
  for (let i = 0; i < parts.length; i++) total += parts[i]?.[1] ?? 0;
  return total;
}

/** A cause as a reason holds it. */
export function term([label, value, audience, order]: Cause): Term {
  return {
    label: typeof label === 'string' ? text(label) : label,
    value,
    ...(order === undefined ? {} : { by: order.team }),
    audience,
  };
}

/** A term with its number rounded like everything that enters an event. */
export function roundedTerm(told: Term, round: (x: number) => number): Term {
  return { ...told, value: round(told.value) };
}

/** Terms rounded like the value they explain; the largest takes up the dust, so that they sum to the change. */
export function settle(causes: readonly Cause[], change: number, round: (x: number) => number): Term[] {
  const terms = causes
    .map(([label, value, see, order]) => term([label, round(value), see, order]))
    .filter(({ value }) => value !== 0);
  const largest = terms.reduce(
    (best, { value }, i) => (Math.abs(value) > Math.abs(terms[best]?.value ?? 0) ? i : best),
    0,
  );
  const dust = round(change - terms.reduce((total, { value }) => total + value, 0));
  const taker = terms[largest];
  if (dust !== 0 && taker !== undefined) terms[largest] = { ...taker, value: round(taker.value + dust) };
  return terms;
}
