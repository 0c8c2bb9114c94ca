/** The buffers behind the order sheet: what becomes of an edit when the sheet moves under it, and what is sent when. */
import { createDesk, type Desk, type Surroundings } from '@sandtable/client/src/widgets/desk.ts';
import { type Edit, reconcile } from '@sandtable/client/src/widgets/desk-edits.ts';
import { crossed } from '@sandtable/client/src/widgets/desk-taken.ts';
import { same } from '@sandtable/client/src/widgets/element.ts';
import { type Json, type Refusal, text } from '@sandtable/shared';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const edit = (over: Partial<Edit>): Edit => ({ value: 3, base: 1, state: 'typed', at: 0, ...over });

describe('an edit, when the stored value moved', () => {
  test('is let go where somebody set the same', () => {
    expect(reconcile(edit({}), { value: 3, seat: 'ilse' }, 'marta')).toBeNull();
  });
  test('stays as it is while nothing moved', () => {
    expect(reconcile(edit({}), { value: 1, seat: null }, 'marta')).toEqual(edit({}));
  });
  test('clashes with what somebody else set, and keeps both', () => {
    expect(reconcile(edit({}), { value: 2, seat: 'ilse' }, 'marta')).toEqual(
      edit({ state: 'clash', theirs: { value: 2, seat: 'ilse' } }),
    );
  });
  test('does not clash with one’s own other write, nor with a new page of the sheet', () => {
    expect(reconcile(edit({}), { value: 2, seat: 'marta' }, 'marta')).toEqual(edit({ base: 2 }));
    expect(reconcile(edit({}), { value: 2, seat: null }, 'marta')).toEqual(edit({ base: 2 }));
  });
  test('from an earlier page gives way to what was sent after it', () => {
    const kept = edit({ restored: true, at: 5 });
    expect(reconcile(kept, { value: 2, seat: 'marta', at: 6 }, 'marta')).toBeNull();
    expect(reconcile(kept, { value: 2, seat: 'marta', at: 4 }, 'marta')).toEqual({ ...kept, base: 2 });
    expect(reconcile(kept, { value: 2, seat: 'ilse', at: 6 }, 'marta')?.state).toBe('clash');
  });
  test('goes on where they took theirs back', () => {
    const clash = edit({ state: 'clash', theirs: { value: 2, seat: 'ilse' } });
    expect(reconcile(clash, { value: 1, seat: 'ilse' }, 'marta')).toEqual(edit({}));
  });
  test('merges two rewordings of different sentences, and nothing else', () => {
    const base = 'We stand with Kyiv. We pay.';
    const mine = edit({ base, value: 'We stand with Kyiv always. We pay.' });
    expect(reconcile(mine, { value: 'We stand with Kyiv. We pay more.', seat: 'ilse' }, 'marta')?.value).toBe(
      'We stand with Kyiv always. We pay more.',
    );
    const same_ = edit({ base, value: 'We stand with Kyiv. We pay less.' });
    expect(reconcile(same_, { value: 'We stand with Kyiv. We pay more.', seat: 'ilse' }, 'marta')?.state).toBe('clash');
  });
});

test('a line put back by a crossing write is told from one taken back on purpose later', () => {
  const recent = { before: 20, value: 40, at: 1000 };
  expect(crossed(recent, { value: 20, seat: 'ilse' }, 'marta', 1500)).toBe(true);
  expect(crossed(recent, { value: 20, seat: 'ilse' }, 'marta', 9000)).toBe(false);
  expect(crossed(recent, { value: 25, seat: 'ilse' }, 'marta', 1500)).toBe(false);
  expect(crossed(recent, { value: 20, seat: 'marta' }, 'marta', 1500)).toBe(false);
});

describe('the desk', () => {
  interface Sheet {
    values: { [path: string]: { value: Json; seat: string | null } };
    open: boolean;
    name: string;
    sent: { path: string; value: Json; was?: Json }[][];
    answer: (edits: readonly { path: string; value: Json; was?: Json }[]) => Promise<readonly Refusal[]>;
  }
  let sheet: Sheet;
  let desk: Desk;

  const world = (): Surroundings => ({
    exercise: 'x',
    sheet: () => ({ name: sheet.name, step: 1 }),
    me: () => 'marta',
    now: () => Date.now(),
    open: () => sheet.open,
    stored: (path) => sheet.values[path] ?? { value: 0, seat: null },
    barred: (values) => new Set([...values].filter(([, value]) => value === 999).map(([path]) => path)),
    prose: (path) => path === 'a.words',
    check: () => [],
    send: (edits) => {
      sheet.sent.push([...edits]);
      return sheet.answer(edits);
    },
    accepted: (fields) => {
      for (const [path, { value }] of Object.entries(fields)) sheet.values[path] = { value, seat: 'marta' };
      desk.look();
    },
  });
  const settle = () => vi.advanceTimersByTimeAsync(400);
  const MOVED = [{ code: 'words-moved', text: text('refuse.words-moved') }];
  /** The server refuses words that were made on what no longer stands there. */
  const asTheServer: Sheet['answer'] = async (edits) =>
    edits.some(({ path, was }) => was !== undefined && !same(was, sheet.values[path]?.value)) ? MOVED : [];

  beforeEach(() => {
    vi.useFakeTimers();
    sheet = { values: {}, open: true, name: '1.1.europe', sent: [], answer: async () => [] };
    desk = createDesk(world());
  });
  afterEach(() => {
    desk.close();
    vi.useRealTimers();
  });

  test('sends once after the last key, and lets go when the server has it', async () => {
    desk.edit('a.b', 1);
    desk.edit('a.b', 12);
    await settle();
    expect(sheet.sent).toEqual([[{ path: 'a.b', value: 12 }]]);
    expect(desk.store.getState().edits).toEqual({});
  });

  test('sends the lines of one value together', async () => {
    sheet.values['a.lines'] = { value: [1, 2, 3], seat: null };
    desk.edit('a.lines/0', 9);
    desk.edit('a.lines/2', 7);
    await settle();
    expect(sheet.sent).toEqual([[{ path: 'a.lines', value: [9, 2, 7] }]]);
  });

  test('typing back while the first value is on its way is a new edit', async () => {
    let arrive = () => {};
    sheet.answer = () => new Promise((resolve) => (arrive = () => resolve([])));
    desk.edit('a.b', 5);
    await settle();
    desk.edit('a.b', 0);
    sheet.answer = async () => [];
    arrive();
    await settle();
    expect(sheet.sent.map((edits) => edits[0]?.value)).toEqual([5, 0]);
    expect(sheet.values['a.b']?.value).toBe(0);
  });

  test('keeps what is over a limit, and sends it once it is mended', async () => {
    desk.edit('a.b', 999);
    await settle();
    expect(sheet.sent).toEqual([]);
    expect(desk.store.getState().edits['a.b']?.value).toBe(999);
    desk.edit('a.b', 9);
    await settle();
    expect(sheet.sent).toEqual([[{ path: 'a.b', value: 9 }]]);
  });

  test('keeps what got no answer and sends it again when the line is back', async () => {
    sheet.answer = async () => {
      sheet.open = false;
      throw new Error('no line');
    };
    desk.edit('a.b', 4);
    await settle();
    expect(desk.store.getState().edits['a.b']?.state).toBe('typed');
    sheet.answer = async () => [];
    sheet.open = true;
    desk.look();
    await settle();
    expect(sheet.values['a.b']?.value).toBe(4);
    expect(desk.store.getState().edits).toEqual({});
  });

  test('a clash waits for the choice; at lock mine goes as it is', async () => {
    sheet.open = false;
    desk.edit('a.b', 4);
    sheet.values['a.b'] = { value: 2, seat: 'ilse' };
    desk.look();
    sheet.open = true;
    await settle();
    expect(desk.store.getState().edits['a.b']?.state).toBe('clash');
    expect(sheet.sent).toEqual([]);
    desk.locked();
    await settle();
    expect(sheet.sent).toEqual([[{ path: 'a.b', value: 4 }]]);
  });

  test('what came too late stays to be read, and goes out when the sheet is opened again', async () => {
    sheet.answer = async () => [{ code: 'locked', text: text('refuse.locked') }];
    desk.edit('a.b', 4);
    await settle();
    expect(desk.store.getState().edits['a.b']?.state).toBe('late');
    sheet.answer = async () => [];
    desk.look();
    await settle();
    expect(sheet.values['a.b']?.value).toBe(4);
  });

  test('a new step keeps unsent text as a leftover and starts clean', async () => {
    sheet.open = false;
    desk.edit('a.b', 'half a sentence');
    sheet.name = '1.2.europe';
    desk.look();
    expect(desk.store.getState().edits).toEqual({});
    expect(desk.store.getState().leftovers).toMatchObject([{ key: 'a.b', value: 'half a sentence' }]);
  });

  test('a field under the cursor shows what I typed although somebody wrote it since', async () => {
    desk.lay('a.b');
    desk.edit('a.b', 7);
    await settle();
    expect(sheet.values['a.b']?.value).toBe(7);
    sheet.values['a.b'] = { value: 3, seat: 'ilse' };
    desk.look();
    expect(desk.store.getState().edits['a.b']).toMatchObject({ value: 7, state: 'clash', theirs: { value: 3 } });
    desk.takeTheirs('a.b');
    expect(desk.store.getState().edits).toEqual({});
    expect(desk.store.getState().hands['a.b']).toBe(3);
  });

  test('what a server took in its last moments and forgot goes to it again', async () => {
    desk.look();
    desk.edit('a.b', 6);
    await settle();
    expect(sheet.values['a.b']?.value).toBe(6);
    sheet.open = false;
    desk.look();
    await vi.advanceTimersByTimeAsync(60_000);
    sheet.values = {};
    sheet.open = true;
    desk.look();
    await settle();
    expect(sheet.values['a.b']?.value).toBe(6);
  });

  test('what was taken long before the line was lost is not brought back against a teammate', async () => {
    desk.look();
    desk.edit('a.b', 6);
    await settle();
    await vi.advanceTimersByTimeAsync(10_000);
    sheet.open = false;
    desk.look();
    sheet.values['a.b'] = { value: 0, seat: 'ilse' };
    sheet.open = true;
    desk.look();
    await settle();
    expect(sheet.values['a.b']?.value).toBe(0);
  });

  test('a line that a crossing write put back goes out again, once', async () => {
    sheet.values['a.lines'] = { value: [1, 2], seat: null };
    desk.edit('a.lines/0', 9);
    await settle();
    sheet.values['a.lines'] = { value: [1, 8], seat: 'ilse' };
    desk.look();
    await settle();
    expect(sheet.values['a.lines']).toEqual({ value: [9, 8], seat: 'marta' });
  });

  test('words that two people write at once go together, in the field that has the cursor as well', async () => {
    sheet.values['a.words'] = { value: 'We stand with Kyiv. We pay.', seat: null };
    desk.lay('a.words');
    desk.edit('a.words', 'We stand with Kyiv always. We pay.');
    // Ilse was first.
    sheet.answer = asTheServer;
    sheet.values['a.words'] = { value: 'We stand with Kyiv. We pay more.', seat: 'ilse' };
    await settle();
    const both = 'We stand with Kyiv always. We pay more.';
    expect(sheet.sent.map(([edit]) => edit)).toEqual([
      { path: 'a.words', value: 'We stand with Kyiv always. We pay.', was: 'We stand with Kyiv. We pay.' },
      { path: 'a.words', value: both, was: 'We stand with Kyiv. We pay more.' },
    ]);
    expect(sheet.values['a.words']?.value).toBe(both);
    expect(desk.store.getState().hands['a.words']).toBe(both);
    // And what she adds to it shows under my cursor without a question.
    sheet.values['a.words'] = { value: `${both} Gladly.`, seat: 'ilse' };
    desk.look();
    expect(desk.store.getState().hands['a.words']).toBe(`${both} Gladly.`);
    expect(desk.store.getState().edits).toEqual({});
  });

  test.each([
    ['refused', async () => MOVED],
    ['lost on the way', () => Promise.reject(new Error('no line'))],
  ])('words typed on top of what was then %s go together with a teammate’s', async (_, answer) => {
    sheet.values['a.words'] = { value: 'We stand with Kyiv. We pay.', seat: null };
    let arrive = () => {};
    sheet.answer = () => new Promise((resolve, reject) => (arrive = () => void answer().then(resolve, reject)));
    desk.compose('a.words', true);
    desk.edit('a.words', 'に We stand with Kyiv. We pay.');
    await settle();
    desk.edit('a.words', '日本: We stand with Kyiv. We pay.');
    desk.compose('a.words', false);
    sheet.values['a.words'] = { value: 'We stand with Kyiv. We pay more.', seat: 'ilse' };
    sheet.answer = asTheServer;
    arrive();
    await vi.advanceTimersByTimeAsync(1500);
    expect(sheet.values['a.words']?.value).toBe('日本: We stand with Kyiv. We pay more.');
    expect(desk.store.getState().edits).toEqual({});
  });

  test('an input method is left alone until it is done', async () => {
    sheet.values['a.words'] = { value: 'We stand with Kyiv. We pay.', seat: null };
    desk.lay('a.words');
    desk.compose('a.words', true);
    desk.edit('a.words', 'We stand with Kyiv に. We pay.');
    sheet.values['a.words'] = { value: 'We stand with Kyiv. We pay more.', seat: 'ilse' };
    desk.look();
    expect(desk.store.getState().edits['a.words']?.value).toBe('We stand with Kyiv に. We pay.');
    desk.edit('a.words', 'We stand with Kyiv 二. We pay.');
    desk.compose('a.words', false);
    expect(desk.store.getState().edits['a.words']?.value).toBe('We stand with Kyiv 二. We pay more.');
  });
});
