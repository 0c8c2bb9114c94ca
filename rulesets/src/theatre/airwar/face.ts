/** The public half of `airwar`. */
import { type Known, type Panel, type Text, text } from '@sandtable/shared';
import type { FlagshipFace, FlagshipState } from '../flagship.ts';
import { exact } from '../knowledge.ts';
import { amount, choice, ladder, points } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { DEEP_TARGETS, INTELLIGENCE, orders, PERMISSIONS, PROTECTED, TARGETS } from './orders.ts';

export const airwar: FlagshipFace<'airwar'> = {
  id: 'airwar',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'us':
        return [
          ladder(view, 'strike.permission', PERMISSIONS, {}, unbacked(exact(view.known, 'talks', 'offer'))),
          ladder(view, 'strike.intelligence', INTELLIGENCE),
        ];
      case 'ukraine':
        return [
          points(view, 'airDefence.weights', PROTECTED),
          amount(view, 'deepStrike.effort', { min: 0, max: 1, step: 0.05, unit: 'share', digits: 2 }),
          choice(view, 'deepStrike.target', DEEP_TARGETS, { secret: true }),
        ];
      case 'russia':
        return [
          amount(view, 'raids.volume', { min: 0.4, max: 1.2, step: 0.05, unit: 'factor', digits: 2 }, { secret: true }),
          points(view, 'raids.targets', TARGETS, { secret: true }),
        ];
      default:
        return [];
    }
  },
  board: (known) => classes(known),
};

/** Beyond defence Washington will not go without one ally that offers Ukraine anything. */
function unbacked(offer: string | undefined): { readonly [permission: string]: Text } {
  const why = text('refusal.alone');
  return offer === 'none' ? { capped: why, full: why } : {};
}

/** Last quarter's raids by class: what was launched and what share was stopped. */
function classes(known: Known<FlagshipState>): readonly Panel[] {
  const leak = exact(known, 'airwar', 'leakO');
  const rows = [
    ['drones', exact(known, 'airwar', 'flownO'), leak === undefined ? undefined : 1 - leak],
    ['cruise', exact(known, 'airwar', 'flownC'), exact(known, 'airwar', 'kC')],
    ['ballistic', exact(known, 'airwar', 'flownB'), exact(known, 'airwar', 'kB')],
  ] as const;
  if (rows.some(([, flown, stopped]) => flown === undefined || stopped === undefined)) return [];
  return [
    {
      kind: 'table',
      id: 'airwar.classes',
      title: text('airwar.panel.classes'),
      columns: [
        { id: 'flown', label: text('airwar.panel.flown'), unit: { label: text('unit.pieces'), digits: 0 } },
        { id: 'stopped', label: text('airwar.panel.stopped'), unit: { label: text('unit.pct'), digits: 0 } },
      ],
      rows: rows.map(([id, flown = 0, stopped = 0]) => ({
        id,
        label: text(`airwar.class.${id}`),
        cells: [Math.round(flown), Math.round(stopped * 100)],
      })),
    },
    {
      kind: 'series',
      id: 'airwar.interception',
      title: text('airwar.panel.interception'),
      indicators: ['airwar.leakO', 'airwar.kC', 'airwar.kB'],
    },
  ];
}
