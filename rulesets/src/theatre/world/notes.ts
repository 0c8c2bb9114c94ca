/** What the world does, as it is told. */
import type { Reading } from '@sandtable/shared';
import { text } from '@sandtable/shared';
import { z } from 'zod';
import { CARDS, PLAYED_ONLY } from './cards.ts';

const Played = z.strictObject({
  type: z.literal('world.played'),
  card: z.enum([...CARDS, ...PLAYED_ONLY]),
  up: z.boolean(),
  /** A ceasefire is in force: what the front does then breaks it. Absent in logs from before, and where there is none. */
  truce: z.literal(true).optional(),
});

export type WorldNote = z.infer<typeof Played>;
export const notes = [Played];

export const tell = {
  'world.played': ({ card, up, truce }: z.infer<typeof Played>): Reading => ({
    text: text(`world.card.${card}`, { up: String(up), truce: String(truce === true) }),
    weight: 3,
    kind: 'media',
  }),
};
