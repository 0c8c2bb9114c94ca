/** What a map panel marks, gathered from the layers that are switched on: one list for the drawing, one for the table. */
import type { LonLat, MapLayer, MapPanel, MapSymbol } from '@sandtable/shared/rules/board.ts';
import type { Text } from '@sandtable/shared/words.ts';

type Fill = NonNullable<MapLayer['fills']>[number];
type Marker = NonNullable<MapLayer['markers']>[number];
type Flow = NonNullable<MapLayer['flows']>[number];
type Polyline = NonNullable<MapLayer['lines']>[number];

export interface Marks {
  readonly fills: readonly Fill[];
  readonly markers: readonly (Marker & { readonly number?: number })[];
  readonly flows: readonly Flow[];
  readonly lines: readonly Polyline[];
}

/** Everything on the layers shown. `layer` is a layer's id, or null for all. Incidents are numbered over the whole
    panel, so that a number means the same on every layer and in the log. */
export function marksOf(panel: MapPanel, layer: string | null): Marks {
  const numbers = new Map<string, number>();
  for (const { markers = [] } of panel.layers) {
    for (const { id, symbol } of markers)
      if (symbol === 'incident' && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  const layers = panel.layers.filter((one) => layer === null || one.id === layer);
  const once = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ];
  return {
    fills: tintedOnce(layers.flatMap((one) => one.fills ?? [])),
    markers: once(layers.flatMap((one) => one.markers ?? [])).map((marker) => {
      const number = numbers.get(marker.id);
      return number === undefined ? marker : { ...marker, number };
    }),
    flows: once(layers.flatMap((one) => one.flows ?? [])),
    lines: once(layers.flatMap((one) => one.lines ?? [])),
  };
}

/** Something on the map that can be pointed at, with the keys as well as with the pointer. */
export interface Stop {
  readonly id: string;
  readonly kind: MapSymbol | 'flow.aid' | 'flow.strike';
  readonly label: Text;
  readonly detail?: Text | undefined;
  readonly team?: string | undefined;
  readonly ring?: number | undefined;
  readonly number?: number | undefined;
  readonly at: LonLat;
}

/** Markers where they stand, flows at their middle. */
export function stopsOf({ markers, flows }: Marks): readonly Stop[] {
  return [
    ...markers.map((marker): Stop => ({ ...marker, kind: marker.symbol })),
    ...flows.map(
      (flow): Stop => ({
        id: flow.id,
        kind: `flow.${flow.style}`,
        label: flow.label,
        team: flow.team,
        at: [(flow.from[0] + flow.to[0]) / 2, (flow.from[1] + flow.to[1]) / 2],
      }),
    ),
  ];
}

type XY = readonly [number, number];

/** A flow's curve between two pixels: bowed a little to its left, so that two opposite flows do not cover each other.
    `head`: an arrow's head at its end, `size` pixels long. */
export function curve(from: XY, to: XY, size = 0): { d: string; head: string; middle: XY } {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const bow = 0.14;
  const cx = (x1 + x2) / 2 - (y2 - y1) * bow;
  const cy = (y1 + y2) / 2 + (x2 - x1) * bow;
  const n = (value: number) => value.toFixed(1);
  const length = Math.hypot(x2 - cx, y2 - cy) || 1;
  const [ux, uy] = [(x2 - cx) / length, (y2 - cy) / length];
  // The line ends inside the head, so that its blunt end does not stand beside the point.
  const [ex, ey] = [x2 - ux * size * 0.7, y2 - uy * size * 0.7];
  const wing = (side: number) =>
    `${n(x2 - ux * size - uy * size * 0.5 * side)},${n(y2 - uy * size + ux * size * 0.5 * side)}`;
  return {
    d: `M${n(x1)},${n(y1)}Q${n(cx)},${n(cy)} ${n(ex)},${n(ey)}`,
    head: `M${n(x2)},${n(y2)}L${wing(1)}L${wing(-1)}Z`,
    middle: [(x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4],
  };
}

/** Both ends of a flow drawn back from what stands there, so that it touches symbols and does not cross them. */
export function drawnBack(from: XY, to: XY, gaps: XY): readonly [XY, XY] {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy);
  if (length <= gaps[0] + gaps[1] + 8) return [from, to];
  const [ux, uy] = [dx / length, dy / length];
  return [
    [from[0] + ux * gaps[0], from[1] + uy * gaps[0]],
    [to[0] - ux * gaps[1], to[1] - uy * gaps[1]],
  ];
}

/** Points along a flow's curve, for names to keep clear of. */
export function along(
  from: readonly [number, number],
  to: readonly [number, number],
  every = 14,
): (readonly [number, number])[] {
  const [mx, my] = curve(from, to).middle;
  // The control point, from the middle of the curve.
  const cx = 2 * mx - (from[0] + to[0]) / 2;
  const cy = 2 * my - (from[1] + to[1]) / 2;
  const count = Math.max(2, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / every));
  return Array.from({ length: count + 1 }, (_, i) => {
    const s = i / count;
    const a = (1 - s) ** 2;
    const b = 2 * s * (1 - s);
    return [a * from[0] + b * cx + s * s * to[0], a * from[1] + b * cy + s * s * to[1]] as const;
  });
}

/** The nearest stop in a direction: distance along it, plus twice the distance off it. null when there is none. */
export function nearest<T extends { readonly x: number; readonly y: number }>(
  from: T,
  all: readonly T[],
  key: string,
): T | null {
  const directions: Record<string, readonly [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  const direction = directions[key];
  if (!direction) return null;
  let best: { stop: T; cost: number } | null = null;
  for (const stop of all) {
    if (stop === from) continue;
    const dx = stop.x - from.x;
    const dy = stop.y - from.y;
    const along = dx * direction[0] + dy * direction[1];
    const off = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    if (along <= 0.5) continue;
    const cost = along + 2 * off;
    if (!best || cost < best.cost) best = { stop, cost };
  }
  return best?.stop ?? null;
}

/** The same country in several layers is tinted once: tints are thin, and five of one colour are not. */
function tintedOnce(fills: readonly Fill[]): Fill[] {
  const seen = new Map(fills.map((fill) => [`${fill.region} ${fill.team ?? ''} ${fill.tone}`, fill]));
  return [...seen.values()];
}
