export interface Budget {
  readonly page: string;
  /** Keys of the build's manifest. */
  readonly chunks: readonly string[];
  /** Kilobytes of 1,000 bytes. */
  readonly most: number;
}
export const BUDGETS: readonly Budget[];
/** Keys of what a table fetches when it stands. */
export const AFTERWARDS: readonly string[];

export interface Weights {
  /** Bytes of one file as sent. */
  size(file: string): number;
  /** Bytes as sent of the files with an ending that these chunks load together. */
  sum(keys: readonly string[], ending: string): number;
  filesOf(keys: readonly string[]): readonly string[];
  /** Keys of what loads later. */
  readonly lazy: readonly string[];
  /** Files that wait for each other in a circle. */
  circle(): readonly string[] | undefined;
}
export function weigh(dist: string): Weights;
