/** Optional modules: whether an exercise plays with one, and what it then holds. */
import type { DeepReadonly } from '@sandtable/shared';
import type { Flagship, FlagshipState } from './flagship.ts';

/** Whether this knowledge, or state, is of an exercise that plays with the module. Any theatre's. */
export function plays(known: object, module: string): boolean {
  return (known as { readonly options?: { readonly [module: string]: true } }).options?.[module] === true;
}

/** Modules of the flagship that a host may switch on, in the order in which the form lists them. */
export const OPTIONAL = ['agenda', 'signals', 'alliance', 'reach', 'fourTests', 'works'] as const;
export type Optional = (typeof OPTIONAL)[number];

/** The slice of an optional module, where the exercise plays with it: what the other modules' rules look at. */
export function optional<M extends Optional>(
  state: DeepReadonly<FlagshipState>,
  module: M,
): DeepReadonly<Flagship['slices'][M]> | undefined {
  return plays(state, module) ? state[module] : undefined;
}
