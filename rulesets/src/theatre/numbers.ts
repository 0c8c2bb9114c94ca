/**
 * The constants of the rules: each stands in a module's `numbers.ts` as value, unit and source, and is read by its name.
 */

/** Value, unit, and a citation or the words "design choice". */
export type NumberRow = readonly [value: number | readonly number[], unit: string, source: string];
export type NumberTable = { readonly [name: string]: NumberRow };

/** The bare values of a table, for the rules to read. */
export type ValuesOf<N extends NumberTable> = {
  readonly [K in keyof N]: N[K][0] extends number ? number : readonly number[];
};

/** Declares a table; keeps each row's kind of value. */
export function numbers<const N extends NumberTable>(table: N): N {
  return table;
}

/** Takes the values out of a table. */
export function values<N extends NumberTable>(table: N): ValuesOf<N> {
  // Object.fromEntries forgets which key has which kind of value.
  return Object.fromEntries(Object.entries(table).map(([name, [value]]) => [name, value])) as ValuesOf<N>;
}
