/** What a seat in bad hands may try over its socket. */
import { ENDED, MAX_MESSAGE, PROTOCOL, SeatId } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { newCommandId, type Player } from '../house/server.ts';

import { count, joinRefused, server, table, undisturbed, wasLogged } from './attacked.ts';

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
