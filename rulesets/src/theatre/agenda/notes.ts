/** The agenda of the talks, as it is told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';

const Tabled = z.strictObject({ type: z.literal('agenda.tabled'), apart: z.number(), tilt: z.number() });
const Company = z.strictObject({ type: z.literal('agenda.company') });

export type AgendaNote = z.infer<typeof Tabled> | z.infer<typeof Company>;
export const notes = [Tabled, Company];

function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' && (viewer.team === 'ukraine' || viewer.team === 'russia')
    ? { lever: text(`agenda.lever.apart.${viewer.team}`) }
    : {};
}

export const tell = {
  'agenda.tabled': ({ apart, tilt }: z.infer<typeof Tabled>, viewer: Viewer): Reading => ({
    text: text('agenda.told.tabled', { apart, tilt }),
    weight: 2,
    kind: 'politics',
    about: ['agenda.apart', 'agenda.tilt'],
    ...lever(viewer),
  }),
  'agenda.company': (): Reading => ({
    text: text('agenda.told.company'),
    weight: 2,
    kind: 'politics',
    about: ['talks.guar'],
  }),
};
