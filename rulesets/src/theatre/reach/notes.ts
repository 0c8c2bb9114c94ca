/** Posture tasks and the wider world, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';

const Deployed = z.strictObject({ type: z.literal('reach.deployed'), points: z.number() });
const Passed = z.strictObject({ type: z.literal('reach.passed') });
const Pacific = z.strictObject({ type: z.literal('reach.pacific') });
const Depot = z.strictObject({ type: z.literal('reach.depot') });

export type ReachNote =
  | z.infer<typeof Deployed>
  | z.infer<typeof Passed>
  | z.infer<typeof Pacific>
  | z.infer<typeof Depot>;
export const notes = [Deployed, Passed, Pacific, Depot];

function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' && viewer.team === 'europe' ? { lever: text('reach.lever.probes.europe') } : {};
}

export const tell = {
  'reach.deployed': ({ points }: z.infer<typeof Deployed>, viewer: Viewer): Reading => ({
    text: text('reach.told.deployed', { points }),
    weight: 1,
    kind: 'result',
    about: ['reach.probes', 'reach.cables'],
    ...lever(viewer),
  }),
  'reach.passed': (): Reading => ({ text: text('reach.told.passed'), weight: 2, kind: 'politics' }),
  'reach.pacific': (): Reading => ({ text: text('reach.told.pacific'), weight: 1, kind: 'politics' }),
  'reach.depot': (_event: z.infer<typeof Depot>, viewer: Viewer): Reading => ({
    text: text('reach.told.depot'),
    weight: 2,
    kind: 'incident',
    about: ['deterrence.ready'],
    ...lever(viewer),
  }),
};
