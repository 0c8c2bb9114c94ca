/** The suite catches every planted fault, by the check that is meant for it, and finds nothing where none is planted. */
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { expect, test } from 'vitest';
import { barrenLeaves } from '../checks/leak.ts';
import { CHECKS, contract } from '../contract.ts';
import { specOf } from '../specs.ts';
import { MORE } from './more.ts';
import { TEN } from './ten.ts';

const SEEDS = Array.from({ length: 10 }, (_, i) => `fault ${i}`);
const spec = await specOf('blotto');

test('the ruleset that the faults are planted in keeps the contract', () => {
  expect(contract(spec, SEEDS)).toEqual([]);
});

test('canaries can be planted in every private number of it', () => {
  contract(
    spec,
    SEEDS,
    CHECKS.filter(({ id }) => id === 'leak'),
  );
  expect([...barrenLeaves(ruleset)]).toEqual([]);
});

test.each([...TEN, ...MORE].map((fault) => [fault.name, fault]))('%s', (_name, { check, plant }) => {
  const findings = contract({ ...spec, ruleset: plant(ruleset) }, SEEDS);
  expect(new Set(findings.map((finding) => finding.check))).toContain(check);
});

test('every check has a fault that it catches', () => {
  const caught = new Set([...TEN, ...MORE].map(({ check }) => check));
  expect(CHECKS.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
