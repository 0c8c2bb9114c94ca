/** Where a moment lies on the timeline: all turns are equally wide, and within a turn records stand in order. */
import type { Tape } from './tape.ts';

/** Share of the width, 0 … 1, at which a moment stands. */
export function placeOf(tape: Pick<Tape, 'turns'>, moment: number): number {
  const { turns } = tape;
  const index = turns.findIndex(({ to }) => moment < to);
  const at = index < 0 ? turns.length - 1 : index;
  const span = turns[at];
  if (span === undefined) return 0;
  const within = (moment - span.from) / Math.max(1, span.to - span.from);
  return (at + Math.max(0, Math.min(1, within))) / turns.length;
}

/** The moment at a share of the width. */
export function momentAt(tape: Pick<Tape, 'turns' | 'length'>, share: number): number {
  const { turns } = tape;
  const position = Math.max(0, Math.min(0.999999, share)) * turns.length;
  const span = turns[Math.floor(position)];
  if (span === undefined) return 0;
  return Math.min(tape.length, span.from + Math.round((position % 1) * (span.to - span.from)));
}

/** What is seen of the timeline, as shares of the whole. */
export interface Part {
  readonly from: number;
  readonly span: number;
}

export const WHOLE: Part = { from: 0, span: 1 };

/** Beyond this a glyph stands alone on the screen. */
const CLOSEST = 1 / 32;

function within(from: number, span: number): Part {
  return { from: Math.max(0, Math.min(1 - span, from)), span };
}

/** The same part moved so that a share stands in its middle, as far as the timeline reaches. */
export function partAround({ span }: Part, middle: number): Part {
  return within(middle - span / 2, span);
}

/** A part `factor` times closer, in which what stood at a share still stands where it stood. */
export function zoomed({ from, span }: Part, factor: number, about: number): Part {
  const next = Math.max(CLOSEST, Math.min(1, span / factor));
  return within(about - ((about - from) / span) * next, next);
}
