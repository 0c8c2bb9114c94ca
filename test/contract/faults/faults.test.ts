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
  contract(spec, SEEDS, { checks: CHECKS.filter(({ id }) => id === 'leak') });
  expect([...barrenLeaves(ruleset)]).toEqual([]);
});

test.each([...TEN, ...MORE].map((fault) => [fault.name, fault]))('%s', (_name, { check, plant }) => {
  const findings = contract({ ...spec, ruleset: plant(ruleset) }, SEEDS);
  expect(new Set(findings.map((finding) => finding.check))).toContain(check);
});

test('in a theatre, where an event’s name says whose it is, another module’s slice written', async () => {
  const flagship = await specOf('pledge-to-power');
  const { rules } = flagship.ruleset;
  const meddling: typeof rules = {
    ...rules,
    apply(draft, event) {
      rules.apply(draft, event);
      const { aid } = draft as { aid?: { [field: string]: unknown } };
      if (event.type === 'treasury.moved' && aid !== undefined) aid['delivered'] = 1;
    },
  };
  const checks = CHECKS.filter(({ id }) => id === 'own-slice');
  const findings = contract({ ...flagship, ruleset: { ...flagship.ruleset, rules: meddling } }, ['fault 0'], {
    checks,
  });
  expect(findings.map(({ message }) => message).join('\n')).toContain('treasury.moved changed aid.delivered');
});

test('every check has a fault that it catches', () => {
  const caught = new Set([...TEN, ...MORE].map(({ check }) => check));
  expect(CHECKS.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
