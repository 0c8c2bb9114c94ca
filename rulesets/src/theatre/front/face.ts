/** The public half of `front`. */
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders } from './orders.ts';

export const front: FlagshipFace<'front'> = { id: 'front', fields, orders, notes, tell };
