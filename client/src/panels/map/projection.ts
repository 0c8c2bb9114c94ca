/** How the theatre lies in a pane: azimuthal equal-area around 21° E 53° N, fitted anew to every size, never stretched. */
import type { LonLat } from '@sandtable/shared/rules/board.ts';
import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { Size } from '../use-size.ts';

/** What every pane shows at least: degrees west, south, east, north. */
const shown = { west: 5, south: 43, east: 41, north: 60.5 };
/** Degrees from the centre that the asset surely covers, across and up; a wider pane is zoomed in instead. */
const covered = { across: 23, up: 19.5 };
const earthKm = 6371;

export interface Projected {
  readonly size: Size;
  /** Pixels of a place before zoom. null for the far side of the globe. */
  at(place: LonLat): readonly [number, number] | null;
  path(shape: GeoPermissibleObjects): string;
  /** Pixels per kilometre near the centre. */
  readonly perKm: number;
}

function outline(): GeoPermissibleObjects {
  const points: [number, number][] = [];
  const { west, south, east, north } = shown;
  for (let i = 0; i <= 8; i += 1) {
    const lon = west + ((east - west) * i) / 8;
    const lat = south + ((north - south) * i) / 8;
    points.push([lon, south], [lon, north], [west, lat], [east, lat]);
  }
  return { type: 'MultiPoint', coordinates: points };
}

/** Fits the theatre into a pane. */
export function project(size: Size): Projected {
  const { width, height } = size;
  const projection: GeoProjection = geoAzimuthalEqualArea().rotate([-21, -53]).precision(0.3);
  projection.fitExtent(
    [
      [6, 6],
      [Math.max(7, width - 6), Math.max(7, height - 6)],
    ],
    outline(),
  );
  const radians = Math.PI / 180;
  const least = Math.max(width / (2 * covered.across * radians), height / (2 * covered.up * radians));
  if (projection.scale() < least) {
    projection.scale(least);
    projection.translate([width / 2, height / 2]);
    // A pane too narrow for all of it keeps the east, where the front is, as far as there is land to show.
    const east = projection([shown.east, 49])?.[0] ?? width;
    const more = Math.min(east + 6 - width, covered.across * radians * least - width / 2);
    if (more > 0) projection.translate([width / 2 - more, height / 2]);
  }
  // A margin beyond the pane, so that strokes along the cut stay out of sight.
  projection.clipExtent([
    [-40, -40],
    [width + 40, height + 40],
  ]);
  const draw = geoPath(projection).digits(1);
  const scale = projection.scale();
  return {
    size,
    at: (place) => projection([place[0], place[1]]),
    path: (shape) => draw(shape) ?? '',
    perKm: scale / earthKm,
  };
}

/** Zoom and pan of a pane: what stands at p is drawn at p·k + (x, y). */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const whole: View = { k: 1, x: 0, y: 0 };
export const mostZoom = 8;

/** Zooms about a point of the pane and stays within the theatre. */
export function zoomed(view: View, factor: number, about: readonly [number, number], size: Size): View {
  const k = Math.min(mostZoom, Math.max(1, view.k * factor));
  const ratio = k / view.k;
  return within({ k, x: about[0] - (about[0] - view.x) * ratio, y: about[1] - (about[1] - view.y) * ratio }, size);
}

/** Keeps the pane filled. */
export function within(view: View, size: Size): View {
  const clamp = (value: number, length: number) => Math.min(0, Math.max(length * (1 - view.k), value));
  return { k: view.k, x: clamp(view.x, size.width), y: clamp(view.y, size.height) };
}

/** Where a place is in the pane now. */
export function seen(projected: Projected, view: View, place: LonLat): readonly [number, number] | null {
  const at = projected.at(place);
  return at ? [at[0] * view.k + view.x, at[1] * view.k + view.y] : null;
}
