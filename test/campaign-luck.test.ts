/** Campaigns hash their luck by another way than hosted exercises: it must be the same luck. */
import { campaignLuck } from '@sandtable/server/analysis/luck.ts';
import { luckOf, seedLuck } from '@sandtable/shared';
import { expect, test } from 'vitest';

test('the streams of a campaign are those of its seed, step by step', () => {
  for (const seed of ['', 'a', 'Їжак', 'x'.repeat(200)]) {
    const campaign = campaignLuck(seed);
    // Long names after short ones and back: what is hashed shares one buffer.
    for (const step of [0, 1, 200, 9, 123_456, 2]) {
      const drawn = campaign(step)('front', 'line');
      const usual = luckOf(seedLuck(seed), 1, step)('front', 'line');
      expect([drawn.next(), drawn.next()]).toEqual([usual.next(), usual.next()]);
    }
  }
});
