/** What may be offered to another team of the flagship, and what is refused. */
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { describe, expect, test } from 'vitest';
import { Driver } from '../house/driver.ts';
import { AID, agree, codes, offer, player, playTurn, table } from './deals.ts';

describe('an offer', () => {
  test('is refused where the purse could not hold all that was promised, in words that name the purse', () => {
    const driver = table();
    expect(codes(driver, offer('ukraine', [AID(14)], 2), 'europe')).toEqual([]);
    const both = [AID(14), { by: 'europe', clause: { type: 'financialAid', value: 15 } }];
    expect(codes(driver, offer('ukraine', both, 2), 'europe')).toEqual(['over-budget']);
    agree(driver, 'europe', 'ukraine', [AID(14)], 2);
    // The first promise stands with another team; the second is counted on top of it.
    const second = offer('us', [{ by: 'europe', clause: { type: 'financialAid', value: 15 } }], 1);
    const { decision } = driver.ask(second, player('europe'));
    const [refusal] = 'refusals' in decision ? decision.refusals : [];
    expect(refusal?.text).toMatchObject({
      key: 'refusal.cannot-promise',
      values: { why: { key: 'refusal.over-budget' } },
    });
  });

  test.each([
    ['another team’s lever', [{ by: 'us', clause: { type: 'militaryAid', value: 9 } }], 'not-yours-to-promise'],
    [
      'two lines at once',
      [
        { by: 'us', clause: { type: 'talksLine', value: 'even' } },
        { by: 'us', clause: { type: 'talksLine', value: 'pressKyiv' } },
      ],
      'promises-conflict',
    ],
    ['more than its field holds', [{ by: 'us', clause: { type: 'interceptorShare', value: 0.9 } }], 'malformed-clause'],
    ['no clause of this game', [{ by: 'us', clause: { type: 'moon', value: 1 } }], 'malformed-clause'],
  ] as const)('is refused where it promises %s', (_what, clauses, code) => {
    expect(codes(table(), offer('europe', clauses, 1), 'us')).toEqual([code]);
  });

  test('is refused where its order could not be given: wider strikes while no ally offers Ukraine anything', () => {
    const driver = table();
    playTurn(driver, { europe: [{ type: 'guarantee', level: 'none' } as never] });
    const wider = offer('ukraine', [{ by: 'us', clause: { type: 'permission', value: 'capped' } }], 3);
    expect(codes(driver, wider, 'us')).toEqual(['alone']);
  });

  test('asks of the other side only what it can promise when it accepts', () => {
    const driver = table();
    const id = driver.act(
      offer('europe', [AID(14), { by: 'europe', clause: { type: 'financialAid', value: 15 } }], 1),
      player('us'),
    );
    expect(codes(driver, { act: 'answer', offer: id, answer: 'accepted' }, 'europe')).toEqual(['over-budget']);
  });
});

test('what only some exercises play with can be promised in those alone', () => {
  const said = (driver: Driver) =>
    driver.ruleset.rules.sheet(driver.views.known('us'), 'us').clauses.some(({ type }) => type === 'statementUs');
  const plain = table();
  expect(said(plain)).toBe(false);
  const unity = offer('europe', [{ by: 'us', clause: { type: 'statementUs', value: 'unity' } }], 1);
  expect(codes(plain, unity, 'us')).toEqual(['option-off']);
  const playing = new Driver(pledgeToPower(), {}, { alliance: true });
  playing.begin();
  expect(said(playing)).toBe(true);
  expect(codes(playing, unity, 'us')).toEqual([]);
});
