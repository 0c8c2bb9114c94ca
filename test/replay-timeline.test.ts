/** What is seen of a replay's timeline when it is looked at more closely. */
import { type Part, partAround, WHOLE, zoomed } from '@sandtable/client/src/replay/timeline-scale.ts';
import { describe, expect, test } from 'vitest';

/** Where on the screen, 0 … 1, a share of the whole stands. */
const seenAt = ({ from, span }: Part, share: number) => (share - from) / span;

describe('the part that is seen', () => {
  test('keeps what one points at where it was', () => {
    for (const about of [0, 0.3, 0.5, 0.97, 1]) {
      const close = zoomed(WHOLE, 4, about);
      expect(close.span).toBeCloseTo(1 / 4);
      expect(seenAt(close, about)).toBeCloseTo(about);
      const closer = zoomed(close, 2, about);
      expect(seenAt(closer, about)).toBeCloseTo(seenAt(close, about));
    }
  });

  test('never reaches beyond the log, nor closer than can be told apart, and comes back to the whole', () => {
    let part = WHOLE;
    for (let i = 0; i < 20; i++) part = zoomed(part, 2, 0.9);
    expect(part.span).toBeCloseTo(1 / 32);
    for (const middle of [-1, 0, 0.5, 1, 2]) {
      const moved = partAround(part, middle);
      expect(moved.from).toBeGreaterThanOrEqual(0);
      expect(moved.from + moved.span).toBeLessThanOrEqual(1 + 1e-9);
    }
    for (let i = 0; i < 20; i++) part = zoomed(part, 1 / 2, 0.1);
    expect(part).toEqual(WHOLE);
  });
});
