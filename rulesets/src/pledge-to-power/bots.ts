/** The flagship's bots by name: one that plays anything, one that plays doctrine, and the named strategies. */
import type { Bot } from '@sandtable/shared';
import type { FlagshipShape } from '../theatre/flagship.ts';
import { teamSight } from './bots/eyes.ts';
import { doctrineOfAll, isTeam, strategyBots } from './bots/index.ts';
import { proposals } from './bots/proposals.ts';
import { randomBot } from './bots/random.ts';
import { dealing } from './bots/word.ts';
import { clauses } from './clauses.ts';
import { face, rules } from './public.ts';
import { suggest } from './suggest.ts';

function withWord(bot: Bot<FlagshipShape>): Bot<FlagshipShape> {
  return dealing(
    bot,
    rules,
    clauses,
    (type) => face.specs.get(type)?.initial,
    suggest,
    (known, team) => (isTeam(team) ? proposals(team, teamSight(known, team)) : []),
  );
}

const strategies = Object.fromEntries(Object.entries(strategyBots).map(([name, bot]) => [name, withWord(bot)]));

export const bots = { random: randomBot(rules), doctrine: withWord(doctrineOfAll), ...strategies };
