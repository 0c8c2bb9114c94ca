/** The public half of `industry`. */
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { orders } from './orders.ts';

export const industry: FlagshipFace<'industry'> = { id: 'industry', fields, orders, notes, tell };
