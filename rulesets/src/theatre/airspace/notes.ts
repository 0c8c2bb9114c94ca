/** What happens in allied airspace, as it is told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { PROBE_SITES, type ProbeSite } from '../places.ts';
import { INTRUDERS } from './orders.ts';

const Site = z
  .int()
  .min(0)
  .max(PROBE_SITES.length - 1);
const Detected = z.strictObject({
  type: z.literal('airspace.detected'),
  site: Site,
  kind: z.enum(INTRUDERS),
  minutes: z.int().positive(),
});
const Engaged = z.strictObject({ type: z.literal('airspace.engaged'), site: Site, kind: z.enum(INTRUDERS) });
const Accident = z.strictObject({ type: z.literal('airspace.accident'), site: Site });
const Consulted = z.strictObject({ type: z.literal('airspace.consulted'), times: z.int().positive() });

export type AirspaceNote =
  | z.infer<typeof Detected>
  | z.infer<typeof Engaged>
  | z.infer<typeof Accident>
  | z.infer<typeof Consulted>;
export const notes = [Detected, Engaged, Accident, Consulted];

function site(index: number): Pick<Reading, 'place'> & { where: ProbeSite['label'] } {
  // The schema holds indices to the list; total all the same, since a log may be older than the list.
  const found = PROBE_SITES[index] ?? PROBE_SITES[0];
  return { where: found.label, place: { at: found.at, label: found.label } };
}

/** What Europe and Russia can do about probes; the others can only watch. */
function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  const mine = viewer.kind === 'team' && (viewer.team === 'europe' || viewer.team === 'russia');
  return mine ? { lever: text(`airspace.lever.inc.${viewer.team}`) } : {};
}

export const tell = {
  'airspace.detected': ({ site: index, kind, minutes }: z.infer<typeof Detected>, viewer: Viewer): Reading => {
    const { where, place } = site(index);
    return {
      text: text('airspace.told.detected', { where, kind, minutes }),
      weight: 2,
      kind: 'incident',
      ...(place === undefined ? {} : { place }),
      about: ['airspace.inc'],
      ...lever(viewer),
    };
  },
  'airspace.engaged': ({ site: index, kind }: z.infer<typeof Engaged>, viewer: Viewer): Reading => {
    const { where, place } = site(index);
    return {
      text: text('airspace.told.engaged', { where, kind }),
      weight: 3,
      kind: 'incident',
      ...(place === undefined ? {} : { place }),
      about: ['airspace.inc', 'deterrence.cred'],
      ...lever(viewer),
    };
  },
  'airspace.accident': ({ site: index }: z.infer<typeof Accident>, viewer: Viewer): Reading => {
    const { where, place } = site(index);
    return {
      text: text('airspace.told.accident', { where }),
      weight: 3,
      kind: 'incident',
      ...(place === undefined ? {} : { place }),
      about: ['escalation.e'],
      ...lever(viewer),
    };
  },
  'airspace.consulted': ({ times }: z.infer<typeof Consulted>): Reading => ({
    text: text('airspace.told.consulted', { times }),
    weight: 3,
    kind: 'politics',
    about: ['politics.coh'],
  }),
};
