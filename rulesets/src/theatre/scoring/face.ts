/** The public half of `scoring`: no levers, only the account. */
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';

export const scoring: FlagshipFace<'scoring'> = { id: 'scoring', fields, orders: {}, notes, tell };
