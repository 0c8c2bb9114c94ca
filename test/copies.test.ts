/** Exercises made after another's pattern: a clone begins anew without people, a rehearsal leaves the real one untouched. */
import { type MselItem, readJsonl, verify } from '@sandtable/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drill } from './house/drill.ts';
import { type Player, TestServer } from './house/server.ts';
import { codeOf, Hosted } from './house/wire-types.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

/** Timed to a minute that a rehearsal in real time would never see. */
const TIMED: MselItem = {
  ...{ id: 'A2', title: 'The depot asks', text: '', medium: 'cable', to: 'all', effects: [] },
  trigger: { on: 'minute', turn: 2, minute: 6 },
};

const ITEM: MselItem = {
  id: 'A1',
  title: 'A convoy arrives',
  text: 'It is late.',
  medium: 'news',
  to: 'all',
  justification: 'as planned',
  effects: [{ effect: 'gift', params: { team: 'red', amount: 7 } }],
  trigger: { on: 'phase', turn: 2, moment: 'orders' },
};

/** An exercise in its lobby with two people, a bot and an inject planned. */
async function prepared() {
  const hosted = await server.create({ options: { turns: 3, bias: 9 }, policy: { sealBy: 'lead', marking: 'TEST' } });
  const red = await server.knock(hosted.code, 'Rosa', 'red');
  const boss = await server.join(hosted.token);
  await boss.command({ act: 'msel', change: { do: 'put', items: [ITEM, TIMED] } });
  await boss.until(() => boss.records.some(({ body }) => body.kind === 'msel'));
  const post = (path: string, body: object, token = hosted.token) =>
    server.as(token)('POST', `/api/exercises/${hosted.exercise}/${path}`, body);
  return { hosted, red, boss, post };
}

const stageOf = (player: Player) =>
  player.records.filter(({ body }) => body.kind === 'adjudicated').map(({ body }) => body);

async function exported(hosted: Hosted) {
  const { body } = await server.as(hosted.token)('GET', `/api/exercises/${hosted.exercise}/export`);
  const file = readJsonl(String(body));
  if ('problem' in file) throw new Error(file.problem);
  return file.records;
}

describe('a clone', () => {
  test('has set-up and MSEL of its pattern, its own code and luck, and none of its people', async () => {
    const { hosted, red, boss, post } = await prepared();
    await boss.command({ act: 'start' });
    const clone = Hosted.parse((await post('clone', { title: 'Second group' })).body);
    expect(clone.code).not.toBe(hosted.code);
    const records = await exported(clone);
    expect(records.map(({ body }) => body.kind)).toEqual(['created', 'seated', 'msel']);
    expect(records[0]?.body).toMatchObject({
      kind: 'created',
      title: 'Second group',
      scenario: 'plain',
      options: { turns: 3, bias: 9 },
      policy: { sealBy: 'lead', marking: 'TEST' },
    });
    expect(records[2]?.body).toMatchObject({
      change: { do: 'put', items: [{ id: 'A1', effects: ITEM.effects }, { id: 'A2' }] },
    });
    const [first, own] = [(await exported(hosted))[0]?.body, records[0]?.body];
    if (first?.kind !== 'created' || own?.kind !== 'created') throw new Error('no first record');
    expect(own.digests.luck).not.toBe(first.digests.luck);
    // The pattern's people have no way in; new ones come by the new code.
    await expect(server.join(red.token.replace(hosted.exercise, clone.exercise))).rejects.toThrow();
    await server.knock(clone.code, 'Gero', 'green');
  });

  test('is made by a facilitator only', async () => {
    const { red, post } = await prepared();
    expect(codeOf((await post('clone', { title: 'X' }, red.token)).body)).toBe('facilitator-only');
    expect(codeOf((await post('rehearse', { title: 'X', turns: null }, red.token)).body)).toBe('facilitator-only');
  });
});

describe('a rehearsal', () => {
  test('is played to the end by bots, with the MSEL, and leaves the real exercise as it was', async () => {
    const { hosted, red, boss, post } = await prepared();
    const before = await exported(hosted);
    const made = Hosted.parse((await post('rehearse', { title: 'Rehearsal', turns: null })).body);
    const there = await server.join(made.token);
    await there.until(() => stageOf(there).length === 3, 20_000);
    const sent = there.records.flatMap(({ body }) => (body.kind === 'injected' ? [body.title] : []));
    expect(sent).toEqual([ITEM.title, TIMED.title]);
    expect(there.records[0]?.body).toMatchObject({
      rehearsal: { of: hosted.exercise, turns: null },
      policy: { marking: 'REHEARSAL – TEST' },
    });
    await there.command({ act: 'close' });
    expect(verify({ records: await exported(made), ruleset: drill(), secrets: undefined }).findings).toEqual([]);
    // Nobody comes in by its door, and the real one does not know of it.
    await expect(server.knock(made.code, 'Gero', 'green')).rejects.toThrow('exercise-closed');
    expect(await exported(hosted)).toEqual(before);
    const rosa = await server.join(red.token);
    await boss.command({ act: 'start' });
    await rosa.until(() => rosa.records.some(({ body }) => body.kind === 'opened'));
  });

  test('stops after the turns it was asked for, and is deleted like any exercise', async () => {
    const { post } = await prepared();
    const made = Hosted.parse((await post('rehearse', { title: 'Rehearsal', turns: 2 })).body);
    const there = await server.join(made.token);
    await there.until(() => stageOf(there).length === 2, 20_000);
    await expect(server.knock(made.code, 'Gero', 'green')).rejects.toThrow('door-closed');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(stageOf(there)).toHaveLength(2);
    expect(there.records.some(({ body }) => body.kind === 'sealed' && body.step === 3)).toBe(false);
    expect((await server.as(made.token)('DELETE', `/api/exercises/${made.exercise}`)).status).toBe(204);
  });
});
