/** The flagship's bots by name. */
import type { Bot, Known, Rng, TeamId } from '@sandtable/shared';
import type { FlagshipShape, FlagshipState } from '../../theatre/flagship.ts';
import type { Team } from '../manifest.ts';
import type { Decisions } from './decision.ts';
import { type Doctrine, doctrine } from './doctrine.ts';
import { extraOrders } from './extras.ts';
import { teamSight } from './eyes.ts';
import type { Sight, Temper } from './sight.ts';
import { strategies } from './strategies.ts';
import { IN_ROUND_NUMBERS } from './tidy.ts';
import { type Order, toOrders } from './to-orders.ts';
import { europeWithin, ukraineWithin, usWithin } from './within.ts';

type FlagshipBot = Bot<FlagshipShape>;
type Streams = (...key: string[]) => Rng;

/** A doctrine for each side. */
export type Doctrines = { readonly [K in keyof Decisions]: Doctrine<Decisions[K]> };

/** What was drawn under lasting streams: a campaign hands over the same ones quarter after quarter. */
const drawn = new WeakMap<Streams, { readonly team: Team; readonly temper: Temper }>();

/** A temper of 1 ± a, by side and field: as lasting as the streams it is drawn from. */
export function temperOf(rng: Streams, team: Team): Temper {
  const last = drawn.get(rng);
  if (last?.team === team) return last.temper;
  const draws = new Map<string, number>();
  const temper: Temper = (field, a) => {
    let draw = draws.get(field);
    if (draw === undefined) {
      draw = rng('temper', team, field).next();
      draws.set(field, draw);
    }
    return 1 + a * (2 * draw - 1);
  };
  drawn.set(rng, { team, temper });
  return temper;
}

/** The orders of a side under a doctrine, from what it sees: legal as far as the side can tell, in round numbers. */
export function decide(doctrines: Doctrines, team: Team, see: Sight, temper: Temper): Order[] {
  const orders = ordersOf(doctrines, team, see, temper);
  if (see.on.length > 0) orders.push(...extraOrders(team, see));
  return orders;
}

function ordersOf(doctrines: Doctrines, team: Team, see: Sight, temper: Temper): Order[] {
  switch (team) {
    case 'us':
      return toOrders.us(usWithin(doctrines.us(see, temper), see), IN_ROUND_NUMBERS);
    case 'europe':
      return toOrders.europe(europeWithin(doctrines.europe(see, temper), see), IN_ROUND_NUMBERS);
    case 'ukraine':
      return toOrders.ukraine(ukraineWithin(doctrines.ukraine(see, temper), see), IN_ROUND_NUMBERS);
    case 'russia':
      return toOrders.russia(doctrines.russia(see, temper), IN_ROUND_NUMBERS);
  }
}

/** A bot that plays whatever side it is put on by these doctrines, from that side's knowledge. */
export function doctrineBot(doctrines: Doctrines): FlagshipBot {
  return {
    decide: ({ known, team, rng, lasting = rng }) =>
      isTeam(team)
        ? decide(doctrines, team, teamSight(known as Known<FlagshipState>, team), temperOf(lasting, team))
        : [],
  };
}

/** Whether this is one of the flagship's sides. */
export function isTeam(team: TeamId): team is Team {
  return Object.hasOwn(doctrine, team);
}

/** Every named strategy as a bot, `<side>-<name>`; put on another side it plays that side's doctrine. */
function named(): { [name: string]: FlagshipBot } {
  const bots: { [name: string]: FlagshipBot } = {};
  for (const [name, us] of Object.entries(strategies.us)) bots[`us-${name}`] = doctrineBot({ ...doctrine, us });
  for (const [name, europe] of Object.entries(strategies.europe))
    bots[`europe-${name}`] = doctrineBot({ ...doctrine, europe });
  for (const [name, ukraine] of Object.entries(strategies.ukraine))
    bots[`ukraine-${name}`] = doctrineBot({ ...doctrine, ukraine });
  for (const [name, russia] of Object.entries(strategies.russia))
    bots[`russia-${name}`] = doctrineBot({ ...doctrine, russia });
  return bots;
}

export const strategyBots = named();
export const doctrineOfAll: FlagshipBot = doctrineBot(doctrine);
