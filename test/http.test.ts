/** The HTTP side: hosting, doors, links, export and import, replay, pages, health. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@sandtable/server/store/store.ts';
import { readJsonl, type Stage, verify } from '@sandtable/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { drill } from './house/drill.ts';
import { SALT, TestServer } from './house/server.ts';
import { Admission, codeOf, Hosted, Invited } from './house/wire-types.ts';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'sandtable-pages-'));
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sandtable</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), `console.log(${JSON.stringify('x'.repeat(5_000))})`);
  writeFileSync(join(folder, '.secret'), 'not for you');
  server = await TestServer.start({ pages: folder });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const path = (hosted: Hosted, rest = '') => `/api/exercises/${hosted.exercise}${rest}`;

/** Plays all three turns of a drill by hand and closes it. */
async function played(policy: object = {}, upTo: Stage = 'closed') {
  const hosted = await server.create({ policy: { lockWhenAllSealed: true, ...policy } });
  const seats = {
    red: await server.knock(hosted.code, 'Rosa', 'red'),
    green: await server.knock(hosted.code, 'Gero', 'green'),
  };
  const boss = await server.join(hosted.token);
  const red = await server.join(seats.red.token);
  const green = await server.join(seats.green.token);
  await boss.command({ act: 'start' });
  await boss.command({ act: 'note', text: 'confidential note' });
  await red.command({ act: 'say', form: 'message', channel: { kind: 'white-cell' }, text: 'in confidence' });
  for (let step = 1; step <= (upTo === 'orders' ? 1 : 3); step++) {
    await red.command({ act: 'seal', step });
    await green.command({ act: 'seal', step });
    await boss.command({ act: 'publish', step });
  }
  if (upTo === 'closed') await boss.command({ act: 'close' });
  for (const player of [boss, red, green]) await player.room.leave();
  return { hosted, seats };
}

describe('hosting', () => {
  test('needs the host secret, a known ruleset and scenario, and options within their limits', async () => {
    const wish = { title: 'X', ruleset: 'drill', scenario: 'plain' };
    expect(await server.call('POST', '/api/exercises', wish)).toMatchObject({ status: 401 });
    const codes = async (more: object) => {
      const { status, body } = await server.host('POST', '/api/exercises', { ...wish, ...more });
      return [status, codeOf(body)];
    };
    expect(await codes({ ruleset: 'chess' })).toEqual([404, 'no-such-ruleset']);
    expect(await codes({ scenario: 'fancy' })).toEqual([400, 'no-such-scenario']);
    expect(await codes({ options: { turns: 99 } })).toEqual([400, 'option-out-of-limits']);
    expect(await codes({ options: { speed: 9 } })).toEqual([400, 'no-such-option']);
    expect(await codes({ title: '' })).toEqual([400, 'malformed-request']);
    expect(await codes({ policy: { seatsPerTeam: 0 } })).toEqual([400, 'malformed-request']);
  });

  test('lists what there is, with how it stands, whether somebody is in it or not', async () => {
    const { hosted } = await played({}, 'orders');
    const list = async () => {
      const { body } = await server.host('GET', '/api/exercises');
      return z
        .array(z.looseObject({ exercise: z.string() }))
        .parse(body)
        .find((item) => item.exercise === hosted.exercise);
    };
    expect(await list()).toMatchObject({
      code: hosted.code,
      title: 'Drill',
      ruleset: 'drill',
      stage: 'orders',
      turn: 2,
      turns: 3,
      people: 0,
    });
    const boss = await server.join(hosted.token);
    expect(await list()).toMatchObject({ stage: 'orders', people: 1 });
    await boss.room.leave();
    expect((await server.call('GET', '/api/exercises')).status).toBe(401);
    const rulesets = await server.call('GET', '/api/rulesets');
    expect(rulesets.body).toEqual([{ id: 'drill', revision: 2, bots: ['random', 'doctrine'] }]);
  });
});

describe('the door', () => {
  test('says who is in, and lets people in until a team is full', async () => {
    const hosted = await server.create({ policy: { seatsPerTeam: 2 } });
    await server.knock(hosted.code, 'Rosa', 'red', { role: 'lead' });
    const typed = `${hosted.code.slice(0, 3)}-${hosted.code.slice(3).toLowerCase()}`;
    const { status, body } = await server.call('GET', `/api/join/${typed}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      exercise: hosted.exercise,
      code: hosted.code,
      stage: 'lobby',
      open: true,
      teams: [
        {
          id: 'red',
          seats: 2,
          taken: 1,
          names: ['Rosa'],
          roles: [
            { id: 'lead', taken: true },
            { id: 'gunner', taken: false },
          ],
        },
        { id: 'green', seats: 2, taken: 0, names: [] },
      ],
    });
    await server.knock(hosted.code, 'Rita', 'red');
    const full = await server.call('POST', `/api/join/${hosted.code}`, {
      name: 'Rex',
      as: 'player',
      team: 'red',
      salt: SALT,
    });
    expect([full.status, codeOf(full.body)]).toEqual([409, 'team-full']);
  });

  test('is shut by policy, and after the end', async () => {
    const hosted = await server.create({ policy: { door: 'closed', observers: false } });
    const knock = (more: object) => server.call('POST', `/api/join/${hosted.code}`, { name: 'N', salt: SALT, ...more });
    expect(codeOf((await knock({ as: 'player', team: 'red' })).body)).toBe('door-closed');
    const boss = await server.join(hosted.token);
    await boss.command({ act: 'policy', policy: { door: 'open' } });
    expect(codeOf((await knock({ as: 'observer' })).body)).toBe('no-observers');
    expect(codeOf((await knock({ as: 'player', team: 'blue' })).body)).toBe('no-such-team');
    expect((await knock({ as: 'player', team: 'red' })).status).toBe(201);
    await boss.command({ act: 'close' });
    expect(codeOf((await knock({ as: 'player', team: 'red' })).body)).toBe('exercise-closed');
    await boss.room.leave();
  });

  test('a wrong code is refused', async () => {
    const { status, body } = await server.call('GET', '/api/join/NOPE22');
    expect([status, codeOf(body)]).toEqual([404, 'no-such-code']);
  });
});

describe('facilitators', () => {
  test('come in with the key, however it was typed', async () => {
    const hosted = await server.create();
    const key = hosted.key.toLowerCase().replaceAll('-', ' ');
    const { status, body } = await server.call('POST', path(hosted, '/facilitate'), { key, name: 'Bea' });
    expect(status).toBe(201);
    const admitted = Admission.parse(body);
    expect(admitted.viewer).toEqual({ kind: 'facilitator' });
    const boss = await server.join(admitted.token);
    expect(boss.latest('people')).toMatchObject({ [admitted.seat]: 'Bea' });
    await boss.room.leave();
    const wrong = await server.call('POST', path(hosted, '/facilitate'), {
      key: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE',
      name: 'Eve',
    });
    expect([wrong.status, codeOf(wrong.body)]).toEqual([403, 'wrong-key']);
  });

  test('invite, link, move and erase; players may not', async () => {
    const hosted = await server.create();
    const boss = server.as(hosted.token);
    const invited = await boss('POST', path(hosted, '/invitations'), {
      as: 'player',
      team: 'red',
      role: 'gunner',
      name: 'Gus',
    });
    expect(invited.status).toBe(201);
    const { seat, token, link } = Invited.parse(invited.body);
    expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/s/${hosted.exercise}/table#s1\\.`));
    const observer = await boss('POST', path(hosted, '/invitations'), { as: 'observer' });
    expect(Invited.parse(observer.body).link).toContain('/watch#');
    const cell = await boss('POST', path(hosted, '/invitations'), { as: 'facilitator', name: 'Second' });
    expect(Invited.parse(cell.body).link).toContain('/console#');

    const role = await boss('PATCH', path(hosted, `/seats/${seat}`), { as: 'player', team: 'red', role: 'lead' });
    expect(Invited.parse(role.body).token).toBe(token);
    const relinked = await boss('POST', path(hosted, `/seats/${seat}/link`));
    expect(Invited.parse(relinked.body).token).not.toBe(token);
    expect((await server.as(token)('GET', path(hosted, '/export'))).status).toBe(401);
    const player = server.as(Invited.parse(relinked.body).token);
    for (const [method, rest, body] of [
      ['POST', '/invitations', { as: 'facilitator' }],
      ['PATCH', `/seats/${seat}`, { as: 'facilitator' }],
      ['POST', `/seats/${hosted.seat}/link`, undefined],
      ['DELETE', `/people/${seat}`, undefined],
      ['GET', '/export', undefined],
      ['DELETE', '', undefined],
    ] as const)
      expect([rest, (await player(method, path(hosted, rest), body)).status]).toEqual([rest, 403]);
    expect((await boss('DELETE', path(hosted, `/people/${seat}`))).status).toBe(204);
    const door = await server.call('GET', `/api/join/${hosted.code}`);
    expect(JSON.stringify(door.body)).not.toContain('Gus');
    expect((await boss('PATCH', path(hosted, '/seats/nosuchseat'), { as: 'observer' })).status).toBe(404);
    expect((await boss('PATCH', path(hosted, '/seats/..%2f'), { as: 'observer' })).status).toBe(404);
    // A token of one exercise opens nothing of another.
    const other = await server.create();
    expect((await boss('GET', path(other, '/export'))).status).toBe(401);
  });
});

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

describe('pages and health', () => {
  test('every page is served under a strict policy, files with hashed names for ever, nothing from outside the folder', async () => {
    const page = await server.call('GET', '/s/abc/table');
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>Sandtable</title>']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    for (const name of ['x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials'])
      expect(page.headers.get(name)).toBeNull();
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');

    const asset = await fetch(`${server.url}/assets/main-abc123.js`, { headers: { 'accept-encoding': 'br' } });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect((await asset.text()).length).toBe(5_015);
    const plain = await server.call('GET', '/assets/main-abc123.js', undefined, { 'accept-encoding': 'identity' });
    expect(String(plain.body).length).toBe(5_015);
    const tag = asset.headers.get('etag') ?? '';
    expect(
      (
        await server.call('GET', '/assets/main-abc123.js', undefined, {
          'if-none-match': tag,
          'cache-control': 'max-age=0',
        })
      ).status,
    ).toBe(304);
    for (const missing of [
      '/assets/gone.js',
      '/.secret',
      '/..%2f..%2fetc/passwd.txt',
      '/monitor.html',
      '/__healthcheck.js',
    ])
      expect([missing, (await server.call('GET', missing)).status]).toEqual([missing, 404]);
  });

  test('nothing of Colyseus own answers: no monitor, no matchmaking but joining', async () => {
    for (const address of ['/monitor', '/__healthcheck', '/playground', '/colyseus'])
      expect((await server.call('GET', address)).body).toContain('<title>Sandtable</title>');
    const preflight = await server.call('OPTIONS', '/matchmake/joinOrCreate/exercise', undefined, {
      origin: 'https://evil.example',
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    for (const method of ['create', 'join', 'reconnect', 'constructor'])
      expect((await server.call('POST', `/matchmake/${method}/exercise`, {})).status).toBe(404);
    expect((await server.call('POST', '/matchmake/joinOrCreate/lobby', {})).status).toBe(404);
    expect((await server.call('GET', '/api/nothing')).status).toBe(404);
  });

  test('health and numbers are told', async () => {
    expect(await server.call('GET', '/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
    const metrics = await server.call('GET', '/metrics');
    expect(String(metrics.body)).toContain('sandtable_commands_total');
    expect(String(metrics.body)).toMatch(/sandtable_exercises \d/);
  });
});
