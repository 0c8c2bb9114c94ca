/** Files: export and import, backups, an exercise whose ruleset is gone, replay. */
import { readFileSync } from 'node:fs';
import { openStore } from '@sandtable/server/store/store.ts';
import { readJsonl, verify } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { drill } from '../house/drill.ts';
import { codeOf, Hosted, Invited } from '../house/wire-types.ts';

import { path, played, server } from './served.ts';

describe('export and import', () => {
  test('an unfinished exercise goes on elsewhere: log, drafts apart, links and names with it', async () => {
    const { hosted, seats } = await played({}, 'orders');
    const exported = await server.as(hosted.token)('GET', path(hosted, '/export'));
    expect(exported.status).toBe(200);
    expect(exported.headers.get('content-disposition')).toBe('attachment; filename=Drill.jsonl');
    const text = String(exported.body);
    const file = readJsonl(text);
    if ('problem' in file) throw new Error(file.problem);
    expect(file.header).toMatchObject({
      title: 'Drill',
      marking: 'EXERCISE',
      people: { [seats.red.seat]: 'Rosa' },
      secrets: {},
    });

    const twice = await server.host('POST', '/api/exercises/import', text, { 'content-type': 'text/plain' });
    expect([twice.status, codeOf(twice.body)]).toEqual([409, 'exercise-exists']);
    await server.host('DELETE', path(hosted));
    const imported = await server.host('POST', '/api/exercises/import', text, { 'content-type': 'text/plain' });
    expect(imported.status).toBe(201);
    const again = Hosted.parse(imported.body);
    expect(again).toMatchObject({ exercise: hosted.exercise, code: hosted.code });
    const boss = await server.join(again.token);
    expect(boss.latest('people')).toMatchObject({ [seats.red.seat]: 'Rosa' });
    // A plain export hands out no links: new ones are made.
    const link = await server.as(again.token)('POST', path(hosted, `/seats/${seats.red.seat}/link`));
    const red = await server.join(Invited.parse(link.body).token);
    await red.command({ act: 'seal', step: 2 });
    await boss.command({ act: 'seal', step: 2, team: 'green' });
    await boss.command({ act: 'publish', step: 2 });
    for (const player of [boss, red]) await player.room.leave();
  });

  test('a backup file brings the links back too', async () => {
    const { hosted, seats } = await played({}, 'orders');
    const store = await openStore({ folder: server.folder });
    const file = await store.backup(hosted.exercise, Date.now());
    const text = readFileSync(file, 'utf8');
    await store.close();
    await server.host('DELETE', path(hosted));
    const imported = await server.host('POST', '/api/exercises/import', text, { 'content-type': 'text/plain' });
    expect(imported.status).toBe(201);
    const red = await server.join(seats.red.token);
    await red.command({ act: 'seal', step: 2 });
    await red.room.leave();
  });

  test('a closed one reveals its secrets, verifies, and comes back for replay alone', async () => {
    const { hosted } = await played();
    const exported = await server.as(hosted.token)('GET', path(hosted, '/export?pseudonyms=1'));
    const text = String(exported.body);
    const file = readJsonl(text);
    if ('problem' in file) throw new Error(file.problem);
    expect(file.header.secrets).toBeUndefined();
    expect(Object.values(file.header.people ?? {}).sort()).toEqual(['Person 1', 'Person 2']);
    expect(text).not.toContain('Rosa');
    expect(verify({ records: file.records, ruleset: drill() }).findings).toEqual([]);
    await server.host('DELETE', path(hosted));
    const imported = await server.host('POST', '/api/exercises/import', text, { 'content-type': 'text/plain' });
    const again = Hosted.parse(imported.body);
    const replay = await server.as(again.token)('GET', path(hosted, '/replay'));
    expect(replay.body).toMatchObject({ viewer: { kind: 'facilitator' }, live: false });
    const boss = await server.join(again.token);
    expect(await boss.commandCode({ act: 'note', text: 'too late' })).toBeDefined();
    await boss.room.leave();
  });

  test('a file that was edited, cut short, of another protocol or not ours says where, and nothing is kept', async () => {
    const { hosted } = await played({}, 'orders');
    const text = String((await server.as(hosted.token)('GET', path(hosted, '/export'))).body);
    await server.host('DELETE', path(hosted));
    const lines = text.trimEnd().split('\n');
    const refusals = async (content: string) => {
      const { status, body } = await server.host('POST', '/api/exercises/import', content, {
        'content-type': 'text/plain',
      });
      const { refusals: list } = z
        .object({ refusals: z.array(z.object({ code: z.string(), text: z.object({ values: z.looseObject({}) }) })) })
        .parse(body);
      return { status, code: list[0]?.code, ...list[0]?.text.values };
    };
    expect(await refusals(`${lines.slice(0, 5).join('\n')}\n`)).toMatchObject({
      status: 400,
      code: 'faulty-file',
      line: 6,
    });
    expect(await refusals(text.replace('"confidential note"', '"harmless note"'))).toMatchObject({
      code: 'faulty-file',
      line: 8,
    });
    expect(await refusals(text.replace('"protocol":1', '"protocol":9'))).toMatchObject({
      code: 'faulty-file',
      line: 1,
    });
    expect(await refusals('{"hello":1}\n')).toMatchObject({ status: 400, code: 'faulty-file', line: 1 });
    expect(await refusals('PK\u0003\u0004')).toMatchObject({ status: 400, code: 'faulty-file', line: 1 });
    const { secrets: _, ...header } = JSON.parse(lines[0] ?? '').sandtable;
    const bare = [JSON.stringify({ sandtable: header }), ...lines.slice(1)].join('\n');
    const without = await server.host('POST', '/api/exercises/import', `${bare}\n`, { 'content-type': 'text/plain' });
    expect([without.status, codeOf(without.body)]).toEqual([400, 'no-secrets']);
    expect((await server.host('GET', path(hosted, '/replay'))).status).toBe(401);
    expect((await server.call('GET', `/api/join/${hosted.code}`)).status).toBe(404);
    const unasked = await server.call('POST', '/api/exercises/import', text, { 'content-type': 'text/plain' });
    expect(unasked.status).toBe(401);
  });
});

test('an exercise whose ruleset is gone says so at every door, and can still be exported and deleted', async () => {
  const { hosted, seats } = await played({}, 'orders');
  const text = String((await server.as(hosted.token)('GET', path(hosted, '/export'))).body);
  await server.host('DELETE', path(hosted));
  const file = readJsonl(text);
  if ('problem' in file) throw new Error(file.problem);
  const store = await openStore({ folder: server.folder });
  const records = file.records.map((record) =>
    record.body.kind === 'created' ? { ...record, body: { ...record.body, ruleset: 'gone-by-now' } } : record,
  );
  await store.createExercise({
    id: hosted.exercise,
    secrets: { luck: '0'.repeat(64), seal: '0'.repeat(64) },
    keyDigest: null,
    retentionDays: null,
    codes: [hosted.code],
    records: () => records,
    serials: new Map([
      [hosted.seat, 1],
      [seats.red.seat, 1],
    ]),
  });
  await store.close();
  await expect(server.join(hosted.token)).rejects.toMatchObject({
    code: 500,
    message: expect.stringContaining('no-such-ruleset'),
  });
  const door = await server.call('GET', `/api/join/${hosted.code}`);
  expect([door.status, codeOf(door.body)]).toEqual([503, 'no-such-ruleset']);
  const list = await server.host('GET', '/api/exercises');
  expect(JSON.stringify(list.body)).toContain('gone-by-now');
  expect((await server.as(seats.red.token)('GET', path(hosted, '/export'))).status).toBe(403);
  expect((await server.as(hosted.token)('GET', path(hosted, '/export'))).status).toBe(200);
  const imported = await server.host('POST', '/api/exercises/import', text.replaceAll('"drill"', '"gone"'), {
    'content-type': 'text/plain',
  });
  expect([imported.status, codeOf(imported.body)]).toEqual([400, 'faulty-file']);
  expect((await server.host('DELETE', path(hosted))).status).toBe(204);
});

describe('replay', () => {
  const Answer = z.object({
    views: z.array(z.string()),
    live: z.boolean(),
    records: z.array(z.looseObject({ n: z.int() })),
  });

  test('a facilitator sees everything, everybody else what the policy says', async () => {
    for (const [policy, upTo, views] of [
      ['facilitator', 'over', null],
      ['own-side', 'over', ['red']],
      ['everyone', 'orders', ['red']],
      ['everyone', 'over', ['facilitator', 'red', 'green', 'observer']],
    ] as const) {
      const { hosted, seats } = await played({ replay: policy }, upTo);
      const all = Answer.parse((await server.as(hosted.token)('GET', path(hosted, '/replay'))).body);
      expect(all.views).toEqual(['facilitator', 'red', 'green', 'observer']);
      expect(all.live).toBe(upTo === 'orders');
      expect(all.records.map(({ n }) => n)).toEqual(all.records.map((_, index) => index));
      expect(JSON.stringify(all.records)).toContain('confidential note');
      const own = await server.as(seats.red.token)('GET', path(hosted, '/replay'));
      if (views === null) {
        expect([own.status, codeOf(own.body)]).toEqual([403, 'replay-closed']);
        continue;
      }
      const red = Answer.parse(own.body);
      expect(red.views).toEqual(views);
      expect(JSON.stringify(red.records)).not.toMatch(/password-of-green/);
      const whole = await server.as(seats.red.token)('GET', path(hosted, '/replay?as=facilitator'));
      const side = await server.as(seats.red.token)('GET', path(hosted, '/replay?as=green'));
      if (views.length === 1) {
        expect([whole.status, side.status]).toEqual([403, 403]);
        continue;
      }
      expect(JSON.stringify(side.body)).toMatch(/password-of-green/);
      const { records } = Answer.parse(whole.body);
      expect(records.map(({ n }) => n)).toEqual(records.map((_, index) => index));
      expect(JSON.stringify(records)).toMatch(/password-of-green/);
      for (const secret of ['confidential note', 'in confidence'])
        expect(JSON.stringify(records)).not.toContain(secret);
    }
  });
});
