/** The public half of `world`: it has no levers, only a slice and the cards that everybody sees. */
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';

export const world: FlagshipFace<'world'> = { id: 'world', fields, orders: {}, notes, tell };
