/** The MSEL in a live exercise: what is sent by itself, when, and once. */
import { expectations, outcomeOf, verify } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import type { Faults } from '../house/drill.ts';
import { playTurn, started } from './laid.ts';
import { gift, injections, item, MINUTE, put, sent } from './msel-items.ts';

describe('timed items', () => {
  test('come at their minute of the running clock, once, and by the clock’s hand', async () => {
    const table = await started();
    await put(
      table,
      item('later', { on: 'minute', turn: 1, minute: 1 }),
      item('now', { on: 'minute', turn: 1, minute: 0.5 }),
    );
    await table.clock.pass(30_000 - 1);
    expect(sent(table)).toEqual([]);
    await table.clock.pass(1);
    expect(sent(table)).toEqual(['now']);
    expect((await table.log()).at(-1)).toMatchObject({
      actor: { kind: 'clock' },
      body: { kind: 'injected', item: 'now' },
    });
    await table.clock.pass(MINUTE);
    expect(sent(table)).toEqual(['now', 'later']);
    expect(injections(await table.log())).toEqual(['now', 'later']);
  });

  test('wait while the clock stands, by as long as it stood', async () => {
    const table = await started();
    await put(
      table,
      item('a', { on: 'minute', turn: 1, minute: 1 }),
      item('b', { on: 'time', at: table.clock.now() + MINUTE }),
    );
    await table.clock.pass(40_000);
    await table.must('boss1', { act: 'pause' });
    await table.clock.pass(10 * MINUTE);
    expect(sent(table)).toEqual([]);
    await table.must('boss1', { act: 'resume' });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['b']);
    await table.clock.pass(19_999);
    expect(sent(table)).toEqual(['b']);
    await table.clock.pass(1);
    expect(sent(table)).toEqual(['b', 'a']);
  });

  test('an extended clock does not move the minute', async () => {
    const table = await started();
    await put(table, item('a', { on: 'minute', turn: 1, minute: 1 }));
    await table.clock.pass(30_000);
    await table.must('boss1', { act: 'extend', minutes: 5 });
    await table.clock.pass(30_000);
    expect(sent(table)).toEqual(['a']);
  });

  test('after a crash nothing is sent twice and nothing is lost; the clock is paused, so nothing comes by itself', async () => {
    const table = await started();
    await put(
      table,
      item('a', { on: 'minute', turn: 1, minute: 0.5 }),
      item('b', { on: 'minute', turn: 1, minute: 1 }),
    );
    await table.clock.pass(40_000);
    expect(sent(table)).toEqual(['a']);
    const before = JSON.stringify(table.host.exercise.msel);
    await table.reopen();
    expect(JSON.stringify(table.host.exercise.msel)).toBe(before);
    await table.clock.pass(10 * MINUTE);
    expect(sent(table)).toEqual(['a']);
    await table.must('boss1', { act: 'resume' });
    await table.clock.pass(MINUTE);
    expect(sent(table)).toEqual(['a', 'b']);
    expect(injections(await table.log())).toEqual(['a', 'b']);
  });

  test('in a phase without a limit, hours in which nobody held the exercise are no minutes of it', async () => {
    const table = await started({ minutes: { orders: 0 } });
    await put(table, item('a', { on: 'minute', turn: 1, minute: 10 }));
    await table.clock.pass(4 * MINUTE);
    // Somebody is at work, then nobody is for a night.
    await table.must('boss1', { act: 'note', text: 'All quiet.' });
    await table.host.close();
    await table.clock.pass(600 * MINUTE);
    await table.reopen();
    expect(table.host.exercise.clock.running).toBe(true);
    await table.clock.pass(6 * MINUTE - 1);
    expect(sent(table)).toEqual([]);
    await table.clock.pass(1);
    expect(sent(table)).toEqual(['a']);
    await table.must('boss1', { act: 'close' });
    expect(verify({ records: await table.log(), ruleset: table.ruleset }).findings).toEqual([]);
  });

  test('an append that failed without an answer does not send an item twice', async () => {
    const table = await started();
    await put(table, item('a', { on: 'minute', turn: 1, minute: 0.5 }));
    const { store } = table;
    let lost = 0;
    const real = store.append.bind(store);
    // Written, and then the answer is lost on its way.
    store.append = async (lease, records) => {
      await real(lease, records);
      if (lost === 0 && records.some(({ body }) => body.kind === 'injected')) {
        lost += 1;
        throw new Error('the line went dead');
      }
    };
    await table.clock.pass(30_000);
    await table.clock.pass(5_000);
    expect(lost).toBe(1);
    expect(sent(table)).toEqual(['a']);
    expect(injections(await table.log())).toEqual(['a']);
  });
});

describe('moments, conditions and chance', () => {
  test('items come on their moment of their turn, in the order of the list', async () => {
    const table = await started();
    await put(
      table,
      item('published', { on: 'phase', turn: 1, moment: 'published' }),
      item('orders', { on: 'phase', turn: 1, moment: 'orders' }),
      item('locked', { on: 'phase', turn: 1, moment: 'locked' }),
      item('review', { on: 'phase', turn: 1, moment: 'review' }),
      item('next', { on: 'phase', turn: 2, moment: 'orders' }),
    );
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['orders']);
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['orders', 'locked']);
    await table.clock.pass(2_001);
    expect(sent(table)).toEqual(['orders', 'locked', 'review']);
    await table.must('boss1', { act: 'publish', step: 1 });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['orders', 'locked', 'review', 'published', 'next']);
  });

  test('a turn that is published by itself waits for the items of its review', async () => {
    const table = await started({ publish: 'automatic' });
    await put(
      table,
      ...['a', 'b', 'c'].map((id) => item(id, { on: 'phase', turn: 1, moment: 'review' }, gift)),
      ...['d', 'e'].map((id) => item(id, { on: 'phase', turn: 1, moment: 'locked' })),
    );
    await table.clock.pass(3 * MINUTE);
    expect(table.host.exercise.step).toBe(2);
    expect(sent(table)).toEqual(['d', 'e', 'a', 'b', 'c']);
  });

  test('an item that the ruleset fails over is told to the white cell once, and the rest goes on', async () => {
    const faults: Faults = {};
    const table = await started({}, faults);
    await put(
      table,
      item('bad', { on: 'phase', turn: 1, moment: 'locked' }, gift),
      item('good', { on: 'phase', turn: 1, moment: 'locked' }),
    );
    faults.effect = true;
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(0);
    await table.clock.pass(5_000);
    expect(sent(table)).toEqual(['good']);
    expect(table.ear.of('notice').filter(({ code }) => code === 'msel-stuck')).toHaveLength(1);
    expect(table.host.exercise.stage).toBe('review');
    faults.effect = false;
    await table.must('boss1', { act: 'deliver', item: 'bad' });
    expect(sent(table)).toEqual(['good', 'bad']);
  });

  test('conditions are judged on the truth at every record: sealed sheets, offers, other injects, events, indicators', async () => {
    const table = await started();
    await put(
      table,
      item('chain', { on: 'condition', any: [[{ is: 'inject', item: 'seal', state: 'sent' }]] }),
      item('seal', {
        on: 'condition',
        any: [
          [
            { is: 'sealed', team: 'red' },
            { is: 'offer', from: 'green', state: 'open', not: true },
          ],
        ],
      }),
      item('never', { on: 'condition', any: [[{ is: 'event', event: 'ended' }]] }),
      item('after', {
        on: 'condition',
        any: [
          [
            { is: 'turn', from: 2 },
            { is: 'event', event: 'scored' },
          ],
          [{ is: 'indicator', indicator: 'no-such', compare: 'above', value: 0 }],
        ],
      }),
      item('by-hand', { on: 'manual' }),
    );
    await table.clock.pass(0);
    expect(sent(table)).toEqual([]);
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['seal', 'chain']);
    await table.must('redd1', { act: 'unseal', step: 1 });
    await playTurn(table);
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['seal', 'chain', 'after']);
  });

  test('what a chance decides is drawn once; verify draws it again, and a forged draw is found', async () => {
    const table = await started({ nextPhase: 'starts' });
    const ids = Array.from({ length: 24 }, (_, i) => `c${i}`);
    await put(table, ...ids.map((id) => item(id, { on: 'phase', turn: 1, moment: 'orders' }, { chance: 50, ...gift })));
    await table.clock.pass(0);
    const skipped = table.host.exercise.msel.filter(({ state }) => state === 'skipped').map(({ item: { id } }) => id);
    expect([...sent(table), ...skipped].sort()).toEqual([...ids].sort());
    expect(skipped.length).toBeGreaterThan(0);
    expect(skipped.length).toBeLessThan(24);
    await table.must('boss1', { act: 'close' });
    const records = await table.log();
    expect(verify({ records, ruleset: table.ruleset }).findings).toEqual([]);
  });
});

describe('after the last turn', () => {
  test('what comes with its results is sent, a hand may send the rest, and nothing moves any more', async () => {
    const table = await started();
    await put(
      table,
      item('last', { on: 'phase', turn: 3, moment: 'published' }),
      item('moves', { on: 'phase', turn: 3, moment: 'published' }, gift),
      item('late', { on: 'minute', turn: 3, minute: 600 }),
      item('by-hand', { on: 'manual' }),
    );
    for (let turn = 1; turn <= 3; turn += 1) {
      expect(sent(table)).toEqual([]);
      await playTurn(table);
    }
    await table.clock.pass(0);
    expect(table.host.exercise.stage).toBe('over');
    expect(sent(table)).toEqual(['last']);
    const { known } = table.host.exercise;
    const before = JSON.stringify(known);
    const refused = await table.act('boss1', { act: 'deliver', item: 'moves' });
    expect('refusals' in refused && refused.refusals.map(({ code }) => code)).toEqual(['effects-after-end']);
    await table.must('boss1', { act: 'deliver', item: 'by-hand' });
    await table.must('boss1', { act: 'deliver', item: 'late' });
    expect(sent(table)).toEqual(['last', 'by-hand', 'late']);
    expect(JSON.stringify(table.host.exercise.known)).toBe(before);
    await table.must('boss1', { act: 'close' });
    expect(verify({ records: await table.log(), ruleset: table.ruleset }).findings).toEqual([]);
  });
});

describe('what was expected', () => {
  test('is noted before an inject is sent and after, and says how it came out', async () => {
    const table = await started();
    await put(
      table,
      item('hoped', { on: 'manual' }, { expected: 'They ask for help.' }),
      item('plain', { on: 'manual' }),
    );
    const note = (about: string, action: 'taken' | 'partly') =>
      table.act('boss1', { act: 'note', text: 'Seen.', about, observed: { action } });
    expect('refusals' in (await note('hoped', 'partly'))).toBe(false);
    const refused = await note('plain', 'taken');
    expect('refusals' in refused && refused.refusals[0]?.code).toBe('nothing-expected');
    await table.must('boss1', { act: 'deliver', item: 'hoped' });
    const card = table.host.exercise.injects[0]?.id ?? '';
    expect('refusals' in (await note(card, 'taken'))).toBe(false);
    const found = expectations(table.host.exercise);
    expect(found.map(({ about, expected, notes }) => [about, expected, notes.length])).toEqual([
      [card, 'They ask for help.', 2],
    ]);
    expect(outcomeOf(found[0]?.notes ?? [])).toBe('taken');
  });
});
