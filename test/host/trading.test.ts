/** Trading with a bot: it answers what is offered to its team, and its sheet then keeps what it promised. */
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { expect, test } from 'vitest';
import { Table } from '../house/table.ts';
import { tables } from './laid.ts';

async function withBots(): Promise<Table> {
  const table = await Table.lay(ruleset, { minutes: { orders: 0 } }, { scenario: 'baseline' });
  tables.push(table);
  await table.seat('kyiv1', { as: 'player', team: 'ukraine' });
  for (const team of ['us', 'europe', 'russia'])
    await table.seat(`bot${team}`, { as: 'bot', team, bot: team === 'russia' ? 'random' : 'doctrine' });
  await table.must('boss1', { act: 'start' });
  await table.clock.pass(3_000);
  expect(Object.keys(table.host.exercise.sealed).sort()).toEqual(['europe', 'russia', 'us']);
  return table;
}

async function offered(table: Table, to: string, clauses: readonly unknown[]): Promise<string | undefined> {
  await table.must('kyiv1', { act: 'offer', to, clauses: clauses as never, note: '', expires: null, until: 3 });
  const made = table.host.exercise.offers.at(-1)?.id;
  await table.clock.pass(6_000);
  return table.host.exercise.offers.find(({ id }) => id === made)?.state;
}

const AID = (value: number) => ({ by: 'europe', clause: { type: 'militaryAid', value } });
const REFORM = { by: 'ukraine', clause: { type: 'reform', value: 'deep' } };
const MOBILISE = { by: 'ukraine', clause: { type: 'mobilisation', value: 110 } };

test('a doctrine bot takes a fair offer, declines a poor one, and its sealed sheet keeps its word', async () => {
  const table = await withBots();
  expect(await offered(table, 'europe', [AID(14)])).toBe('declined');
  expect(await offered(table, 'europe', [AID(10), REFORM, MOBILISE])).toBe('accepted');
  await table.must('kyiv1', { act: 'seal', step: 1 });
  await table.must('boss1', { act: 'lock' });
  await table.must('boss1', { act: 'publish', step: 1 });
  const published = (await table.log()).findLast(({ body }) => body.kind === 'adjudicated')?.body;
  const entries = published?.kind === 'adjudicated' ? published.entries : [];
  const facts = entries.map(({ event }) => event as { type: string; order?: { type: string; amount?: number } });
  expect(facts.filter(({ type }) => type === 'broken')).toEqual([]);
  expect(facts.filter(({ type }) => type === 'kept')).toHaveLength(3);
  expect(facts.find(({ order }) => order?.type === 'military')?.order?.amount).toBe(10);
});

test('a bot that does not trade declines at once, and an answer is given once', async () => {
  const table = await withBots();
  expect(await offered(table, 'russia', [{ by: 'ukraine', clause: { type: 'openness', value: 'flexible' } }])).toBe(
    'declined',
  );
  const ours = table.host.exercise.offers.flatMap(({ id, from }) => (from === 'ukraine' ? id : []));
  const answers = (await table.log()).filter(({ body }) => body.kind === 'answered' && ours.includes(body.offer));
  expect(answers).toHaveLength(1);
});

test('bots propose before they seal, once a phase, as bots, and remember across a restart', async () => {
  const table = await withBots();
  const made = () => table.host.exercise.offers.filter(({ bot }) => bot === true);
  const first = made();
  expect(first.length).toBeGreaterThan(0);
  // The one on which a person sits and the one that plays at random propose nothing.
  expect(first.filter(({ from }) => !['us', 'europe'].includes(from))).toEqual([]);
  expect(first.every(({ expires, until }) => expires === null && until === 2)).toBe(true);
  const log = await table.log();
  const at = (kind: string, team: string) =>
    log.findIndex(({ actor, body }) => actor.kind === 'bot' && actor.team === team && body.kind === kind);
  for (const { from } of first) expect(at('offered', from)).toBeLessThan(at('sealed', from));
  await table.clock.pass(30_000);
  expect(made()).toHaveLength(first.length);
  await table.reopen();
  await table.clock.pass(30_000);
  expect(made()).toHaveLength(first.length);
  // Whoever gets one is told that no person made it.
  const seen =
    table.ear.told.get('ukraine')?.flatMap(({ actor, body }) => (body.kind === 'offered' ? [actor] : [])) ?? [];
  expect(seen.every((actor) => actor?.kind === 'bot')).toBe(true);
  await table.must('boss1', { act: 'lock' });
  expect(made().some(({ state }) => state === 'open')).toBe(false);
});
