/**
 * Contestable claims of authors, each beside its opposite and with what in the model either would lean on. They are
 * shown as viewpoints and never as facts. Texts: `pledge.viewpoint.<id>.claim`, `.opposite`, `.model`.
 */

/** Ids with the numbers of the catalogue's mechanisms they stand for. */
export const VIEWPOINTS = {
  retreat: [67],
  tradeoff: [69],
  ambiguity: [73],
  tests: [75],
  seizure: [76],
  sides: [77, 78],
  order: [81],
  motives: [82],
  reward: [149],
} as const satisfies { readonly [id: string]: readonly number[] };
