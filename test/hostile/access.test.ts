/** Tokens, other sites and guesses: what may be tried without a seat. */
import { createConnection } from 'node:net';
import { Client } from '@colyseus/sdk';
import { Tokens } from '@sandtable/server/auth.ts';
import { ExerciseId, PROTOCOL, ROOM, SeatId } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { SALT } from '../house/server.ts';
import { codeOf } from '../house/wire-types.ts';

import { count, joinRefused, server, table, undisturbed, wasLogged } from './attacked.ts';

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
