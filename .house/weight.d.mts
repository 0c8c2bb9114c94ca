export interface Budget {
  readonly page: string;
  /** Keys of the build's manifest. */
  readonly chunks: readonly string[];
  /** Weighed without what every page loads. */
  readonly alone?: boolean;
  /** Kilobytes of 1,000 bytes. */
  readonly most: number;
}
export const BUDGETS: readonly Budget[];

export interface Weights {
  /** Bytes of one file as sent. */
  size(file: string): number;
  /** Bytes as sent of the files with an ending that these chunks load together. */
  sum(keys: readonly string[], ending: string, alone?: boolean): number;
  filesOf(keys: readonly string[], alone?: boolean): readonly string[];
  /** Keys of what loads later. */
  readonly lazy: readonly string[];
}
export function weigh(dist: string): Weights;
