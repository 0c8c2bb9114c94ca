/** Where flows begin and end in the pane: at the symbols that stand for their ends, wherever those had to move. */
import type { LonLat } from '@sandtable/shared/rules/board.ts';
import { along, drawnBack, type Marks } from './marks.ts';
import { type Projected, seen, type View } from './projection.ts';
import type { Spot } from './spots.ts';

type XY = readonly [number, number];

export interface DrawnFlow {
  readonly flow: Marks['flows'][number];
  readonly from: XY;
  readonly to: XY;
  /** Where it can be pointed at: the point of its course nearest to the middle that lies within the pane. */
  readonly middle: XY;
}

/** Whether two places are one, within a quarter of a degree. */
export function near(a: LonLat, b: LonLat): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.25;
}

/** Flows as they are drawn. @param spots where the symbols stand */
export function drawnFlows(
  projected: Projected,
  view: View,
  marks: Marks,
  scale: number,
  spots: ReadonlyMap<string, Spot>,
): readonly DrawnFlow[] {
  const { width, height } = projected.size;
  // Hubs first: an incident at the same place is not where a flow goes.
  const ends = [...marks.markers]
    .filter(({ id, symbol }) => spots.has(id) && symbol !== 'incident')
    .sort((a, b) => Number(b.symbol === 'hub') - Number(a.symbol === 'hub'));
  const endAt = (place: LonLat): { at: XY | null; gap: number } => {
    const marker = ends.find((one) => near(one.at, place));
    const spot = marker && spots.get(marker.id);
    if (!marker || !spot) return { at: seen(projected, view, place), gap: 0 };
    return { at: [spot.x, spot.y], gap: (marker.symbol === 'city' ? 6 : 11) * scale };
  };
  return marks.flows.flatMap((flow) => {
    const [start, end] = [endAt(flow.from), endAt(flow.to)];
    if (!start.at || !end.at) return [];
    const [from, to] = drawnBack(start.at, end.at, [start.gap, end.gap]);
    const course = along(from, to);
    const inside = course.filter(([x, y]) => x > 14 && y > 14 && x < width - 14 && y < height - 14);
    const half = (course.length - 1) / 2;
    const off = (point: XY) => Math.abs(course.indexOf(point) - half);
    const middle = [...(inside.length > 0 ? inside : course)].sort((a, b) => off(a) - off(b))[0] ?? from;
    return [{ flow, from, to, middle }];
  });
}
