/** What a viewer can put on the board: a number it knows, a band it believes, or nothing. */
import type { Belief, Json, Known, Viewer } from '@sandtable/shared';
import type { FlagshipState } from '../../theatre/flagship.ts';
import { beliefOf } from '../../theatre/knowledge.ts';

/** Looks up `module.field`. */
export interface Eyes {
  /** The exact number, where it was told. */
  exact(id: string): number | undefined;
  /** A word, where it was told. */
  word(id: string): string | undefined;
  /** Exact or believed. */
  best(id: string): number | undefined;
  /** A table cell: the number, a `[low, high]` pair, or null for what is not known. */
  cell(id: string): Json;
  /** Whether there is anything at all. */
  knows(id: string): boolean;
}

export function eyesOf(known: Known<FlagshipState>, viewer: Viewer): Eyes {
  const slices = known as { readonly [module: string]: { readonly [field: string]: unknown } | undefined };
  const exact = (id: string): number | undefined => {
    const [module = '', field = ''] = id.split('.');
    const value = slices[module]?.[field];
    return typeof value === 'number' ? value : undefined;
  };
  const belief = (id: string): Belief | undefined => {
    const [module = '', field = ''] = id.split('.');
    return beliefOf(known, viewer, module, field);
  };
  return {
    exact,
    word: (id) => {
      const [module = '', field = ''] = id.split('.');
      const value = slices[module]?.[field];
      return typeof value === 'string' ? value : undefined;
    },
    best: (id) => exact(id) ?? belief(id)?.value,
    cell: (id) => {
      const value = exact(id);
      if (value !== undefined) return value;
      const held = belief(id);
      return held === undefined ? null : [held.low, held.high];
    },
    knows: (id) => exact(id) !== undefined || belief(id) !== undefined,
  };
}
