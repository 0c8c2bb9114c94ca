/** What the white cell may ask without changing anything. */

import { ruleset as blotto } from '@sandtable/rulesets/blotto/rules.ts';
import { answerAsk } from '@sandtable/server/host/ask.ts';
import { silent } from '@sandtable/server/host/log.ts';
import { type AskRequest, canonical, SeatId } from '@sandtable/shared';
import { describe, expect, test, vi } from 'vitest';
import { Table } from '../house/table.ts';
import { edit, started, tables } from './laid.ts';

describe('asking', () => {
  const ask = (table: Table, request: AskRequest, seat = 'boss1') =>
    answerAsk(table.host, request, SeatId.parse(seat), silent);

  test('a seat is given its own answers to the survey, the latest of each item, also after a restart', async () => {
    const table = await started({ survey: true });
    await table.must('redd1', { act: 'survey', answers: { clear: { score: 2 }, pace: { score: 3 } } });
    await table.must('green1', { act: 'survey', answers: { clear: { score: 5 } } });
    await table.must('redd1', { act: 'survey', answers: { clear: { score: 4, text: 'mostly' } } });
    await table.reopen();
    const own = (seat: string) => ask(table, { question: 'survey' }, seat);
    expect(await own('redd1')).toEqual({ answers: { clear: { score: 4, text: 'mostly' }, pace: { score: 3 } } });
    expect(await own('green1')).toEqual({ answers: { clear: { score: 5 } } });
    expect(await own('boss1')).toEqual({ answers: {} });
  });

  test('the proposal is what publishing then appends', async () => {
    const table = await started({ lockWhenAllSealed: true });
    expect(await ask(table, { question: 'proposal' })).toMatchObject({ refusals: [{ code: 'wrong-stage' }] });
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    const proposal = await ask(table, { question: 'proposal' });
    if (!('entries' in proposal)) throw new Error(JSON.stringify(proposal));
    await table.reopen();
    expect(canonical(await ask(table, { question: 'proposal' }))).toBe(canonical(proposal));
    await table.must('boss1', { act: 'publish', step: 1 });
    const published = (await table.log()).find(({ body }) => body.kind === 'adjudicated')?.body;
    expect(canonical(published?.kind === 'adjudicated' ? published.entries : null)).toBe(canonical(proposal.entries));
  });

  test('a dry run plays the drafts, changes nothing, lets others act meanwhile, and runs one at a time', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.amount', 5);
    const before = canonical(await table.log());
    const running = ask(table, { question: 'dry-run', runs: 400 });
    expect(await ask(table, { question: 'dry-run', runs: 10 })).toMatchObject({ refusals: [{ code: 'dry-run-busy' }] });
    await edit(table, 'redd1', 'push.amount', 6);
    const result = await running;
    expect(result).toMatchObject({ runs: 400, at: table.clock.now() });
    if (!('ranges' in result)) throw new Error('no ranges');
    expect(result.ranges).toContainEqual({ indicator: 'score.red', now: 0, low: 5, middle: 5, high: 5 });
    expect(canonical(await table.log())).toBe(before);
    expect(await ask(table, { question: 'dry-run', runs: 10 })).toMatchObject({ runs: 10 });
  });

  test('what else might have come is the same again under the same name, so that it can be shared', async () => {
    const table = await Table.lay(blotto, {}, { scenario: 'even' });
    tables.push(table);
    await table.must('boss1', { act: 'start' });
    for (const step of [1, 2, 3]) {
      await table.must('boss1', { act: 'lock' });
      await table.clock.pass(2_100);
      await vi.waitFor(() => expect(table.host.exercise.stage).toBe('review'));
      await table.must('boss1', { act: 'publish', step });
    }
    const fan = async (seed: string) =>
      canonical((await ask(table, { question: 'forward', from: 0, runs: 20, seed, effects: [] })) as never);
    const first = await fan('k3j9x');
    expect(JSON.parse(first)).toMatchObject({ from: 0, runs: 20 });
    await table.reopen();
    expect(await fan('k3j9x')).toBe(first);
    expect(await fan('another')).not.toBe(first);
  });

  test("a team's draft shows what it would order, and what is in the way", async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.amount', 'many');
    const draft = await ask(table, { question: 'draft', team: 'red' });
    expect(draft).toMatchObject({
      team: 'red',
      step: 1,
      fields: { 'push.amount': { value: 'many' } },
      orders: [
        { type: 'push', touched: true, order: null, refusals: [{ code: 'malformed-order', path: 'push.amount' }] },
      ],
    });
    expect(await ask(table, { question: 'draft', team: 'blue' })).toMatchObject({
      refusals: [{ code: 'no-such-team' }],
    });
  });
});
