/** Doors: hosting, joining, the key, links. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { SALT } from '../house/server.ts';
import { Admission, codeOf, Invited } from '../house/wire-types.ts';

import { path, played, server } from './served.ts';

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

  test('while it is shut, whoever has the code may ask the white cell, and cannot drown it', async () => {
    const hosted = await server.create({ policy: { door: 'closed' } });
    const boss = await server.join(hosted.token);
    const ask = (name: unknown) => server.call('POST', `/api/join/${hosted.code}/ask`, { name });
    expect((await ask('Nora')).status).toBe(202);
    await boss.until(() => boss.latest('notice')?.code === 'asks-in');
    expect(boss.latest('notice')?.text).toEqual({ key: 'notice.asks-in', values: { name: 'Nora' } });
    expect((await ask('')).status).toBe(400);
    expect((await ask('x'.repeat(200))).status).toBe(400);
    const answers = [];
    for (let i = 0; i < 8; i += 1) answers.push((await ask(`Nora ${i}`)).status);
    expect(answers).toContain(202);
    expect(answers.at(-1)).toBe(429);
    const open = await server.create();
    expect(codeOf((await server.call('POST', `/api/join/${open.code}/ask`, { name: 'Nora' })).body)).toBe('door-open');
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
