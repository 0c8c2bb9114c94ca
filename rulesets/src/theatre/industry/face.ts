/** The public half of `industry`. */
import { type Known, type Panel, text } from '@sandtable/shared';
import type { FlagshipFace, FlagshipState } from '../flagship.ts';
import { exact } from '../knowledge.ts';
import { choice, points, queue, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { CONTRACTS, JOINT_QUORUM, LINES, orders, RUSSIA_LINES, UKRAINE_LINES } from './orders.ts';

export const industry: FlagshipFace<'industry'> = {
  id: 'industry',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'us':
        return [queue(view, 'arsenal.build', [{ id: 'upper', cost: 1, lead: 5, max: 2, step: 0.1 }])];
      case 'europe': {
        const cohesion = exact(view.known, 'politics', 'coh');
        const apart = cohesion !== undefined && !(cohesion > JOINT_QUORUM);
        const why = text('refusal.no-quorum', { cohesion: Math.round(cohesion ?? 0), needed: JOINT_QUORUM });
        // Quarters until a line opens: those of `lag` in the numbers.
        const items = LINES.map((id) => ({ id, cost: 1, lead: 4, max: 3, step: 0.05 }));
        return [
          queue(view, 'lines.build', items, { slower: { path: 'lines.contract', value: 'joint', by: 1 } }),
          choice(view, 'lines.contract', CONTRACTS, {}, apart ? { joint: why } : {}),
        ];
      }
      case 'ukraine':
        return [points(view, 'production.weights', UKRAINE_LINES)];
      case 'russia':
        return [
          points(view, 'armsProduction.weights', RUSSIA_LINES, { secret: true }),
          yesNo(view, 'armsProduction.research'),
        ];
      default:
        return [];
    }
  },
  board: (known) => construction(known),
};

const QUEUES = { upper: 'queueUpper', mid: 'queueMid', shell: 'queueShell', components: 'queueComp' } as const;
const QUARTERS_SHOWN = 6;

/** Capacity under construction, by quarters until it opens: for those who were told the queues. */
function construction(known: Known<FlagshipState>): readonly Panel[] {
  const rows = Object.entries(QUEUES).flatMap(([line, field]) => {
    const queued = exact(known, 'industry', field);
    if (queued === undefined) return [];
    const cells = Array.from({ length: QUARTERS_SHOWN }, (_, quarter) => Math.round(queued[quarter] ?? 0));
    return [{ id: line, label: text(`industry.line.${line}`), cells }];
  });
  if (rows.length === 0) return [];
  const columns = Array.from({ length: QUARTERS_SHOWN }, (_, i) => ({
    id: `q${i + 1}`,
    label: text('industry.panel.inQuarters', { quarters: i + 1 }),
    unit: { label: text('unit.perQuarter'), digits: 0 },
  }));
  return [{ kind: 'table', id: 'industry.construction', title: text('industry.panel.construction'), columns, rows }];
}
