/** The public half of `airwar`. */
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders } from './orders.ts';

export const airwar: FlagshipFace<'airwar'> = { id: 'airwar', fields, orders, notes, tell };
