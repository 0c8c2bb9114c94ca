/** The MSEL in a live exercise: what is sent by itself, when, once, and what nobody else learns of it. */
import { type LogRecord, type MselItem, type Trigger, tell, verify } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import type { Faults } from '../house/drill.ts';
import type { Table } from '../house/table.ts';
import { GREEN, laid, playTurn, RED, started, VIEWERS } from './laid.ts';

const MINUTE = 60_000;

function item(id: string, trigger: Trigger, more: Partial<MselItem> = {}): MselItem {
  return {
    id,
    title: `Title of ${id}`,
    text: `Text of ${id}`,
    medium: 'news',
    to: 'all',
    effects: [],
    trigger,
    ...more,
  };
}

function put(table: Table, ...items: MselItem[]) {
  return table.must('boss1', { act: 'msel', change: { do: 'put', items } });
}

/** Ids of the items sent and not set aside, in the order in which they were sent. */
function sent(table: Table): (string | undefined)[] {
  return table.host.exercise.injects.filter(({ aside }) => !aside).map(({ item: id }) => id);
}

const injections = (records: readonly LogRecord[]) =>
  records.flatMap(({ body }) => (body.kind === 'injected' ? [body.item] : []));

/** An inject with a rule behind it, so that its luck and its facts can be computed again. */
const gift = {
  effects: [{ effect: 'gift', params: { team: 'red', amount: 5 } }],
  justification: 'The depot was found.',
};

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

describe('by hand', () => {
  test('send now, hold, release, skip, restore; what was sent stays as it is', async () => {
    const table = await started();
    await put(
      table,
      item('a', { on: 'phase', turn: 1, moment: 'locked' }),
      item('b', { on: 'phase', turn: 1, moment: 'locked' }),
      item('c', { on: 'manual' }),
    );
    await table.must('boss1', { act: 'msel', change: { do: 'hold', item: 'a' } });
    await table.must('boss1', { act: 'msel', change: { do: 'skip', item: 'b' } });
    expect(await table.code('boss1', { act: 'deliver', item: 'b' })).toBe('msel-state');
    await table.must('boss1', { act: 'deliver', item: 'c' });
    expect(await table.code('boss1', { act: 'deliver', item: 'c' })).toBe('msel-sent');
    for (const change of [
      { do: 'put' as const, items: [item('c', { on: 'manual' }, { title: 'Other' })] },
      { do: 'remove' as const, items: ['c'] },
      { do: 'hold' as const, item: 'c' },
    ])
      expect(await table.code('boss1', { act: 'msel', change })).toBe('msel-sent');
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['c']);
    await table.must('boss1', { act: 'msel', change: { do: 'release', item: 'a' } });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['c', 'a']);
    await table.must('boss1', { act: 'msel', change: { do: 'restore', item: 'b' } });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['c', 'a', 'b']);
    const card = table.host.exercise.injects[0];
    await table.must('boss1', { act: 'recall', inject: card?.id as never });
    expect(table.host.exercise.injects[0]?.recalled).toBe(true);
    expect(await table.code('boss1', { act: 'deliver', item: 'c' })).toBe('msel-sent');
  });

  test('nobody but the white cell may touch the list, and players cannot send', async () => {
    const table = await started();
    expect(
      await table.code('redd1', { act: 'msel', change: { do: 'put', items: [item('a', { on: 'manual' })] } }),
    ).toBe('not-yours');
    await put(table, item('a', { on: 'manual' }));
    expect(await table.code('redd1', { act: 'deliver', item: 'a' })).toBe('not-yours');
  });

  test('a list with a stranger in it is refused whole', async () => {
    const table = await laid();
    const good = item('good', { on: 'manual' });
    const bad: [MselItem, string][] = [
      [item('bad', { on: 'manual' }, { to: ['blue'] }), 'msel-team'],
      [item('bad', { on: 'condition', any: [[{ is: 'sealed', team: 'blue' }]] }), 'msel-team'],
      [
        item('bad', { on: 'manual' }, { effects: [{ effect: 'gift', params: { team: 'red', amount: 5 } }] }),
        'msel-justification',
      ],
      [item('bad', { on: 'manual' }, { ...gift, effects: [{ effect: 'rain', params: {} }] }), 'msel-effect'],
      [
        item('bad', { on: 'manual' }, { ...gift, effects: [{ effect: 'gift', params: { team: 'red', amount: 500 } }] }),
        'msel-effect-limits',
      ],
      [item('good', { on: 'manual' }), 'msel-twice'],
    ];
    for (const [stranger, code] of bad)
      expect(await table.code('boss1', { act: 'msel', change: { do: 'put', items: [good, stranger] } })).toBe(code);
    expect(table.host.exercise.msel).toEqual([]);
  });

  test('a whole new list takes the place of what was not sent', async () => {
    const table = await started();
    await put(table, ...['a', 'b', 'c'].map((id) => item(id, { on: 'manual' })));
    await table.must('boss1', { act: 'deliver', item: 'b' });
    const many = Array.from({ length: 60 }, (_, i) => item(`n${i}`, { on: 'manual' }));
    await table.must('boss1', {
      act: 'msel',
      change: { do: 'put', whole: true, items: [item('c', { on: 'manual' }), ...many] },
    });
    expect(table.host.exercise.msel.map(({ item: { id } }) => id)).toEqual(['b', 'c', ...many.map(({ id }) => id)]);
  });
});

describe('rewind', () => {
  test('what was sent or skipped after the target waits again, and is sent again when play comes there', async () => {
    const table = await started();
    await put(
      table,
      item('one', { on: 'phase', turn: 1, moment: 'orders' }),
      item('two', { on: 'phase', turn: 2, moment: 'orders' }, gift),
      item('three', { on: 'phase', turn: 2, moment: 'orders' }),
      item('hour', { on: 'time', at: table.clock.now() + 1 }),
      item('event', {
        on: 'condition',
        any: [
          [
            { is: 'event', event: 'scored' },
            { is: 'turn', from: 2 },
          ],
        ],
      }),
    );
    await table.must('boss1', { act: 'msel', change: { do: 'skip', item: 'three' } });
    await playTurn(table);
    await table.clock.pass(10);
    await table.must('boss1', { act: 'msel', change: { do: 'restore', item: 'three' } });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['one', 'two', 'hour', 'event', 'three']);
    await playTurn(table);
    await table.must('boss1', { act: 'rewind', step: 1, sameLuck: false, reason: 'again' });
    // The clock stands: nothing comes by itself, and the hour that is over does not come back.
    await table.clock.pass(MINUTE);
    expect(sent(table)).toEqual(['one']);
    await table.must('boss1', { act: 'resume' });
    await table.clock.pass(0);
    expect(sent(table)).toEqual(['one', 'two', 'three', 'event']);
    await table.must('boss1', { act: 'close' });
    expect(verify({ records: await table.log(), ruleset: table.ruleset }).findings).toEqual([]);
  });
});

describe('secrecy', () => {
  test('before an item is sent nobody else is told a byte of it; after, only its card and only to whom it goes', async () => {
    const table = await started();
    const told = (name: string) => JSON.stringify(table.ear.told.get(name) ?? []);
    await put(
      table,
      item(
        'canary1',
        { on: 'phase', turn: 1, moment: 'locked' },
        { to: ['red'], expected: 'canary-hope', ...gift, justification: 'canary-why' },
      ),
    );
    await table.must('boss1', { act: 'msel', change: { do: 'hold', item: 'canary1' } });
    await table.must('boss1', { act: 'msel', change: { do: 'release', item: 'canary1' } });
    for (const name of ['red', 'green', 'observer']) expect(told(name)).not.toContain('canary');
    for (const record of await table.log())
      if (record.body.kind === 'msel')
        for (const viewer of VIEWERS) if (viewer.kind !== 'facilitator') expect(tell(record, viewer, 0)).toBeNull();
    await table.must('boss1', { act: 'lock' });
    await table.clock.pass(0);
    expect(told('red')).toContain('Title of canary1');
    expect(told('red').replaceAll(/Te?[xi]tl?e? of canary1/g, '')).not.toContain('canary');
    expect(told('green')).not.toContain('canary');
    expect(table.host.known(GREEN).msel).toEqual([]);
    expect(table.host.known(RED).msel).toEqual([]);
  });
});

describe('notes', () => {
  test('attach to an expected action, with when it was seen and how far it was taken', async () => {
    const table = await started();
    await put(table, item('a', { on: 'manual' }, { expected: 'Red asks for a truce' }), item('b', { on: 'manual' }));
    await table.must('boss1', { act: 'deliver', item: 'a' });
    await table.must('boss1', { act: 'deliver', item: 'b' });
    const [a, b] = table.host.exercise.injects.map(({ id }) => id);
    const observed = { at: table.clock.now() - 1_000, action: 'partly' } as const;
    await table.must('boss1', { act: 'note', text: 'They argued.', about: a as string, observed });
    expect(await table.code('boss1', { act: 'note', text: 'x', about: b as string, observed })).toBe(
      'nothing-expected',
    );
    expect(table.host.exercise.notes).toMatchObject([{ about: a, observed }]);
  });
});
