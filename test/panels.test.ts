/** The arithmetic behind the panels: a why that sums, bars, trails, names and marks on the map. */
import { type Box, overlap, placeLabels, type Wish } from '@sandtable/client/src/panels/map/labels.ts';
import { marksOf, nearest } from '@sandtable/client/src/panels/map/marks.ts';
import { within, zoomed } from '@sandtable/client/src/panels/map/projection.ts';
import { placeSpots } from '@sandtable/client/src/panels/map/spots.ts';
import { spread } from '@sandtable/client/src/panels/plane.ts';
import { shares } from '@sandtable/client/src/panels/shares.ts';
import { lastChange, verdict } from '@sandtable/client/src/panels/trail.ts';
import { roundTo, whyBars, whyDigits, whyRows } from '@sandtable/client/src/panels/why-rows.ts';
import type { MapPanel } from '@sandtable/shared/rules/board.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const causes = fc.array(fc.record({ value: fc.double({ min: -50, max: 50, noNaN: true }), hidden: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
});

describe('a why', () => {
  test('shows causes finer than the number where whole numbers would say nothing', () => {
    // Debt moved by 1.9 of 100: whole causes would print an investment that lowers it.
    expect(whyDigits([1.15, 0.6, 0.5, -0.35, 0.04], 0)).toBe(1);
    expect(whyDigits([0.06, -0.02], 0)).toBe(3);
    expect(whyDigits([412.4, -20.3], 0)).toBe(0);
    expect(whyDigits([2, -1], 0)).toBe(0);
    expect(whyDigits([1.25], 2)).toBe(2);
  });

  test('prints contributions that sum to the printed change, however they are rounded and gathered', () => {
    fc.assert(
      fc.property(
        causes,
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(3, 5, Number.POSITIVE_INFINITY),
        (all, digits, most) => {
          const { rows, smaller, change } = whyRows(all, digits, undefined, most);
          const printed = rows.reduce((sum, row) => sum + row.shown, 0) + (smaller?.shown ?? 0);
          expect(roundTo(printed, digits)).toBe(change);
          expect(rows.length + (smaller?.count ?? 0)).toBe(all.length);
        },
      ),
    );
  });

  test('shows at most five causes, largest first, and never gathers just one', () => {
    const named = (...values: number[]) => values.map((value) => ({ value, hidden: false }));
    expect(whyRows(named(1, -2, 3, -4, 5, 6, 7), 0).rows.map((row) => row.shown)).toEqual([7, 6, 5, -4, 3]);
    expect(whyRows(named(1, -2, 3, -4, 5, 6, 7), 0).smaller).toEqual({ count: 2, shown: -1 });
    expect(whyRows(named(1, 2, 3, 4, 5, 6), 0).smaller).toBeNull();
  });

  test('keeps what is hidden as a row of its own, last', () => {
    const all = [{ value: -9, hidden: true }, ...[1, 2, 3, 4, 5, 6].map((value) => ({ value, hidden: false }))];
    const { rows, smaller } = whyRows(all, 0);
    expect(rows.at(-1)?.cause.hidden).toBe(true);
    expect(smaller).toEqual({ count: 2, shown: 3 });
  });

  test('flows from start to end where causes are large, and stands on its own scale where they are slivers', () => {
    const flow = whyBars(2, [-0.7, -0.3], 1);
    expect(flow.start).toEqual({ from: 0, size: 1 });
    expect(flow.steps[0]?.from).toBeCloseTo(0.65);
    expect(flow.end).toEqual({ from: 0, size: 0.5 });
    const slivers = whyBars(64, [-2, -1], 61);
    expect(slivers.start).toBeNull();
    expect(slivers.steps).toEqual([
      { from: 0, size: 1 },
      { from: 0, size: 0.5 },
    ]);
  });
});

describe('a trail', () => {
  test('changes by the middle of what is believed, and not across a gap', () => {
    expect(
      lastChange([
        { turn: 1, value: 4 },
        { turn: 2, value: 7 },
      ]),
    ).toBe(3);
    expect(
      lastChange([
        { turn: 1, low: 40, high: 60 },
        { turn: 2, low: 36, high: 56 },
      ]),
    ).toBe(-4);
    expect(lastChange([{ turn: 1 }, { turn: 2, value: 7 }])).toBeUndefined();
    expect(lastChange([{ turn: 1, value: 4 }])).toBeUndefined();
  });

  test('is good or bad by what the indicator wants, not by its sign', () => {
    expect([
      verdict(3, 'up'),
      verdict(3, 'down'),
      verdict(-3, 'down'),
      verdict(0, 'up'),
      verdict(3, 'neither'),
    ]).toEqual(['good', 'bad', 'good', 'neither', 'neither']);
  });
});

test('a pipeline states each stage as a share of the one before, and nothing after an empty one', () => {
  expect(shares([10, 5, 0, 3])).toEqual([undefined, 0.5, 0, undefined]);
});

test('end labels are pushed apart and keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), (ys) => {
      const labels = ys.map((y, i) => ({ id: String(i), y, height: 14 }));
      const placed = [...spread(labels, 0, 120).values()].sort((a, b) => a - b);
      for (let i = 1; i < placed.length; i += 1) expect((placed[i] ?? 0) - (placed[i - 1] ?? 0)).toBeGreaterThan(13.99);
    }),
  );
});

describe('names on the map', () => {
  const wish = (id: string, x: number, y: number, priority: number): Wish => ({
    id,
    text: 'Kyiv',
    x,
    y,
    priority,
    gap: 5,
    advance: 6,
    size: 11,
  });
  const pane = { width: 400, height: 300 };

  test('give way by priority', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => wish(`c${i}`, 200, 150, i));
    const placed = placeLabels(crowd, [], [], pane);
    expect(placed[0]?.id).toBe('c0');
    expect(placed.length).toBeLessThan(crowd.length);
  });

  test('never cover a symbol or leave the pane', () => {
    const symbols: Box[] = [[190, 140, 230, 160]];
    expect(placeLabels([wish('a', 210, 150, 2)], symbols, [], pane)).toEqual([]);
    expect(placeLabels([wish('b', 398, 150, 2)], [], [], pane)[0]?.anchor).toBe('end');
  });

  test('keep clear of flows where they can, and capitals stand even where they cannot', () => {
    const flow: Box[] = [[0, 0, 400, 300]];
    expect(placeLabels([wish('sea', 200, 150, 6)], [], flow, pane)).toEqual([]);
    expect(placeLabels([wish('capital', 200, 150, 2)], [], flow, pane)).toHaveLength(1);
  });
});

describe('symbols on the map', () => {
  const pane = { width: 400, height: 300 };
  const wanted = (id: string, x: number, y: number, priority = 2) => ({ id, x, y, priority, half: [9, 8] as const });

  test('never lie on each other, on what floats over the map, or across the edge', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), { maxLength: 40 }),
        (places) => {
          const legend: Box = [10, 260, 250, 290];
          const spots = placeSpots(
            places.map(([x, y], i) => wanted(String(i), x, y)),
            [legend],
            pane,
          );
          const boxes = [legend, ...[...spots.values()].map(({ x, y }): Box => [x - 9, y - 8, x + 9, y + 8])];
          for (const [i, a] of boxes.entries()) {
            expect(a[0] >= 0 && a[1] >= 0 && a[2] <= 400 && a[3] <= 300).toBe(true);
            for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
          }
        },
      ),
    );
  });

  test('the more important keeps its place, the other moves as little as will do, with a line back if that is far', () => {
    const spots = placeSpots([wanted('depot', 200, 150, 4), wanted('hub', 200, 150, 0)], [], pane);
    expect(spots.get('hub')).toEqual({ x: 200, y: 150, from: null });
    const depot = spots.get('depot');
    expect(depot?.from).toEqual([200, 150]);
    expect(Math.hypot((depot?.x ?? 0) - 200, (depot?.y ?? 0) - 150)).toBeLessThan(26);
    expect(placeSpots([wanted('a', 396, 150)], [], pane).get('a')).toMatchObject({ from: null });
  });
});

describe('marks', () => {
  const text = (key: string) => ({ key });
  const incident = (id: string) => ({ id, at: [20, 50] as const, symbol: 'incident' as const, label: text(id) });
  const panel: MapPanel = {
    kind: 'map',
    id: 'm',
    title: text('m'),
    layers: [
      { id: 'a', title: text('a'), markers: [incident('one')] },
      { id: 'b', title: text('b'), markers: [incident('one'), incident('two')] },
    ],
  };

  test('are listed once, and an incident keeps its number on every layer', () => {
    expect(marksOf(panel, null).markers.map(({ id, number }) => [id, number])).toEqual([
      ['one', 1],
      ['two', 2],
    ]);
    expect(marksOf(panel, 'b').markers.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('are walked with the arrows by proximity', () => {
    const here = { x: 100, y: 100 };
    const right = { x: 140, y: 104 };
    const far = { x: 300, y: 100 };
    const up = { x: 104, y: 60 };
    const all = [here, right, far, up];
    expect(nearest(here, all, 'ArrowRight')).toBe(right);
    expect(nearest(here, all, 'ArrowUp')).toBe(up);
    expect(nearest(here, all, 'ArrowLeft')).toBeNull();
  });
});

test('zoom keeps the point under the pointer and never shows beyond the theatre', () => {
  const size = { width: 600, height: 400, font: 11 };
  const view = zoomed({ k: 1, x: 0, y: 0 }, 2, [300, 200], size);
  expect([300 * 2 + view.x, 200 * 2 + view.y].map((at) => at - 0)).toEqual([300, 200]);
  expect(within({ k: 2, x: 50, y: -900 }, size)).toEqual({ k: 2, x: 0, y: -400 });
  expect(zoomed(view, 0.1, [0, 0], size)).toEqual({ k: 1, x: 0, y: 0 });
});
