/** A map for the gallery, with something of every kind on it. */
import type { MapPanel } from '@sandtable/shared/rules/board.ts';
import { text } from './sample.ts';

const front: readonly (readonly [number, number])[] = [
  [37.9, 50.35],
  [37.7, 49.9],
  [38.1, 49.4],
  [37.9, 48.9],
  [37.6, 48.4],
  [37.2, 48.0],
  [36.6, 47.7],
  [35.6, 47.5],
  [34.9, 47.4],
  [34.3, 47.1],
  [33.4, 46.7],
  [32.6, 46.5],
  [31.9, 46.5],
];

export const map: MapPanel = {
  kind: 'map',
  id: 'map',
  title: text('m.title'),
  layers: [
    {
      id: 'posture',
      title: text('m.posture'),
      lines: [
        {
          id: 'occupied',
          style: 'occupied',
          label: text('m.occupied'),
          points: [...front, [31.5, 45.8], [36.6, 45.6], [40.5, 47.5], [40.4, 50.3]],
        },
        { id: 'front', style: 'front', label: text('m.front'), points: front },
      ],
      markers: [
        { id: 'brigade', at: [24.3, 55.6], symbol: 'land-unit', team: 'europe', label: text('m.brigade') },
        { id: 'radar-us', at: [16.6, 54.3], symbol: 'air-defence', team: 'us', label: text('m.radar.us') },
        { id: 'radar-eu', at: [28.4, 44.5], symbol: 'air-defence', team: 'europe', label: text('m.radar.eu') },
      ],
    },
    {
      id: 'air',
      title: text('m.air'),
      markers: [
        { id: 'base-ee', at: [26.6, 58.3], symbol: 'air-base', team: 'europe', label: text('m.base.ee') },
        { id: 'base-ru1', at: [39.2, 51.8], symbol: 'air-base', team: 'russia', label: text('m.base.ru1') },
        { id: 'base-ru2', at: [34.0, 60.3], symbol: 'air-base', team: 'russia', label: text('m.base.ru2') },
        { id: 'radar-ru', at: [34.1, 45.3], symbol: 'air-defence', team: 'russia', label: text('m.radar.ru') },
        {
          id: 'ring-kyiv',
          at: [30.52, 50.45],
          symbol: 'city',
          team: 'ukraine',
          ring: 110,
          label: text('m.ring', { city: 'Kyiv' }),
        },
        {
          id: 'ring-odesa',
          at: [30.73, 46.48],
          symbol: 'city',
          team: 'ukraine',
          ring: 75,
          label: text('m.ring', { city: 'Odesa' }),
        },
        {
          id: 'ring-dnipro',
          at: [35.05, 48.46],
          symbol: 'city',
          team: 'ukraine',
          ring: 75,
          label: text('m.ring', { city: 'Dnipro' }),
        },
      ],
      flows: [
        {
          id: 's1',
          from: [37, 54],
          to: [31, 50.8],
          style: 'strike',
          team: 'russia',
          label: text('m.strike', { n: 1 }),
          weight: 3,
        },
        {
          id: 's2',
          from: [39.2, 51.8],
          to: [36.6, 50.3],
          style: 'strike',
          team: 'russia',
          label: text('m.strike', { n: 2 }),
          weight: 2,
        },
        {
          id: 's3',
          from: [35.5, 45.2],
          to: [31.3, 46.4],
          style: 'strike',
          team: 'russia',
          label: text('m.strike', { n: 3 }),
          weight: 2,
        },
      ],
    },
    {
      id: 'aid',
      title: text('m.aid'),
      markers: [
        { id: 'hub', at: [22.0, 50.05], symbol: 'hub', team: 'europe', label: text('m.hub') },
        { id: 'works', at: [10.2, 52.8], symbol: 'factory', team: 'europe', label: text('m.factory') },
      ],
      flows: [
        {
          id: 'f1',
          from: [2.5, 52.5],
          to: [21.5, 50.1],
          style: 'aid',
          team: 'us',
          label: text('m.flow.us'),
          weight: 4,
        },
        {
          id: 'f2',
          from: [10.6, 52.6],
          to: [21.6, 50.2],
          style: 'aid',
          team: 'europe',
          label: text('m.flow.eu'),
          weight: 3,
        },
        {
          id: 'f3',
          from: [22.4, 50.05],
          to: [30, 50.3],
          style: 'aid',
          team: 'europe',
          label: text('m.flow.on'),
          weight: 4,
        },
      ],
    },
    {
      id: 'hybrid',
      title: text('m.hybrid'),
      fills: [{ region: 'EST', team: 'europe', tone: 'alert' }],
      markers: [
        {
          id: 'inc1',
          at: [26.0, 59.8],
          symbol: 'incident',
          label: text('m.incident.jets'),
          detail: text('m.incident.jets.detail'),
        },
        {
          id: 'inc2',
          at: [25.0, 54.2],
          symbol: 'incident',
          label: text('m.incident.balloons'),
          detail: text('m.incident.balloons.detail'),
        },
      ],
    },
  ],
};
