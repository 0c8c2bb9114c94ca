import { Writable } from 'node:stream';
import { Client } from '@colyseus/sdk';
import { makeLogger } from '@sandtable/server/observe.ts';
import { endReason, ROOM } from '@sandtable/shared';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { z } from 'zod';
import { TestServer } from '../house/server.ts';
import { codeOf } from '../house/wire-types.ts';

export let server: TestServer;
export const logged: { level: string; msg: string; [key: string]: unknown }[] = [];

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
export async function joinRefused(
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

export async function table() {
  const hosted = await server.create({ policy: { seatsPerTeam: 2 } });
  const red = await server.knock(hosted.code, 'Rosa', 'red');
  const green = await server.knock(hosted.code, 'Gero', 'green');
  const boss = await server.join(hosted.token);
  const player = await server.join(red.token);
  const other = await server.join(green.token);
  await boss.command({ act: 'start' });
  return { hosted, red, green, boss, player, other };
}
export type Table = Awaited<ReturnType<typeof table>>;

/** The log is as long as it was, everybody is still there, and a command goes through. */
export async function undisturbed({ boss, other }: Table, n: number): Promise<void> {
  expect(boss.closed).toBeUndefined();
  expect(other.closed).toBeUndefined();
  const { n: now } = await boss.command({ act: 'note', text: 'still here' });
  expect(now).toBe(n + 1);
  expect(
    await other.commandCode({ act: 'say', form: 'message', channel: { kind: 'all' }, text: 'me too' }),
  ).toBeUndefined();
}

export const count = async (t: Table) => (await t.boss.request<{ n: number }>('sync', { n: t.boss.records.length })).n;
export const wasLogged = (match: { [key: string]: unknown }) =>
  expect(logged).toContainEqual(expect.objectContaining(match));
