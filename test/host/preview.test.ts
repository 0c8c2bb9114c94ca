/** What a team may expect of its sheet: from what it was told, and from nothing else. */
import { rulesets } from '@sandtable/rulesets';
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { answerAsk } from '@sandtable/server/host/ask.ts';
import { silent } from '@sandtable/server/host/log.ts';
import {
  type AnyRuleset,
  canonical,
  copyJson,
  type Exercise,
  type Preview,
  previewRuns,
  SeatId,
} from '@sandtable/shared';
import { expect, test } from 'vitest';
import { Table } from '../house/table.ts';
import { edit, started, tables } from './laid.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => `preview-${i}`);
const EUROPE = { kind: 'team', team: 'europe' } as const;

async function flagship(): Promise<Table> {
  const table = await Table.lay(ruleset, { minutes: { orders: 0 } }, { scenario: 'baseline' });
  tables.push(table);
  await table.seat('marta1', { as: 'player', team: 'europe' });
  await table.must('boss1', { act: 'start' });
  return table;
}

const ask = (table: Table, seat: string) =>
  answerAsk(table.host, { question: 'preview' }, SeatId.parse(seat), silent) as Promise<Preview>;

/** All runs of a preview on the same throw-away luck. */
function foreseen({ ruleset }: Table, exercise: Exercise, draft: { [path: string]: number }): Omit<Preview, 'at'> {
  const written = Object.entries(draft).map(([path, value]) => [path, { value, seat: SeatId.parse('marta1'), at: 0 }]);
  const own = { draft: Object.fromEntries(written), blocs: new Set<string>() };
  const runs = previewRuns(ruleset as AnyRuleset, copyJson(exercise), 'europe', own, SEEDS);
  for (;;) {
    const { done, value } = runs.next();
    if (done === true) return value;
  }
}

test('it says what the sections that were changed do, in the direction in which they do it', async () => {
  const table = await flagship();
  const printed = await ask(table, 'marta1');
  expect(printed).toMatchObject({ runs: 40, changed: 0, at: table.clock.now() });
  expect(printed.ranges.length).toBeGreaterThan(8);
  expect(printed.ranges.flatMap(({ drivers }) => drivers)).toEqual([]);
  const before = canonical(await table.log());
  await edit(table, 'marta1', 'military.amount', 12);
  const more = await ask(table, 'marta1');
  expect(more.changed).toBe(1);
  const sections = ruleset.rules.sheet(table.host.known(EUROPE).known as never, 'europe').sections;
  const envelope = sections.find(({ fields }) => fields.some(({ path }) => path === 'military.amount'))?.id;
  const fatigue = more.ranges.find(({ indicator }) => indicator === 'treasury.fat');
  expect(fatigue?.drivers[0]).toMatchObject({ section: envelope });
  expect(fatigue?.drivers[0]?.by).toBeGreaterThan(0);
  for (const { low, middle, high } of more.ranges) {
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
  }
  expect(canonical(await table.log())).toBe(before);
});

test('what the team was not told cannot be read off it', async () => {
  const table = await flagship();
  const own = () => copyJson(table.host.known(EUROPE));
  const before = own();
  // The white cell moves numbers that Europe only estimates, or does not know, and tells nobody.
  const effects = ['airwar.upper', 'treasury.ruRes', 'airwar.mid'].map((effect) => ({
    ...{ effect, params: { mode: 'to', value: 90 }, audience: [] },
  }));
  const told = { title: 'Nobody hears of it', text: '', medium: 'incident', to: [], justification: 'A test.' } as const;
  await table.must('boss1', { act: 'inject', ...told, effects });
  const truth = table.host.exercise.known as { airwar?: { upper: number } };
  expect(truth.airwar?.upper).toBe(90);
  expect(own().known).not.toHaveProperty('airwar.upper');
  expect(canonical(foreseen(table, own(), {}))).toBe(canonical(foreseen(table, before, {})));
  // What it does know goes in.
  const tired = own();
  (tired.known as { treasury: { fat: number } }).treasury.fat = 95;
  expect(canonical(foreseen(table, tired, {}))).not.toBe(canonical(foreseen(table, before, {})));
});

test('it is for players whose sheet is open, and for rulesets that can suppose', async () => {
  const table = await flagship();
  expect(await ask(table, 'boss1')).toMatchObject({ refusals: [{ code: 'no-team' }] });
  await table.must('marta1', { act: 'seal', step: 1 });
  await table.must('boss1', { act: 'lock' });
  await table.clock.pass(5_000);
  expect(await ask(table, 'marta1')).toMatchObject({ refusals: [{ code: 'wrong-stage' }] });
  expect(await ask(await started(), 'redd1')).toMatchObject({ refusals: [{ code: 'no-preview' }] });
});

test('a ruleset offers it if and only if it can suppose', async () => {
  for (const { load } of rulesets) {
    const { rules, suppose } = await load();
    expect([rules.manifest.id, rules.manifest.previews]).toEqual([rules.manifest.id, suppose && true]);
  }
});
