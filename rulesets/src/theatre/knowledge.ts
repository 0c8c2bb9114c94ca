/** Reading what somebody knows: the exact value where it was told, else the estimate held, else nothing. */
import type { Belief, Known, TeamId, Viewer } from '@sandtable/shared';
import type { Flagship, FlagshipState } from './flagship.ts';
import type { Beliefs, FieldOf, ModuleId, NumberFieldOf } from './theatre.ts';

type Loose = { readonly [module: string]: { readonly [field: string]: unknown } | undefined };

/** The exact value of a field of the flagship, if it was told. */
export function exact<M extends ModuleId<Flagship>, F extends FieldOf<Flagship, M>>(
  known: Known<FlagshipState>,
  module: M,
  field: F,
): Flagship['slices'][M][F] | undefined {
  // Which slice it is stays open to TypeScript while M is.
  return (known as Loose)[module]?.[field] as Flagship['slices'][M][F] | undefined;
}

/** The belief of a viewer about a field: its own, else the public one. `known` is any theatre's knowledge. */
export function beliefOf(known: object, viewer: Viewer, module: string, field: string): Belief | undefined {
  const { beliefs } = known as { readonly beliefs?: { readonly [holder: string]: Beliefs | undefined } };
  const own = viewer.kind === 'team' ? beliefs?.[viewer.team]?.[module]?.[field] : undefined;
  return own ?? beliefs?.['public']?.[module]?.[field];
}

/** The best number a team has: exact, else what it believes, else `otherwise`. */
export function best<M extends ModuleId<Flagship>>(
  known: Known<FlagshipState>,
  team: TeamId,
  module: M,
  field: NumberFieldOf<Flagship, M>,
  otherwise: number,
): number {
  const value: unknown = exact(known, module, field);
  if (typeof value === 'number') return value;
  return beliefOf(known, { kind: 'team', team }, module, field)?.value ?? otherwise;
}

/** Turns played, as everybody knows. `known` is any theatre's knowledge. */
export function turnOf(known: object): number {
  return (known as { readonly clock?: { readonly turn?: number } }).clock?.turn ?? 0;
}
