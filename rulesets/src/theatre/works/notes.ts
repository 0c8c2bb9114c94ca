/** The industry extras, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';

const Pooled = z.strictObject({ type: z.literal('works.pooled'), added: z.number() });
const Waived = z.strictObject({ type: z.literal('works.waived') });
const Founded = z.strictObject({ type: z.literal('works.founded'), quarters: z.number() });
const Opened = z.strictObject({ type: z.literal('works.producing'), running: z.number() });
const Linked = z.strictObject({ type: z.literal('works.linked'), ballistic: z.number() });
const Shocked = z.strictObject({ type: z.literal('works.shocked'), shielded: z.boolean() });

export type WorksNote =
  | z.infer<typeof Pooled>
  | z.infer<typeof Waived>
  | z.infer<typeof Founded>
  | z.infer<typeof Opened>
  | z.infer<typeof Linked>
  | z.infer<typeof Shocked>;
export const notes = [Pooled, Waived, Founded, Opened, Linked, Shocked];

function lever(viewer: Viewer, field: string, teams: readonly string[]): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' && teams.includes(viewer.team)
    ? { lever: text(`works.lever.${field}.${viewer.team}`) }
    : {};
}

export const tell = {
  'works.pooled': ({ added }: z.infer<typeof Pooled>, viewer: Viewer): Reading => ({
    text: text('works.told.pooled', { added: Math.round(100 * added) / 100 }),
    weight: 1,
    kind: 'result',
    about: ['works.pool', 'deterrence.ready'],
    ...lever(viewer, 'pool', ['europe']),
  }),
  'works.waived': (): Reading => ({
    text: text('works.told.waived'),
    weight: 2,
    kind: 'politics',
    about: ['industry.cost'],
  }),
  'works.founded': ({ quarters }: z.infer<typeof Founded>, viewer: Viewer): Reading => ({
    text: text('works.told.founded', { quarters }),
    weight: 1,
    kind: 'result',
    ...lever(viewer, 'running', ['europe']),
  }),
  'works.producing': ({ running }: z.infer<typeof Opened>, viewer: Viewer): Reading => ({
    text: text('works.told.opened', { running }),
    weight: 2,
    kind: 'result',
    about: ['works.running'],
    ...lever(viewer, 'running', ['europe']),
  }),
  'works.linked': ({ ballistic }: z.infer<typeof Linked>, viewer: Viewer): Reading => ({
    text: text('works.told.linked', { ballistic: Math.round(100 * (ballistic - 1)) }),
    weight: 1,
    kind: 'result',
    about: ['works.ballistic'],
    ...lever(viewer, 'ballistic', ['us', 'europe']),
  }),
  'works.shocked': ({ shielded }: z.infer<typeof Shocked>): Reading => ({
    text: text('works.told.shocked', { shielded: String(shielded) }),
    weight: 2,
    kind: 'result',
    about: ['treasury.debt'],
  }),
};
