/** A fork begins where its parent stood, with the same luck and other people, and gives nothing of that luck away. */
import { type Body, forkedLog, prefixLength, readJsonl, SeatId, verify } from '@sandtable/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drill } from './house/drill.ts';
import { newId, SampleLog } from './house/log.ts';
import { TestServer } from './house/server.ts';
import { codeOf, Hosted } from './house/wire-types.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

/** An exercise with two people of which `steps` steps are published. */
async function played(steps: number) {
  const hosted = await server.create({ policy: { lockWhenAllSealed: true } });
  const red = await server.knock(hosted.code, 'Rosa', 'red');
  await server.knock(hosted.code, 'Gero', 'green');
  const boss = await server.join(hosted.token);
  await boss.command({ act: 'start' });
  for (let step = 1; step <= steps; step++) await playStep(boss, step);
  return { hosted, red, boss };
}

async function playStep(boss: Awaited<ReturnType<TestServer['join']>>, step: number) {
  await boss.command({ act: 'seal', step, team: 'red' });
  await boss.command({ act: 'seal', step, team: 'green' });
  await boss.command({ act: 'publish', step });
}

const entriesOf = (boss: Awaited<ReturnType<TestServer['join']>>, step: number) =>
  boss.records.flatMap(({ body }) => (body.kind === 'adjudicated' && body.step === step ? [body.entries] : []));

describe('a fork', () => {
  test('plays on with the same luck, apart from its parent', async () => {
    const { hosted, red, boss } = await played(2);
    const { status, body } = await server.as(hosted.token)('POST', `/api/exercises/${hosted.exercise}/fork`, {
      step: 1,
      title: 'What if',
    });
    expect(status).toBe(201);
    const child = Hosted.parse(body);
    expect(child.exercise).not.toBe(hosted.exercise);
    const there = await server.join(child.token);
    await there.until(() => there.records.some(({ body: told }) => told.kind === 'adjudicated'));
    // Same orders, same luck: the step played again comes out as it did.
    await playStep(there, 2);
    await there.until(() => entriesOf(there, 2).length > 0);
    expect(entriesOf(there, 2)).toEqual(entriesOf(boss, 2));
    // The parent says so to its white cell; its people have no way in.
    await boss.until(() => boss.records.some(({ body: told }) => told.kind === 'forked'));
    await expect(server.join(red.token.replace(hosted.exercise, child.exercise))).rejects.toThrow();
  });

  test('reveals nothing while its parent plays, and verifies once both are closed', async () => {
    const { hosted, boss } = await played(1);
    const made = await server.as(hosted.token)('POST', `/api/exercises/${hosted.exercise}/fork`, {
      step: 1,
      title: 'F',
    });
    const child = Hosted.parse(made.body);
    const there = await server.join(child.token);
    await there.command({ act: 'close' });
    await there.until(() => there.records.some(({ body }) => body.kind === 'closed'));
    const closed = there.records.find(({ body }) => body.kind === 'closed')?.body;
    expect(closed).toEqual({ kind: 'closed' });
    const later = Hosted.parse(
      (await server.as(hosted.token)('POST', `/api/exercises/${hosted.exercise}/fork`, { step: 0, title: 'G' })).body,
    );
    await boss.command({ act: 'close' });
    const last = await server.join(later.token);
    await last.command({ act: 'close' });
    const { body } = await server.as(later.token)('GET', `/api/exercises/${later.exercise}/export`);
    const file = readJsonl(String(body));
    if ('problem' in file) throw new Error(file.problem);
    expect(verify({ records: file.records, ruleset: drill(), secrets: undefined }).findings).toEqual([]);
  });

  test('is refused for a step that was not played, and to anybody but a facilitator', async () => {
    const { hosted, red } = await played(1);
    const fork = (token: string, step: number) =>
      server.as(token)('POST', `/api/exercises/${hosted.exercise}/fork`, { step, title: 'X' });
    const late = await fork(hosted.token, 2);
    expect([late.status, codeOf(late.body)]).toEqual([409, 'no-such-step']);
    const player = await fork(red.token, 1);
    expect([player.status, codeOf(player.body)]).toEqual([403, 'facilitator-only']);
  });
});

describe('the prefix of a step', () => {
  const adjudicated = (step: number): Body => ({
    kind: 'adjudicated',
    step,
    revision: 1,
    orders: [],
    questions: [],
    rulings: [],
    entries: [],
    head: '0'.repeat(64),
  });
  const log = (bodies: readonly Body[]) => {
    const sample = new SampleLog();
    return bodies.map((body) => sample.add({ actor: { kind: 'host' }, audience: 'all', body }));
  };

  test('follows the branch in play', () => {
    const records = log([
      { kind: 'opened', salts: {}, entries: [] },
      adjudicated(1),
      adjudicated(2),
      { kind: 'rewound', step: 1, branch: 2, sameLuck: false, reason: '' },
      adjudicated(2),
    ]);
    expect([0, 1, 2, 3].map((step) => prefixLength(records, step))).toEqual([1, 2, 5, undefined]);
    expect(prefixLength(records.slice(0, 4), 2)).toBeUndefined();
    const identity = {
      exercise: newId(),
      code: 'ABCDEF',
      title: 'X',
      secrets: { luck: '1'.repeat(64), seal: '2'.repeat(64) },
      seat: SeatId.parse('seat1'),
      now: 5,
    };
    expect(forkedLog(records, 3, identity)).toBeUndefined();
  });
});
