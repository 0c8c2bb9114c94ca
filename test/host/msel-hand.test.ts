/** The MSEL in a live exercise, by hand and over time: hold, skip, rewind, notes, and what nobody else learns of it. */
import { type MselItem, tell, verify } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { GREEN, laid, playTurn, RED, started, VIEWERS } from './laid.ts';
import { gift, item, MINUTE, put, sent } from './msel-items.ts';

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
