/** The public half of `treasury`. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { exact } from '../knowledge.ts';
import { amount, choice, ladder, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { DEMANDS, INSTRUMENTS, orders, REFORMS, SANCTIONS } from './orders.ts';

const BN = { unit: 'eurBn', digits: 1, cost: 1 } as const;

export const treasury: FlagshipFace<'treasury'> = {
  id: 'treasury',
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'us':
        return [ladder(view, 'burden.demand', DEMANDS), choice(view, 'sanctions.level', SANCTIONS)];
      case 'europe': {
        const floor = exact(view.known, 'treasury', 'lock') ?? 0;
        const locked =
          floor > 0 ? { effect: text('order.military.amount.locked', { floor: Math.round(floor * 10) / 10 }) } : {};
        return [
          amount(
            view,
            'defence.step',
            { min: 0, max: 0.14, step: 0.01, unit: 'pctGdpQ', digits: 2 },
            { vote: 'median' },
          ),
          amount(view, 'military.amount', { min: 0, max: 14, step: 0.1, ...BN }, locked),
          amount(view, 'finance.amount', { min: 0, max: 15, step: 0.1, ...BN }, { vote: 'median' }),
          choice(view, 'finance.instrument', INSTRUMENTS, { vote: 'majority' }),
          amount(view, 'stocks.amount', { min: 0, max: 1.5, step: 0.1, ...BN }),
        ];
      }
      case 'ukraine':
        return [ladder(view, 'reform.level', REFORMS), yesNo(view, 'reform.information')];
      case 'russia':
        return [
          amount(view, 'warSpending.share', { min: 6, max: 9, step: 0.1, unit: 'pctGdp', digits: 1 }, { secret: true }),
        ];
      default:
        return [];
    }
  },
};
