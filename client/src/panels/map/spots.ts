/**
 * Where the symbols stand. A symbol belongs at its place; where that is taken by a more important one, lies under the
 * switches or the legend, or would be cut by the edge, it moves aside by as little as will do, and a line leads back to
 * its place. One that finds no room within reach is left out until zoom makes room: the table lists it all the same.
 */
import type { MapSymbol } from '@sandtable/shared/rules/board.ts';
import { type Box, overlap } from './labels.ts';
import { deepest } from './level.ts';
import type { Marks } from './marks.ts';
import { cities } from './places.ts';
import { type Projected, seen, type View, whole } from './projection.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Its true place in the pane, where the symbol had to move away from it so far that a line has to tell. */
  readonly from: readonly [number, number] | null;
}

export interface Wanted {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Lower is placed earlier. */
  readonly priority: number;
  /** Half its width and height, pixels. */
  readonly half: readonly [number, number];
}

/** Pixels a symbol may move, in steps; on a small map less, where a symbol far from its place would be at another. */
const reach = [0, 6, 10, 14, 18, 23, 28, 34, 40, 48] as const;
/** From here on the eye needs the line back. */
const far = 10;
const directions = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/** Places symbols in a pane. `taken`: boxes that none may lie on. */
export function placeSpots(
  wanted: readonly Wanted[],
  taken: readonly Box[],
  pane: { readonly width: number; readonly height: number },
  scale = 1,
): ReadonlyMap<string, Spot> {
  const boxes = [...taken];
  const spots = new Map<string, Spot>();
  for (const { id, x, y, half } of [...wanted].sort((a, b) => a.priority - b.priority)) {
    const at = (cx: number, cy: number): Box => [cx - half[0], cy - half[1], cx + half[0], cy + half[1]];
    const free = (box: Box) =>
      box[0] >= 3 &&
      box[1] >= 3 &&
      box[2] <= pane.width - 3 &&
      box[3] <= pane.height - 3 &&
      !boxes.some((other) => overlap(box, other));
    search: for (const step of reach) {
      if (step > Math.max(14, pane.width / (20 * scale))) break;
      const r = step * scale;
      for (const angle of step === 0 ? [0] : directions) {
        const box = at(x + r * Math.cos(angle), y + r * Math.sin(angle));
        if (!free(box)) continue;
        boxes.push(box);
        const [cx, cy] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
        spots.set(id, { x: cx, y: cy, from: step > far ? [x, y] : null });
        break search;
      }
    }
  }
  return spots;
}

/** A hub keeps its place, because flows run to it; then incidents; then what stands for a whole front or a force. */
const order: Partial<Record<MapSymbol, number>> = { hub: 0, incident: 1, 'land-unit': 3, depot: 4 };

/** Half the width and height of a symbol with the air around it. */
function halfOf(symbol: MapSymbol): readonly [number, number] {
  return symbol === 'incident' ? [10, 9.5] : [9.5, 8];
}

/** Spots of all markers of a map. Cities are dots that never move, and symbols keep off them. */
export function spotsOf(
  projected: Projected,
  view: View,
  marks: Marks,
  scale: number,
  reserved: readonly Box[],
): ReadonlyMap<string, Spot> {
  const { size } = projected;
  const inside = (at: readonly [number, number] | null) =>
    at !== null && at[0] >= 0 && at[1] >= 0 && at[0] <= size.width && at[1] <= size.height;
  const taken: Box[] = [...reserved];
  const fixed = new Map<string, Spot>();
  const wanted: Wanted[] = [];
  const dot = 4 * scale;
  const level = deepest(size.width / scale, view.k);
  for (const city of cities) {
    const at = city.level <= level ? seen(projected, view, city.at) : null;
    if (at) taken.push([at[0] - dot, at[1] - dot, at[0] + dot, at[1] + dot]);
  }
  for (const { id, at: place, symbol } of marks.markers) {
    // What lies beyond the edge of the whole map can never be brought into sight: it is in the table only.
    if (!inside(seen(projected, whole, place))) continue;
    const at = seen(projected, view, place);
    if (!at) continue;
    if (symbol === 'city' || !inside(at)) {
      fixed.set(id, { x: at[0], y: at[1], from: null });
      if (inside(at)) taken.push([at[0] - dot, at[1] - dot, at[0] + dot, at[1] + dot]);
      continue;
    }
    const [across, up] = halfOf(symbol);
    wanted.push({ id, x: at[0], y: at[1], priority: order[symbol] ?? 2, half: [across * scale, up * scale] });
  }
  return new Map([...fixed, ...placeSpots(wanted, taken, size, scale)]);
}
