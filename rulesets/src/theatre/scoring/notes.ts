/** The account, as it is told. */
import { type Reading, text } from '@sandtable/shared';
import { z } from 'zod';
import { TRAJECTORIES } from './fields.ts';
import { OBJECTIVES } from './objectives.ts';

const ids = Object.values(OBJECTIVES).flat();
const Totals = z.strictObject({ us: z.number(), europe: z.number(), ukraine: z.number(), russia: z.number() });
const Briefed = z.strictObject({
  type: z.literal('scoring.briefed'),
  team: z.enum(['us', 'europe', 'ukraine', 'russia']),
  objective: z.enum(ids),
});
const Turned = z.strictObject({ type: z.literal('scoring.turned'), totals: Totals, trajectory: z.enum(TRAJECTORIES) });
const Ended = z.strictObject({ type: z.literal('scoring.ended'), totals: Totals, trajectory: z.enum(TRAJECTORIES) });

export type ScoringNote = z.infer<typeof Briefed> | z.infer<typeof Turned> | z.infer<typeof Ended>;
export const notes = [Briefed, Turned, Ended];

function whole(totals: z.infer<typeof Totals>) {
  return Object.fromEntries(Object.entries(totals).map(([team, points]) => [team, Math.round(points)]));
}

export const tell = {
  'scoring.briefed': ({ team, objective }: z.infer<typeof Briefed>): Reading => ({
    text: text('scoring.told.briefed', { objective: { key: `scoring.objective.${team}.${objective}` } }),
    weight: 3,
    kind: 'order',
  }),
  'scoring.turned': ({ totals, trajectory }: z.infer<typeof Turned>): Reading => ({
    text: text('scoring.told.turned', { ...whole(totals), trajectory: { key: `scoring.trajectory.${trajectory}` } }),
    weight: 1,
    kind: 'result',
  }),
  'scoring.ended': ({ totals, trajectory }: z.infer<typeof Ended>): Reading => ({
    text: text('scoring.told.ended', { ...whole(totals), trajectory: { key: `scoring.trajectory.${trajectory}` } }),
    weight: 3,
    kind: 'result',
  }),
};
