/** What the two pages that people wait for load of the built client. Bytes, not seconds: these are the same everywhere. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUDGETS, weigh } from '../.house/weight.mjs';
import { root } from './house/sources.ts';

const built = weigh(process.env['SANDTABLE_PAGES'] ?? join(root, 'client/dist'));

describe('what a browser loads', () => {
  test.each(BUDGETS.map((budget) => [budget.page, budget.most, budget] as const))(
    'the %s: at most %i kB of JavaScript',
    (_, most, { chunks, alone = false }) => {
      const weight = built.sum(chunks, '.js', alone) / 1000;
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
});
