/** The talks, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { BACKSTOPS, GUARANTEES, LINES } from './orders.ts';
import { Said } from './statements.ts';

const Round = z.strictObject({ type: z.literal('talks.round'), line: z.enum(LINES), seat: z.boolean() });
const Guaranteed = z.strictObject({
  type: z.literal('talks.guaranteed'),
  level: z.enum(GUARANTEES),
  backstop: z.enum(BACKSTOPS),
});
const Signed = z.strictObject({ type: z.literal('talks.signed'), terms: z.number(), seat: z.boolean() });
const Withdrawn = z.strictObject({ type: z.literal('talks.withdrawn') });
const Held = z.strictObject({ type: z.literal('talks.held'), quarters: z.int().nonnegative() });
const Broken = z.strictObject({ type: z.literal('talks.broken'), times: z.int().positive() });

export type TalksNote =
  | z.infer<typeof Round>
  | z.infer<typeof Guaranteed>
  | z.infer<typeof Signed>
  | z.infer<typeof Withdrawn>
  | z.infer<typeof Held>
  | z.infer<typeof Broken>
  | z.infer<typeof Said>;
export const notes = [Round, Guaranteed, Signed, Withdrawn, Held, Broken, Said];

function lever(viewer: Viewer, field: string): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' ? { lever: text(`talks.lever.${field}.${viewer.team}`) } : {};
}

export const tell = {
  'talks.round': ({ line, seat }: z.infer<typeof Round>, viewer: Viewer): Reading => ({
    text: text('talks.told.round', { line, seat: String(seat) }),
    weight: 2,
    kind: 'politics',
    about: ['talks.lev'],
    ...lever(viewer, 'lev'),
  }),
  'talks.guaranteed': ({ level, backstop }: z.infer<typeof Guaranteed>, viewer: Viewer): Reading => ({
    text: text('talks.told.guaranteed', { level, backstop }),
    weight: 1,
    kind: 'politics',
    about: ['talks.guar', 'talks.cow'],
    ...(viewer.kind === 'team' && viewer.team !== 'russia' ? lever(viewer, 'guar') : {}),
  }),
  'talks.signed': ({ terms, seat }: z.infer<typeof Signed>, viewer: Viewer): Reading => ({
    text: text('talks.told.signed', { terms: Math.round(terms), seat: String(seat) }),
    weight: 3,
    kind: 'politics',
    about: ['talks.lev', 'escalation.e', 'front.gain'],
    ...lever(viewer, 'lev'),
  }),
  'talks.withdrawn': (_event: z.infer<typeof Withdrawn>, viewer: Viewer): Reading => ({
    text: text('talks.told.withdrawn'),
    weight: 3,
    kind: 'politics',
    about: ['escalation.e', 'front.gain'],
    ...lever(viewer, 'lev'),
  }),
  'talks.held': ({ quarters }: z.infer<typeof Held>): Reading => ({
    text: text('talks.told.held', { quarters }),
    weight: 2,
    kind: 'politics',
  }),
  'talks.broken': ({ times }: z.infer<typeof Broken>): Reading => ({
    text: text('talks.told.broken', { times }),
    weight: 3,
    kind: 'incident',
    about: ['escalation.e', 'deterrence.cred', 'politics.coh'],
  }),
  'talks.said': ({ by, to, tone, words }: z.infer<typeof Said>): Reading => ({
    text: text('talks.told.said', { by, to, tone, words }),
    // To everybody it is a headline; to a few it is a note that they were handed.
    weight: to === 'all' ? 2 : 1,
    kind: 'media',
    quotes: true,
  }),
};
