/** Every ruleset keeps the contract, over hundreds of matches. A finding names the seed of its match: keep it in seeds.ts. */
import { rulesets } from '@sandtable/rulesets';
import { publicRulesets } from '@sandtable/rulesets/public';
import { beforeAll, describe, expect, test } from 'vitest';
import { KEPT_SEEDS } from '../seeds.ts';
import type { Finding } from './check.ts';
import { CHECKS, contract } from './contract.ts';
import { specOf } from './specs.ts';

const SEEDS = Array.from({ length: Number(process.env['CONTRACT_SEEDS'] ?? 200) }, (_, i) => `match ${i}`);

/** A match of the flagship takes as long as dozens of Blotto; see {@link contract}. */
const SPREAD: { readonly [ruleset: string]: number } = { 'pledge-to-power': 6 };

test('both halves of every ruleset are listed, under the same id', () => {
  expect(publicRulesets.map(({ id }) => id)).toEqual(rulesets.map(({ id }) => id));
});

describe.each(rulesets.map(({ id }) => id))('%s', (id) => {
  let findings: Finding[] = [];

  beforeAll(async () => {
    const spec = await specOf(id);
    const kept = contract(spec, Object.values(KEPT_SEEDS[id] ?? {}));
    findings = [...kept, ...contract(spec, SEEDS, { spread: SPREAD[id] ?? 1 })];
  }, 1_800_000);

  test('is listed under the id that its manifest has', async () => {
    expect((await specOf(id)).ruleset.rules.manifest.id).toBe(id);
  });

  test.each(CHECKS.map(({ demand, id: check }) => [demand, check]))('%s', (_demand, check) => {
    expect(findings.filter((finding) => finding.check === check).slice(0, 5)).toEqual([]);
  });
});
