/** The analyst's brief, as it is told. */
import { type Reading, text } from '@sandtable/shared';
import { z } from 'zod';
import { FORECASTS, verdictOf } from './forecasts.ts';

const Assessed = z.strictObject({
  type: z.literal('desk.assessed'),
  after: z.int().min(1).max(40),
  over: z.boolean(),
  scores: z.array(z.number()).length(FORECASTS.length),
});

export type DeskNote = z.infer<typeof Assessed>;
export const notes = [Assessed];

export const tell = {
  'desk.assessed': ({ after, over, scores }: z.infer<typeof Assessed>): Reading => ({
    text: text('desk.told.assessed', {
      after,
      over: String(over),
      ...Object.fromEntries(FORECASTS.map((id, i) => [id, verdictOf(scores[i] ?? 0)])),
    }),
    weight: 3,
    kind: 'media',
  }),
};
