/** Reading what somebody knows: the exact value where it was told, else the estimate held, else nothing. */
import type { Belief, Known, TeamId, Viewer } from '@sandtable/shared';
import type { Beliefs, FieldOf, ModuleId, NumberFieldOf, State, Theatre } from './theatre.ts';

type Loose = { readonly [module: string]: { readonly [field: string]: unknown } | undefined };

/** The exact value of a field, if it was told. */
export function exact<T extends Theatre, M extends ModuleId<T>, F extends FieldOf<T, M>>(
  known: Known<State<T>>,
  module: M,
  field: F,
): T['slices'][M][F] | undefined {
  // Known<State<T>> stays closed to TypeScript while T is open.
  return (known as Loose)[module]?.[field] as T['slices'][M][F] | undefined;
}

/** The belief of a viewer about a field: its own, else the public one. */
export function beliefOf<T extends Theatre>(
  known: Known<State<T>>,
  viewer: Viewer,
  module: string,
  field: string,
): Belief | undefined {
  const beliefs = (known as { readonly beliefs?: { readonly [holder: string]: Beliefs | undefined } }).beliefs;
  const own = viewer.kind === 'team' ? beliefs?.[viewer.team]?.[module]?.[field] : undefined;
  return own ?? beliefs?.['public']?.[module]?.[field];
}

/** The best number a team has: exact, else what it believes, else `otherwise`. */
export function best<T extends Theatre, M extends ModuleId<T>>(
  known: Known<State<T>>,
  team: TeamId,
  module: M,
  field: NumberFieldOf<T, M>,
  otherwise: number,
): number {
  const value: unknown = exact(known, module, field);
  if (typeof value === 'number') return value;
  return beliefOf(known, { kind: 'team', team }, module, field)?.value ?? otherwise;
}

/** Turns played, as everybody knows. */
export function turnOf<T extends Theatre>(known: Known<State<T>>): number {
  return (known as { readonly clock?: { readonly turn?: number } }).clock?.turn ?? 0;
}
