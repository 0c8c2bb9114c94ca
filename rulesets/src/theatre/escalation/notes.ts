/** The ladder, as it is told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { RUNG_IDS } from './numbers.ts';

const Rung = z.strictObject({
  type: z.literal('escalation.rung'),
  from: z.enum(RUNG_IDS),
  to: z.enum(RUNG_IDS),
  up: z.boolean(),
});
const Incident = z.strictObject({
  type: z.literal('escalation.incident'),
  outcome: z.enum(['clash', 'rally', 'quarrel']),
});
const Clash = z.strictObject({ type: z.literal('escalation.clash') });

export type EscalationNote = z.infer<typeof Rung> | z.infer<typeof Incident> | z.infer<typeof Clash>;
export const notes = [Rung, Incident, Clash];

function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' ? { lever: text(`escalation.lever.e.${viewer.team}`) } : {};
}

export const tell = {
  'escalation.rung': ({ from, to, up }: z.infer<typeof Rung>, viewer: Viewer): Reading => ({
    text: text('escalation.told.rung', {
      from: { key: `escalation.rung.${from}` },
      to: { key: `escalation.rung.${to}` },
      up: String(up),
    }),
    weight: up ? 3 : 2,
    kind: 'result',
    about: ['escalation.e'],
    ...lever(viewer),
  }),
  'escalation.incident': ({ outcome }: z.infer<typeof Incident>, viewer: Viewer): Reading => ({
    text: text('escalation.told.incident', { outcome }),
    weight: 3,
    kind: 'incident',
    about: ['escalation.e', 'politics.coh'],
    ...lever(viewer),
  }),
  'escalation.clash': (_event: z.infer<typeof Clash>, viewer: Viewer): Reading => ({
    text: text('escalation.told.clash'),
    weight: 3,
    kind: 'incident',
    about: ['escalation.e'],
    ...lever(viewer),
  }),
};
