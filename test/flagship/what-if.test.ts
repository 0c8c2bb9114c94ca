/** Trying other assumptions from the console: whole games before and after, on the same luck, the exercise untouched. */
import { rulesets } from '@sandtable/rulesets';
import type { WhatIf } from '@sandtable/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RequestRefused, TestServer } from '../house/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ rulesets });
});
afterAll(() => server.stop());

const ask = (options: object, games = 20, from = 'opening') => ({ question: 'what-if', from, options, games });

test('shows what a change does, refuses what no form would let through, and answers the facilitator alone', async () => {
  const hosted = await server.create({ ruleset: 'pledge-to-power', scenario: 'baseline', options: { G: 900 } });
  const boss = await server.join(hosted.token);
  const ukraine = await server.join((await server.knock(hosted.code, 'Olena', 'ukraine')).token);

  const same = await boss.request<WhatIf>('ask', ask({}));
  expect(same.games).toBe(20);
  // Same assumptions, same luck, same games.
  for (const { before, after } of same.measures) expect(after).toEqual(before);
  const quicker = await boss.request<WhatIf>('ask', ask({ G: 3000 }));
  const gain = quicker.measures.find(({ name }) => name === 'front.gain');
  expect(gain?.after.middle).toBeGreaterThan(2 * (gain?.before.middle ?? Number.NaN));
  expect(quicker.kinds.reduce((sum, { after }) => sum + after, 0)).toBeCloseTo(1);
  // What is in force is what was chosen, not what the scenario sets.
  const back = await boss.request<WhatIf>('ask', ask({ G: 1413 }));
  expect(back.measures.find(({ name }) => name === 'front.gain')?.after.middle).toBeGreaterThan(
    back.measures.find(({ name }) => name === 'front.gain')?.before.middle ?? Number.NaN,
  );

  const code = (options: object, games?: number) => boss.code('ask', ask(options, games));
  expect(await code({ G: 99_999 })).toBe('option-out-of-limits');
  expect(await code({ G: 'much' })).toBe('option-out-of-limits');
  expect(await code({ gravity: 1 })).toBe('no-such-option');
  expect(await code({}, 100_000)).toBeDefined();
  for (const from of ['opening', 'now'])
    await expect(ukraine.request('ask', ask({}, 20, from))).rejects.toThrow(RequestRefused);
}, 120_000);

test('from now it goes on where the exercise stands, on luck that is not its own, and leaves it as it was', async () => {
  const hosted = await server.create({ ruleset: 'pledge-to-power', scenario: 'baseline', options: { works: true } });
  const boss = await server.join(hosted.token);
  const now = (options: object) => boss.request<WhatIf>('ask', ask(options, 20, 'now'));
  expect(await boss.code('ask', ask({}, 20, 'now'))).toBe('wrong-stage');
  await boss.command({ act: 'start' });
  const effect = { effect: 'front.gain', params: { mode: 'to', value: 60_000 }, audience: [] };
  await boss.command({
    ...{ act: 'inject', title: 'x', text: '', medium: 'news', to: 'all' },
    ...{ justification: 'Far from any opening.', effects: [effect] },
  });
  const records = boss.records.length;
  const gain = ({ measures }: WhatIf) => measures.find(({ name }) => name === 'front.gain');
  const same = await now({});
  for (const { before, after } of same.measures) expect(after).toEqual(before);
  expect(gain(same)?.before.low).toBeGreaterThan(60_000);
  // Nothing like the exercise's own next turn: no two runs of twenty games are alike, since no luck is used twice.
  expect(gain(await now({}))?.before).not.toEqual(gain(same)?.before);
  const quicker = await now({ G: 3000 });
  expect((gain(quicker)?.after.middle ?? 0) - (gain(quicker)?.before.middle ?? 0)).toBeGreaterThan(5_000);
  expect(await boss.code('ask', ask({ works: false }, 20, 'now'))).toBe('option-not-now');
  expect(await boss.code('ask', ask({ agenda: true }, 20, 'now'))).toBe('option-not-now');
  expect(boss.records.length).toBe(records);
  const plain = await boss.request<WhatIf>('ask', ask({}));
  expect(gain(plain)?.before.high).toBeLessThan(60_000);
}, 120_000);
