/**
 * Draws the theatre once as a picture, `src/join/theatre.svg`, for the join page: the same land as the map, without the
 * map's code, which would be a quarter of all that page loads.
 *
 *   npm run build:map -w client
 *
 * Crimea is hatched as occupied land of Ukraine, as everywhere (see theatre-map.ts). The colours are the map's tokens,
 * read from tokens.css, so that a change there is taken over by drawing again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoGraticule } from 'd3-geo';
import type { GeometryCollection as Shapes } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { project } from '../src/panels/map/projection.ts';
import { allied } from '../src/panels/map/regions.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** Its proportions; it is cut to whatever space there is. */
const size = { width: 900, height: 960, font: 16 };

const asset: Topology<{ countries: GeometryCollection; crimea: GeometryCollection }> = JSON.parse(
  read('../src/panels/map/theatre.json'),
);
const projected = project(size);
const tokens = new Map(
  [...read('../src/ui/tokens.css').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

function colour(token: string, scheme: 'light' | 'dark'): string {
  const found = tokens.get(token)?.[scheme];
  if (found === undefined) throw new Error(`tokens.css has no colour --${token}; the picture needs it.`);
  return found;
}

function tint(id: unknown): string {
  if (id === 'UKR') return 'ukraine';
  if (id === 'RUS') return 'russia';
  if (id === 'BLR') return 'belarus';
  return typeof id === 'string' && allied.has(id) ? 'allied' : 'land';
}

const groups = new Map<string, Shapes>();
for (const country of feature(asset, asset.objects.countries).features) {
  const group = groups.get(tint(country.id)) ?? { type: 'GeometryCollection', geometries: [] };
  group.geometries.push(country.geometry);
  groups.set(tint(country.id), group);
}

const strokes = { graticule: 'map-graticule', border: 'map-border', coast: 'map-coast' };
const fills = {
  sea: 'map-sea',
  land: 'map-land',
  allied: 'map-allied',
  ukraine: 'map-ukraine',
  russia: 'map-russia',
  belarus: 'map-belarus',
};
const css = (scheme: 'light' | 'dark') =>
  [
    ...Object.entries(fills).map(([name, token]) => `.${name}{fill:${colour(token, scheme)}}`),
    ...Object.entries(strokes).map(([name, token]) => `.${name}{stroke:${colour(token, scheme)}}`),
    `.hatch{stroke:${colour('ru-fill', scheme)}}`,
  ].join('');

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="xMidYMid slice"><title>The theatre</title><style>.graticule,.border,.coast{fill:none;stroke-width:.8;stroke-linejoin:round}.hatch{stroke-width:1.5;opacity:.55}${css('light')}@media (prefers-color-scheme:dark){${css('dark')}}</style><defs><pattern id="o" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs><path class="sea" d="M0 0H${size.width}V${size.height}H0Z"/><path class="graticule" d="${projected.path(geoGraticule().step([10, 5])())}"/>${[...groups].map(([name, shapes]) => `<path class="${name}" d="${projected.path(shapes)}"/>`).join('')}<path fill="url(#o)" d="${projected.path(feature(asset, asset.objects.crimea))}"/><path class="border" d="${projected.path(mesh(asset, asset.objects.countries, (a, b) => a !== b))}"/><path class="coast" d="${projected.path(mesh(asset, asset.objects.countries, (a, b) => a === b))}"/></svg>\n`;
// Tenths of a pixel are not seen in a picture behind a card.
const coarse = svg.replaceAll(/-?\d+\.\d+(?=[,LMZHV"\s-])/g, (number) => String(Math.round(Number(number))));
writeFileSync(new URL('../src/join/theatre.svg', import.meta.url), coarse);
console.log(`theatre.svg: ${coarse.length} bytes`);
