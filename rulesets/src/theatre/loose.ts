/**
 * Where the mechanism lets go of a ruleset's own types. Modules, orders and state are typed by their ruleset; what handles
 * all of them alike sees them with the names forgotten. TypeScript cannot follow that while every member of the type is
 * open, so the step is taken here and nowhere else. `L` must be what the value is, only less of it said: this forgets, it
 * never claims.
 */
export function loosely<L>(value: unknown): L {
  return value as L;
}
