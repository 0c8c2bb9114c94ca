/** Real sockets, the SDK that browsers use, one server: joining, telling, catching up, drafts, presence, being sent away. */
import {
  blankExercise,
  canonical,
  copyJson,
  ENDED,
  type Exercise,
  endReason,
  foldInto,
  PROTOCOL,
  type ToldRecord,
} from '@sandtable/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drill } from './house/drill.ts';
import { type Player, TestServer } from './house/server.ts';
import type { Hosted } from './house/wire-types.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

/** An exercise with one person a side and an observer, all connected. */
async function table(policy: object = { lockWhenAllSealed: true }) {
  const hosted = await server.create({ policy });
  const seats = {
    red: await server.knock(hosted.code, 'Rosa', 'red'),
    green: await server.knock(hosted.code, 'Gero', 'green'),
    watch: await server.knock(hosted.code, 'Olga'),
  };
  const boss = await server.join(hosted.token);
  const red = await server.join(seats.red.token);
  const green = await server.join(seats.green.token);
  const watch = await server.join(seats.watch.token);
  return { hosted, seats, boss, red, green, watch, all: [boss, red, green, watch] };
}

type Table = Awaited<ReturnType<typeof table>>;

async function turn({ boss, red, green }: Table, step: number): Promise<void> {
  await red.command({ act: 'seal', step });
  await green.command({ act: 'seal', step });
  await boss.command({ act: 'publish', step });
}

function folded(records: readonly ToldRecord[]): Exercise {
  const x = blankExercise();
  foldInto(drill().rules, x, copyJson(records) as never);
  return x;
}

test('everybody plays a turn and folds what they were told to what they may know', async () => {
  const t = await table();
  await t.boss.command({ act: 'start' });
  await t.red.edit('push.amount', 4, 1);
  await turn(t, 1);
  const ack = await t.boss.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'well done' });
  await t.boss.has(ack.n);
  for (const player of t.all) await player.until(() => JSON.stringify(player.records).includes('well done'));
  expect(ack.n).toBe(t.boss.records.length);
  const [boss, red, green, watch] = t.all.map(({ records }) => folded(records));
  expect(red?.known).toMatchObject({ score: { red: 4 }, hold: { red: { password: expect.any(String) } } });
  expect(red?.known).not.toHaveProperty('hold.green.password');
  expect(watch?.known).not.toHaveProperty('hold.red.password');
  expect(boss?.known).toHaveProperty('hold.green.password');
  for (const x of [boss, red, green, watch]) expect(x).toMatchObject({ step: 2, stage: 'orders' });
  expect(t.red.latest('welcome')).toMatchObject({
    protocol: PROTOCOL,
    exercise: t.hosted.exercise,
    seat: t.seats.red.seat,
    viewer: { kind: 'team', team: 'red' },
  });
  expect(t.green.latest('people')).toMatchObject({ [t.seats.red.seat]: 'Rosa', [t.seats.watch.seat]: 'Olga' });
});

test('whoever gives a command has its records before the answer', async () => {
  const t = await table();
  const { n } = await t.boss.command({ act: 'start' });
  expect(t.boss.records.length).toBe(n);
});

test('a cursor gets what follows it; one from another log begins anew; long logs come in pieces', async () => {
  const t = await table();
  await t.boss.command({ act: 'start' });
  for (const player of [t.boss, t.red, t.green])
    for (let i = 0; i < 55; i++)
      await player.command({
        act: 'say',
        form: 'message',
        channel: { kind: 'all' },
        text: `${i} ${'x'.repeat(3_900)}`,
      });
  const length = (t.watch.latest('welcome')?.n ?? 0) + 2 + 165;
  await t.watch.has(length);
  const late = await server.join(t.seats.watch.token);
  await late.has(length);
  const pieces = late.all('records');
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.map(({ from, records, more }) => from + records.length + more)).toEqual(pieces.map(() => length));
  expect(canonical(late.records)).toBe(canonical(t.watch.records));
  for (const frame of late.frames) expect(frame.byteLength).toBeLessThan(300 * 1024);
  const near = await server.join(t.seats.watch.token, length - 3);
  await near.has(3);
  expect(canonical(near.records)).toBe(canonical(t.watch.records.slice(-3)));
  const far = await server.join(t.seats.watch.token, length + 1_000);
  await far.has(length);
  expect(far.all('records')[0]?.from).toBe(0);
});

test('order sheets and presence reach the team and the white cell, nobody else', async () => {
  const t = await table();
  await t.boss.command({ act: 'start' });
  await t.red.edit('push.motto', 'our little secret', 1);
  await t.red.request('here', { path: 'push.motto' });
  await t.boss.until(() => JSON.stringify(t.boss.latest('presence')).includes('push.motto'));
  expect(t.boss.latest('drafts')).toMatchObject({
    team: 'red',
    whole: false,
    fields: { 'push.motto': { seat: t.seats.red.seat } },
  });
  await t.red.until(() => JSON.stringify(t.red.latest('presence')).includes('push.motto'));
  expect(t.red.latest('presence')?.seats.map(({ seat }) => seat)).toEqual([t.seats.red.seat]);
  expect(t.green.latest('presence')?.seats.map(({ seat }) => seat)).toEqual([t.seats.green.seat]);
  expect(t.watch.latest('presence')).toBeUndefined();
  expect(t.watch.latest('drafts')).toBeUndefined();
  for (const player of [t.green, t.watch]) {
    expect(JSON.stringify(player.messages)).not.toContain('our little secret');
    expect(JSON.stringify(player.messages)).not.toContain('push.motto');
  }
  // Whoever comes later finds the sheet as it stands.
  const again = await server.join(t.seats.red.token);
  await again.until(() => again.latest('drafts') !== undefined);
  expect(again.latest('drafts')).toMatchObject({
    whole: true,
    step: 1,
    fields: { 'push.motto': { value: 'our little secret' } },
  });
  const boss = await server.join(t.hosted.token);
  await boss.until(() => boss.all('drafts').length === 2);
});

test('who presents the replay is everybody’s to follow, if it is a facilitator; a player’s word for it stays in the team', async () => {
  const t = await table();
  const presents = (player: Pick<typeof t.green, 'latest'>) =>
    (player.latest('presence')?.seats ?? []).flatMap(({ path }) => (path?.startsWith('present/') ? [path] : []));
  await t.red.request('here', { path: 'present/1/green' });
  await t.red.until(() => presents(t.red).includes('present/1/green'));
  await t.boss.request('here', { path: 'present/1700000000000/red' });
  for (const player of [t.green, t.watch]) {
    await player.until(() => presents(player).includes('present/1700000000000/red'));
    expect(presents(player)).toEqual(['present/1700000000000/red']);
  }
  // Where else a facilitator is remains the white cell's business.
  await t.boss.request('here', { path: 'console' });
  await t.watch.until(() => t.watch.latest('presence')?.seats.length === 0);
  await t.green.until(() => presents(t.green).length === 0);
  expect(JSON.stringify(t.green.messages)).not.toContain('console');
});

test('a second tab of a seat is told everything too, and leaving one leaves the other', async () => {
  const t = await table();
  const tab = await server.join(t.seats.red.token);
  await t.boss.command({ act: 'start' });
  await tab.until(() => folded(tab.records).stage === 'orders');
  await t.red.room.leave();
  // What the second tab says of itself after that shows that the seat still counts as here.
  await tab.room.request('here', { path: 'push.amount' });
  const red = () => t.boss.latest('presence')?.seats.find(({ seat }) => seat === t.seats.red.seat);
  await t.boss.until(() => red()?.path === 'push.amount');
  expect(red()?.online).toBe(true);
  await tab.command({ act: 'seal', step: 1 });
});

test('a line that breaks comes back by itself, and syncing fills the gap', async () => {
  const t = await table();
  const { red } = t;
  red.room.reconnection.enabled = true;
  let back = false;
  red.room.onReconnect(() => {
    back = true;
  });
  const had = red.records.length;
  red.room.connection.close();
  await t.boss.until(
    () => t.boss.latest('presence')?.seats.some(({ seat, online }) => seat === t.seats.red.seat && !online) === true,
  );
  const { n } = await t.boss.command({ act: 'start' });
  await red.until(() => back);
  expect(red.records.length).toBe(had);
  expect(await red.request('sync', { n: had })).toEqual({ n });
  await red.has(n);
  expect((await red.command({ act: 'seal', step: 1 })).n).toBe(n + 1);
});

test('moving a seat, taking it away and giving it a new link end its connections, each with its reason', async () => {
  const t = await table();
  const boss = server.as(t.hosted.token);
  const seat = (id: string) => `/api/exercises/${t.hosted.exercise}/seats/${id}`;
  const ended = async (player: Player) => {
    await player.until(() => player.closed !== undefined);
    const reason = player.closed?.reason ?? '';
    return { why: endReason(player.closed?.code ?? 0), refusal: JSON.parse(reason).refusals[0] };
  };

  const moved = await boss('PATCH', seat(t.seats.red.seat), { as: 'player', team: 'green' });
  expect(moved.status).toBe(200);
  expect(await ended(t.red)).toMatchObject({
    why: 'token',
    refusal: { code: 'revoked', text: { key: 'refuse.moved' } },
  });
  expect(t.red.latest('notice')).toMatchObject({ code: 'revoked' });
  await expect(server.join(t.seats.red.token)).rejects.toMatchObject({ code: 401 });
  const { token, link } = moved.body as { token: string; link: string };
  expect(link).toBe(`${server.url}/s/${t.hosted.exercise}/table#${token}`);
  const again = await server.join(token);
  expect(again.latest('welcome')).toMatchObject({ viewer: { kind: 'team', team: 'green' } });

  const linked = await boss('POST', `${seat(t.seats.green.seat)}/link`);
  expect(linked.status).toBe(200);
  expect(await ended(t.green)).toMatchObject({ why: 'token', refusal: { text: { key: 'refuse.link-replaced' } } });

  await t.boss.command({ act: 'unseat', seat: t.seats.watch.seat });
  expect(await ended(t.watch)).toMatchObject({ why: 'removed', refusal: { code: 'revoked' } });
  await expect(server.join(t.seats.watch.token)).rejects.toMatchObject({ code: 401 });
});

test('what a facilitator asks is answered, and only a facilitator is', async () => {
  const t = await table();
  await t.boss.command({ act: 'start' });
  expect(await t.red.code('ask', { question: 'draft', team: 'red' })).toBe('facilitator-only');
  expect(await t.boss.request('ask', { question: 'dry-run', runs: 20 })).toMatchObject({ runs: 20 });
  await t.red.command({ act: 'seal', step: 1 });
  await t.green.command({ act: 'seal', step: 1 });
  const proposal = await t.boss.request('ask', { question: 'proposal' });
  expect(proposal).toMatchObject({ step: 1, questions: [{ key: 'storm' }] });
  expect(await t.red.code('ask', { question: 'proposal' })).toBe('facilitator-only');
});

test('deleting an exercise tells everybody and leaves nothing', async () => {
  const t = await table();
  const gone = await server.host('DELETE', `/api/exercises/${t.hosted.exercise}`);
  expect(gone.status).toBe(204);
  await t.red.until(() => t.red.closed !== undefined);
  expect(t.red.closed?.code).toBe(ENDED.gone);
  await expect(server.join(t.seats.red.token)).rejects.toMatchObject({ code: 404 });
  expect((await server.call('GET', `/api/join/${t.hosted.code}`)).status).toBe(404);
  expect((await server.host('DELETE', `/api/exercises/${t.hosted.exercise}`)).status).toBe(404);
});

test('an exercise nobody is connected to is opened for whoever knocks, and goes on where it was', async () => {
  const hosted: Hosted = await server.create();
  const { token } = await server.knock(hosted.code, 'Rosa', 'red');
  const boss = await server.join(hosted.token);
  await boss.command({ act: 'start' });
  await boss.room.leave();
  await boss.until(() => boss.closed !== undefined);
  const red = await server.join(token);
  await red.has(red.latest('welcome')?.n ?? 99);
  expect(folded(red.records)).toMatchObject({ stage: 'orders', step: 1 });
});
