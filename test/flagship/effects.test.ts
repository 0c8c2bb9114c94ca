/** The white cell's hand on the model: every number of every module can be moved, and the next turn says so. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { audienceKey } from '@sandtable/rulesets/theatre/audience.ts';
import type { FieldRow } from '@sandtable/rulesets/theatre/fields.ts';
import type { FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { adjudicate, copyJson, type Facts, inject, type Json, luckOf, seedLuck } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { play, WITH_EVERYTHING } from './play.ts';

/** What nobody moves, and why. Anything else that holds numbers must have its effect. */
const FIXED: { readonly [leaf: string]: string } = {
  'scoring.quarters': 'says how many turns were played',
  'scoring.finalUs': 'is reckoned when it is over',
  'scoring.finalEurope': 'is reckoned when it is over',
  'scoring.finalUkraine': 'is reckoned when it is over',
  'scoring.finalRussia': 'is reckoned when it is over',
  'airspace.where': 'names places',
  'hybrid.where': 'names places',
  'desk.after': 'says how many turns the brief is about',
  'desk.scores': 'is reckoned from what was counted',
  'desk.final': 'is reckoned when it is over',
};

const LEAVES = Object.entries(face.tables).flatMap(([module, table]) =>
  Object.entries(table).flatMap(([field, row]) =>
    row.kind === 'number' || row.kind === 'list'
      ? [{ leaf: `${module}.${field}`, module, field, row: row as FieldRow }]
      : [],
  ),
);
const luck = (step: number) => luckOf(seedLuck('hand'), 1, step);

/** A game in its third quarter, so that sums and averages have something in them. */
function midGame(): FlagshipState {
  for (const { step, state } of play({ seed: 'hand', options: WITH_EVERYTHING }))
    if (step === 3) return copyJson(state);
  throw new Error('The game ended before its third quarter.');
}
const standing = midGame();
const fresh = () => copyJson(standing);

function leafOf(state: object, module: string, field: string): Json {
  return (state as { [module: string]: { [field: string]: Json } })[module]?.[field] ?? null;
}

/** What a form is filled in with so that the number certainly goes somewhere else. */
function filled(now: Json, { min, max, digits, initial, places }: FieldRow): Facts {
  if (Array.isArray(now) && Array.isArray(initial))
    return { place: places?.[0]?.id ?? 1, mode: 'by', value: Number(now[0]) < max ? 1 : -1 };
  const value = Number(now);
  const step = Math.max(10 ** -digits, (max - min) / 50);
  return { mode: 'by', value: value + step <= max ? step : -step };
}

describe('every number of every module', () => {
  test('has an effect, or a reason why not', () => {
    const without = LEAVES.map(({ leaf }) => leaf).filter((leaf) => ruleset.effects[leaf] === undefined);
    expect(without.sort()).toEqual(Object.keys(FIXED).sort());
    expect(LEAVES.length - without.length).toBeGreaterThan(170);
  });

  test('of an optional module where it is played with, and nowhere else', () => {
    const [plain] = play({ seed: 'plain' });
    const gated = LEAVES.filter(({ module }) => face.optional.has(module)).flatMap(
      ({ leaf }) => ruleset.effects[leaf] ?? [],
    );
    expect(gated.length).toBeGreaterThan(10);
    for (const effect of gated) {
      expect(effect.applies?.(standing)).toBe(true);
      expect(effect.applies?.(plain?.state ?? standing)).toBe(false);
    }
  });

  test('every indicator on any board is among them', () => {
    const shown = LEAVES.filter(({ row }) => row.show !== undefined);
    expect(shown.length).toBeGreaterThan(80);
    expect(shown.filter(({ leaf }) => ruleset.effects[leaf] === undefined)).toEqual([]);
  });

  test('is filled in by a form with limits, and nothing beyond them is taken', () => {
    for (const { leaf, row } of LEAVES) {
      const effect = ruleset.effects[leaf];
      if (effect === undefined) continue;
      const value = effect.fields.find(({ name }) => name === 'value');
      if (value?.input.kind !== 'number') throw new Error(`${leaf} has no number to fill in`);
      const place = Array.isArray(row.initial) ? { place: row.places?.[0]?.id ?? 1 } : {};
      expect(value.input.max, leaf).toBeGreaterThan(value.input.min);
      expect(effect.params.safeParse({ ...place, mode: 'to', value: row.max }).success, leaf).toBe(true);
      expect(effect.params.safeParse({ ...place, mode: 'to', value: row.max + 1 }).success, leaf).toBe(false);
      expect(effect.params.safeParse({ ...place, mode: 'by', value: value.input.max * 3 + 1 }).success, leaf).toBe(
        false,
      );
      expect(effect.params.safeParse({ ...place, mode: 'to', value: 'much' }).success, leaf).toBe(false);
    }
  });

  test.each(LEAVES.filter(({ leaf }) => ruleset.effects[leaf] !== undefined))(
    '$leaf moves, tells who knows it, and what must add up still does',
    ({ leaf, module, field, row }) => {
      const before = leafOf(standing, module, field);
      const params = filled(before, row);
      const { state, entries } = inject(ruleset, { state: fresh(), luck: luck(90) }, [
        { effect: leaf, params, audience: [] },
      ]);
      expect(leafOf(state, module, field)).not.toEqual(before);
      expect(ruleset.invariants?.(state) ?? []).toEqual([]);
      const own = entries.find(
        ({ event }) => event.type === `${module}.moved` && (event as { field?: string }).field === field,
      );
      expect(audienceKey(own?.audience ?? [])).toBe(audienceKey(row.see));
      for (const { because } of entries) {
        expect(because.rule).toBe('rule.facilitator');
        expect(because.terms?.map(({ label }) => label.key)).toEqual(['theatre.why.white-cell']);
      }
      const next = adjudicate(ruleset, { state, orders: [], agreements: [], luck: luck(4) });
      expect(ruleset.invariants?.(next.state) ?? []).toEqual([]);
    },
  );
});
