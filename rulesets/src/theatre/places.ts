/**
 * Where things are, for the board's map. Every line here is SCHEMATIC: positions are rounded to a tenth of a degree or
 * coarser, the front is the shape on which public maps of autumn 2025 agree to within some tens of kilometres, and
 * nothing in the model is computed from it. Crimea, like every occupied region, is Ukraine.
 */
import { type LonLat, type Text, text } from '@sandtable/shared';

/** A point with a name. `id` is the key of its name under `place.`. */
export interface Place {
  readonly id: string;
  readonly at: LonLat;
  readonly label: Text;
}

function at(id: string, lon: number, lat: number): Place {
  return { id, at: [lon, lat], label: text(`place.${id}`) };
}

/** NATO's 32 members by ISO 3166-1 alpha-3 code (state of 2025). */
export const NATO = [
  ...['ALB', 'BEL', 'BGR', 'CAN', 'HRV', 'CZE', 'DNK', 'EST', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'ISL', 'ITA', 'LVA'],
  ...['LTU', 'LUX', 'MNE', 'NLD', 'MKD', 'NOR', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'ESP', 'SWE', 'TUR', 'GBR', 'USA'],
] as const;

/** Members that border Russia, Belarus or Ukraine or face them across the Baltic or the Black Sea. */
export const EASTERN_FLANK = ['NOR', 'FIN', 'EST', 'LVA', 'LTU', 'POL', 'SVK', 'HUN', 'ROU', 'BGR'] as const;

/** Ukrainian cities that raids are shown over. */
export const CITIES = [
  at('kyiv', 30.5, 50.5),
  at('kharkiv', 36.2, 50.0),
  at('odesa', 30.7, 46.5),
  at('dnipro', 35.0, 48.5),
  at('zaporizhzhia', 35.1, 47.8),
  at('lviv', 24.0, 49.8),
  at('kherson', 32.6, 46.6),
  at('sumy', 34.8, 50.9),
] as const;

/** Where aid crosses over, is trained for, and is paid and shipped from. */
export const HUBS = {
  rzeszow: at('rzeszow', 22.0, 50.1),
  wiesbaden: at('wiesbaden', 8.2, 50.1),
  constanta: at('constanta', 28.6, 44.2),
  // The shipping lane ends the flow on the map; the Atlantic coast of Europe is as far west as the board reaches.
  atlantic: at('atlantic', -9.0, 48.5),
} as const;

/** Allied air bases and forward battlegroups that the posture layer shows. */
export const BASES = [
  { ...at('amari', 24.2, 59.3), symbol: 'air-base' },
  { ...at('siauliai', 23.4, 55.9), symbol: 'air-base' },
  { ...at('lask', 19.2, 51.6), symbol: 'air-base' },
  { ...at('kogalniceanu', 28.5, 44.4), symbol: 'air-base' },
  { ...at('tapa', 25.9, 59.3), symbol: 'land-unit' },
  { ...at('adazi', 24.4, 57.1), symbol: 'land-unit' },
  { ...at('rukla', 24.4, 55.1), symbol: 'land-unit' },
  { ...at('orzysz', 21.9, 53.8), symbol: 'land-unit' },
  { ...at('lest', 19.3, 48.4), symbol: 'land-unit' },
  { ...at('tata', 18.3, 47.7), symbol: 'land-unit' },
  { ...at('cincu', 24.8, 45.9), symbol: 'land-unit' },
  { ...at('novoselo', 26.6, 42.7), symbol: 'land-unit' },
] as const;

/** Russian launch areas, air bases and plants, and the refineries that deep strikes are shown over. */
export const RUSSIA = {
  launch: [at('kursk', 36.2, 51.7), at('primorsko', 38.2, 46.0), at('bryansk', 34.4, 53.2)],
  airfields: [at('engels', 46.2, 51.5), at('olenya', 33.5, 68.2), at('millerovo', 40.3, 48.9)],
  industry: [at('alabuga', 52.1, 55.8), at('izhevsk', 53.2, 56.9), at('tula', 37.6, 54.2)],
  refineries: [
    at('ryazan', 39.8, 54.6),
    at('volgograd', 44.5, 48.5),
    at('saratov', 46.0, 51.5),
    at('tuapse', 39.1, 44.1),
  ],
} as const;

/** Where a probe of NATO airspace is placed on the map, by what flies. Sites of the kind reported up to 2025-09. */
export interface ProbeSite extends Place {
  readonly kind: 'drones' | 'fighters';
}
/** Events and slices name a site by its place in this list: add at the end, never reorder. */
export const PROBE_SITES: readonly [ProbeSite, ...ProbeSite[]] = [
  { ...at('lublin', 23.4, 51.3), kind: 'drones' },
  { ...at('tulcea', 28.9, 45.1), kind: 'drones' },
  { ...at('latgale', 27.3, 56.4), kind: 'drones' },
  { ...at('suwalki', 22.9, 54.1), kind: 'drones' },
  { ...at('galati', 28.0, 45.5), kind: 'drones' },
  { ...at('vaindloo', 26.4, 59.8), kind: 'fighters' },
  { ...at('porvoo', 25.8, 60.1), kind: 'fighters' },
  { ...at('bornholm', 15.5, 55.2), kind: 'fighters' },
  { ...at('gotland', 19.0, 57.9), kind: 'fighters' },
];

/**
 * Where an operation below the threshold is placed: three sites each for supply, politics, cables and energy, cyber and
 * space. Named by target and position, as above.
 */
export const HYBRID_SITES: readonly (readonly [Place, Place, Place])[] = [
  [at('leipzig', 12.2, 51.4), at('rzeszow', 22.0, 50.1), at('zilina', 18.7, 49.2)],
  [at('berlin', 13.4, 52.5), at('warsaw', 21.0, 52.2), at('paris', 2.3, 48.9)],
  [at('gulf-of-finland', 24.5, 59.7), at('ventspils', 20.5, 57.6), at('north-sea', 4.0, 56.5)],
  [at('tallinn', 24.8, 59.4), at('rotterdam', 4.4, 51.9), at('gdansk', 18.6, 54.4)],
];

/** Sea-bed links and gas lines that the hybrid layer shows, as polylines. */
export const CABLES: readonly { readonly id: string; readonly points: readonly LonLat[]; readonly label: Text }[] = [
  {
    id: 'baltic-cable',
    points: [
      [25.0, 60.1],
      [22.0, 59.2],
      [19.5, 57.0],
      [16.0, 55.6],
      [12.4, 54.2],
    ],
    label: text('place.baltic-cable'),
  },
  {
    id: 'gotland-cable',
    points: [
      [21.5, 57.4],
      [19.2, 57.7],
    ],
    label: text('place.gotland-cable'),
  },
  {
    id: 'estlink',
    points: [
      [24.7, 59.4],
      [25.0, 60.2],
    ],
    label: text('place.estlink'),
  },
];

/** Middle of the line and of the two force groupings, for markers that stand for a whole front. */
export const FRONT_CENTRE: LonLat = [37.2, 48.3];

/** Schematic line of contact, autumn 2025, from the Russian border near Dvorichna to the mouth of the Dnipro. */
export const FRONT_LINE: readonly LonLat[] = [
  ...([
    [37.7, 50.1],
    [37.6, 49.7],
    [37.8, 49.4],
    [37.9, 49.1],
    [38.1, 48.9],
    [37.9, 48.6],
    [37.7, 48.4],
  ] as const),
  ...([
    [37.2, 48.2],
    [36.9, 48.0],
    [36.5, 47.8],
    [36.0, 47.5],
    [35.4, 47.4],
    [34.9, 47.5],
    [34.4, 47.6],
  ] as const),
  ...([
    [33.8, 47.2],
    [33.4, 46.8],
    [32.7, 46.6],
    [32.2, 46.5],
    [31.6, 46.5],
  ] as const),
];

/** Coast and border behind the line, from the Kinburn spit around Crimea and the Azov coast back to the north. */
const BEHIND_THE_LINE: readonly LonLat[] = [
  ...([
    [32.2, 46.1],
    [33.3, 46.1],
    [32.5, 45.4],
    [33.4, 45.2],
    [33.4, 44.6],
    [33.9, 44.4],
    [35.0, 44.8],
  ] as const),
  ...([
    [35.4, 45.0],
    [36.5, 45.1],
    [36.5, 45.4],
    [35.4, 45.4],
    [34.8, 46.1],
    [35.3, 46.4],
    [36.8, 46.7],
  ] as const),
  ...([
    [37.6, 47.1],
    [38.2, 47.1],
    [38.3, 47.6],
    [38.9, 47.9],
    [39.7, 47.9],
    [39.9, 48.3],
    [39.7, 48.6],
  ] as const),
  ...([
    [40.1, 49.2],
    [39.7, 49.7],
    [39.2, 49.9],
    [38.4, 50.1],
    [37.7, 50.1],
  ] as const),
];

/** Schematic outline of occupied Ukraine, closed, Crimea included. */
export const OCCUPIED: readonly LonLat[] = [...FRONT_LINE, ...BEHIND_THE_LINE];
