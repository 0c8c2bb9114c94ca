/** The front, as it is told. */
import { type Reading, text } from '@sandtable/shared';
import { z } from 'zod';

const Moved = z.strictObject({ type: z.literal('front.lineMoved'), area: z.number(), total: z.number() });
const Through = z.strictObject({ type: z.literal('front.broken'), area: z.number() });
const Lost = z.strictObject({
  type: z.literal('front.casualties'),
  team: z.enum(['ukraine', 'russia']),
  lost: z.number(),
});

export type FrontNote = z.infer<typeof Moved> | z.infer<typeof Through> | z.infer<typeof Lost>;
export const notes = [Moved, Through, Lost];

export const tell = {
  'front.lineMoved': ({ area, total }: z.infer<typeof Moved>): Reading => ({
    text: text('front.told.moved', {
      area: Math.round(Math.abs(area)),
      side: area < 0 ? 'ukraine' : 'russia',
      total: Math.round(total),
    }),
    weight: 2,
    kind: 'result',
    about: ['front.gain', 'front.lastGain'],
  }),
  'front.broken': ({ area }: z.infer<typeof Through>): Reading => ({
    text: text('front.told.broken', { area: Math.round(area) }),
    weight: 3,
    kind: 'incident',
    about: ['front.gain'],
  }),
  'front.casualties': ({ team, lost }: z.infer<typeof Lost>): Reading => ({
    text: text('front.told.casualties', { team: { key: `team.${team}` }, lost: Math.round(lost) }),
    weight: 1,
    kind: 'result',
    about: [team === 'ukraine' ? 'front.casU' : 'front.casR'],
  }),
};
