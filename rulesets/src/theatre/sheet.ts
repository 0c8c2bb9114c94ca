/**
 * Order sheets of the theatre family. Modules give the fields they own; the ruleset's layout says in which section, and
 * in which order, they are printed.
 */
import type { DeepReadonly, Field, Json, Known, Path, Section, Sheet, TeamId } from '@sandtable/shared';
import { splitPath } from '@sandtable/shared';
import type { OrderType, State, Theatre } from './theatre.ts';

/** What a module builds its fields from: the team's own knowledge and its orders as they stand. */
export interface SheetView<T extends Theatre> {
  readonly known: Known<State<T>>;
  readonly team: TeamId;
  /** Last turn's order of this type, else the doctrine default. */
  order<K extends OrderType<T>>(type: K): DeepReadonly<T['orders'][K]>;
  /** `value` and, where there was one, `last` of a field at `type.field`. */
  at(path: Path): { readonly path: Path; readonly value: Json; readonly last?: Json };
}

/** A field that a module offers. */
export type SheetPart = Field;

/** A section of a ruleset's layout: which fields stand in it. */
export type SectionPlan<T extends Theatre> = Omit<Section, 'fields' | 'budget'> & {
  readonly fields: readonly Path[];
  /** The purse, from the team's own knowledge. */
  readonly purse?: (known: Known<State<T>>) => Section['budget'];
};

/** Sections by team. */
export type Layout<T extends Theatre> = { readonly [team: TeamId]: readonly SectionPlan<T>[] };

/** Arranges fields as the layout says. Sections that nothing fills are left out; a field without a place is an error. */
export function arrange<T extends Theatre>(
  layout: Layout<T>,
  fields: readonly Field[],
  known: Known<State<T>>,
  team: TeamId,
): Omit<Sheet, 'clauses'> {
  const byPath = new Map(fields.map((field) => [field.path, field]));
  const sections: Section[] = [];
  for (const { fields: paths, purse, ...plan } of layout[team] ?? []) {
    const here = paths.flatMap((path) => byPath.get(path) ?? []);
    for (const path of paths) byPath.delete(path);
    if (here.length === 0) continue;
    const budget = purse?.(known);
    sections.push({ ...plan, fields: here, ...(budget === undefined ? {} : { budget }) });
  }
  const lost = [...byPath.keys()];
  if (lost.length > 0) {
    throw new Error(
      `The sheet layout of "${team}" has no section for ${lost.join(', ')}; add the paths to the ruleset's layout.`,
    );
  }
  return { sections };
}

/** Value at `type.field` of an order. */
export function valueAt(order: { readonly type: string }, path: Path): Json | undefined {
  const { field } = splitPath(path);
  return Object.hasOwn(order, field) ? (order as { readonly [field: string]: Json | undefined })[field] : undefined;
}
