/** Interim until the doctrines are wired. */
import type { Bot } from '@sandtable/shared';
import type { FlagshipShape } from '../theatre/flagship.ts';
import { suggest } from './suggest.ts';

const standing: Bot<FlagshipShape> = { decide: ({ known, team }) => [...suggest(known, team)] };
export const bots = { random: standing, doctrine: standing };
