/** What industry does, as it is told. */
import { type Reading, text } from '@sandtable/shared';
import { z } from 'zod';
import { LINES } from './orders.ts';

const Line = z.enum([...LINES, 'upper']);
const Invested = z.strictObject({
  type: z.literal('industry.invested'),
  line: Line,
  added: z.number(),
  quarters: z.number(),
});
const Opened = z.strictObject({ type: z.literal('industry.lineOpened'), line: Line, added: z.number() });
const Short = z.strictObject({
  type: z.literal('industry.bottleneck'),
  scarce: z.enum(['shell', 'components']),
  lost: z.number(),
});

export type IndustryNote = z.infer<typeof Invested> | z.infer<typeof Opened> | z.infer<typeof Short>;
export const notes = [Invested, Opened, Short];

const line = (id: string) => ({ key: `industry.line.${id}` });

export const tell = {
  'industry.invested': (event: z.infer<typeof Invested>): Reading => ({
    text: text('industry.told.invested', {
      line: line(event.line),
      added: Math.round(event.added),
      quarters: event.quarters,
    }),
    weight: 1,
    kind: 'result',
  }),
  'industry.lineOpened': (event: z.infer<typeof Opened>): Reading => ({
    text: text('industry.told.opened', { line: line(event.line), added: Math.round(event.added) }),
    weight: 2,
    kind: 'result',
  }),
  'industry.bottleneck': (event: z.infer<typeof Short>): Reading => ({
    text: text('industry.told.bottleneck', { scarce: line(event.scarce), lost: Math.round(event.lost) }),
    weight: 1,
    kind: 'result',
    about: ['industry.shell', 'industry.comp'],
  }),
};
