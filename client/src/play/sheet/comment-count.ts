/** How many comments a section or a row of the sheet has, and how many of them nobody has resolved. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';

interface Count {
  all: number;
  open: number;
}
const NONE: Readonly<Count> = { all: 0, open: 0 };

/** Made once per list, which every row of the sheet asks whenever anything at all has moved. */
const counted = new WeakMap<readonly Said[], ReadonlyMap<string, Count>>();

/** What is talked about: a section in a step, with all of its rows, or one row of it. */
export function placeOf(step: number, section: string, row: string | null): string {
  return row === null ? `${step} ${section}` : `${step} ${section} ${row}`;
}

export function commentCount(said: readonly Said[], place: string): Readonly<Count> {
  const counts = counted.get(said) ?? counting(said);
  counted.set(said, counts);
  return counts.get(place) ?? NONE;
}

function counting(said: readonly Said[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  const settled = new Set(said.map(({ form, about }) => (form === 'resolution' ? about : undefined)));
  for (const { id, form, step, about, row } of said) {
    if (form !== 'comment' || about === undefined) continue;
    for (const place of [placeOf(step, about, null), ...(row === undefined ? [] : [placeOf(step, about, row.key)])]) {
      const count = counts.get(place) ?? { all: 0, open: 0 };
      count.all += 1;
      if (!settled.has(id)) count.open += 1;
      counts.set(place, count);
    }
  }
  return counts;
}
