/** The public half of `aid`. */
import { type Known, type Panel, text } from '@sandtable/shared';
import type { FlagshipFace, FlagshipState } from '../flagship.ts';
import { exact } from '../knowledge.ts';
import { amount, ladder, points } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders, RELEASES, REQUIREMENTS, SOURCES } from './orders.ts';

export const aid: FlagshipFace<'aid'> = {
  id: 'aid',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'us':
        return [
          ladder(view, 'release.level', RELEASES),
          amount(view, 'interceptors.share', { min: 0.1, max: 0.75, step: 0.01, unit: 'share', digits: 2 }),
        ];
      case 'europe':
        return [points(view, 'sourcing.weights', SOURCES)];
      case 'ukraine':
        return [points(view, 'requirements.weights', REQUIREMENTS)];
      default:
        return [];
    }
  },
  board: (known) => [...stages(known), ...backlog(known)],
};

/** First and last quarter of each stage before delivery, in quarters until it arrives. */
const STAGES = [
  ['memorandum', 3, 15],
  ['contract', 1, 2],
  ['shipped', 0, 0],
] as const;

/** From pledge to field: what is under way by stage, what has been delivered, what is fielded. */
function stages(known: Known<FlagshipState>): readonly Panel[] {
  const pipelines = (['inUs', 'inEu', 'inUa'] as const).flatMap((field) => {
    const pipeline = exact(known, 'aid', field);
    return pipeline === undefined ? [] : [pipeline];
  });
  const delivered = exact(known, 'aid', 'delivered');
  const fielded = exact(known, 'aid', 'fielded');
  if (delivered === undefined || fielded === undefined) return [];
  const stage = (id: string, value: number) => ({
    id,
    label: text(`aid.stage.${id}`),
    help: text(`aid.stage.${id}.help`),
    value: Math.round(value * 100) / 100,
  });
  const underWay = STAGES.map(([id, from, to]) =>
    stage(
      id,
      pipelines.reduce((sum, pipeline) => sum + pipeline.slice(from, to + 1).reduce((a, b) => a + b, 0), 0),
    ),
  );
  return [
    {
      kind: 'pipeline',
      id: 'aid.pipeline',
      title: text('aid.panel.pipeline'),
      unit: { label: text('unit.eurBn'), digits: 1 },
      stages: [...(pipelines.length > 0 ? underWay : []), stage('delivered', delivered), stage('fielded', fielded)],
    },
  ];
}

function backlog(known: Known<FlagshipState>): readonly Panel[] {
  const rows = (
    [
      ['upper', 'backUpper', 'missiles'],
      ['mid', 'backMid', 'missiles'],
      ['shells', 'backShell', 'kShells'],
    ] as const
  ).flatMap(([id, field, unit]) => {
    const units = exact(known, 'aid', field);
    return units === undefined
      ? []
      : [{ id, label: text(`aid.line.${id}`), cells: [Math.round(units), { key: `unit.${unit}` }] }];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'aid.backlog',
      title: text('aid.panel.backlog'),
      columns: [
        { id: 'units', label: text('aid.panel.units') },
        { id: 'unit', label: text('aid.panel.unit') },
      ],
      rows,
    },
  ];
}
