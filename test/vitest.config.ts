/**
 * All tests: `npm test`, or some of them: `npm run vitest -- test/wire.test.ts`.
 * Two groups. `table` runs its files side by side. `whole` starts servers, browsers or kills processes; its files run
 * one after another and after the rest, since a starved machine makes such tests slow and their timeouts lie.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const whole = [
  'test/browser/**/*.test.ts',
  'test/crash/**/*.test.ts',
  'test/crash*.test.ts',
  'test/hostile/**/*.test.ts',
  'test/visual/**/*.test.ts',
];
const never = ['**/node_modules/**', '**/dist/**'];

/** The one file that takes minutes begins first: last, it would keep one core busy and the others waiting. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = sorted.filter(({ moduleId }) => moduleId.endsWith('contract.test.ts'));
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    // What is awaited in a page or over a wire is a value, not a moment: a busy machine takes its time.
    expect: { poll: { timeout: 60_000, interval: 100 } },
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/sandtable/vitest.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'table',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...never, ...whole],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // By default one core is left idle, which on two cores means one worker: the one long file would hold up all others.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: whole,
          exclude: never,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
