/** Posture and readiness, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { POSTURE } from '../airspace/orders.ts';

const Posture = z.strictObject({
  type: z.literal('deterrence.posture'),
  level: z.enum(POSTURE),
  /** Change of American troops, thousand. */
  troops: z.number(),
});
const Readiness = z.strictObject({ type: z.literal('deterrence.readiness'), ready: z.number(), up: z.boolean() });

export type DeterrenceNote = z.infer<typeof Posture> | z.infer<typeof Readiness>;
export const notes = [Posture, Readiness];

export const tell = {
  'deterrence.posture': ({ level, troops }: z.infer<typeof Posture>, viewer: Viewer): Reading => ({
    text: text('deterrence.told.posture', { level, troops, moved: troops > 0 ? 'in' : troops < 0 ? 'out' : 'none' }),
    weight: troops === 0 ? 1 : 2,
    kind: 'result',
    about: ['deterrence.pres', 'deterrence.art5'],
    ...(viewer.kind === 'team' && (viewer.team === 'us' || viewer.team === 'europe')
      ? { lever: text(`deterrence.lever.art5.${viewer.team}`) }
      : {}),
  }),
  'deterrence.readiness': ({ ready, up }: z.infer<typeof Readiness>, viewer: Viewer): Reading => ({
    text: text('deterrence.told.readiness', { ready: Math.round(ready), up: String(up) }),
    weight: 1,
    kind: 'result',
    about: ['deterrence.ready'],
    ...(viewer.kind === 'team' && viewer.team === 'europe' ? { lever: text('deterrence.lever.ready.europe') } : {}),
  }),
};
