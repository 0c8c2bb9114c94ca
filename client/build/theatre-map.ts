/**
 * Makes the map asset, `src/panels/map/theatre.json`, out of world-atlas (Natural Earth, public domain):
 *
 *   npm run build:map -w client
 *
 * 1. Crimea. Natural Earth's default view files it under Russia. Here the polygon is given to Ukraine, whose
 *    territory it is under international law (UN General Assembly resolution 68/262), and kept a second time as the
 *    object `crimea`, which the map hatches as occupied. test/map.test.ts holds this.
 * 2. The world is cut to the theatre and its surroundings, so that no pane of any shape shows the edge.
 * 3. Coasts are simplified lightly, specks of islands dropped, coordinates rounded.
 *
 * Countries carry ISO 3166-1 alpha-3 codes as ids.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoContains, geoIdentity } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type {
  MultiPolygon as ArcsMulti,
  Polygon as ArcsPolygon,
  GeometryCollection,
  Topology,
} from 'topojson-specification';
import { regions } from '../src/panels/map/regions.ts';

/** Degrees: west, south, east, north. Well beyond the 5–41° E, 43–60.5° N that a pane shows at its widest. */
const theatre = [-28, 29, 64, 73] as const;
/** Inside Crimea, near Simferopol. */
const crimeanPoint: [number, number] = [34.1, 45.2];
/** Square degrees: a bend smaller than this triangle is straightened, an island smaller than this is dropped. */
const bend = 0.0004;
const speck = 0.003;
const quantization = 3e4;

type Land = ArcsPolygon | ArcsMulti;
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const world: World = JSON.parse(readFileSync(source, 'utf8'));

/** Every polygon of a country on its own, as arcs. */
function polygonsOf(land: Land): ArcsPolygon[] {
  const all = land.type === 'Polygon' ? [land.arcs] : land.arcs;
  return all.map((arcs) => ({ type: 'Polygon', arcs }));
}

function countryOf(atlas: string): Land {
  const found = world.objects.countries.geometries.find(
    (g) => String(g.id ?? (g.properties && 'name' in g.properties ? g.properties.name : '')) === atlas,
  );
  if (found?.type !== 'Polygon' && found?.type !== 'MultiPolygon') {
    throw new Error(`world-atlas has no land for "${atlas}". Has its numbering changed?`);
  }
  return found;
}

function shape(land: Land): Polygon | MultiPolygon {
  // Two calls, because the library's types pair one kind of geometry with one kind of answer.
  return land.type === 'Polygon' ? feature(world, land).geometry : feature(world, land).geometry;
}

/** Positive for a ring that runs clockwise on the map, which is how an outer ring runs in world-atlas. */
function clockwise(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (u - x) * (v + y);
  }, 0);
}

/** Even-odd rule in plain degrees. */
function within([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  return ring.reduce((inside, [u = 0, v = 0], i) => {
    const [s = 0, t = 0] = ring[(i + 1) % ring.length] ?? [];
    return v > y !== t > y && x < ((s - u) * (y - v)) / (t - v) + u ? !inside : inside;
  }, false);
}

/** Cuts to the theatre, in plain degrees. null when nothing is left. Cutting may leave several outer rings of what
    was one polygon, so rings are sorted by the way they run. */
function cut(land: Polygon | MultiPolygon): MultiPolygon | null {
  const [west, south, east, north] = theatre;
  const rings: Position[][] = [];
  let ring: Position[] = [];
  const clip = geoIdentity()
    .clipExtent([
      [west, south],
      [east, north],
    ])
    .stream({
      point: (x, y) => void ring.push([x, y]),
      lineStart: () => {
        ring = [];
      },
      lineEnd: () => {
        if (ring.length > 2) rings.push(ring);
      },
      polygonStart: () => {},
      polygonEnd: () => {},
    });
  for (const polygon of land.type === 'Polygon' ? [land.coordinates] : land.coordinates) {
    clip.polygonStart();
    for (const one of polygon) {
      clip.lineStart();
      // Without the closing point, which the stream adds itself; and going on past 180° rather than jumping back to
      // −180°, which would draw Chukotka's border across the whole map.
      let before: number | undefined;
      for (const [lon = 0, y = 0] of one.slice(0, -1)) {
        const x: number = before === undefined ? lon : lon + 360 * Math.round((before - lon) / 360);
        clip.point(x, y);
        before = x;
      }
      clip.lineEnd();
    }
    clip.polygonEnd();
  }
  const closed = rings.map((open) => [...open, ...open.slice(0, 1)]);
  const outer = closed.filter((one) => clockwise(one) > 0).map((one) => [one]);
  for (const hole of closed.filter((one) => clockwise(one) <= 0)) {
    const around = outer.find(([edge]) => edge && hole[0] && within(hole[0], edge));
    if (!around) throw new Error('A hole lies in no polygon: world-atlas or the cutting has changed its direction.');
    around.push(hole);
  }
  return outer.length > 0 ? { type: 'MultiPolygon', coordinates: outer } : null;
}

const russian = polygonsOf(countryOf('643'));
const crimea = russian.filter((polygon) => geoContains(shape(polygon), crimeanPoint));
if (crimea.length !== 1)
  throw new Error(
    `Expected Crimea to be one polygon filed under Russia, found ${crimea.length}. Look at the new world-atlas before going on.`,
  );

function landOf(id: string, atlas: string): Land {
  if (id === 'UKR') return mergeArcs(world, [...polygonsOf(countryOf(atlas)), ...crimea]);
  if (id === 'RUS')
    return mergeArcs(
      world,
      russian.filter((polygon) => !crimea.includes(polygon)),
    );
  return countryOf(atlas);
}

const countries: Feature<MultiPolygon>[] = regions.flatMap(({ id, atlas }) => {
  const geometry = cut(shape(landOf(id, atlas)));
  return geometry ? [{ type: 'Feature' as const, id, properties: {}, geometry }] : [];
});
const occupied: Feature<MultiPolygon>[] = crimea.flatMap((polygon) => {
  const geometry = cut(shape(polygon));
  return geometry ? [{ type: 'Feature' as const, id: 'crimea', properties: {}, geometry }] : [];
});

const collection = (features: Feature<MultiPolygon>[]): FeatureCollection<MultiPolygon> => ({
  type: 'FeatureCollection',
  features,
});
const objects: Record<string, FeatureCollection<MultiPolygon>> = {
  countries: collection(countries),
  crimea: collection(occupied),
};
// The types of the two libraries disagree on whether properties may be null; ours never are.
const cutTopology = topology(objects, quantization) as Topology<Record<string, GeometryCollection>>;
const weighed = presimplify(cutTopology);
const asset = filter(simplify(weighed, bend), filterWeight(weighed, speck));

// Delta-encoded integers again: simplify works on absolute degrees.
const text = JSON.stringify(quantize(asset, quantization));
const target = new URL('../src/panels/map/theatre.json', import.meta.url);
writeFileSync(target, `${text}\n`);
console.log(
  `theatre.json: ${countries.length} countries, ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`,
);
