/** The contract once more over matches of the flagship with every optional group on, which chance would hardly ever choose. */
import { OPTIONAL } from '@sandtable/rulesets/theatre/optional.ts';
import { expect, test } from 'vitest';
import { contract } from './contract.ts';
import { playMatch } from './match.ts';
import { specOf } from './specs.ts';

const SEEDS = Array.from({ length: Number(process.env['GROUPS_SEEDS'] ?? 4) }, (_, i) => `groups ${i}`);
const ON = Object.fromEntries(OPTIONAL.map((option) => [option, true]));

test('with every group on the flagship keeps the contract', async () => {
  const spec = await specOf('pledge-to-power');
  const { rules } = spec.ruleset;
  const { fields, schema } = rules.options;
  const lit = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, name in ON ? { ...field, initial: true } : field]),
  );
  // Whoever chooses options by chance leaves out what is refused.
  const all = schema.refine((options) => OPTIONAL.every((option) => (options as typeof ON)[option] === true));
  const ruleset = { ...spec.ruleset, rules: { ...rules, options: { fields: lit, schema: all } } };
  expect(playMatch(ruleset, 'groups').table.exercise.created?.options).toMatchObject(ON);
  expect(contract({ ...spec, ruleset }, SEEDS, { spread: 6 }).slice(0, 5)).toEqual([]);
}, 1_800_000);
