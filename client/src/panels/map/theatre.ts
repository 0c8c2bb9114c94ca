/**
 * The land, as loaded from the checked-in asset (see build/theatre-map.ts). It is fetched as data from this origin,
 * not linked as code, and once per page.
 */
import type { GeoPermissibleObjects } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import assetUrl from './theatre.json?url';

export interface Theatre {
  /** By ISO alpha-3 code. */
  readonly countries: readonly Feature<Geometry>[];
  /** Between countries. */
  readonly borders: GeoPermissibleObjects;
  readonly coast: GeoPermissibleObjects;
  /** Part of Ukraine; drawn hatched, as occupied. */
  readonly crimea: GeoPermissibleObjects;
}

type Asset = Topology<{ countries: GeometryCollection; crimea: GeometryCollection }>;

function isAsset(value: unknown): value is Asset {
  if (typeof value !== 'object' || value === null || !('objects' in value)) return false;
  const { objects } = value;
  return typeof objects === 'object' && objects !== null && 'countries' in objects && 'crimea' in objects;
}

/** Unpacks the asset. Refuses anything that is not it. */
export function unpack(asset: unknown): Theatre {
  if (!isAsset(asset)) throw new Error('The map file is not the theatre (no countries in it). Build the client again.');
  return {
    countries: feature(asset, asset.objects.countries).features,
    borders: mesh(asset, asset.objects.countries, (a, b) => a !== b),
    coast: mesh(asset, asset.objects.countries, (a, b) => a === b),
    crimea: feature(asset, asset.objects.crimea),
  };
}

let once: Promise<Theatre> | undefined;

/** The theatre; the same promise every time, so that `use` knows it. A failed load is tried again on the next call. */
export function theatre(): Promise<Theatre> {
  once ??= fetch(assetUrl)
    .then((response) => {
      if (!response.ok) throw new Error(`The map did not load (${response.status}). Reload the page.`);
      return response.json();
    })
    .then(unpack)
    .catch((error: unknown) => {
      once = undefined;
      throw error;
    });
  return once;
}
