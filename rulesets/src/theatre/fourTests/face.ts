/** The public half of `fourTests`, played with where its option is on. */
import type { FlagshipFace } from '../flagship.ts';
import { ladder, matrix, yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { EVIDENCE, LEVELS, orders, TESTS } from './orders.ts';

export const fourTests: FlagshipFace<'fourTests'> = {
  id: 'fourTests',
  optional: true,
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    if (view.team !== 'europe') return [];
    return [
      matrix(view, 'redLines.tests', TESTS, LEVELS, { secret: true }),
      yesNo(view, 'redLines.published'),
      ladder(view, 'redLines.evidence', EVIDENCE),
      yesNo(view, 'shield.disclose'),
      yesNo(view, 'shield.harden'),
    ];
  },
};
