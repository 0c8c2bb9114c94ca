/** The slice `alliance`: what was said, which burden formula is in force, who keeps out of engagements. Optional. */
import { EU, P } from '../audience.ts';
import { quantity, type SliceOf, word } from '../fields.ts';
import { EU_LINES, FORMULAS, US_LINES } from './orders.ts';

export const fields = {
  saidUs: word('none', US_LINES, { see: P }),
  saidEurope: word('none', EU_LINES, { see: P }),
  formula: word('none', FORMULAS, { see: P }),
  /** Share of allied air forces, by bloc weight, that may shoot. */
  shooters: quantity(1, {
    see: P,
    unit: 'share',
    digits: 2,
    max: 1,
    show: {
      group: 'strategic',
      domain: [0, 1],
      up: ['us', 'europe'],
      down: ['russia'],
      of: 'europe',
      levers: ['europe'],
    },
  }),
  /** Factor that an audit leaves of what is allocated. */
  audit: quantity(1, { see: EU, unit: 'factor', digits: 2, max: 1 }),
} as const;
export type AllianceSlice = SliceOf<typeof fields>;
