/**
 * What an inject does to the quarter after it: whatever number is moved in a form, the next results differ from those of the
 * same luck without it, and the reason says whose hand it was. For numbers that are kept and for those made anew.
 */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { FieldRow } from '@sandtable/rulesets/theatre/fields.ts';
import type { FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { adjudicate, copyJson, type Facts, inject, type Json, luckOf, seedLuck } from '@sandtable/shared';
import { expect, test } from 'vitest';
import { play, WITH_EVERYTHING } from './play.ts';

const luck = (step: number) => luckOf(seedLuck('hand'), 1, step);
const CARD = 'card-1';
const HAND = 'theatre.why.white-cell';

function midGame(): FlagshipState {
  for (const { step, state } of play({ seed: 'hand', options: WITH_EVERYTHING }))
    if (step === 3) return copyJson(state);
  throw new Error('The game ended before its third quarter.');
}
const standing = midGame();
const next = (state: FlagshipState) => adjudicate(ruleset, { state, orders: [], agreements: [], luck: luck(4) });
const plain = next(copyJson(standing));

const LEAVES = Object.entries(face.tables).flatMap(([module, table]) =>
  Object.entries(table).flatMap(([field, row]) =>
    ruleset.effects[`${module}.${field}`] !== undefined && (row.kind === 'number' || row.kind === 'list')
      ? [{ leaf: `${module}.${field}`, module, field, row: row as FieldRow }]
      : [],
  ),
);

const leafOf = (state: object, module: string, field: string): Json =>
  (state as { [module: string]: { [field: string]: Json } })[module]?.[field] ?? null;

/** Used up whole within the quarter, by something else that then differs. */
const USED_UP: readonly string[] = [
  'aid.backUpper',
  'aid.backMid',
  'aid.backShell',
  'treasury.revolt',
  // A ceasefire that somebody declares binds nobody, and breaks.
  'talks.deal',
];

/** What a form is filled in with: away from the bound that is nearer. Of a list the second place, which the next quarter keeps. */
function filled(now: Json, { min, max, digits, places }: FieldRow): Facts {
  if (Array.isArray(now))
    return {
      place: places?.[1]?.id ?? Math.min(2, now.length),
      mode: 'by',
      value: Number(now[1] ?? now[0]) < max ? 1 : -1,
    };
  const step = Math.max(10 ** -digits, (max - min) / 50);
  return { mode: 'by', value: Number(now) + step <= max ? step : -step };
}

/** How far two values are apart, place by place. */
function apart(a: Json, b: Json): number {
  if (Array.isArray(a) && Array.isArray(b))
    return a.reduce<number>((all, x, i) => all + Math.abs(Number(x) - Number(b[i] ?? 0)), 0);
  return Math.abs(Number(a) - Number(b));
}

const slices = (state: object) =>
  Object.fromEntries(Object.entries(state).filter(([part]) => Object.hasOwn(face.tables, part)));
const movesOf = (entries: typeof plain.entries, module: string, field: string) =>
  entries.filter(({ event }) => event.type === `${module}.moved` && (event as { field?: string }).field === field);
const byHand = (entries: typeof plain.entries) =>
  entries.flatMap(({ because }) => because.terms ?? []).filter(({ label }) => label.key === HAND);

test('there are numbers of both kinds', () => {
  const { made, kept } = Object.groupBy(LEAVES, ({ leaf, module, field, row }) => {
    const outcome = { effect: leaf, params: filled(leafOf(standing, module, field), row), audience: [] };
    const { state } = inject(ruleset, { state: copyJson(standing), luck: luck(90) }, [outcome]);
    return byHand(movesOf(next(state).entries, module, field)).length > 0 ? 'made' : 'kept';
  });
  expect(made?.length).toBeGreaterThan(60);
  expect(kept?.length).toBeGreaterThan(100);
});

test.each(LEAVES)('$leaf', ({ leaf, module, field, row }) => {
  const params = filled(leafOf(standing, module, field), row);
  const laid = () =>
    inject(ruleset, { state: copyJson(standing), luck: luck(90) }, [{ effect: leaf, params, audience: [] }], CARD);
  const first = movesOf(laid().entries, module, field);
  expect(byHand(first)[0]?.audience).toEqual(row.see);
  const moved = next(laid().state);
  expect(slices(moved.state)).not.toEqual(slices(plain.state));

  // As it would have come out had nothing been laid by: what is kept has the effect without it.
  const { laid: _, ...unlaid } = laid().state;
  const shown = leafOf(next(unlaid).state, module, field);
  const unmoved = leafOf(plain.state, module, field);
  const now = leafOf(moved.state, module, field);
  const by = Math.abs(Number(params['value']));
  const own = movesOf(moved.entries, module, field);
  const hand = byHand(own);
  if (hand.length === 0) {
    expect(now).toEqual(shown);
    if (!USED_UP.includes(leaf)) expect(apart(shown, unmoved)).toBeGreaterThan(by / 5);
    return;
  }
  // Once, and by as much as the form said; counted things in whole numbers.
  expect(apart(shown, unmoved)).toBeLessThan(by / 2);
  expect(apart(now, shown) / by).toBeGreaterThan(0.8);
  expect(apart(now, shown) / by).toBeLessThan(1.2);
  expect(hand.map(({ audience, label }) => [audience, label.values])).toEqual([[row.see, { card: CARD }]]);
  const last = own.at(-1);
  expect(last?.audience).toEqual(row.see);
  if (row.kind !== 'number') return;
  const sum = last?.because.terms?.reduce((all, { value }) => all + value, 0) ?? Number.NaN;
  const { from, to } = (last?.because.inputs ?? {}) as { from?: number; to?: number };
  expect(Number(to) - Number(from)).toBeCloseTo(sum, 5);
});

test.each([
  ['aid.lastDel', 3, 3],
  ['aid.fieldRate', 0.1, Number.NaN],
])('what an effect on %s fields counts in what is fielded in all, by its own name', (effect, value, fielded) => {
  const outcome = { effect, params: { mode: 'by', value }, audience: [] };
  const { state, entries } = next(
    inject(ruleset, { state: copyJson(standing), luck: luck(90) }, [outcome], CARD).state,
  );
  const more = state.aid.fielded - plain.state.aid.fielded;
  if (!Number.isNaN(fielded)) expect(more).toBeCloseTo(fielded, 5);
  expect(more).toBeGreaterThan(0.1);
  for (const sum of ['fielded', 'twd']) {
    const terms = movesOf(entries, 'aid', sum).at(-1)?.because.terms ?? [];
    const [hand, ...others] = terms.filter(({ label }) => label.key === 'aid.why.hand');
    expect(others).toEqual([]);
    expect(hand?.value).toBeCloseTo(more, 5);
    expect(hand?.audience).toEqual(['us', 'europe', 'ukraine']);
  }
  const told = movesOf(plain.entries, 'aid', 'fielded').at(-1)?.because.terms ?? [];
  expect(told.map(({ label }) => label.key)).not.toContain('aid.why.hand');
});

test('it lapses with the quarter, and the one after that is the model’s alone', () => {
  const effect = { effect: 'treasury.fin', params: { mode: 'by', value: 3 }, audience: [] };
  const laid = inject(ruleset, { state: copyJson(standing), luck: luck(90) }, [effect], CARD).state;
  expect(laid.laid?.length).toBe(1);
  const played = next(laid);
  expect(played.state.treasury.fin).toBeCloseTo(plain.state.treasury.fin + 3, 6);
  expect('laid' in played.state).toBe(false);
  const after = adjudicate(ruleset, { state: played.state, orders: [], agreements: [], luck: luck(5) });
  expect(byHand(after.entries)).toEqual([]);
  expect(after.state.treasury.fin).toBe(9);
});

test('two effects on one number work in the order given, each by its own name; a bound holds', () => {
  const effects = [
    { effect: 'treasury.fin', params: { mode: 'to', value: 4 }, audience: [] },
    { effect: 'treasury.fin', params: { mode: 'by', value: 19 }, audience: [] },
  ] as const;
  const { state } = inject(ruleset, { state: copyJson(standing), luck: luck(90) }, effects, CARD);
  const { state: then, entries } = next(state);
  expect(then.treasury.fin).toBe(20);
  expect(byHand(movesOf(entries, 'treasury', 'fin')).map(({ value }) => value)).toEqual([-5, 16]);
});

test('bulk comes out as live does', () => {
  const effects = LEAVES.map(({ leaf, module, field, row }) => ({
    effect: leaf,
    params: filled(leafOf(standing, module, field), row),
    audience: [],
  }));
  const laid = () => inject(ruleset, { state: copyJson(standing), luck: luck(90) }, effects).state;
  const bulk = adjudicate(ruleset, { state: laid(), orders: [], agreements: [], luck: luck(4), bulk: true });
  expect(slices(bulk.state)).toEqual(slices(next(laid()).state));
  expect('laid' in bulk.state).toBe(false);
});
