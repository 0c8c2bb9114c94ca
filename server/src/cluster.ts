/** Several processes behind one address: Redis tells each where the others' rooms are. */
import type { matchMaker, Presence } from '@colyseus/core';
import { StartError } from './start-error.ts';

export interface Cluster {
  readonly driver: matchMaker.MatchMakerDriver;
  readonly presence: Presence;
  /** Addresses of all processes, to which a page's socket may be sent. */
  peers(): readonly string[];
  leave(): Promise<void>;
}

const ADDRESSES = 'sandtable:addresses';
const SAY_MS = 10_000;
/** A process that has not said anything for so long is not there, milliseconds. */
const GONE_MS = 45_000;
const ANSWER_MS = 5_000;

/** Joins the processes that share this Redis. Throws a StartError if it does not answer. */
export async function joinCluster(redisUrl: string, address: string | undefined): Promise<Cluster> {
  const { RedisDriver } = await import('@colyseus/redis-driver');
  const { RedisPresence } = await import('@colyseus/redis-presence');
  const [driver, presence] = [new RedisDriver(redisUrl), new RedisPresence(redisUrl)];
  await answers(driver.has('nothing'), redisUrl).catch((error: unknown) => {
    void driver.shutdown();
    presence.shutdown();
    throw error;
  });
  let peers: readonly string[] = address === undefined ? [] : [address];
  const say = async () => {
    const now = Date.now();
    if (address !== undefined) await presence.hset(ADDRESSES, address, String(now));
    const said = Object.entries(await presence.hgetall(ADDRESSES));
    peers = said.flatMap(([peer, at]) => (now - Number(at) < GONE_MS ? [peer] : []));
  };
  await say();
  // What Redis did not take this time it will take the next.
  const saying = setInterval(() => void say().catch(() => {}), SAY_MS).unref();
  return {
    driver,
    presence,
    peers: () => peers,
    async leave() {
      clearInterval(saying);
      if (address !== undefined) await presence.hdel(ADDRESSES, address);
    },
  };
}

async function answers(asked: Promise<unknown>, redisUrl: string): Promise<void> {
  const host = URL.canParse(redisUrl) ? new URL(redisUrl).host : 'REDIS_URL';
  let late: NodeJS.Timeout | undefined;
  const silence = new Promise((_, reject) => {
    late = setTimeout(
      () => reject(new StartError(`Redis at ${host} does not answer; start it, or correct REDIS_URL.`)),
      ANSWER_MS,
    );
  });
  asked.catch(() => {});
  await Promise.race([asked, silence]).finally(() => clearTimeout(late));
}
