/**
 * Which names stand on the map and where. Names are placed in order of priority; each tries its places in turn and
 * stays out where none is free. Priority: open incident, selected, capital, hub, country, city, sea.
 */

/** Left, top, right, bottom, in pixels. */
export type Box = readonly [number, number, number, number];

export interface Wish {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Lower is placed earlier. */
  readonly priority: number;
  /** Distance from the point to the text. 0 centres the text on the point; then it may only move up or down. */
  readonly gap: number;
  /** Where else a name that is centred may stand: a sea is wide. */
  readonly or?: readonly (readonly [number, number])[];
  /** Width of a character, in pixels. */
  readonly advance: number;
  readonly size: number;
}

export interface Placed {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export const priorities = {
  incident: 0,
  selected: 1,
  capital: 2,
  hub: 3,
  country: 4,
  city: 5,
  sea: 6,
  marker: 7,
} as const;

/** Whether two boxes share ground. */
export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function candidates(wish: Wish): { placed: Placed; box: Box }[] {
  const { id, text, x, y, gap, size } = wish;
  const width = text.length * wish.advance;
  const up = size * 0.36;
  const make = (anchor: Placed['anchor'], dx: number, dy: number) => {
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    const base = y + dy;
    return {
      placed: { id, text, x: x + dx, y: base, anchor },
      box: [left - 2, base - size * 0.85, left + width + 2, base + size * 0.3] as const,
    };
  };
  if (gap === 0) {
    const near = [0, -size * 1.3, size * 1.3].map((dy) => make('middle', 0, up + dy));
    const others = (wish.or ?? []).map(([ox, oy]) => make('middle', ox - x, oy - y + up));
    const further = [-size * 2.6, size * 2.6].map((dy) => make('middle', 0, up + dy));
    return [...near, ...others, ...(wish.or ? [] : further)];
  }
  // As far aside as beside it: any nearer, a name would lie on its own mark.
  const diagonal = gap * 0.75;
  return [
    make('start', gap, up),
    make('end', -gap, up),
    make('start', gap, -diagonal),
    make('end', -gap, -diagonal),
    make('start', gap, diagonal + size * 0.7),
    make('end', -gap, diagonal + size * 0.7),
    make('middle', 0, -gap - 1),
    make('middle', 0, gap + size * 0.8),
    // A little further off, where the near places are taken.
    make('start', gap, up - size * 0.9),
    make('start', gap, up + size * 0.9),
    make('end', -gap, up - size * 0.9),
    make('end', -gap, up + size * 0.9),
  ];
}

/** Places names in a pane. `taken`: boxes of symbols that no name may cover. `better`: boxes to keep clear of where
    there is a choice, such as the course of a flow; only names down to `city` may lie on them. */
export function placeLabels(
  wishes: readonly Wish[],
  taken: readonly Box[],
  better: readonly Box[],
  pane: { width: number; height: number },
): readonly Placed[] {
  const boxes = [...taken];
  const placed: Placed[] = [];
  for (const wish of [...wishes].sort((a, b) => a.priority - b.priority)) {
    const inside = (box: Box) => box[0] >= 2 && box[1] >= 2 && box[2] <= pane.width - 2 && box[3] <= pane.height - 2;
    const all = candidates(wish);
    const free = all.filter(({ box }) => inside(box) && !boxes.some((other) => overlap(box, other)));
    const clear = free.find(({ box }) => !better.some((other) => overlap(box, other)));
    const chosen = clear ?? (wish.priority <= priorities.city ? free[0] : undefined);
    if (!chosen) continue;
    boxes.push(chosen.box);
    placed.push(chosen.placed);
  }
  return placed;
}
