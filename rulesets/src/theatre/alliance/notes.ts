/** What allies say to and of each other, as it is told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { EU_LINES, FORMULAS, US_LINES } from './orders.ts';

const Said = z.strictObject({
  type: z.literal('alliance.said'),
  by: z.enum(['us', 'europe']),
  line: z.enum([...US_LINES, ...EU_LINES.filter((line) => line === 'protest')]),
});
const Unkept = z.strictObject({ type: z.literal('alliance.unkept'), by: z.enum(['us', 'europe']) });
const Formula = z.strictObject({ type: z.literal('alliance.formula'), rule: z.enum(FORMULAS) });
const Caveats = z.strictObject({ type: z.literal('alliance.caveats'), share: z.number() });

export type AllianceNote =
  | z.infer<typeof Said>
  | z.infer<typeof Unkept>
  | z.infer<typeof Formula>
  | z.infer<typeof Caveats>;
export const notes = [Said, Unkept, Formula, Caveats];

function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' && (viewer.team === 'us' || viewer.team === 'europe')
    ? { lever: text(`politics.lever.coh.${viewer.team}`) }
    : {};
}

export const tell = {
  'alliance.said': ({ by, line }: z.infer<typeof Said>, viewer: Viewer): Reading => ({
    text: text('alliance.told.said', { by: { key: `team.${by}` }, line }),
    weight: 2,
    kind: 'media',
    about: ['politics.coh'],
    ...lever(viewer),
  }),
  'alliance.unkept': ({ by }: z.infer<typeof Unkept>): Reading => ({
    text: text('alliance.told.unkept', { by: { key: `team.${by}` } }),
    weight: 2,
    kind: 'media',
    about: ['deterrence.cred'],
  }),
  'alliance.formula': ({ rule }: z.infer<typeof Formula>): Reading => ({
    text: text('alliance.told.formula', { rule }),
    weight: 2,
    kind: 'politics',
    about: ['politics.gap'],
  }),
  'alliance.caveats': ({ share }: z.infer<typeof Caveats>): Reading => ({
    text: text('alliance.told.caveats', { share: Math.round(100 * share) }),
    weight: 2,
    kind: 'politics',
    about: ['alliance.shooters', 'politics.gap'],
  }),
};
