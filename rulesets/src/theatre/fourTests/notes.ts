/** The four tests, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { RESPONSES } from '../hybrid/orders.ts';

const Judged = z.strictObject({
  type: z.literal('fourTests.judged'),
  passed: z.number(),
  tier: z.number(),
  allowed: z.enum(RESPONSES),
  days: z.number(),
});
const Published = z.strictObject({ type: z.literal('fourTests.published') });
const Disclosed = z.strictObject({ type: z.literal('fourTests.disclosed') });

export type FourTestsNote = z.infer<typeof Judged> | z.infer<typeof Published> | z.infer<typeof Disclosed>;
export const notes = [Judged, Published, Disclosed];

function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' && viewer.team === 'europe' ? { lever: text('fourTests.lever.passed.europe') } : {};
}

export const tell = {
  'fourTests.judged': ({ passed, tier, allowed, days }: z.infer<typeof Judged>, viewer: Viewer): Reading => ({
    text: text('fourTests.told.judged', { passed, tier, allowed, days: Math.round(days) }),
    weight: 2,
    kind: 'result',
    about: ['fourTests.passed', 'fourTests.tier', 'fourTests.days'],
    ...lever(viewer),
  }),
  'fourTests.published': (): Reading => ({
    text: text('fourTests.told.published'),
    weight: 2,
    kind: 'politics',
    about: ['airspace.learn'],
  }),
  'fourTests.disclosed': (): Reading => ({
    text: text('fourTests.told.disclosed'),
    weight: 2,
    kind: 'media',
    about: ['politics.narr'],
  }),
};
