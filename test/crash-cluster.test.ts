/**
 * Two processes, one PostgreSQL, one Redis: whoever is asked, people meet in the same room; a process that dies is
 * replaced by the other from the store; one that only slept finds itself fenced and lets go.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { type Command, readJsonl, verify } from '@sandtable/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freePort } from './house/port.ts';
import { type Postgres, startPostgres } from './house/postgres.ts';
import { type ServerProcess, startProcess } from './house/process.ts';
import { type Redis, startRedis } from './house/redis.ts';
import { type Player, Remote } from './house/server.ts';
import { hasTool } from './house/tools.ts';
import { Hosted } from './house/wire-types.ts';

const SECRET = 'the-host-secret-of-the-cluster';
const talk = (text: string): Command => ({ act: 'say', form: 'message', channel: { kind: 'all' }, text });

class Node {
  readonly address: string;
  readonly remote: Remote;
  readonly process: ServerProcess;

  private constructor(address: string, process: ServerProcess) {
    this.address = address;
    this.process = process;
    this.remote = new Remote(`http://${address}`, SECRET);
  }

  static async start(env: { readonly [name: string]: string }): Promise<Node> {
    const port = String(await freePort());
    const address = `127.0.0.1:${port}`;
    return new Node(address, await startProcess({ ...env, PORT: port, PROCESS_ADDRESS: address }));
  }

  /** Whether this connection leads here. */
  holds(player: Player): boolean {
    const { ws } = z.object({ ws: z.object({ url: z.string() }) }).parse(player.room.connection.transport);
    return new URL(ws.url).host === this.address;
  }
}

/** Joins at one of these as a browser would: again and again until it is let in. */
async function persist(token: string, at: Remote): Promise<Player> {
  for (let tries = 0; ; tries++) {
    try {
      return await at.join(token);
    } catch (error) {
      if (tries > 60) throw new Error(`${String(error)}\n${at.url}`, { cause: error });
      await wait(250);
    }
  }
}

describe.skipIf(!hasTool('redis') || !hasTool('postgres'))('two processes', () => {
  let postgres: Postgres;
  let redis: Redis;
  const folder = mkdtempSync(join(tmpdir(), 'sandtable-cluster-'));
  const nodes: Node[] = [];
  let env: { readonly [name: string]: string };

  beforeAll(async () => {
    postgres = await startPostgres();
    redis = await startRedis();
    env = {
      SANDTABLE_DATA: folder,
      SANDTABLE_SECRET: SECRET,
      DATABASE_URL: await postgres.database(),
      REDIS_URL: redis.url,
      PUBLIC_URL: 'http://wargame.example.org',
    };
    nodes.push(await Node.start(env), await Node.start(env));
  });
  afterAll(async () => {
    for (const { process } of nodes) {
      process.wake();
      await process.kill();
    }
    await redis?.stop();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function table(a: Node, b: Node) {
    const { status, body } = await a.remote.host('POST', '/api/exercises', {
      title: 'Cluster',
      ruleset: 'blotto',
      scenario: 'even',
    });
    expect([status, JSON.stringify(body)]).toEqual([201, expect.anything()]);
    const hosted = Hosted.parse(body);
    const blue = await b.remote.knock(hosted.code, 'Ann', 'blue');
    const amber = await a.remote.knock(hosted.code, 'Bob', 'amber');
    const boss = await a.remote.join(hosted.token);
    const ann = await b.remote.join(blue.token);
    const bob = await a.remote.join(amber.token);
    const holder = a.holds(boss) ? a : b;
    for (const player of [boss, ann, bob]) expect(holder.holds(player)).toBe(true);
    return {
      hosted,
      tokens: { blue: blue.token, amber: amber.token },
      seats: { blue: blue.seat, amber: amber.seat },
      boss,
      ann,
      bob,
      holder,
      other: holder === a ? b : a,
    };
  }

  const both = (): [Node, Node] => {
    const [a, b] = nodes.filter(({ process }) => process.child.exitCode === null && process.child.signalCode === null);
    if (a === undefined || b === undefined) throw new Error('two processes were started');
    return [a, b];
  };

  test('people who ask either one meet at the same table, and both answer for it', async () => {
    const t = await table(...both());
    await t.boss.command({ act: 'start' });
    await t.ann.edit('march.pace', 2, 1);
    await t.ann.command({ act: 'seal', step: 1 });
    await t.bob.until(() => JSON.stringify(t.bob.records).includes('"sealed"'));
    for (const { remote } of both()) {
      const list = await remote.host('GET', '/api/exercises');
      expect(JSON.stringify(list.body)).toContain('"stage":"orders","turn":1');
      expect((await remote.call('GET', `/api/join/${t.hosted.code}`)).body).toMatchObject({ stage: 'orders' });
      const exported = await remote.as(t.hosted.token)('GET', `/api/exercises/${t.hosted.exercise}/export`);
      expect(exported.status).toBe(200);
      const link = await remote.as(t.hosted.token)(
        'POST',
        `/api/exercises/${t.hosted.exercise}/seats/${t.seats.amber}/link`,
      );
      expect(link.status).toBe(200);
    }
    const page = await t.holder.remote.call('GET', '/');
    expect(page.headers.get('content-security-policy')).toMatch(/connect-src 'self' ws:\/\/127/);
  });

  test('the one that held the table is killed: the other brings it back, nothing acknowledged is lost', async () => {
    const t = await table(...both());
    await t.boss.command({ act: 'start' });
    await t.bob.command(talk('before the crash'), 'said-before-crash');
    const { n } = await t.ann.command({ act: 'seal', step: 1 });
    await t.holder.process.kill();
    const began = Date.now();
    const ann = await persist(t.tokens.blue, t.other.remote);
    const bob = await persist(t.tokens.amber, t.other.remote);
    expect(t.other.holds(ann)).toBe(true);
    await ann.has(n);
    expect(JSON.stringify(ann.records)).toContain('before the crash');
    expect(await bob.command(talk('before the crash'), 'said-before-crash')).toMatchObject({ repeated: true });
    expect(await ann.commandCode({ act: 'seal', step: 1 })).toBe('already-sealed');
    expect(await bob.commandCode({ act: 'seal', step: 1 })).toBeUndefined();
    expect(ann.records.some(({ body }) => body.kind === 'clock' && body.act === 'pause')).toBe(true);
    expect(Date.now() - began).toBeLessThan(60_000);
    nodes.push(await Node.start(env));
  });

  test('the one that held the table falls asleep and wakes to find itself replaced: it lets go, and writes nothing', async () => {
    const t = await table(...both());
    await t.boss.command({ act: 'start' });
    await t.bob.command(talk('all is well'));
    t.holder.process.sleep();
    const ann = await persist(t.tokens.blue, t.other.remote);
    await ann.command(talk('taken over'));
    // What reached the sleeper before anybody noticed is waiting for it.
    const stray = t.bob.command(talk('into the void'), 'stray-command-1').catch((error: Error) => error.message);
    t.holder.process.wake();
    await t.bob.until(() => t.bob.closed !== undefined, 30_000);
    await stray;
    const bob = await persist(t.tokens.amber, t.holder.remote);
    expect(t.other.holds(bob)).toBe(true);
    expect(await bob.command(talk('into the void'), 'stray-command-1')).toMatchObject({ ok: true });
    await ann.until(() => JSON.stringify(ann.records).includes('into the void'));
    const exported = await t.other.remote.as(t.hosted.token)('GET', `/api/exercises/${t.hosted.exercise}/export`);
    const file = readJsonl(String(exported.body));
    if ('problem' in file) throw new Error(file.problem);
    const said = file.records.flatMap(({ body }) => (body.kind === 'said' ? [body.text] : []));
    expect(said).toEqual(['all is well', 'taken over', 'into the void']);
    expect(verify({ records: file.records, ruleset: ruleset as never, secrets: file.header.secrets }).findings).toEqual(
      [],
    );
  });

  test('without its Redis a process does not start, and says so', async () => {
    const error = await startProcess({ ...env, REDIS_URL: 'redis://127.0.0.1:1' }).catch((reason: Error) => reason);
    expect(error instanceof Error ? error.message : 'it started').toContain(
      'Redis at 127.0.0.1:1 does not answer; start it',
    );
  });
});
