/** Cities, countries and seas of the base map, with where their names stand and how soon they give way. */
import type { LonLat } from '@sandtable/shared/rules/board.ts';
import type { MapKey } from './map-text.ts';

/** 1 is shown first; 2 and 3 wait for zoom or a large pane. */
export type Level = 1 | 2 | 3;

export interface City {
  readonly key: MapKey;
  readonly at: LonLat;
  readonly level: Level;
  readonly capital?: true;
}

export const cities: readonly City[] = [
  { key: 'city.kyiv', at: [30.52, 50.45], level: 1, capital: true },
  { key: 'city.kharkiv', at: [36.23, 49.99], level: 1 },
  { key: 'city.odesa', at: [30.73, 46.48], level: 1 },
  { key: 'city.dnipro', at: [35.05, 48.46], level: 1 },
  { key: 'city.lviv', at: [24.03, 49.84], level: 1 },
  { key: 'city.zaporizhzhia', at: [35.14, 47.84], level: 3 },
  { key: 'city.mykolaiv', at: [32.0, 46.97], level: 3 },
  { key: 'city.sevastopol', at: [33.53, 44.61], level: 2 },
  { key: 'city.warsaw', at: [21.01, 52.23], level: 1, capital: true },
  { key: 'city.gdansk', at: [18.65, 54.35], level: 3 },
  { key: 'city.berlin', at: [13.4, 52.52], level: 1, capital: true },
  { key: 'city.moscow', at: [37.62, 55.75], level: 1, capital: true },
  { key: 'city.petersburg', at: [30.32, 59.94], level: 2 },
  { key: 'city.rostov', at: [39.7, 47.24], level: 3 },
  { key: 'city.kaliningrad', at: [20.51, 54.71], level: 1 },
  { key: 'city.minsk', at: [27.56, 53.9], level: 1, capital: true },
  { key: 'city.vilnius', at: [25.28, 54.69], level: 1, capital: true },
  { key: 'city.riga', at: [24.11, 56.95], level: 1, capital: true },
  { key: 'city.tallinn', at: [24.75, 59.44], level: 2, capital: true },
  { key: 'city.helsinki', at: [24.94, 60.17], level: 1, capital: true },
  { key: 'city.stockholm', at: [18.07, 59.33], level: 1, capital: true },
  { key: 'city.oslo', at: [10.75, 59.91], level: 2, capital: true },
  { key: 'city.copenhagen', at: [12.57, 55.68], level: 2, capital: true },
  { key: 'city.bucharest', at: [26.1, 44.43], level: 1, capital: true },
  { key: 'city.chisinau', at: [28.83, 47.01], level: 2, capital: true },
  { key: 'city.budapest', at: [19.04, 47.5], level: 2, capital: true },
  { key: 'city.vienna', at: [16.37, 48.21], level: 2, capital: true },
  { key: 'city.prague', at: [14.44, 50.08], level: 2, capital: true },
  { key: 'city.brussels', at: [4.35, 50.85], level: 2, capital: true },
  { key: 'city.paris', at: [2.35, 48.86], level: 2, capital: true },
  { key: 'city.london', at: [-0.13, 51.51], level: 2, capital: true },
  { key: 'city.sofia', at: [23.32, 42.7], level: 2, capital: true },
];

/** Where a country's name stands; regions by ISO alpha-3 code. */
export const countryNames: readonly { readonly region: string; readonly at: LonLat; readonly level: Level }[] = [
  { region: 'UKR', at: [29.6, 48.95], level: 1 },
  { region: 'POL', at: [18.6, 52.95], level: 1 },
  { region: 'DEU', at: [10.2, 50.9], level: 1 },
  { region: 'BLR', at: [28.6, 53.05], level: 1 },
  { region: 'RUS', at: [37.2, 57.6], level: 1 },
  { region: 'ROU', at: [24.8, 46.1], level: 1 },
  { region: 'SWE', at: [15.2, 58.6], level: 1 },
  { region: 'FIN', at: [26.0, 61.4], level: 1 },
  { region: 'NOR', at: [9.3, 61.2], level: 2 },
  { region: 'DNK', at: [9.2, 56.1], level: 2 },
  { region: 'FRA', at: [3.2, 47.0], level: 2 },
  { region: 'ITA', at: [12.2, 43.4], level: 2 },
  { region: 'HUN', at: [19.4, 46.8], level: 2 },
  { region: 'TUR', at: [33.0, 39.4], level: 2 },
  { region: 'GBR', at: [-1.6, 52.8], level: 2 },
  { region: 'LTU', at: [23.6, 55.45], level: 2 },
  { region: 'LVA', at: [26.0, 56.9], level: 2 },
  { region: 'EST', at: [25.8, 58.75], level: 2 },
  { region: 'CZE', at: [15.6, 49.6], level: 2 },
  { region: 'SVK', at: [19.4, 48.7], level: 2 },
  { region: 'AUT', at: [14.0, 47.5], level: 2 },
  { region: 'BGR', at: [25.2, 42.7], level: 2 },
  { region: 'SRB', at: [20.8, 44.1], level: 2 },
  { region: 'MDA', at: [28.6, 47.5], level: 3 },
  { region: 'NLD', at: [5.6, 52.3], level: 3 },
  { region: 'GEO', at: [43.5, 42.1], level: 2 },
  { region: 'KAZ', at: [52.0, 48.5], level: 2 },
];

export const seas: readonly {
  readonly key: MapKey;
  readonly at: LonLat;
  readonly level: Level;
  /** Where else on the water the name may stand. */
  readonly or?: readonly LonLat[];
}[] = [
  {
    key: 'sea.north',
    at: [3.6, 55.6],
    level: 1,
    or: [
      [4.2, 57.2],
      [5.2, 54.6],
    ],
  },
  {
    key: 'sea.baltic',
    at: [18.6, 56.0],
    level: 1,
    or: [
      [18.0, 55.2],
      [19.6, 58.6],
    ],
  },
  {
    key: 'sea.black',
    at: [33.6, 43.4],
    level: 1,
    or: [
      [31.2, 44.3],
      [36.2, 43.9],
      [31.0, 43.4],
    ],
  },
  { key: 'sea.adriatic', at: [15.4, 43.0], level: 2 },
  { key: 'sea.azov', at: [36.6, 46.1], level: 3 },
  { key: 'sea.finland', at: [26.6, 59.95], level: 3 },
  { key: 'sea.barents', at: [38.0, 71.5], level: 2 },
];
