/** Invented data for the gallery: one situation as a European player might know it. */
import type { Indicator, LadderPanel, Pipeline, TablePanel } from '@sandtable/shared/rules/board.ts';
import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import type { Text } from '@sandtable/shared/words.ts';
import type { Trail } from '../panels/trail.ts';

export const text = (key: string, values?: Text['values']): Text => (values === undefined ? { key } : { key, values });
export const unit = (key: string, digits = 0): Unit => ({ label: text(`unit.${key}`), digits });

export const teams: readonly Pick<TeamInfo, 'id' | 'name' | 'code' | 'mark' | 'shape'>[] = [
  { id: 'us', name: text('team.us'), code: 'US', mark: 'us', shape: 'square' },
  { id: 'europe', name: text('team.eu'), code: 'EUR', mark: 'eu', shape: 'circle' },
  { id: 'ukraine', name: text('team.ua'), code: 'UKR', mark: 'ua', shape: 'triangle' },
  { id: 'russia', name: text('team.ru'), code: 'RUS', mark: 'ru', shape: 'diamond' },
];

type Sample = { indicator: Indicator; trail: Trail };

const known = (
  id: string,
  group: Indicator['group'],
  of: Unit,
  better: Indicator['better'],
  domain: readonly [number, number],
  values: readonly number[],
  more: Partial<Indicator> = {},
): Sample => {
  const value = values.at(-1);
  return {
    indicator: {
      kind: 'indicator',
      id,
      group,
      label: text(`i.${id}`),
      unit: of,
      better,
      domain,
      ...(value === undefined ? {} : { value }),
      ...more,
    },
    trail: values.map((one, i) => ({ turn: i + 1, value: one })),
  };
};

const believed = (values: readonly (readonly [number, number])[]): Sample => {
  const [low, high] = values.at(-1) ?? [0, 0];
  return {
    indicator: {
      kind: 'indicator',
      id: 'commitment',
      group: 'political',
      label: text('i.commitment'),
      unit: unit('of100'),
      better: 'up',
      domain: [0, 100],
      belief: { value: (low + high) / 2, low, high, asOf: values.length },
      team: 'us',
    },
    trail: values.map(([l, h], i) => ({ turn: i + 1, low: l, high: h })),
  };
};

export const samples: readonly Sample[] = [
  known('aid', 'financial', unit('bn', 1), 'up', [0, 16], [4.6, 6.9, 5.9, 5.8, 6.2, 4.4, 7.9], { headline: true }),
  known('fielded', 'financial', unit('percent'), 'up', [0, 100], [41, 46, 43, 52, 55, 58, 61]),
  known('rounds', 'industrial', unit('rounds'), 'up', [0, 500], [250, 270, 300, 330, 348, 384, 412]),
  known('backlog', 'industrial', unit('quarters'), 'down', [0, 20], [6, 6, 7, 9, 9, 10, 11]),
  known('cohesion', 'political', unit('of100'), 'up', [0, 100], [74, 76, 73, 71, 72, 67, 64], { team: 'europe' }),
  believed([
    [62, 72],
    [58, 70],
    [56, 68],
    [52, 66],
    [50, 64],
    [45, 60],
    [40, 56],
  ]),
  known('will', 'political', unit('of100'), 'neither', [0, 100], [66, 60, 58, 61, 59, 58, 57]),
  known('drones', 'strategic', unit('percent'), 'up', [0, 100], [91, 90, 86, 80, 79, 82, 84], { team: 'ukraine' }),
  known('escalation', 'strategic', unit('of100'), 'down', [0, 100], [30, 28, 33, 38, 36, 41, 46]),
  {
    indicator: {
      kind: 'indicator',
      id: 'unknown',
      group: 'strategic',
      label: text('i.unknown'),
      unit: unit('missiles'),
      better: 'down',
      domain: [0, 500],
      team: 'russia',
    },
    trail: [],
  },
];

const long = (
  id: string,
  team: string | undefined,
  domain: readonly [number, number],
  of: Unit,
  values: readonly number[],
): Sample => ({
  indicator: {
    kind: 'indicator',
    id,
    group: 'political',
    label: text(`i.${id}`),
    unit: of,
    better: 'up',
    domain,
    ...(team === undefined ? {} : { team }),
    value: values.at(-1) ?? 0,
  },
  trail: values.map((value, i) => ({ turn: i + 1, value })),
});

export const series = {
  aid: [
    long('aid', undefined, [0, 16], unit('bn', 1), [6.9, 7.4, 8.3, 9.4, 10.2, 11.2, 12.3, 12.9, 13.4]),
    long('fielded', undefined, [0, 16], unit('bn', 1), [2.4, 3.1, 3.9, 4.6, 5.4, 6.6, 7.5, 8.4, 9.6]),
  ],
  credibility: [
    long('credibility.eu', 'europe', [30, 90], unit('of100'), [66, 63, 59, 55, 57, 60, 64, 66, 68]),
    long('credibility.ru', 'russia', [30, 90], unit('of100'), [58, 55, 49, 44, 48, 54, 58, 61, 63]),
  ],
  four: [
    long('cohesion', 'europe', [0, 100], unit('of100'), [67, 64, 61, 58, 59, 63, 62, 66, 68]),
    long('commitment', 'us', [0, 100], unit('of100'), [52, 47, 44, 41, 40, 45, 43, 45, 46]),
    long('drones', 'ukraine', [0, 100], unit('of100'), [84, 83, 80, 78, 80, 83, 86, 88, 89]),
    long('escalation', 'russia', [0, 100], unit('of100'), [41, 46, 52, 63, 58, 56, 51, 48, 44]),
  ],
};

export const pipeline: Pipeline = {
  kind: 'pipeline',
  id: 'pipeline',
  title: text('p.title'),
  unit: unit('bn', 1),
  stages: [
    { id: 'pledged', label: text('p.pledged'), value: 13.4 },
    { id: 'contracted', label: text('p.contracted'), value: 10.1 },
    { id: 'delivered', label: text('p.delivered'), value: 6.2 },
    { id: 'fielded', label: text('p.fielded'), value: 4.6 },
  ],
};

const rungs = [
  { from: 0, label: text('l.watch') },
  { from: 20, label: text('l.probe') },
  { from: 45, label: text('l.shots') },
  { from: 65, label: text('l.strike') },
  { from: 85, label: text('l.war') },
];
export const ladder: LadderPanel = { kind: 'ladder', id: 'ladder', title: text('l.title'), rungs, value: 46 };
export const ladderBelief: LadderPanel = {
  kind: 'ladder',
  id: 'ladder2',
  title: text('l.title'),
  rungs,
  belief: { value: 52, low: 38, high: 66, asOf: 2 },
};

export const table: TablePanel = {
  kind: 'table',
  id: 'lines',
  title: text('t.title'),
  columns: [
    { id: 'load', label: text('t.load'), unit: { label: text('unit.percent'), digits: 0 } },
    { id: 'next', label: text('t.next') },
    { id: 'known', label: text('t.known') },
  ],
  rows: [
    { id: '155', label: text('t.155'), team: 'europe', cells: [94, 'Q3 2026', true] },
    { id: 'jet', label: text('t.jet'), team: 'ukraine', cells: [[60, 80], 'Q2 2026', false] },
    { id: 'pac', label: text('t.pac'), team: 'us', cells: [null, 'Q4 2027', true] },
  ],
};

export const why = {
  purl: [
    { label: text('w.floor'), value: -0.7, by: 'us' },
    { label: text('w.pacific'), value: -0.3, by: 'us' },
  ],
  escalation: [
    { label: text('w.misread'), value: 7, by: 'russia' },
    { label: text('w.grid'), value: 4, by: 'russia' },
    { label: text('w.hotline'), value: -2, by: 'us' },
    { label: text('why.hidden'), value: -4 },
  ],
  many: [
    { label: text('w.misread'), value: 3.24, by: 'russia' },
    { label: text('w.grid'), value: 2.16, by: 'ukraine' },
    { label: text('w.hotline'), value: -1.44, by: 'europe' },
    ...[1, 2, 3, 4, 5].map((n) => ({ label: text('w.small', { n }), value: 0.13 * n })),
    { label: text('why.hidden'), value: -0.3 },
  ],
  signs: [
    { label: text('w.misread'), value: 1, by: 'russia' },
    { label: text('w.hotline'), value: -1, by: 'us' },
    { label: text('why.hidden'), value: 1 },
  ],
};
