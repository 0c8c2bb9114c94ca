/** What the two pages that people wait for load of the built client. Bytes, not seconds: these are the same everywhere. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUDGETS, weigh } from '../.house/weight.mjs';
import { root } from './house/sources.ts';

const built = weigh(process.env['SANDTABLE_PAGES'] ?? join(root, 'client/dist'));

describe('what a browser loads', () => {
  test.each(BUDGETS.map(({ page, chunks, most }) => [page, most, chunks] as const))(
    'the %s weighs at most %i kB of JavaScript',
    (_, most, chunks) => {
      expect(built.sum(chunks, '.js') / 1000).toBeLessThanOrEqual(most);
      // A page of next to nothing would mean that the wrong thing was weighed.
      expect(built.sum(chunks, '.js') / 1000).toBeGreaterThan(most / 2);
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
