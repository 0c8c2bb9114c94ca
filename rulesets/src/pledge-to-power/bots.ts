/** The flagship's bots by name: one that plays anything, one that plays doctrine, and the named strategies. */
import { doctrineOfAll, strategyBots } from './bots/index.ts';
import { randomBot } from './bots/random.ts';
import { rules } from './public.ts';

export const bots = { random: randomBot(rules), doctrine: doctrineOfAll, ...strategyBots };
