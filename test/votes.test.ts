/** Votes on bookmarks: one of each seat that sees bookmarks, told over the line to the white cell alone. */
import { ruleset as blotto } from '@sandtable/rulesets/blotto/rules.ts';
import { reportVoice } from '@sandtable/server/report-voice.ts';
import { CommandId, FACILITATOR, readJsonl, verify } from '@sandtable/shared';
import { reportBody } from '@sandtable/shared/report/report.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Table, WHITE_CELL } from './contract/table.ts';
import { drill } from './house/drill.ts';
import { type Player, TestServer } from './house/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const votes = (player: Player) => player.records.filter(({ body }) => body.kind === 'voted');

test('are cast once by each seat, taken back, and open to players with the replay of everything', async () => {
  const hosted = await server.create({ policy: { lockWhenAllSealed: true, replay: 'own-side' } });
  const boss = await server.join(hosted.token);
  const red = await server.join((await server.knock(hosted.code, 'Rosa', 'red')).token);
  const green = await server.join((await server.knock(hosted.code, 'Gero', 'green')).token);
  const olga = await server.join((await server.knock(hosted.code, 'Olga')).token);
  await boss.command({ act: 'start' });
  const about = CommandId.parse('the-bookmark');
  await boss.request('command', { id: about, command: { act: 'bookmark', label: 'here', moment: 1 } });
  const none = CommandId.parse('no-such-bookmark');
  const on = { act: 'vote', about, on: true } as const;
  const off = { ...on, on: false };

  expect(await boss.commandCode({ ...on, about: none })).toBe('no-such-bookmark');
  expect(await boss.commandCode(off)).toBe('vote-stands');
  await boss.command(on);
  expect(await boss.commandCode(on)).toBe('vote-stands');
  // Whoever does not see bookmarks does not learn which there are.
  for (const other of [red, olga])
    for (const vote of [on, { ...on, about: none }]) expect(await other.commandCode(vote)).toBe('replay-closed');

  for (const step of [1, 2, 3]) {
    await red.command({ act: 'seal', step });
    await green.command({ act: 'seal', step });
    await boss.command({ act: 'publish', step });
  }
  expect(await red.commandCode(on)).toBe('replay-closed');
  await boss.command({ act: 'policy', policy: { replay: 'everyone' } });
  expect(await red.commandCode({ ...on, about: none })).toBe('no-such-bookmark');
  for (const voter of [red, green, olga]) await voter.command(on);
  expect(await red.commandCode(on)).toBe('vote-stands');
  await red.command(off);

  await boss.until(() => votes(boss).length === 5);
  await boss.command({ act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'last' });
  for (const other of [red, green, olga]) {
    await other.until(() => JSON.stringify(other.records).includes('last'));
    expect(votes(other)).toEqual([]);
    expect(JSON.stringify(other.records)).not.toContain(about);
  }
  await boss.command({ act: 'close' });
  expect(await boss.commandCode(off)).toBe('wrong-stage');

  const { body } = await server.as(hosted.token)('GET', `/api/exercises/${hosted.exercise}/export`);
  const file = readJsonl(String(body));
  if ('problem' in file) throw new Error(file.problem);
  expect(verify({ records: file.records, ruleset: drill() }).findings).toEqual([]);
  expect(file.records.filter((record) => record.body.kind === 'voted').map(({ audience }) => audience)).toEqual(
    Array(5).fill([]),
  );
});

test('are counted beside the bookmark in the report', async () => {
  const table = Table.begin(blotto, { seed: 'votes', scenario: 'even', options: {} });
  table.must(WHITE_CELL, { act: 'start' });
  const about = CommandId.parse('the-bookmark');
  table.do(WHITE_CELL, { act: 'bookmark', label: 'saxifrage', moment: 1 }, about);
  const printed = async (language: 'en' | 'uk') => {
    const { voice, viewpoints } = await reportVoice('blotto', language);
    const records = table.seen('facilitator').told;
    const report = reportBody({ rules: blotto.rules, viewer: FACILITATOR, records, people: {}, voice, viewpoints });
    return /saxifrage.*?<\/li>/.exec(String(report))?.[0];
  };
  expect(await printed('en')).toBe('saxifrage</li>');
  table.must(WHITE_CELL, { act: 'vote', about, on: true });
  expect(table.exercise.bookmarks.map((mark) => mark.votes)).toEqual([['white0']]);
  expect(await printed('en')).toBe('saxifrage <small>1 vote</small></li>');
  expect(await printed('uk')).toBe('saxifrage <small>1 голос</small></li>');
  table.must(WHITE_CELL, { act: 'vote', about, on: false });
  expect(table.exercise.bookmarks.map((mark) => mark.votes)).toEqual([[]]);
});
