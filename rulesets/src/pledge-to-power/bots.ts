/** The flagship's bots by name: one that plays anything, one that plays doctrine, and the named strategies. */
import type { Bot } from '@sandtable/shared';
import type { FlagshipShape } from '../theatre/flagship.ts';
import { doctrineOfAll, strategyBots } from './bots/index.ts';
import { randomBot } from './bots/random.ts';
import { dealing } from './bots/word.ts';
import { clauses } from './clauses.ts';
import { face, rules } from './public.ts';
import { suggest } from './suggest.ts';

function withWord(bot: Bot<FlagshipShape>): Bot<FlagshipShape> {
  return dealing(bot, rules, clauses, (type) => face.specs.get(type)?.initial, suggest);
}

const strategies = Object.fromEntries(Object.entries(strategyBots).map(([name, bot]) => [name, withWord(bot)]));

export const bots = { random: randomBot(rules), doctrine: withWord(doctrineOfAll), ...strategies };
