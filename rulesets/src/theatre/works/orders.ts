/** Orders of the industry extras: a common pool, standards, joint ventures, links, research, economic security. */
import { z } from 'zod';
import { refuse } from '../face.ts';
import type { OrderSpec } from '../module.ts';

/** Who may draw on what was pooled. */
export const DRAWS = ['national', 'shared'] as const;
/** Joint ventures that can be founded. */
export const VENTURES_MOST = 5;

/** Europe: % of medium interceptors and shells set aside. */
const Pool = z.strictObject({ type: z.literal('pool'), share: z.number().min(0).max(20), draw: z.enum(DRAWS) });
/** Europe: waive national standards, once; found a venture with Ukrainian industry, 0.3 bn; shield supply, 0 … 0.5 bn. */
const Ventures = z.strictObject({
  type: z.literal('ventures'),
  waiver: z.boolean(),
  found: z.boolean(),
  resilience: z.number().min(0).max(0.5),
});
/** Europe: link batteries of different makes, 0.2 bn; economic security, 0.3 bn. */
const Links = z.strictObject({ type: z.literal('links'), batteries: z.boolean(), security: z.boolean() });
/** United States: link batteries, 0.2 bn. */
const LinkUs = z.strictObject({ type: z.literal('linkUs'), batteries: z.boolean() });
/** Research into the race of adaptation, 0.2 bn; Russia orders its own with its arms production. */
const ResearchUs = z.strictObject({ type: z.literal('researchUs'), funded: z.boolean() });
const ResearchEurope = z.strictObject({ type: z.literal('researchEurope'), funded: z.boolean() });
const ResearchUkraine = z.strictObject({ type: z.literal('researchUkraine'), funded: z.boolean() });
const ResearchRussia = z.strictObject({ type: z.literal('researchRussia'), funded: z.boolean() });

export type WorksOrders = {
  pool: z.infer<typeof Pool>;
  ventures: z.infer<typeof Ventures>;
  links: z.infer<typeof Links>;
  linkUs: z.infer<typeof LinkUs>;
  researchUs: z.infer<typeof ResearchUs>;
  researchEurope: z.infer<typeof ResearchEurope>;
  researchUkraine: z.infer<typeof ResearchUkraine>;
  researchRussia: z.infer<typeof ResearchRussia>;
};

export const orders: { readonly [K in keyof WorksOrders]: OrderSpec<WorksOrders[K]> } = {
  pool: { team: 'europe', schema: Pool, initial: { type: 'pool', share: 0, draw: 'national' } },
  ventures: {
    team: 'europe',
    schema: Ventures,
    initial: { type: 'ventures', waiver: false, found: false, resilience: 0 },
    check(view, { waiver, found }) {
      const refusals = [];
      if (waiver && view.number('works', 'waived') === 1)
        refusals.push(refuse('waived-already', {}, 'ventures.waiver'));
      if (found && view.number('works', 'founded') === VENTURES_MOST)
        refusals.push(refuse('ventures-full', { most: VENTURES_MOST }, 'ventures.found'));
      return refusals;
    },
  },
  links: { team: 'europe', schema: Links, initial: { type: 'links', batteries: false, security: false } },
  linkUs: { team: 'us', schema: LinkUs, initial: { type: 'linkUs', batteries: false } },
  researchUs: { team: 'us', schema: ResearchUs, initial: { type: 'researchUs', funded: false } },
  researchEurope: { team: 'europe', schema: ResearchEurope, initial: { type: 'researchEurope', funded: false } },
  researchUkraine: { team: 'ukraine', schema: ResearchUkraine, initial: { type: 'researchUkraine', funded: false } },
  researchRussia: { team: 'russia', schema: ResearchRussia, initial: { type: 'researchRussia', funded: false } },
};
