/** Washington, parliaments and voters, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { REGIMES } from './fields.ts';

export const ELECTIONS = ['against', 'steady', 'favour'] as const;

const Regime = z.strictObject({ type: z.literal('politics.regime'), regime: z.enum(REGIMES), changed: z.boolean() });
const Voted = z.strictObject({ type: z.literal('politics.voted'), amount: z.number(), passed: z.boolean() });
const Midterms = z.strictObject({ type: z.literal('politics.midterms'), favour: z.boolean() });
const Election = z.strictObject({ type: z.literal('politics.election'), outcome: z.enum(ELECTIONS) });
const Narrative = z.strictObject({ type: z.literal('politics.narrative'), narr: z.number(), up: z.boolean() });

export type PoliticsNote =
  | z.infer<typeof Regime>
  | z.infer<typeof Voted>
  | z.infer<typeof Midterms>
  | z.infer<typeof Election>
  | z.infer<typeof Narrative>;
export const notes = [Regime, Voted, Midterms, Election, Narrative];

function lever(viewer: Viewer, field: string, teams: readonly string[]): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' && teams.includes(viewer.team)
    ? { lever: text(`politics.lever.${field}.${viewer.team}`) }
    : {};
}

export const tell = {
  'politics.regime': ({ regime, changed }: z.infer<typeof Regime>, viewer: Viewer): Reading => ({
    text: text('politics.told.regime', { regime, changed: String(changed) }),
    weight: changed ? 3 : 1,
    kind: 'politics',
    about: ['politics.us', 'deterrence.cred'],
    ...lever(viewer, 'us', ['us', 'europe', 'ukraine', 'russia']),
  }),
  'politics.voted': ({ amount, passed }: z.infer<typeof Voted>, viewer: Viewer): Reading => ({
    text: text('politics.told.voted', { amount: Math.round(amount * 10) / 10, passed: String(passed) }),
    weight: 3,
    kind: 'politics',
    about: ['politics.congress', 'politics.usWill'],
    ...lever(viewer, 'congress', ['us']),
  }),
  'politics.midterms': ({ favour }: z.infer<typeof Midterms>): Reading => ({
    text: text('politics.told.midterms', { favour: String(favour) }),
    weight: 3,
    kind: 'politics',
    about: ['politics.congress'],
  }),
  'politics.election': ({ outcome }: z.infer<typeof Election>, viewer: Viewer): Reading => ({
    text: text('politics.told.election', { outcome }),
    weight: 3,
    kind: 'politics',
    about: ['politics.willWest'],
    ...lever(viewer, 'willWest', ['us', 'europe', 'russia']),
  }),
  'politics.narrative': ({ narr, up }: z.infer<typeof Narrative>, viewer: Viewer): Reading => ({
    text: text('politics.told.narrative', { narr: Math.round(narr), up: String(up) }),
    weight: 1,
    kind: 'media',
    about: ['politics.narr'],
    ...lever(viewer, 'narr', ['europe', 'ukraine', 'russia']),
  }),
};
