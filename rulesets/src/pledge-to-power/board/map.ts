/** The map: ground, posture, air war, aid, and what happens below the threshold. Schematic: nothing is computed from it. */
import { type Known, type MapLayer, type MapPanel, text } from '@sandtable/shared';
import type { FlagshipState } from '../../theatre/flagship.ts';
import { hybridSite } from '../../theatre/hybrid/notes.ts';
import {
  BASES,
  CABLES,
  CITIES,
  EASTERN_FLANK,
  FRONT_CENTRE,
  FRONT_LINE,
  HUBS,
  NATO,
  OCCUPIED,
  PROBE_SITES,
  RUSSIA,
} from '../../theatre/places.ts';
import type { Eyes } from './eyes.ts';

type Marker = NonNullable<MapLayer['markers']>[number];
type Flow = NonNullable<MapLayer['flows']>[number];
type Facts = { readonly [name: string]: number };

const LIGHT_LINES = 0.25;
/** Numbers at which a flow is drawn at full strength: a strong quarter of 2025. Design choice. */
const FULL = { purl: 3.8, given: 12, fielded: 8, drones: 16000, missiles: 520, refining: 25 } as const;

/** Draws a flow where its number is known: thin for little, full for a strong quarter. */
function flow(
  id: string,
  ends: Pick<Flow, 'from' | 'to' | 'style' | 'team'>,
  value: number | undefined,
  full: number,
): Flow[] {
  if (value === undefined || value <= 0) return [];
  const facts: Facts = { value: Math.round(value * 10) / 10 };
  return [{ id, ...ends, label: text(`pledge.map.${id}`, facts), weight: LIGHT_LINES + value / full }];
}

function ground(eyes: Eyes): MapLayer {
  const numbers = {
    gain: Math.round(eyes.exact('front.gain') ?? 0),
    last: Math.round(eyes.exact('front.lastGain') ?? 0),
  };
  return {
    id: 'ground',
    title: text('pledge.map.ground'),
    lines: [
      { id: 'occupied', points: OCCUPIED, style: 'occupied', label: text('place.occupied') },
      { id: 'front', points: FRONT_LINE, style: 'front', label: text('place.front') },
    ],
    markers: [
      {
        id: 'front-centre',
        at: FRONT_CENTRE,
        symbol: 'land-unit',
        label: text('pledge.map.line', numbers),
        detail: text('pledge.map.schematic'),
      },
    ],
  };
}

function posture(eyes: Eyes): MapLayer {
  const fear = (eyes.best('deterrence.art5') ?? 100) < 45;
  const flank: readonly string[] = EASTERN_FLANK;
  return {
    id: 'posture',
    title: text('pledge.map.posture'),
    fills: [
      ...NATO.map((region) => ({
        region,
        team: region === 'USA' ? 'us' : 'europe',
        // Where allies doubt Article 5 most, the flank says so.
        tone: fear && flank.includes(region) ? ('alert' as const) : ('member' as const),
      })),
      { region: 'UKR', team: 'ukraine', tone: 'contested' as const },
      { region: 'RUS', team: 'russia', tone: 'member' as const },
    ],
    markers: BASES.map(({ id, at, symbol, label }) => ({ id, at, symbol, team: 'europe', label })),
  };
}

function air(eyes: Eyes): MapLayer {
  const drones = eyes.exact('airwar.flownO');
  const missiles = sum(eyes.exact('airwar.flownC'), eyes.exact('airwar.flownB'));
  const [kursk, coast] = RUSSIA.launch;
  const [kyiv, kharkiv] = CITIES;
  const refining = eyes.exact('airwar.ref');
  return {
    id: 'air',
    title: text('pledge.map.air'),
    markers: [
      ...CITIES.map(({ id, at, label }): Marker => ({ id, at, symbol: 'city', team: 'ukraine', label })),
      ...[kursk, coast].map(({ id, at, label }): Marker => ({ id, at, symbol: 'strike', team: 'russia', label })),
      ...RUSSIA.airfields.map(({ id, at, label }): Marker => ({ id, at, symbol: 'air-base', team: 'russia', label })),
      ...RUSSIA.industry.map(({ id, at, label }): Marker => ({ id, at, symbol: 'factory', team: 'russia', label })),
      ...RUSSIA.refineries.map(({ id, at, label }): Marker => ({ id, at, symbol: 'depot', team: 'russia', label })),
    ],
    flows: [
      ...flow('drones', { from: kursk.at, to: kyiv.at, style: 'strike', team: 'russia' }, drones, FULL.drones),
      ...flow('missiles', { from: coast.at, to: kharkiv.at, style: 'strike', team: 'russia' }, missiles, FULL.missiles),
      ...flow(
        'deep',
        { from: kharkiv.at, to: RUSSIA.refineries[0].at, style: 'strike', team: 'ukraine' },
        refining,
        FULL.refining,
      ),
    ],
  };
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

function aid(eyes: Eyes): MapLayer {
  const { rzeszow, wiesbaden, constanta, atlantic } = HUBS;
  const [kyiv] = CITIES;
  return {
    id: 'aid',
    title: text('pledge.map.aid'),
    markers: [
      ...[rzeszow, constanta].map(({ id, at, label }): Marker => ({ id, at, symbol: 'hub', label })),
      { id: wiesbaden.id, at: wiesbaden.at, symbol: 'hub', label: wiesbaden.label, detail: text('place.nsatu') },
    ],
    flows: [
      ...flow(
        'purl',
        { from: atlantic.at, to: wiesbaden.at, style: 'aid', team: 'us' },
        eyes.exact('aid.purl'),
        FULL.purl,
      ),
      ...flow(
        'given',
        { from: wiesbaden.at, to: rzeszow.at, style: 'aid', team: 'europe' },
        eyes.best('treasury.allocated'),
        FULL.given,
      ),
      ...flow(
        'fielded',
        { from: rzeszow.at, to: kyiv.at, style: 'aid', team: 'europe' },
        eyes.best('aid.lastDel'),
        FULL.fielded,
      ),
    ],
  };
}

function threshold(known: Known<FlagshipState>): MapLayer {
  // One sign per site, however often something flew there or was done there.
  const probes = [...new Set(known.airspace?.where ?? [])].flatMap((site): Marker[] => {
    const found = site === undefined ? undefined : PROBE_SITES[site];
    return found === undefined
      ? []
      : [
          {
            id: `probe-${found.id}`,
            at: found.at,
            symbol: 'incident',
            team: 'russia',
            label: text('pledge.map.probe', { where: { ...found.label }, kind: found.kind }),
          },
        ];
  });
  const operations = [...new Set(known.hybrid?.where ?? [])].flatMap((site): Marker[] => {
    const found = site === undefined ? undefined : hybridSite(site);
    return found === undefined
      ? []
      : [
          {
            id: `operation-${found.id}`,
            at: found.at,
            symbol: 'incident',
            label: text('pledge.map.operation', { where: { ...found.label } }),
          },
        ];
  });
  const cables = CABLES.map(({ id, points, label }) => ({ id, points, style: 'border' as const, label }));
  return { id: 'threshold', title: text('pledge.map.threshold'), markers: [...probes, ...operations], lines: cables };
}

export function map(known: Known<FlagshipState>, eyes: Eyes): MapPanel {
  return {
    kind: 'map',
    id: 'map',
    title: text('pledge.map'),
    layers: [posture(eyes), ground(eyes), air(eyes), aid(eyes), threshold(known)],
  };
}
