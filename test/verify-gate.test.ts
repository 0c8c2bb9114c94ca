/** With a gate that has a hole, `verify` notices. The hole is made here, so this is a file of its own. */
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { playHeadless, verify } from '@sandtable/shared';
import type * as Gate from '@sandtable/shared/log/audience.ts';
import { beforeEach, expect, test, vi } from 'vitest';

const hole = vi.hoisted(() => ({ in: '' }));

vi.mock('@sandtable/shared/log/audience.ts', async (original) => {
  const gate = await original<typeof Gate>();
  const tell: typeof gate.tell = (record, viewer, n) => {
    const told = gate.tell(record, viewer, n);
    if (told === null || viewer.kind === 'facilitator' || record.body.kind !== hole.in) return told;
    return { ...told, body: record.body as (typeof told)['body'] };
  };
  return { ...gate, tell };
});

const { records } = playHeadless({ ruleset, scenario: 'even', seed: 'gate' });

beforeEach(() => {
  hole.in = '';
});

test('the gate as it is has none', () => {
  expect(verify({ records, ruleset }).findings).toEqual([]);
});

test.each(['created', 'seated', 'opened', 'sealed', 'adjudicated'])('a hole for "%s"', (kind) => {
  hole.in = kind;
  expect(verify({ records, ruleset }).findings).toContainEqual(expect.objectContaining({ check: 'canary' }));
});
