/** Europe's blocs vote on the fields marked so; what is sealed is their weighted median or majority. */
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { draftOrders, fieldsOf, Instant, type Json, SeatId, type SheetDraft } from '@sandtable/shared';
import { expect, test } from 'vitest';

const { rules } = ruleset;
const known = rules.blank({});
const ALL = new Set(['east', 'west', 'north']);

/** A draft in which each bloc (or the lead, where no bloc is named) has touched one field. */
function draft(path: string, votes: { readonly [bloc: string]: Json }): SheetDraft {
  const at = Instant.parse(0);
  const seat = SeatId.parse('chair');
  return Object.fromEntries(
    Object.entries(votes).map(([bloc, value]) => [bloc === 'lead' ? path : `${path}#${bloc}`, { value, seat, at }]),
  );
}

function sealedValue(path: string, votes: { readonly [bloc: string]: Json }, blocs = ALL): Json | undefined {
  const [type = '', field = ''] = path.split('.');
  const order = draftOrders(rules as never, known as never, 'europe', draft(path, votes), blocs).find(
    (o) => o.type === type,
  );
  return (order?.order as { readonly [field: string]: Json } | null | undefined)?.[field];
}

test('numbers: the weighted median of east .3, west .4, north .3', () => {
  expect(sealedValue('defence.step', { east: 0.14, west: 0.02, north: 0.08 })).toBe(0.08);
  expect(sealedValue('finance.amount', { east: 12, west: 6, north: 6 })).toBe(6);
});

test('rungs: the median is taken by their places on the ladder', () => {
  expect(sealedValue('posture.level', { east: 'forward', west: 'minimal', north: 'reinforced' })).toBe('reinforced');
  expect(sealedValue('guarantee.level', { east: 'forces', west: 'none', north: 'none' })).toBe('none');
});

test('choices: the weighted majority, and a tie keeps what stood', () => {
  expect(sealedValue('finance.instrument', { east: 'national', west: 'assetLoan', north: 'national' })).toBe(
    'national',
  );
  const apart = { east: { drones: 'engage', crewed: 'warn' }, west: { drones: 'warn', crewed: 'warn' } };
  expect(sealedValue('posture.roe', { ...apart, north: apart.east })).toEqual(apart.east);
});

test('a bloc that nobody holds counts for the lead; a single player sets the field alone', () => {
  expect(sealedValue('defence.step', { lead: 0.1, east: 0.02 }, new Set(['east', 'north']))).toBe(0.1);
  expect(sealedValue('defence.step', { lead: 0.1, east: 0.02 }, new Set(['east']))).toBe(0.1);
});

test('every field marked for a vote in the design is voted on', () => {
  const sheet = rules.sheet(known as never, 'europe');
  const voted = [...fieldsOf(sheet).values()].filter(({ vote }) => vote !== undefined).map(({ path }) => path);
  expect(voted.sort()).toEqual(
    ['defence.step', 'finance.amount', 'finance.instrument', 'guarantee.level', 'posture.level', 'posture.roe'].sort(),
  );
});
