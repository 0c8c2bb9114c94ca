/** Every number of the flagship says its unit and where it comes from. */
import { background } from '@sandtable/rulesets/pledge-to-power/background.ts';
import { figures } from '@sandtable/rulesets/pledge-to-power/sources.ts';
import words from '@sandtable/rulesets/pledge-to-power/text/en.ts';
import { expect, test } from 'vitest';

const all = figures();

test('there are assumptions, opening values and constants of every module', () => {
  expect(all.filter(({ kind }) => kind === 'assumption')).toHaveLength(17);
  expect(new Set(all.filter(({ kind }) => kind === 'constant').map(({ module }) => module)).size).toBe(19);
  expect(all.length).toBeGreaterThan(500);
});

test('each has a unit, a source and a name of its own', () => {
  const names = all.map(({ kind, module, name }) => `${kind} ${module}.${name}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  for (const { name, unit, source, value } of all) {
    expect(source.trim(), name).not.toBe('');
    expect(typeof unit === 'string' ? unit.trim() : unit.key, name).not.toBe('');
    expect(value, name).not.toContain('NaN');
  }
});

test('what is shown in words has them', () => {
  const catalogue: { readonly [key: string]: string } = words;
  const keys = all.flatMap(({ label, unit }) => [label?.key, typeof unit === 'string' ? undefined : unit.key]);
  expect([...new Set(keys.filter((key) => key !== undefined && catalogue[key] === undefined))]).toEqual([]);
});

test('every part of the rules that figures belong to has a name, and so has every claim, in each language', () => {
  const parts = new Set(background.modules.map(({ id }) => id));
  expect([...new Set(all.map(({ module }) => module))].filter((module) => module !== '' && !parts.has(module))).toEqual(
    [],
  );
  const keys = [
    ...background.modules.map(({ title }) => title.key),
    ...background.viewpoints.flatMap(({ claim, opposite, model }) => [claim.key, opposite.key, model.key]),
  ];
  for (const words of Object.values(background.text))
    expect(keys.filter((key) => words[key] === undefined)).toEqual([]);
});

test('what is no design choice names a maker, an institution, a newspaper or a fit', () => {
  const cited = all.filter(({ source }) => !source.startsWith('design choice'));
  expect(cited.length).toBeGreaterThan(40);
  for (const { name, source } of cited) expect(source.length, name).toBeGreaterThan(8);
});
