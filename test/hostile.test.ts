/**
 * Somebody who means harm, with the tools at hand: each attempt is refused with a reason, written to the server's log,
 * and the exercise goes on as if nothing had happened.
 */
import { createConnection } from 'node:net';
import { Writable } from 'node:stream';
import { Client } from '@colyseus/sdk';
import { Tokens } from '@sandtable/server/auth.ts';
import { makeLogger } from '@sandtable/server/observe.ts';
import { ENDED, ExerciseId, endReason, MAX_MESSAGE, PROTOCOL, ROOM, SeatId } from '@sandtable/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newCommandId, type Player, SALT, TestServer } from './house/server.ts';
import { codeOf } from './house/wire-types.ts';

let server: TestServer;
const logged: { level: string; msg: string; [key: string]: unknown }[] = [];

beforeAll(async () => {
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of String(chunk).trim().split('\n')) logged.push(JSON.parse(line));
      done();
    },
  });
  server = await TestServer.start({ log: makeLogger({ logLevel: 'info', logPretty: false }, out) });
});
afterAll(() => server.stop());
beforeEach(() => {
  logged.length = 0;
});

const JoinError = z.object({ code: z.number(), message: z.string() });

/** Why joining was refused. */
async function joinRefused(
  options: unknown,
): Promise<{ status: number; reason: string | null; code: string | undefined }> {
  try {
    await new Client(server.url).joinOrCreate(ROOM, options);
  } catch (error) {
    const { code, message } = JoinError.parse(error);
    const body = message.startsWith('{') ? JSON.parse(message) : {};
    return { status: code, reason: endReason(code), code: codeOf(body) };
  }
  throw new Error('it was let in');
}

async function table() {
  const hosted = await server.create({ policy: { seatsPerTeam: 2 } });
  const red = await server.knock(hosted.code, 'Rosa', 'red');
  const green = await server.knock(hosted.code, 'Gero', 'green');
  const boss = await server.join(hosted.token);
  const player = await server.join(red.token);
  const other = await server.join(green.token);
  await boss.command({ act: 'start' });
  return { hosted, red, green, boss, player, other };
}
type Table = Awaited<ReturnType<typeof table>>;

/** The log is as long as it was, everybody is still there, and a command goes through. */
async function undisturbed({ boss, other }: Table, n: number): Promise<void> {
  expect(boss.closed).toBeUndefined();
  expect(other.closed).toBeUndefined();
  const { n: now } = await boss.command({ act: 'note', text: 'still here' });
  expect(now).toBe(n + 1);
  expect(
    await other.commandCode({ act: 'say', form: 'message', channel: { kind: 'all' }, text: 'me too' }),
  ).toBeUndefined();
}

const count = async (t: Table) => (await t.boss.request<{ n: number }>('sync', { n: t.boss.records.length })).n;
const wasLogged = (match: { [key: string]: unknown }) => expect(logged).toContainEqual(expect.objectContaining(match));

describe('tokens', () => {
  test('forged, foreign, stale, cut or of nobody: refused before a room is touched', async () => {
    const t = await table();
    const before = await count(t);
    const claim = {
      exercise: ExerciseId.parse(t.hosted.exercise),
      seat: SeatId.parse(t.green.seat),
      serial: 1,
    };
    const foreign = new Tokens('the secret of another host').make(claim);
    const [head, exercise, , serial, mac] = t.red.token.split('.');
    const forgeries = [
      foreign,
      [head, exercise, t.green.seat, serial, mac].join('.'),
      [head, exercise, t.red.seat, '2', mac].join('.'),
      t.red.token.slice(0, -1),
      `${t.red.token}x`,
      t.red.token.toUpperCase(),
      '',
      'x'.repeat(400),
      's1....',
    ];
    for (const token of forgeries)
      expect(await joinRefused({ protocol: PROTOCOL, token, n: 0 })).toEqual({
        status: 401,
        reason: 'token',
        code: 'revoked',
      });
    wasLogged({ level: 'warn', msg: 'join refused', status: 401 });
    for (const token of forgeries.slice(0, 3))
      expect((await server.as(token)('GET', `/api/exercises/${t.hosted.exercise}/export`)).status).toBe(401);
    await undisturbed(t, before);
  });

  test('of another protocol, or no request to join at all: each says so', async () => {
    const t = await table();
    const before = await count(t);
    const { token } = t.red;
    expect(await joinRefused({ protocol: PROTOCOL + 1, token, n: 0 })).toMatchObject({
      status: 426,
      reason: 'protocol',
      code: 'other-protocol',
    });
    expect(await joinRefused({ protocol: 'old', somethingElse: true })).toMatchObject({
      status: 426,
      code: 'other-protocol',
    });
    expect(await joinRefused({ protocol: PROTOCOL, token, n: -1 })).toMatchObject({
      status: 400,
      code: 'malformed-request',
    });
    expect(await joinRefused({ protocol: PROTOCOL, token: { toString: 'x' } })).toMatchObject({ status: 400 });
    expect(await joinRefused({})).toMatchObject({ status: 400, reason: 'malformed' });
    // What the client says of the exercise does not matter: its token does.
    const other = await server.create();
    const room = await new Client(server.url).joinOrCreate(ROOM, {
      protocol: PROTOCOL,
      token,
      n: 0,
      exercise: other.exercise,
    });
    expect(room.roomId).toBe(t.hosted.exercise);
    await room.leave();
    await expect(
      new Client(server.url).joinById(other.exercise, { protocol: PROTOCOL, token, n: 0 }),
    ).rejects.toMatchObject({ code: 401 });
    await undisturbed(t, before);
  });
});

describe('over the socket', () => {
  test('commands that are not one’s own: another team, another role, another channel, another’s offer', async () => {
    const t = await table();
    const before = await count(t);
    const refusals = [
      await t.player.commandCode({ act: 'lock' }),
      await t.player.commandCode({ act: 'unseat', seat: SeatId.parse(t.green.seat) }),
      await t.player.commandCode({ act: 'seat', seat: SeatId.parse(t.red.seat), as: 'facilitator' }),
      await t.player.commandCode({
        act: 'say',
        form: 'message',
        channel: { kind: 'teams', teams: ['green'] },
        text: 'spy',
      }),
      await t.player.commandCode({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'I am control' }),
      await t.player.commandCode({ act: 'seal', step: 1, orders: [{ type: 'push', amount: 1 } as never] }),
      await t.player.commandCode({ act: 'answer', offer: 'guessed-offer' as never, answer: 'accepted' }),
      await t.player.commandCode({ act: 'settle' }),
      await t.player.code('draft', {
        id: newCommandId(),
        step: 1,
        team: 'green',
        edits: [{ path: 'push.motto', value: 'x' }],
      }),
      await t.player.code('ask', { question: 'draft', team: 'green' }),
    ];
    expect(refusals).toEqual([
      'not-yours',
      'not-yours',
      'not-yours',
      'not-your-channel',
      'not-yours',
      'orders-from-bots-only',
      'no-such-offer',
      'not-yours',
      'no-team',
      'facilitator-only',
    ]);
    wasLogged({ msg: 'refused', codes: ['not-your-channel'] });
    await undisturbed(t, before);
  });

  test('an unseal of another team’s sheet touches only one’s own', async () => {
    const t = await table();
    await t.other.command({ act: 'seal', step: 1 });
    const before = await count(t);
    expect(await t.player.commandCode({ act: 'unseal', step: 1, team: 'green' })).toBe('not-sealed');
    await undisturbed(t, before);
  });

  test('a command replayed: once in the log, answered each time', async () => {
    const t = await table();
    const before = await count(t);
    const id = newCommandId();
    const say = { act: 'say', form: 'message', channel: { kind: 'all' }, text: 'once' } as const;
    await t.player.command(say, id);
    for (let i = 0; i < 10; i++) expect(await t.player.command(say, id)).toMatchObject({ repeated: true });
    // Even with other content, and from a second tab.
    const tab = await server.join(t.red.token);
    expect(await tab.command({ ...say, text: 'another' }, id)).toMatchObject({ repeated: true });
    await tab.room.leave();
    await undisturbed(t, before + 1);
  });

  test('malformed requests: unknown acts, keys and types, prototype keys, wrong shapes', async () => {
    const t = await table();
    const before = await count(t);
    const id = newCommandId();
    const command = { act: 'say', form: 'message', channel: { kind: 'all' }, text: 'x' };
    for (const payload of [
      undefined,
      null,
      7,
      'command',
      [],
      {},
      { id },
      { id, command: { act: 'destroy' } },
      { id, command: { act: 'start', force: true } },
      { id: 'short', command },
      { id, command: { ...command, text: '' } },
      { id, command: { ...command, text: 'x'.repeat(4_001) } },
      { id, command: { ...command, channel: { kind: 'teams', teams: [] } } },
      JSON.parse(`{"id":"${id}","command":{"act":"start"},"__proto__":{"isAdmin":true}}`),
      JSON.parse(`{"id":"${id}","command":{"act":"start","constructor":{"prototype":{"isAdmin":true}}}}`),
      { id, command: new Map([['act', 'destroy']]) },
      { id, command: { act: 'extend', minutes: Number.NaN } },
      { id, command: { act: 'seal', step: 1n } },
    ])
      expect([payload, await t.player.code('command', payload)]).toEqual([payload, 'malformed-request']);
    for (const path of ['__proto__.x', 'push.__proto__', 'push', 'push.amount.more', '../x'])
      expect(await t.player.code('draft', { id, step: 1, edits: [{ path, value: 1 }] })).toMatch(
        /malformed-request|unknown-field/,
      );
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    expect('isAdmin' in {}).toBe(false);
    expect(await t.player.code('*', {})).toBe('unknown-message');
    for (const type of ['destroy', 'constructor', '__proto__', 'toString', '_'])
      await expect(t.player.room.request(type, {}, { timeout: 5_000 })).rejects.toThrow(/no onMessage/);
    t.player.room.send('destroy', { everything: true });
    await t.player.until(() => t.player.latest('notice')?.code === 'unknown-message');
    wasLogged({ msg: 'turned away', why: 'unknown' });
    wasLogged({ msg: 'turned away', why: 'malformed' });
    expect(t.player.closed).toBeUndefined();
    await undisturbed(t, before);
  });

  test('bytes that are no message at all', async () => {
    const t = await table();
    const before = await count(t);
    const frames = [
      [],
      [0],
      [10],
      [13],
      [17],
      [19, 1, 2],
      [20],
      [21],
      [21, 0xcd],
      [21, 1, 0xdb, 0xff, 0xff, 0xff, 0xff],
      [255, 255],
    ];
    const deep = new Uint8Array(20_000).fill(0x91);
    deep.set([21, 1, 0xa7, ...Buffer.from('command')]);
    const vast = Uint8Array.from([21, 1, 0xa7, ...Buffer.from('command'), 0xdd, 0xff, 0xff, 0xff, 0xff]);
    for (const frame of [...frames.map((bytes) => Uint8Array.from(bytes)), deep, vast]) {
      const tab = await server.join(t.red.token);
      tab.room.connection.send(frame);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tab.room.leave();
    }
    await undisturbed(t, before);
  });

  test('100 KB is refused with a sentence; half a megabyte cuts the line, and joining again works', async () => {
    const t = await table();
    const before = await count(t);
    const large = { id: newCommandId(), command: { act: 'note', text: 'x'.repeat(100 * 1024) } };
    expect(await t.player.code('command', large)).toBe('too-large');
    expect(MAX_MESSAGE).toBeLessThan(100 * 1024);
    wasLogged({ msg: 'turned away', why: 'size' });
    expect(t.player.closed).toBeUndefined();
    t.player.room.send('command', { text: 'x'.repeat(512 * 1024) });
    await t.player.until(() => t.player.closed !== undefined);
    expect(t.player.closed?.code).toBe(1009);
    const again = await server.join(t.red.token);
    expect(await again.commandCode({ act: 'seal', step: 1 })).toBeUndefined();
    await undisturbed(t, before + 1);
  });

  test('a flood is held back, then ended with its reason; the others notice nothing', async () => {
    const t = await table();
    const before = await count(t);
    const codes = await Promise.all(
      Array.from({ length: 90 }, () => t.player.code('here', { path: null }).catch(() => 'cut')),
    );
    expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(10);
    expect(codes).toContain('too-fast');
    wasLogged({ msg: 'turned away', why: 'rate' });
    const flood = Array.from({ length: 700 }, () => t.player.code('here', { path: null }).catch(() => 'cut'));
    await t.player.until(() => t.player.closed !== undefined);
    expect(t.player.closed?.code).toBe(ENDED.flood);
    await Promise.all(flood);
    await undisturbed(t, before);
  });

  test('too many tabs of one seat are refused', async () => {
    const t = await table();
    const tabs: Player[] = [];
    for (let i = 0; i < 7; i++) tabs.push(await server.join(t.red.token));
    expect(await joinRefused({ protocol: PROTOCOL, token: t.red.token, n: 0 })).toMatchObject({
      code: 'too-many-tabs',
    });
    for (const tab of tabs) await tab.room.leave();
  });
});

describe('from another site', () => {
  const evil = { origin: 'https://evil.example' };

  test('nothing can be changed over HTTP, whatever is known', async () => {
    const t = await table();
    const before = await count(t);
    const wish = { title: 'X', ruleset: 'drill', scenario: 'plain' };
    for (const [method, path, body] of [
      ['POST', '/api/exercises', wish],
      ['POST', `/api/join/${t.hosted.code}`, { name: 'E', as: 'observer', salt: SALT }],
      ['DELETE', `/api/exercises/${t.hosted.exercise}`, undefined],
      ['POST', `/matchmake/joinOrCreate/${ROOM}`, { protocol: PROTOCOL, token: t.red.token, n: 0 }],
    ] as const) {
      const answer = await server.host(method, path, body, evil);
      expect([path, answer.status, codeOf(answer.body)]).toEqual([path, 403, 'cross-origin']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect((await server.host(method, path, body, { origin: 'null' })).status).toBe(403);
      expect((await server.host(method, path, body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    }
    wasLogged({ msg: 'a page of another site was turned away', origin: 'https://evil.example' });
    expect(
      (await server.call('GET', '/api/rulesets', undefined, evil)).headers.get('access-control-allow-origin'),
    ).toBeNull();
    expect((await server.host('POST', '/api/exercises', wish, { origin: server.url })).status).toBe(201);
    await undisturbed(t, before);
  });

  test('no socket is opened, nor one at an address that is none', async () => {
    const t = await table();
    const { port } = new URL(server.url);
    const upgrade = (path: string, origin?: string) =>
      new Promise<string>((resolve) => {
        const socket = createConnection(Number(port), '127.0.0.1', () => {
          socket.write(
            `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
              `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${origin === undefined ? '' : `Origin: ${origin}\r\n`}\r\n`,
          );
        });
        socket.once('data', (data) => {
          resolve(data.toString().split('\r\n')[0] ?? '');
          socket.destroy();
        });
      });
    const path = `/abcdefghi/${t.hosted.exercise}?sessionId=abcdefghi`;
    expect(await upgrade(path, 'https://evil.example')).toBe('HTTP/1.1 403 Forbidden');
    expect(await upgrade(path, server.url)).toBe('HTTP/1.1 101 Switching Protocols');
    expect(await upgrade('/')).toBe('HTTP/1.1 404 Not Found');
    expect(await upgrade('/abcdefghi/some-room')).toBe('HTTP/1.1 404 Not Found');
    await undisturbed(t, await count(t));
  });
});

describe('guessing', () => {
  test('codes, keys, host secrets and tokens are slowed down per address, without harming those inside', async () => {
    const t = await table();
    const before = await count(t);
    const statuses = new Set<number>();
    for (let i = 0; i < 60; i++) {
      const { status } = await server.call('GET', `/api/join/${`A${i}`.padEnd(6, 'X')}`);
      statuses.add(status);
    }
    expect([...statuses].sort()).toEqual([404, 429]);
    const blocked = await server.call('GET', '/api/join/ABCDEF');
    expect([blocked.status, codeOf(blocked.body)]).toEqual([429, 'too-fast']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(
      (await server.call('POST', `/api/exercises/${t.hosted.exercise}/facilitate`, { key: 'x', name: 'E' })).status,
    ).toBe(429);
    expect((await server.as('wrong')('GET', '/api/exercises')).status).toBe(429);
    await undisturbed(t, before);
  });
});
