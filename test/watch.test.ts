/** What observers may see of a side while it is played: what the host lets them, as late as the host says, told by the server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { TestServer } from './house/server.ts';
import { codeOf } from './house/wire-types.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const Replay = z.object({
  views: z.array(z.string()),
  records: z.array(z.object({ body: z.looseObject({ kind: z.string() }) })),
});

async function room(policy: object) {
  const hosted = await server.create({ policy: { lockWhenAllSealed: true, ...policy } });
  const red = await server.knock(hosted.code, 'Rosa', 'red');
  const olga = await server.knock(hosted.code, 'Olga');
  const boss = await server.join(hosted.token);
  const player = await server.join(red.token);
  const look = (token: string, view: string) =>
    server.as(token)('GET', `/api/exercises/${hosted.exercise}/replay?as=${view}`);
  const seen = async (view: string) => {
    const { status, body } = await look(olga.token, view);
    return status === 200 ? Replay.parse(body).records.map((record) => record.body) : codeOf(body);
  };
  const playStep = async (step: number) => {
    await boss.command({ act: 'seal', step, team: 'red' });
    await boss.command({ act: 'seal', step, team: 'green' });
    await boss.command({ act: 'publish', step });
  };
  const whisper = (text: string) =>
    player.command({ act: 'say', form: 'message', channel: { kind: 'teams', teams: ['red'] }, text });
  return { hosted, red, olga, boss, look, seen, playStep, whisper };
}

describe('an observer', () => {
  test('sees no side unless the host lets them, and a player no other side even then', async () => {
    const { boss, red, look, seen } = await room({});
    await boss.command({ act: 'start' });
    expect(await seen('red')).toBe('replay-closed');
    await boss.command({ act: 'policy', policy: { watch: ['red', 'nobody'] } });
    expect(await seen('nobody')).toBe('replay-closed');
    expect(await seen('green')).toBe('replay-closed');
    expect(await seen('facilitator')).toBe('replay-closed');
    expect(JSON.stringify(await seen('red'))).toContain('password-of-red');
    expect(codeOf((await look(red.token, 'green')).body)).toBe('replay-closed');
    await boss.command({ act: 'policy', policy: { watch: [] } });
    expect(await seen('red')).toBe('replay-closed');
  });

  test('sees a side as it is told, or nothing younger than a turn', async () => {
    const { boss, seen, playStep, whisper } = await room({ watch: ['red'] });
    await boss.command({ act: 'start' });
    await whisper('said in turn 1');
    expect(JSON.stringify(await seen('red'))).toContain('said in turn 1');
    await boss.command({ act: 'policy', policy: { watchBehind: true } });
    // Nothing of the first turn before it is over and the second as well.
    expect(await seen('red')).toMatchObject([{ kind: 'created' }]);
    await playStep(1);
    await whisper('said in turn 2');
    const second = JSON.stringify(await seen('red'));
    expect(second).toContain('password-of-red');
    expect(second).not.toContain('said in turn 1');
    await playStep(2);
    const third = JSON.stringify(await seen('red'));
    expect(third).toContain('said in turn 1');
    expect(third).not.toContain('said in turn 2');
    // What is over needs no delay.
    await playStep(3);
    expect(JSON.stringify(await seen('red'))).toContain('said in turn 2');
  });

  test('is told by its own line nothing but what everybody may know', async () => {
    const { boss, olga, whisper } = await room({ watch: ['red', 'green'] });
    const line = await server.join(olga.token);
    await boss.command({ act: 'start' });
    await whisper('among ourselves');
    await boss.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'to all' });
    await line.until(() => JSON.stringify(line.records).includes('to all'));
    expect(JSON.stringify(line.messages)).not.toContain('among ourselves');
    expect(JSON.stringify(line.messages)).not.toContain('password-of-red');
  });

  test('hears that a side it may look through was told more, and of no other', async () => {
    const { boss, olga, whisper } = await room({ watch: ['red'] });
    const line = await server.join(olga.token);
    const heard = () => line.messages.flatMap(({ type, payload }) => (type === 'moved' ? [payload] : []));
    await boss.command({ act: 'start' });
    await line.until(() => heard().length > 0);
    const before = heard().length;
    await whisper('among ourselves');
    await line.until(() => heard().length > before);
    expect(heard().every((one) => JSON.stringify(one) === '{"team":"red"}')).toBe(true);
    // A turn late there is nothing to hear of until everybody hears of it.
    await boss.command({ act: 'policy', policy: { watchBehind: true } });
    await whisper('later');
    const silent = heard().length;
    await whisper('later still');
    await boss.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'to all' });
    await line.until(() => JSON.stringify(line.records).includes('to all'));
    expect(heard()).toHaveLength(silent);
  });
});
