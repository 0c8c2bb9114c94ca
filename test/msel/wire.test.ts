/** The MSEL over the wire: taken in whole or not at all, told to the white cell alone, and kept by copies. */
import type { MselItem } from '@sandtable/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer } from '../house/server.ts';
import { codeOf, Hosted } from '../house/wire-types.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const item = (id: string, more: Partial<MselItem> = {}): MselItem => ({
  ...{ id, title: `canary-${id}`, text: 'canary words', medium: 'news', to: 'all', effects: [] },
  trigger: { on: 'manual' },
  ...more,
});

async function laid() {
  const hosted = await server.create();
  const red = await server.knock(hosted.code, 'Rosa', 'red');
  const green = await server.knock(hosted.code, 'Gero', 'green');
  const watcher = await server.knock(hosted.code, 'Olga');
  const players = await Promise.all([red, green, watcher].map(({ token }) => server.join(token)));
  const boss = await server.join(hosted.token);
  const put = (token: string, body: object) => server.as(token)('POST', `/api/exercises/${hosted.exercise}/msel`, body);
  return { hosted, red, boss, players, put };
}

const listOf = (boss: Awaited<ReturnType<TestServer['join']>>) =>
  boss.records.flatMap(({ body }) =>
    body.kind === 'msel' && body.change?.do === 'put' ? body.change.items.map(({ id }) => id) : [],
  );

test('a list larger than a message is taken in whole, and players are told nothing of it until an item is sent', async () => {
  const { hosted, boss, players, put } = await laid();
  const long = Array.from({ length: 120 }, (_, i) =>
    item(`n${i}`, { text: `canary ${'words '.repeat(200)}`, to: i === 0 ? ['red'] : 'all' }),
  );
  expect(JSON.stringify(long).length).toBeGreaterThan(64 * 1024);
  expect((await put(hosted.token, { do: 'put', items: long })).status).toBe(200);
  await boss.until(() => listOf(boss).length === 120);
  await boss.command({ act: 'start' });
  await boss.command({ act: 'deliver', item: 'n0' });
  await boss.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'the end' });
  for (const player of players)
    await player.until(() => player.records.some(({ body }) => body.kind === 'said' && body.text === 'the end'));
  const [red, ...others] = players.map((player) => JSON.stringify(player.messages));
  expect(red).toContain('canary-n0');
  expect(red).not.toMatch(/canary-n[1-9]/);
  for (const told of others) expect(told).not.toContain('canary');
});

test('one bad item and the whole list is refused; who is no facilitator may not; what is no list is not understood', async () => {
  const { hosted, red, boss, put } = await laid();
  const bad = await put(hosted.token, { do: 'put', items: [item('good'), item('bad', { to: ['atlantis'] })] });
  expect([bad.status, codeOf(bad.body)]).toEqual([409, 'msel-team']);
  const player = await put(red.token, { do: 'put', items: [item('good')] });
  expect([player.status, codeOf(player.body)]).toEqual([403, 'facilitator-only']);
  const nobody = await put('nonsense', { do: 'put', items: [item('good')] });
  expect(nobody.status).toBe(401);
  for (const body of [{}, { do: 'put' }, { do: 'put', items: [{ id: 'x' }] }, { do: 'put', items: [item('a b')] }])
    expect((await put(hosted.token, body)).status).toBe(400);
  const huge = await put(hosted.token, { do: 'put', items: [item('x', { text: 'x'.repeat(5_000_000) })] });
  expect(huge.status).toBe(413);
  await boss.command({ act: 'start' });
  expect(listOf(boss)).toEqual([]);
});

test('a fork and an exercise that goes on elsewhere keep the list, with what was written on it since', async () => {
  const { hosted, boss, put } = await laid();
  await put(hosted.token, { do: 'put', items: [item('early')] });
  await boss.command({ act: 'start' });
  await boss.command({ act: 'seal', step: 1, team: 'red' });
  await boss.command({ act: 'seal', step: 1, team: 'green' });
  await boss.command({ act: 'lock' });
  await boss.command({ act: 'publish', step: 1 });
  await put(hosted.token, { do: 'put', items: [item('late')] });
  await boss.command({ act: 'deliver', item: 'late' });
  const made = await server.as(hosted.token)('POST', `/api/exercises/${hosted.exercise}/fork`, { step: 1, title: 'F' });
  const there = await server.join(Hosted.parse(made.body).token);
  await there.until(() => listOf(there).length === 2);
  expect(listOf(there)).toEqual(['early', 'late']);
  // It was sent in the parent's second turn, not in the fork's.
  await there.command({ act: 'resume' }).catch(() => {});
  await there.command({ act: 'deliver', item: 'late' });

  const exported = await server.as(hosted.token)('GET', `/api/exercises/${hosted.exercise}/export`);
  await server.host('DELETE', `/api/exercises/${hosted.exercise}`);
  const imported = await server.host('POST', '/api/exercises/import', String(exported.body), {
    'content-type': 'text/plain',
  });
  const again = await server.join(Hosted.parse(imported.body).token);
  await again.until(() => listOf(again).length === 2);
  await expect(again.command({ act: 'deliver', item: 'late' })).rejects.toThrow('msel-sent');
  await again.command({ act: 'deliver', item: 'early' });
});
