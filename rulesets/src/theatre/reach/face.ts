/** The public half of `reach`, played with where its option is on. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { ladder, points, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { HOMELAND, orders, TASKS } from './orders.ts';

export const reach: FlagshipFace<'reach'> = {
  id: 'reach',
  optional: true,
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    if (view.team === 'us') return [yesNo(view, 'pacific.programme'), ladder(view, 'homeland.priority', HOMELAND)];
    if (view.team === 'europe') {
      const stands = view.known.reach?.act === 1;
      return [
        points(view, 'tasks.weights', TASKS),
        yesNo(view, 'mobility.pass', { vote: 'majority' }, stands ? { yes: text('refusal.law-stands') } : {}),
      ];
    }
    return [];
  },
};
