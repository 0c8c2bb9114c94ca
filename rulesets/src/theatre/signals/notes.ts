/** Signals and seizures, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { ADDRESSEES } from './orders.ts';

const Given = z.strictObject({
  type: z.literal('signals.given'),
  by: z.enum(['us', 'europe', 'russia']),
  to: z.enum([...ADDRESSEES, 'russia']),
});
const Held = z.strictObject({ type: z.literal('signals.held'), by: z.enum(['us', 'europe', 'russia']) });
const Covert = z.strictObject({ type: z.literal('signals.covert') });
const Seized = z.strictObject({ type: z.literal('signals.seized'), answered: z.boolean() });
const Waited = z.strictObject({ type: z.literal('signals.waited'), ready: z.boolean() });

export type SignalsNote =
  | z.infer<typeof Given>
  | z.infer<typeof Held>
  | z.infer<typeof Covert>
  | z.infer<typeof Seized>
  | z.infer<typeof Waited>;
export const notes = [Given, Held, Covert, Seized, Waited];

function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' ? { lever: text(`escalation.lever.e.${viewer.team}`) } : {};
}

export const tell = {
  'signals.given': ({ by, to }: z.infer<typeof Given>, viewer: Viewer): Reading => ({
    text: text('signals.told.given', { by: { key: `team.${by}` }, to: { key: `team.${to}` } }),
    weight: 3,
    kind: 'incident',
    about: ['signals.given', 'escalation.e'],
    ...lever(viewer),
  }),
  'signals.held': (): Reading => ({ text: text('signals.told.held'), weight: 2, kind: 'result' }),
  'signals.covert': (): Reading => ({
    text: text('signals.told.covert'),
    weight: 1,
    kind: 'result',
    about: ['escalation.e', 'aid.twd'],
  }),
  'signals.seized': ({ answered }: z.infer<typeof Seized>, viewer: Viewer): Reading => ({
    text: text('signals.told.seized', { answered: String(answered) }),
    weight: 3,
    kind: 'incident',
    about: ['deterrence.art5', 'politics.coh'],
    ...lever(viewer),
  }),
  'signals.waited': ({ ready }: z.infer<typeof Waited>): Reading => ({
    text: text('signals.told.waited', { ready: String(ready) }),
    weight: 2,
    kind: 'result',
  }),
};
