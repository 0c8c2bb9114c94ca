/** The public half of `aid`. */
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders } from './orders.ts';

export const aid: FlagshipFace<'aid'> = { id: 'aid', fields, orders, notes, tell };
