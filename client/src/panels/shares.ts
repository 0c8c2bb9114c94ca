/** Share of the stage before, 0 … 1. undefined for the first stage and after an empty one. */
export function shares(values: readonly number[]): readonly (number | undefined)[] {
  return values.map((value, i) => {
    const before = values[i - 1];
    return before === undefined || before === 0 ? undefined : value / before;
  });
}
