/** The address of a replay: everything that is on screen, for whoever opens it; what it cannot mean it leaves out. */
import { readFileSync } from 'node:fs';
import { AT_END, momentOf, placeOf, readSpot, type Spot, writeSpot } from '@sandtable/client/src/replay/address.ts';
import { Tape } from '@sandtable/client/src/replay/tape.ts';
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { FACILITATOR, readJsonl, type ToldRecord, tell, type Viewer } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { root } from './house/sources.ts';

const PLAIN: Spot = { ...AT_END, view: null, branch: null, cmp: null, fan: null };

describe('an address', () => {
  test.each<[string, Partial<Spot>]>([
    ['', {}],
    ['?t=4060&view=ukraine&branch=b2&cmp=b1', { t: 4_060_000, view: 'ukraine', branch: 2, cmp: 'b1' }],
    ['?t=12.345&n=40&cmp=russia', { t: 12_345, n: 40, cmp: 'russia' }],
    ['?n=120&view=russia&cmp=us', { n: 120, view: 'russia', cmp: 'us' }],
    ['?at=1800000000000', { at: 1_800_000_000_000 }],
    ['?fan=2-40-k3j9x', { fan: { from: 2, runs: 40, seed: 'k3j9x', change: null } }],
    [
      '?fan=0-40-a&effect=stock.gift&with=%7B%22team%22%3A%22us%22%2C%22amount%22%3A-5%7D',
      {
        fan: {
          ...{ from: 0, runs: 40, seed: 'a' },
          change: { effect: 'stock.gift', params: { team: 'us', amount: -5 } },
        },
      },
    ],
  ])('%s is read and written as the same', (search, spot) => {
    expect(readSpot(search)).toEqual({ ...PLAIN, ...spot });
    expect(writeSpot({ ...PLAIN, ...spot })).toBe(search);
  });

  test('of an older kind is still understood', () => {
    expect(readSpot('?cmp=branch-1')).toEqual({ ...PLAIN, cmp: 'b1' });
    expect(readSpot('?branch=branch-3')).toEqual({ ...PLAIN, branch: 3 });
  });

  test.each([
    '?t=soon&n=-1&at=1.5&view=../x&branch=main&cmp=%3Cb%3E',
    '?t=&n=&fan=2-40-K!&effect=x',
    '?fan=2-40-a&effect=x&with=not-json',
    '?fan=2-40-a&effect=x&with=[1]',
  ])('with what it cannot mean, %s, is as if that were not there', (search) => {
    expect(readSpot(search)).toEqual(PLAIN);
  });
});

describe('a moment', () => {
  const log = readJsonl(readFileSync(`${root}/test/golden/blotto/blue-wins-on-points.jsonl`, 'utf8'));
  if ('problem' in log) throw new Error(log.problem);
  const tapeOf = (viewer: Viewer) => {
    const told: ToldRecord[] = [];
    for (const record of log.records) {
      const one = tell(record, viewer, told.length);
      if (one !== null) told.push(one);
    }
    return new Tape(ruleset.rules, told);
  };
  const all = tapeOf(FACILITATOR);

  test('of every record is found again by its address', () => {
    for (let moment = 0; moment <= all.length; moment++)
      expect(momentOf(all, readSpot(writeSpot({ ...PLAIN, ...placeOf(all, moment) })))).toBe(moment);
    expect(momentOf(all, AT_END)).toBe(all.length);
  });

  test('is the same instant in the log of somebody who was told less', () => {
    const blue = tapeOf({ kind: 'team', team: 'blue' });
    expect(blue.length).toBeLessThan(all.length);
    for (let moment = 1; moment <= all.length; moment++) {
      const at = all.made(moment)?.at ?? 0;
      const found = momentOf(blue, placeOf(all, moment));
      expect(blue.made(found)?.at ?? 0).toBeLessThanOrEqual(at);
      expect(blue.made(found + 1)?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(at);
    }
  });

  test('of a number alone, as older addresses have it, is that many records', () => {
    expect(momentOf(all, { ...AT_END, n: 3 })).toBe(3);
    expect(momentOf(all, { ...AT_END, n: 10_000 })).toBe(all.length);
  });
});
