/** The map asset: whose land is whose, and how much it weighs. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
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
