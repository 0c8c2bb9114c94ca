/** What the world does, as it is told. */
import type { Reading } from '@sandtable/shared';
import { text } from '@sandtable/shared';
import { z } from 'zod';
import { CARDS, PLAYED_ONLY } from './cards.ts';

const Played = z.strictObject({
  type: z.literal('world.played'),
  card: z.enum([...CARDS, ...PLAYED_ONLY]),
  up: z.boolean(),
});

export type WorldNote = z.infer<typeof Played>;
export const notes = [Played];

export const tell = {
  'world.played': ({ card, up }: z.infer<typeof Played>): Reading => ({
    text: text(`world.card.${card}`, { up: String(up) }),
    weight: 3,
    kind: 'media',
  }),
};
