/** What the two pages that people wait for load of the built client. Bytes, not seconds: these are the same everywhere. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AFTERWARDS, BUDGETS, weigh } from '../.house/weight.mjs';
import { root } from './house/sources.ts';

const built = weigh(process.env['SANDTABLE_PAGES'] ?? join(root, 'client/dist'));

describe('what a browser loads', () => {
  test.each(BUDGETS.map((budget) => [budget.page, budget.most, budget] as const))(
    'the %s: at most %i kB of JavaScript',
    (_, most, { chunks }) => {
      const weight = built.sum(chunks, '.js') / 1000;
      expect(weight).toBeLessThanOrEqual(most);
      // Next to nothing would mean that the wrong thing was weighed.
      expect(weight).toBeGreaterThan(most / 2);
    },
  );

  test('neither page waits for the map, the replay, the console or another language', () => {
    const later = [
      'src/panels/map/map-view.tsx',
      'src/replay/aar.tsx',
      'src/facilitate/console.tsx',
      'src/play/text/uk.ts',
    ];
    for (const { chunks } of BUDGETS) {
      const files = built.filesOf(chunks);
      for (const key of later) {
        const own = built.filesOf([key]).find((file) => file.includes(`/${key.split('/').at(-1)?.split('.')[0]}-`));
        expect(own, key).toBeDefined();
        expect(files).not.toContain(own);
      }
    }
  });

  test('the table waits for none of what it fetches afterwards', () => {
    const table = BUDGETS.at(-1)?.chunks ?? [];
    const files = new Set(built.filesOf(table));
    for (const key of AFTERWARDS)
      expect(
        built.filesOf([key]).some((file) => file.endsWith('.js') && !files.has(file)),
        key,
      ).toBe(true);
  });

  // A chunk that waits for itself finds its own exports undefined: the page stops, and only in the built client.
  test('no chunk waits for itself', () => {
    expect(built.circle()).toBeUndefined();
  });
});
