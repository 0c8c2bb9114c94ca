/** Reading what somebody knows: the exact value where it was told, else the estimate held, else nothing. */
import type { Belief, BeliefEffects, HeldBelief, Known, TeamId, Viewer } from '@sandtable/shared';
import type { FieldTable } from './fields.ts';
import type { Flagship, FlagshipState } from './flagship.ts';
import { type Beliefs, beliefKey, type FieldOf, type ModuleId, type NumberFieldOf } from './theatre.ts';

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

type Tables = { readonly [module: string]: FieldTable };

/** What a team believes of every number on the boards that it is not told, read off a state in which everything stands. */
export function beliefsOf(tables: Tables, known: object, team: TeamId): { readonly [indicator: string]: HeldBelief } {
  const { held } = known as { readonly held?: { readonly [key: string]: boolean | undefined } };
  const found: { [indicator: string]: HeldBelief } = {};
  for (const [module, table] of Object.entries(tables)) {
    for (const [field, row] of Object.entries(table)) {
      if (row.show === undefined || row.see === 'all' || row.see.includes(team)) continue;
      const belief = beliefOf(known, { kind: 'team', team }, module, field);
      if (belief === undefined) continue;
      const own = (known as { readonly beliefs?: { readonly [holder: string]: Beliefs | undefined } }).beliefs?.[team];
      const holder = own?.[module]?.[field] === undefined ? 'public' : team;
      const fixed = held?.[beliefKey(holder, module, field)] === true;
      found[`${module}.${field}`] = fixed ? { ...belief, held: true } : belief;
    }
  }
  return found;
}

/** How the white cell fixes what a team believes of an indicator, and lets go of it; undefined where the team knows it. */
export function beliefEffectsOf(tables: Tables, team: TeamId, indicator: string): BeliefEffects | undefined {
  const [module = '', field = ''] = indicator.split('.');
  const row = tables[module]?.[field];
  if (row === undefined || row.kind !== 'number' || row.see === 'all' || row.see.includes(team)) return undefined;
  const params = { about: beliefKey(team, module, field) };
  return {
    set: { effect: 'belief.set', params, limits: [row.min, row.max] },
    release: { effect: 'belief.release', params },
  };
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
