/** What the white cell reads of a survey: the latest answer of each seat, item by item. */
import { answersIn, countsOf, meanOf, returnedBy } from '@sandtable/client/src/survey/items.ts';
import { SeatId } from '@sandtable/shared';
import { expect, test } from 'vitest';

const player = (seat: string) => ({ kind: 'player' as const, seat: SeatId.parse(seat), team: 'red' });

test('a later answer replaces an earlier one of the same item, and leaves the others', () => {
  const returned = returnedBy([
    { n: 1, actor: player('rosa'), answers: { clear: { score: 2, text: 'hm' } } },
    { n: 2, actor: player('gero'), answers: { clear: { score: 4 } } },
    { n: 3, actor: player('rosa'), answers: { pace: { score: 3 } } },
    { n: 4, actor: player('rosa'), answers: { clear: { score: 5 } } },
    { n: 5, actor: null, answers: { clear: { score: 1 } } },
  ]);
  expect(returned).toEqual([
    { seat: 'rosa', answers: { clear: { score: 5 }, pace: { score: 3 } } },
    { seat: 'gero', answers: { clear: { score: 4 } } },
  ]);
  expect(countsOf(returned, 'clear')).toEqual([0, 0, 0, 1, 1]);
  expect(meanOf(countsOf(returned, 'clear'))).toBe(4.5);
  expect(meanOf(countsOf(returned, 'fair'))).toBeNull();
});

test('what is no answer is left out', () => {
  expect(answersIn({ clear: { score: 9, text: '' }, pace: 3, fair: [1], other: { score: 1 } })).toEqual({ clear: {} });
});
