/** Operations below the threshold, as they are told. */
import { type Reading, text, type Viewer } from '@sandtable/shared';
import { z } from 'zod';
import { HYBRID_SITES, type Place } from '../places.ts';
import { RESPONSES, TARGETS } from './orders.ts';

/** 100 · target + site. */
const Site = z.int().min(0).max(399);
const Reported = z.strictObject({ type: z.literal('hybrid.reported'), site: Site, target: z.enum(TARGETS) });
const Executed = z.strictObject({
  type: z.literal('hybrid.executed'),
  target: z.enum(TARGETS),
  operations: z.int().nonnegative(),
  successes: z.int().nonnegative(),
});
const Attributed = z.strictObject({
  type: z.literal('hybrid.attributed'),
  count: z.int().positive(),
  target: z.enum(TARGETS),
});
const Answered = z.strictObject({ type: z.literal('hybrid.answered'), response: z.enum(RESPONSES) });
const Built = z.strictObject({ type: z.literal('hybrid.built'), cell: z.number(), resil: z.number(), up: z.boolean() });

export type HybridNote =
  | z.infer<typeof Reported>
  | z.infer<typeof Executed>
  | z.infer<typeof Attributed>
  | z.infer<typeof Answered>
  | z.infer<typeof Built>;
export const notes = [Reported, Executed, Attributed, Answered, Built];

/** The place behind a site number, if the list has it. */
export function hybridSite(site: number): Place | undefined {
  return HYBRID_SITES[Math.floor(site / 100)]?.[site % 100];
}

function lever(viewer: Viewer): Pick<Reading, 'lever'> {
  return viewer.kind === 'team' && viewer.team === 'europe' ? { lever: text('hybrid.lever.resil.europe') } : {};
}

export const tell = {
  'hybrid.reported': ({ site, target }: z.infer<typeof Reported>, viewer: Viewer): Reading => {
    const found = hybridSite(site);
    return {
      text: text('hybrid.told.reported', { target, where: found?.label ?? { key: 'place.unknown' } }),
      weight: 2,
      kind: 'incident',
      ...(found === undefined ? {} : { place: { at: found.at, label: found.label } }),
      about: ['politics.coh'],
      ...lever(viewer),
    };
  },
  'hybrid.executed': ({ target, operations, successes }: z.infer<typeof Executed>): Reading => ({
    text: text('hybrid.told.executed', { target, operations, successes }),
    weight: 2,
    kind: 'result',
  }),
  'hybrid.attributed': ({ count, target }: z.infer<typeof Attributed>, viewer: Viewer): Reading => ({
    text: text('hybrid.told.attributed', { count, target }),
    weight: 2,
    kind: 'politics',
    about: ['hybrid.att', 'politics.coh'],
    ...lever(viewer),
  }),
  'hybrid.answered': ({ response }: z.infer<typeof Answered>): Reading => ({
    text: text('hybrid.told.answered', { response }),
    weight: 3,
    kind: 'politics',
    about: ['escalation.e', 'politics.coh'],
  }),
  'hybrid.built': ({ cell, resil, up }: z.infer<typeof Built>, viewer: Viewer): Reading => ({
    text: text('hybrid.told.built', { cell: Math.round(cell), resil: Math.round(resil), up: String(up) }),
    weight: 1,
    kind: 'result',
    about: ['hybrid.resil'],
    ...lever(viewer),
  }),
};
