/** The public half of `politics`. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { amount, choice, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders, PATHS, SIDE_PAYMENT_GAP } from './orders.ts';

export const politics: FlagshipFace<'politics'> = {
  id: 'politics',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    if (view.team === 'us') {
      return [
        amount(view, 'grant.amount', { min: 0, max: 6, step: 0.1, unit: 'eurBn', digits: 1 }),
        choice(view, 'membership.path', PATHS),
      ];
    }
    if (view.team === 'europe') {
      const gap = view.known.politics?.gap;
      const narrow = gap !== undefined && gap <= SIDE_PAYMENT_GAP;
      const why = { gap: Math.round(gap ?? 0), needed: SIDE_PAYMENT_GAP };
      return [
        yesNo(view, 'programmes.command'),
        yesNo(view, 'programmes.enforcement'),
        yesNo(view, 'programmes.hotline'),
        yesNo(view, 'programmes.sidePayments', {}, narrow ? { yes: text('refusal.gap-too-small', why) } : {}),
        yesNo(view, 'programmes.information'),
      ];
    }
    return [];
  },
};
