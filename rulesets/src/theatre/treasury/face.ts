/** The public half of `treasury`. */
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders } from './orders.ts';

export const treasury: FlagshipFace<'treasury'> = { id: 'treasury', fields, orders, notes, tell };
