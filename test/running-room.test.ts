/** Running the room: questions with a status, the night in between, the survey, and a team on one device. */
import { CommandId, readJsonl, SeatId } from '@sandtable/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Player, TestServer } from './house/server.ts';
import type { Hosted } from './house/wire-types.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function room(policy: object = {}) {
  const hosted = await server.create({ policy: { nextPhase: 'starts', ...policy } });
  const seats = {
    red: await server.knock(hosted.code, 'Rosa', 'red'),
    green: await server.knock(hosted.code, 'Gero', 'green'),
    olga: await server.knock(hosted.code, 'Olga'),
  };
  const [boss, red, green, olga] = await Promise.all(
    [hosted, seats.red, seats.green, seats.olga].map(({ token }) => server.join(token)),
  );
  if (!boss || !red || !green || !olga) throw new Error('nobody came');
  await boss.command({ act: 'start' });
  await red.until(() => kinds(red).includes('opened'));
  return { hosted, seats, boss, red, green, olga };
}

const kinds = (player: Player) => player.records.map(({ body }) => body.kind);
const bodies = (player: Player, kind: string) =>
  player.records.flatMap(({ body }) => (body.kind === kind ? [body] : []));

async function exported(hosted: Hosted) {
  const { body } = await server.as(hosted.token)('GET', `/api/exercises/${hosted.exercise}/export`);
  const file = readJsonl(String(body));
  if ('problem' in file) throw new Error(file.problem);
  return file.records;
}

describe('a question to the white cell', () => {
  test('says to the team that asked, and to nobody else, that it is looked at and answered', async () => {
    const { boss, red, green, olga } = await room();
    await red.command({ act: 'say', form: 'question', channel: { kind: 'white-cell' }, text: 'May we?' });
    await boss.until(() => kinds(boss).includes('said'));
    const question = CommandId.parse(bodies(boss, 'said').flatMap((body) => ('id' in body ? [body.id] : []))[0]);
    const none = CommandId.parse('no-such-question-1');
    expect(await red.commandCode({ act: 'attend', question })).toBe('not-yours');
    expect(await boss.commandCode({ act: 'attend', question: none })).toBe('no-such-question');
    await boss.command({ act: 'attend', question });
    await red.until(() => kinds(red).includes('attended'));
    expect(bodies(red, 'attended')).toMatchObject([{ question }]);
    await boss.command({
      act: 'say',
      form: 'answer',
      channel: { kind: 'teams', teams: ['red'] },
      text: 'You may.',
      about: question,
    });
    await boss.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'last' });
    for (const other of [green, olga]) {
      await other.until(() => JSON.stringify(other.records).includes('last'));
      expect(kinds(other)).not.toContain('attended');
      expect(JSON.stringify(other.messages)).not.toContain(question);
    }
  });
});

describe('a suspended exercise', () => {
  test('keeps clock, sheets and time to go on over a restart, and moves nothing until it is woken', async () => {
    const { hosted, seats, boss, red } = await room({ minutes: { orders: 30 } });
    await red.edit('push.motto', 'over night', 1);
    const until = Date.now() + 12 * 3_600_000;
    expect(await boss.commandCode({ act: 'suspend', until: 5, note: '' })).toBe('suspended-past');
    expect(await red.commandCode({ act: 'suspend', until: null, note: '' })).toBe('not-yours');
    await boss.command({ act: 'suspend', until, note: 'Room 4' });
    await red.until(() => kinds(red).includes('suspended'));
    expect(bodies(red, 'suspended')).toMatchObject([{ act: 'begin', until, note: 'Room 4' }]);
    const [stopped] = bodies(red, 'clock').slice(-1);
    expect(stopped).toMatchObject({ act: 'pause', deadline: null });
    expect(await boss.commandCode({ act: 'suspend', until: null, note: '' })).toBe('already-suspended');

    const { folder } = server;
    await server.stop(true);
    server = await TestServer.start({}, {}, folder);
    const [again, there] = [await server.join(hosted.token), await server.join(seats.red.token)];
    await there.until(() => kinds(there).includes('suspended'));
    expect(bodies(there, 'clock').slice(-1)).toEqual([stopped]);
    await there.until(() => there.latest('drafts') !== undefined);
    expect(JSON.stringify(there.all('drafts'))).toContain('over night');
    for (const act of ['resume', 'lock'] as const) expect(await again.commandCode({ act })).toBe('suspended');
    expect(await there.commandCode({ act: 'seal', step: 1 })).toBe('suspended');
    // What moves nothing goes on.
    await there.edit('push.motto', 'in the morning', 1);
    await there.command({ act: 'say', form: 'message', channel: { kind: 'all' }, text: 'good morning' });

    await again.command({ act: 'wake' });
    expect(await again.commandCode({ act: 'wake' })).toBe('not-suspended');
    await again.command({ act: 'resume' });
    await there.until(() => bodies(there, 'clock').some((body) => 'act' in body && body.act === 'resume'));
    await there.command({ act: 'seal', step: 1 });
  });

  test('lets neither bots nor the clock move on by themselves', async () => {
    const hosted = await server.create({
      policy: { lockWhenAllSealed: true, publish: 'automatic', nextPhase: 'starts' },
    });
    const boss = await server.join(hosted.token);
    for (const team of ['red', 'green'])
      await boss.command({ act: 'seat', seat: SeatId.parse(`bot${team}`), as: 'bot', team, bot: 'doctrine' });
    await boss.command({ act: 'start' });
    await boss.command({ act: 'suspend', until: null, note: '' });
    const before = boss.records.length;
    // Longer than any bot thinks.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(boss.records.length).toBe(before);
    await boss.command({ act: 'wake' });
    await boss.until(() => kinds(boss).includes('adjudicated'), 10_000);
  });
});

describe('the survey', () => {
  const answer = (score: number) => ({ act: 'survey' as const, answers: { clear: { score } } });

  test('opens when the host says so, is for the white cell alone, and stands in the export', async () => {
    const { hosted, boss, red, green, olga } = await room();
    expect(await red.commandCode(answer(4))).toBe('survey-closed');
    await boss.command({ act: 'policy', policy: { survey: true } });
    await red.command(answer(4));
    await red.command({
      act: 'survey',
      answers: { clear: { score: 5 }, pace: { score: 2, text: 'too slow for red' } },
    });
    await olga.command(answer(3));
    expect(await boss.commandCode(answer(3))).toBe('not-yours');
    await boss.until(() => bodies(boss, 'surveyed').length === 3);
    await boss.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'last' });
    await green.until(() => JSON.stringify(green.records).includes('last'));
    expect(JSON.stringify(green.messages)).not.toContain('too slow for red');
    expect((await exported(hosted)).filter(({ body }) => body.kind === 'surveyed')).toHaveLength(3);
  });
});

describe('one device for a team', () => {
  test('writes every role’s and bloc’s field, and seals alone, also where only the lead may', async () => {
    const { red, boss } = await room({ seatsPerTeam: 1, sealBy: 'lead' });
    await red.edit('push.gun', 'fire', 1);
    await red.edit('push.amount', 3, 1);
    await red.command({ act: 'seal', step: 1 });
    await boss.until(() => kinds(boss).includes('sealed'));
    expect(bodies(boss, 'sealed')).toMatchObject([{ team: 'red', orders: [{ order: { gun: 'fire', amount: 3 } }] }]);
  });
});
