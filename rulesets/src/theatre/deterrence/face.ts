/** The public half of `deterrence`. */
import type { FlagshipFace } from '../flagship.ts';
import { amount } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders } from './orders.ts';

export const deterrence: FlagshipFace<'deterrence'> = {
  id: 'deterrence',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    if (view.team !== 'us') return [];
    return [amount(view, 'presence.change', { min: -2, max: 1, step: 1, unit: 'steps5k', digits: 0 })];
  },
};
