/** The map asset: whose land is whose, and how much it weighs. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Marks } from '@sandtable/client/src/panels/map/marks.ts';
import { between } from '@sandtable/client/src/panels/map/publication.ts';
import { regions } from '@sandtable/client/src/panels/map/regions.ts';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';

const file = new URL('../client/src/panels/map/theatre.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const topology: Topology<{ countries: GeometryCollection; crimea: GeometryCollection }> = JSON.parse(text);
const countries = feature(topology, topology.objects.countries).features;
const crimea = feature(topology, topology.objects.crimea).features;

/** Every country that claims a point on this map. */
function at(lon: number, lat: number): unknown[] {
  return countries.filter((country) => geoContains(country, [lon, lat])).map((country) => country.id);
}

describe('the map', () => {
  test('draws Crimea as Ukraine, not as Russia', () => {
    expect(at(34.1, 45.2)).toEqual(['UKR']); // near Simferopol
    expect(at(36.4, 45.3)).toEqual(['UKR']); // Kerch
    expect(at(34.8, 45.7)).toEqual(['UKR']); // Dzhankoi
  });

  test('keeps Crimea as a shape of its own, to be hatched as occupied, and nothing more than Crimea', () => {
    expect(crimea).toHaveLength(1);
    const hatched = (lon: number, lat: number) => crimea.some((shape) => geoContains(shape, [lon, lat]));
    expect(hatched(34.1, 45.2)).toBe(true);
    expect(hatched(37.3, 45.2)).toBe(false); // Taman, across the strait, is Russia
    expect(hatched(33.5, 46.5)).toBe(false); // Kherson region
  });

  test.each([
    ['Kyiv', 30.5, 50.4, 'UKR'],
    ['Taman', 37.3, 45.2, 'RUS'],
    ['Moscow', 37.6, 55.7, 'RUS'],
    ['Kaliningrad', 20.9, 54.7, 'RUS'],
    ['Warsaw', 21, 52.2, 'POL'],
    ['Minsk', 27.5, 53.9, 'BLR'],
    ['Milan', 9.2, 45.4, 'ITA'],
    ['San Marino', 12.45, 43.94, 'SMR'],
  ])('%s lies in one country', (_, lon, lat, id) => {
    expect(at(lon, lat)).toEqual([id]);
  });

  test('knows every country by its ISO code', () => {
    const known = new Set(regions.map((region) => region.id));
    for (const { id } of countries) expect(known).toContain(id);
    expect(countries.length).toBeGreaterThan(60);
  });

  test('stays under 50 kB of gzip', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(50_000);
  });
});

describe('a publication on the map', () => {
  const label = { key: 'x' };
  const was: Marks = {
    fills: [
      { region: 'POL', tone: 'member' },
      { region: 'UKR', tone: 'contested' },
    ],
    markers: [
      { id: 'hub', at: [22, 50], symbol: 'hub', label },
      { id: 'gone', at: [30, 50], symbol: 'incident', label },
    ],
    flows: [{ id: 'aid', from: [22, 50], to: [30, 50], style: 'aid', weight: 1, label }],
    lines: [
      {
        id: 'front',
        points: [
          [37, 48],
          [38, 49],
        ],
        style: 'front',
        label,
      },
    ],
  };
  const now: Marks = {
    ...was,
    fills: [...was.fills, { region: 'UKR', tone: 'alert' }],
    markers: [...was.markers.slice(0, 1), { id: 'new', at: [25, 55], symbol: 'incident', label }],
    lines: [
      {
        id: 'front',
        points: [
          [36.5, 48],
          [38, 49],
        ],
        style: 'front',
        label,
      },
    ],
  };

  test('fades what changed, and only that', () => {
    const { still, leaving, arriving, changed } = between(was, now);
    expect(still).toEqual({ fills: [was.fills[0]], markers: [was.markers[0]], flows: was.flows, lines: [] });
    expect(leaving).toEqual({ fills: [was.fills[1]], markers: [was.markers[1]], flows: [], lines: was.lines });
    expect(arriving.fills).toEqual(now.fills.slice(1));
    expect(arriving.lines).toEqual(now.lines);
    expect(['hub', 'aid', 'new', 'gone'].filter(changed)).toEqual(['new', 'gone']);
    const none = between(was, structuredClone(was));
    expect([none.leaving, none.arriving]).toEqual([1, 2].map(() => ({ fills: [], markers: [], flows: [], lines: [] })));
  });
});
