/** Options, legality and the facilitator's effects: what is refused, and what each tells to whom. */
import { adjudicate, inject, luckOf, seedLuck } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { face, foldOf, played, small } from './small.ts';

describe('options', () => {
  const { schema, fields } = face.rules.options;

  test('every parameter is one, for the facilitator alone, with unit and source', () => {
    expect(fields['wind']).toMatchObject({ audience: 'facilitator', initial: 1, source: 'design choice' });
  });

  test('refuse what is out of range, unknown or not a number, and say where', () => {
    for (const wrong of [{ wind: 9 }, { wind: 'strong' }, { rain: 1 }]) {
      const parsed = schema.safeParse(wrong);
      expect(parsed.success).toBe(false);
      expect(JSON.stringify(parsed.error?.issues)).toContain(Object.keys(wrong)[0]);
    }
  });

  test('left alone they follow the scenario; touched they hold', () => {
    expect(played(small(), 0, { scenario: 'storm' }).state.parameters.wind).toBe(3);
    expect(played(small(), 0, { scenario: 'usual' }).state.parameters.wind).toBe(1);
  });
});

describe('check', () => {
  const codes = (team: string, ...orders: object[]) =>
    face.rules.check(foldOf(played(small(), 0).entries, team), team, orders as never).map(({ code }) => code);

  test('lets a legal sheet stand', () => expect(codes('miller', { type: 'grind', sacks: 3 })).toEqual([]));
  test('knows its orders', () => expect(codes('miller', { type: 'dance' })).toEqual(['unknown-order']));
  test('knows whose lever it is', () =>
    expect(codes('baker', { type: 'grind', sacks: 3 })).toEqual(['not-your-lever']));
  test('one order of a type', () =>
    expect(codes('miller', { type: 'grind', sacks: 3 }, { type: 'grind', sacks: 4 })).toEqual(['twice']));
  test('values within the sheet', () => {
    expect(codes('miller', { type: 'grind', sacks: 21 })).toEqual(['out-of-range']);
    expect(codes('miller', { type: 'grind' })).toEqual(['out-of-range']);
    expect(codes('miller', { type: 'grind', sacks: 1, gold: 2 })).toEqual(['out-of-range']);
  });
  test('names the field', () => {
    const [refusal] = face.rules.check({}, 'miller', [{ type: 'grind', sacks: 99 }]);
    expect(refusal?.path).toBe('grind.sacks');
  });
});

test('orders for another’s lever are not adjudicated, even if they get that far', () => {
  const ruleset = small();
  const { state } = played(ruleset, 0);
  const foreign = { id: '1/baker/grind', team: 'baker', source: 'sealed', order: { type: 'grind', sacks: 20 } };
  const luck = luckOf(seedLuck('foreign'), 1, 1);
  const result = adjudicate(ruleset, { state, orders: [foreign as never], agreements: [], luck });
  // One sack by default: 50 + 4 − 1, damped above 50 not at all at 50.
  expect(result.state.mill.grain).toBe(53);
});

describe('effects of the facilitator', () => {
  const ruleset = small();
  const reach = (effect: string, params: object) => {
    const { state } = played(ruleset, 1);
    return inject(ruleset, { state, luck: luckOf(seedLuck('reach'), 1, 9) }, [
      { effect, params: params as never, audience: [] },
    ]);
  };

  test('there is one for every number, flag, word and list', () => {
    const fields = ['mill.flour', 'mill.grain', 'mill.mood', 'mill.queue', 'oven.bread', 'oven.heat'];
    expect(Object.keys(ruleset.effects).sort()).toEqual(['belief.release', 'belief.set', ...fields].sort());
  });

  test('of a list one place is moved, and its places count from 1', () => {
    const { state, entries } = reach('mill.queue', { place: 2, mode: 'by', value: 4 });
    expect(state.mill.queue).toEqual([0, 4]);
    expect(entries[0]?.because.terms?.map(({ value }) => value)).toEqual([4]);
    expect(() => reach('mill.queue', { place: 3, mode: 'by', value: 4 })).toThrow();
    expect(() => reach('mill.queue', { place: 0, mode: 'by', value: 4 })).toThrow();
  });

  test('a move is told to those who know the field, with a term that says whose hand it was', () => {
    const { state, entries } = reach('mill.grain', { mode: 'by', value: -10 });
    expect(state.mill.grain).toBe(36);
    // The second is the white cell's note for the next making of the number.
    expect(entries.map(({ audience }) => audience)).toEqual([['miller'], []]);
    expect(entries[0]?.because.terms?.map(({ label, value }) => [label.key, value])).toEqual([
      ['theatre.why.white-cell', -10],
    ]);
  });

  test('it stops at the field’s bounds, and refuses what lies beyond them', () => {
    expect(reach('mill.grain', { mode: 'by', value: -90 }).state.mill.grain).toBe(0);
    expect(() => reach('mill.grain', { mode: 'to', value: 101 })).toThrow();
    expect(() => reach('mill.grain', { mode: 'sideways', value: 1 })).toThrow();
    expect(() => reach('mill.gold', { mode: 'to', value: 1 })).toThrow(/no effect "mill.gold"/);
  });

  test('a word is one of its words', () => {
    expect(reach('mill.mood', { value: 'angry' }).state.mill.mood).toBe('angry');
    expect(() => reach('mill.mood', { value: 'furious' })).toThrow();
  });
});

test('the sheet shows last turn’s order, and has a place for every field', () => {
  const before = face.rules.sheet(foldOf(played(small(), 0).entries, 'miller'), 'miller');
  expect(before.sections[0]?.fields[0]).toMatchObject({ path: 'grind.sacks', value: 1 });
  expect(before.sections[0]?.fields[0]?.last).toBeUndefined();
  const after = face.rules.sheet(foldOf(played(small(), 1).entries, 'miller'), 'miller');
  expect(after.sections[0]?.fields[0]).toMatchObject({ path: 'grind.sacks', value: 8, last: 8 });
});
