/** What the console makes of the log: which inject leads, what has passed, which words pass on a card. */
import { type ItemOfList, nextOf, ofThisTurn, rowsOfList } from '@sandtable/client/src/facilitate/injects/list.ts';
import { passedOn } from '@sandtable/client/src/facilitate/talk/threads.ts';
import {
  blankExercise,
  CommandId,
  type Exercise,
  type InjectCard,
  type MselItem,
  type Said,
  SeatId,
  type Trigger,
} from '@sandtable/shared';
import { describe, expect, test } from 'vitest';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

const item = (id: string, trigger: Trigger): MselItem => ({
  ...{ id, title: id, text: '', medium: 'news', to: 'all', effects: [], trigger },
});

/** Turn 4, its clock five minutes on. */
function turn4(...items: MselItem[]): Exercise {
  return {
    ...blankExercise(),
    ...{ stage: 'orders', step: 4 },
    clock: { running: true, deadline: NOW + 10 * MINUTE, left: null, lockedAt: null },
    elapsed: { ms: 0, since: NOW - 5 * MINUTE },
    status: { over: false, turn: 4, turns: 9, phase: 'orders', awaited: [] },
    msel: items.map((one) => ({ item: one, state: 'waiting', step: 1, at: 0 })),
  };
}

describe('the list of injects', () => {
  const x = turn4(
    item('missed', { on: 'minute', turn: 1, minute: 3 }),
    item('results', { on: 'phase', turn: 4, moment: 'published' }),
    item('by-hand', { on: 'manual' }),
    item('later', { on: 'minute', turn: 4, minute: 9 }),
    item('soon', { on: 'minute', turn: 4, minute: 7 }),
    item('far', { on: 'minute', turn: 7, minute: 1 }),
  );

  test('is led by what comes next; what missed its turn stands apart', () => {
    const rows = rowsOfList(x, NOW);
    const { rows: shown, missed } = ofThisTurn(x, rows);
    const ids = (of: readonly unknown[]) => of.map((row) => (row as ItemOfList).line.item.id);
    expect(ids(shown)).toEqual(['soon', 'later', 'by-hand', 'results']);
    expect(ids(missed)).toEqual(['missed']);
    expect(nextOf(rows)).toBe('soon');
  });

  test('has nothing that comes by itself after the last turn, but what is sent by hand', () => {
    const over: Exercise = { ...x, stage: 'over', clock: { ...x.clock, running: false } };
    expect(nextOf(rowsOfList(over, NOW))).toBe('by-hand');
  });
});

describe('a message', () => {
  const card: InjectCard = {
    ...{ id: CommandId.parse('card-of-europe'), n: 5, at: 0, step: 1, title: 'A cable', medium: 'cable' },
    ...{ text: 'Reserves will be moved north on the ninth.', to: ['europe'], recalled: false, aside: false },
  };
  const said = (text: string, to: readonly string[], team = 'europe', n = 9): Said => ({
    ...{ id: CommandId.parse('what-was-said'), n, at: 0, step: 1, form: 'message', text },
    actor: { kind: 'player', seat: SeatId.parse('seat1'), team },
    channel: { kind: 'teams', teams: [...to] },
  });

  test('that repeats a card to somebody who did not get it is noticed, and no other', () => {
    const words = 'They say: reserves will be moved NORTH, on the ninth!';
    expect(passedOn(said(words, ['europe', 'russia']), [card])).toBe('A cable');
    expect(passedOn(said(words, ['europe']), [card])).toBeNull();
    // Said by a team that never got it, or before anybody did, it is their own idea.
    expect(passedOn(said(words, ['us', 'russia'], 'us'), [card])).toBeNull();
    expect(passedOn(said(words, ['europe', 'russia'], 'europe', 3), [card])).toBeNull();
    expect(passedOn(said('Reserves will be moved.', ['europe', 'russia']), [card])).toBeNull();
  });
});
