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

const ask = (options: object, games = 20) => ({ question: 'what-if', options, games });

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
  await expect(ukraine.request('ask', ask({}))).rejects.toThrow(RequestRefused);
}, 120_000);
