/** The module mechanism: who may write what, how effects travel, how reasons add up. */
import { estimatesOf } from '@sandtable/rulesets/theatre/beliefs.ts';
import { composeFace } from '@sandtable/rulesets/theatre/face.ts';
import { RulesetError } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { face, type Grinding, type MillStep, played, type Small, type SmallEntry, small } from './small.ts';

function moved(entries: readonly SmallEntry[], type: string, field: string): SmallEntry {
  const found = entries.find(({ event }) => event.type === type && (event as { field?: string }).field === field);
  if (found === undefined) throw new Error(`Nothing moved ${type} ${field}.`);
  return found;
}

describe('a module writes only its own slice', () => {
  test('by type: another module’s field, another’s story and the state itself do not compile', () => {
    const reachAcross = (step: MillStep): void => {
      // @ts-expect-error bread is the oven's
      step.move('bread', 1);
      // @ts-expect-error heat is the oven's
      step.set('heat', 3);
      // @ts-expect-error the story is the oven's
      step.note({ type: 'oven.burnt', loaves: 1 }, 'all');
      // @ts-expect-error a step looks at the state
      step.state.oven.heat = 3;
      // @ts-expect-error not even its own slice is written so
      step.own.flour = 3;
      // @ts-expect-error a word is not moved by numbers
      step.shift('mood', 1);
      // @ts-expect-error an effect moves numbers only
      step.send('mill', 'queue', 'add', 1, 'x', []);
    };
    expect(reachAcross).toBeTypeOf('function');
  });

  test('by a check at run time: a cast that reaches across is caught, by name', () => {
    const sly: Grinding = (step) => {
      (step.state as { oven: { heat: number } }).oven.heat = 99;
    };
    expect(() => played(small({ guard: true }, sly), 1)).toThrow(RulesetError);
    expect(() => played(small({ guard: true }, sly), 1)).toThrow(/"mill" changed another module's slice/);
    expect(() => played(small({ guard: true }), 3)).not.toThrow();
  });

  test('live, what was stated as causes must come to what is written', () => {
    const unsaid: Grinding = (step) => void step.move('grain', 3 + step.by('harvest', 1, ['miller']));
    expect(() => played(small({}, unsaid), 1)).toThrow(/mill\.grain is written as 4, but the causes .* come to 1/);
    const leftOver: Grinding = (step) => {
      step.by('harvest', 1, ['miller']);
      step.move('grain', step.by('ground', -2, ['miller']));
    };
    expect(() => played(small({}, leftOver), 1)).toThrow(/mill\.grain is written as -2, but .* come to -1/);
    const brackets: Grinding = (step) => {
      const most = step.by('harvest', 4, ['miller']) * step.times('wind', 2, ['miller']);
      step.level('grain', Math.min(most, step.most('store', 5, ['miller'])));
    };
    const { entries } = played(small({}, brackets), 1);
    expect(
      moved(entries, 'mill.moved', 'grain')
        .because.terms?.map(({ value }) => value)
        .slice(1),
    ).toEqual([4, 4, -3]);
  });

  test('the pipeline names every step once', () => {
    expect(() => small({ pipeline: ['mill.grind', 'oven.bake'] })).toThrow(/leaves out mill\.late/);
    expect(() => small({ pipeline: ['mill.grind', 'oven.bake', 'mill.late', 'oven.clean'] })).toThrow(/oven\.clean/);
  });
});

describe('a change is told with its reason', () => {
  const { entries, state } = played(small(), 1);

  test('to exactly those who know the field', () => {
    expect(moved(entries, 'mill.moved', 'grain').audience).toEqual(['miller']);
    expect(moved(entries, 'oven.moved', 'heat').audience).toEqual([]);
    expect(moved(entries, 'oven.moved', 'bread').audience).toEqual(['baker']);
  });

  test('a push: parts, and what damping took, sum to the change', () => {
    const { because } = moved(entries, 'mill.moved', 'grain');
    // 4 · 1 − 8 = −4 at 50: nothing is lost.
    expect(state.mill.grain).toBe(46);
    expect(because.terms?.map(({ label, value }) => [label.key, value])).toEqual([
      ['mill.why.harvest', 4],
      ['mill.why.ground', -8],
    ]);
    expect(because.orders).toEqual(['1/miller/grind']);
    expect(because.rule).toBe('mill.grinding');
    expect(because.inputs).toEqual({ from: 50, to: 46 });
  });

  test('near a bound the loss is a part of its own', () => {
    const twice = played(small(), 2).entries;
    // −4 at 46 does 46/50 of it.
    const { because } = moved(twice, 'mill.moved', 'grain');
    const values = because.terms?.map(({ label, value }) => [label.key, value]);
    expect(values).toContainEqual(['theatre.why.damping', 0.32]);
    expect(because.terms?.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(-3.68, 9);
  });

  test('a level is explained from nothing, factor by factor', () => {
    const { because } = moved(entries, 'oven.moved', 'bread');
    // Heat 40, the draught of 3 undamped: 6 · 43/50.
    expect(state.oven.bread).toBeCloseTo(5.16, 9);
    expect(because.terms?.map(({ value }) => value)).toEqual([6, -0.84]);
  });

  test('every order is told to its own team, and named', () => {
    const ordered = entries.filter(({ event }) => event.type === 'ordered');
    expect(ordered.map(({ audience }) => audience)).toEqual([['baker'], ['miller']]);
    expect(ordered.flatMap(({ because }) => because.orders ?? [])).toEqual(['1/baker/bake', '1/miller/grind']);
    expect(state.given.grind).toEqual({ type: 'grind', sacks: 8 });
  });

  test('numbers carry six decimals into every event', () => {
    const numbers = JSON.stringify(entries).match(/-?\d+\.\d+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(5);
    for (const number of numbers) expect(number.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(6);
  });
});

describe('effects', () => {
  test('are absorbed before the target’s step, as its own event, with the sender’s reason', () => {
    const { entries } = played(small(), 1);
    const { because } = moved(entries, 'oven.moved', 'heat');
    expect(because.rule).toBe('rule.effect');
    expect(because.terms?.map(({ label, value, by }) => [label.key, value, by])).toEqual([
      ['mill.why.draught', 3, 'miller'],
    ]);
    expect(because.orders).toEqual(['1/miller/grind']);
  });

  test('what comes after the target’s last step waits, told to nobody, and is absorbed in the order sent', () => {
    const first = played(small(), 1);
    const carried = first.entries.find(({ event }) => event.type === 'carried');
    expect(carried?.audience).toEqual([]);
    expect(first.state.pending).toEqual([
      { target: 'oven', field: 'heat', op: 'mv', value: -5, label: 'mill.why.cold', see: [] },
    ]);
    const second = played(small(), 2);
    const { because } = moved(second.entries, 'oven.moved', 'heat');
    // 43, cold at 43/50 of −5, then the draught of 3 in full.
    expect(because.terms?.map(({ label, value }) => [label.key, value])).toEqual([
      ['mill.why.cold', -4.3],
      ['mill.why.draught', 3],
    ]);
    expect(second.state.oven.heat).toBeCloseTo(41.7, 9);
    expect(second.state.pending).toHaveLength(1);
  });
});

describe('a chance is a question the facilitator may rule on', () => {
  test('it is asked under the module’s name, with its odds and its draw', () => {
    const [question] = played(small(), 1).questions;
    expect(question).toMatchObject({
      key: 'oven/burnt',
      question: { key: 'oven.ask.burnt' },
      odds: { yes: 0.5, no: 0.5 },
    });
  });

  test('half of the seeds answer it with yes', () => {
    const burnt = (seed: string) =>
      played(small(), 1, { seed }).entries.some(({ event }) => event.type === 'oven.burnt');
    const seeds = Array.from({ length: 40 }, (_, i) => `seed ${i}`);
    const share = seeds.filter(burnt).length / seeds.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
  });
});

test('live, in bulk, and without estimates a match comes out the same', () => {
  for (const turns of [1, 2, 3]) {
    const live = played(small(), turns).state;
    expect(played(small(), turns, { bulk: true }).state).toEqual(live);
    const { beliefs: _b, noise: _n, ...facts } = live;
    const { beliefs: _b2, noise: _n2, ...exact } = played(small({ beliefs: false }), turns, { bulk: true }).state;
    expect(exact).toEqual(facts);
  }
});

test('the exercise is over after its last turn, for everybody alike', () => {
  const { state } = played(small(), 3);
  expect(face.rules.status(state as never)).toMatchObject({ over: true, awaited: [] });
});

test('two modules cannot own one order type', () => {
  const { mill, oven } = face.plan.modules;
  const both = { mill, oven: { ...oven, orders: { ...oven.orders, ...mill.orders } } };
  expect(() => composeFace<Small>({ ...face.plan, modules: both })).toThrow(/own the order type "grind"/);
});

test('nobody who is told a number estimates it as well', () => {
  const { mill } = face.plan.modules;
  const fields = { ...mill.fields, flour: { ...mill.fields.flour, est: mill.fields.grain.est } };
  expect(() => estimatesOf({ mill: fields })).toThrow(/mill\.flour is told to baker exactly/);
});
